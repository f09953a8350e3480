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
  readonly children: ReactNode
}

/** Shows its children in a dialog. Esc calls `onClose`, and so does the back gesture where the browser allows it. */
export function Dialog({ title, onClose, isSheet, children }: DialogProps): ReactNode {
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
    return () => {
      dialog.close()
      // The button that opened it may be gone or disabled.
      moveFocus(opener)
    }
  }, [id])
  return (
    <dialog
      ref={box}
      className="dialog"
      data-sheet={isSheet}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <Announcer />
    </dialog>
  )
}
