/** A native dialog. It is open while it is mounted. */
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Announcer } from './announcer.tsx'
import { moveFocus } from './move-focus.ts'
import './dialog.css'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  /** On a phone it comes up from the foot of the window, where the thumb is. */
  readonly isSheet?: boolean
  /** For something small on the side: in a wide window it stands by its opener, and a press beside it closes it. */
  readonly isPopover?: boolean
  readonly children: ReactNode
}

/** Shows its children in a dialog. Esc calls `onClose`, and so does the back gesture where the browser allows it. */
export function Dialog({ title, onClose, isSheet, isPopover, children }: DialogProps): ReactNode {
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = box.current
    if (dialog === null) return
    const opener = document.activeElement
    // What it is about is read out with its name.
    const about = dialog.querySelector(':scope > p, :scope > dl, :scope > form > p')
    if (about !== null) {
      about.id ||= `${id}-about`
      dialog.setAttribute('aria-describedby', about.id)
    }
    dialog.showModal()
    if (isPopover === true && opener !== null) placeBeside(dialog, opener.getBoundingClientRect())
    return () => {
      dialog.close()
      // The button that opened it may be gone or disabled.
      moveFocus(opener)
    }
  }, [isPopover, id])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard has Esc
    <dialog
      ref={box}
      className="dialog"
      data-sheet={isSheet}
      data-popover={isPopover}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={({ target, currentTarget, clientX, clientY }) => {
        if (isPopover !== true || target !== currentTarget) return
        const { left, right, top, bottom } = currentTarget.getBoundingClientRect()
        if (clientX < left || clientX > right || clientY < top || clientY > bottom) onClose()
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <Announcer />
    </dialog>
  )
}

/** From this width on a sheet is a box (dialog.css). */
const WIDE = '(min-width: 40rem)'
const GAP = 8

/** Puts a dialog above or below a place, where there is more room, and within the window. */
function placeBeside(dialog: HTMLElement, place: DOMRect): void {
  if (!matchMedia(WIDE).matches) return
  const left = Math.max(GAP, Math.min(place.left, innerWidth - dialog.offsetWidth - 2 * GAP))
  const isAbove = place.top > innerHeight - place.bottom
  const edge = Math.max(GAP, GAP + (isAbove ? innerHeight - place.top : place.bottom))
  dialog.style.margin = '0'
  dialog.style.inset = isAbove ? `auto auto ${edge}px ${left}px` : `${edge}px auto auto ${left}px`
  dialog.style.maxHeight = `${innerHeight - edge - GAP}px`
}
