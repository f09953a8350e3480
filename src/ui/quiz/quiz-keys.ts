/** The keys of a running quiz: by place on the keyboard, never while typing, composing or with a window open. */
import { useLayoutEffect, useRef } from 'react'
import { isTyping } from '../base/is-typing.ts'
import { readPreferences } from '../base/use-preferences.ts'

export interface KeyPress {
  readonly at: number
  readonly isKeyRepeat: boolean
}

/** From `KeyboardEvent.code` to what the key does; `Undo` and `Redo` are also Ctrl/Cmd+Z and Ctrl/Cmd+Shift+Z. */
export type QuizKeys = Readonly<Record<string, ((press: KeyPress) => void) | undefined>>

/** Listens while the component is there. Single keys rest when the learner has switched them off (WCAG 2.1.4). */
export function useQuizKeys(keys: QuizKeys): void {
  const current = useRef(keys)
  current.current = keys
  // Before the paint: whatever is on the screen can be answered.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // With a Korean input mode on, keys outside text fields say nothing but their place: they have the code 229 and compose nothing.
      if (event.isComposing || event.defaultPrevented) return
      if (isTyping(event.target)) return
      if (document.querySelector('dialog[open]') !== null) return
      const run = current.current[nameOf(event)]
      if (run === undefined) return
      event.preventDefault()
      run({ at: performance.now(), isKeyRepeat: event.repeat })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

function nameOf(event: KeyboardEvent): string {
  const isCommand = event.ctrlKey || event.metaKey
  if (isCommand) return event.code === 'KeyZ' && !event.altKey ? (event.shiftKey ? 'Redo' : 'Undo') : ''
  if (event.altKey || (event.code !== 'Escape' && !readPreferences().shortcuts)) return ''
  // Space and Enter belong to what has the focus, if that does something with them.
  const isPress = event.code === 'Space' || event.code === 'Enter' || event.code === 'NumpadEnter'
  if (isPress && isWithin(event.target, 'a, button, summary, input')) return ''
  switch (event.code) {
    case 'KeyZ':
      return event.shiftKey ? 'Redo' : 'Undo'
    case 'NumpadEnter':
      return 'Enter'
    default:
      return event.shiftKey ? '' : event.code.replace('Numpad', 'Digit')
  }
}

function isWithin(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}
