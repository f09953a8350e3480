/** A native dialog that is open as long as it is drawn. Esc closes it, and the back gesture where browsers let it. */
import { type ReactNode, useEffect, useId, useRef } from 'react'
import './dialog.css'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export function Dialog({ title, onClose, children }: DialogProps): ReactNode {
  const box = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = box.current
    if (dialog === null) return
    const opener = document.activeElement
    dialog.showModal()
    return () => {
      dialog.close()
      // What opened it may be gone or have nothing left to do.
      if (opener instanceof HTMLElement) opener.focus()
      if (document.activeElement !== opener) document.querySelector('main')?.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      ref={box}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </dialog>
  )
}
