/** A tap anywhere on the surface of a question. Taps on what is there to press, type in or select belong to that. */
import { type RefObject, useEffect, useRef } from 'react'
import { isTyping } from '../base/is-typing.ts'

const OWN_USE = 'a, button, summary, input, textarea, select, label, .picture'

/** Calls `onTap` for each tap on the element. Leaving a field by a tap beside it is no tap on the surface. */
export function useTap(target: RefObject<HTMLElement | null>, onTap: () => void): void {
  const current = useRef(onTap)
  current.current = onTap
  useEffect(() => {
    const element = target.current
    if (element === null) return
    let wasTyping = false
    const onDown = (): void => {
      wasTyping = isTyping(document.activeElement)
    }
    const onClick = ({ target: pressed }: MouseEvent): void => {
      if (wasTyping || !(pressed instanceof Element) || pressed.closest(OWN_USE) !== null) return
      if (getSelection()?.isCollapsed === false) return
      current.current()
    }
    element.addEventListener('pointerdown', onDown, { passive: true })
    element.addEventListener('click', onClick)
    return () => {
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('click', onClick)
    }
  }, [target])
}
