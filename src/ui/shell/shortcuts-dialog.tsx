/** The list of shortcuts as a dialog. */
import { type ReactNode, useEffect, useRef } from 'react'
import { app } from '../strings/reading.ko.ts'
import { about } from '../strings/settings.ko.ts'
import { ShortcutsTable } from './shortcuts-table.tsx'
import './dialogs.css'

/** Shows the shortcuts over any page; calls `onClose` when it was closed. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    // The focus goes to the button at the end, but the list is read from the top.
    dialog.current?.scrollTo(0, 0)
  }, [])
  return (
    <dialog ref={dialog} className="keys-dialog" aria-label={about.keysTitle} onClose={onClose}>
      <h2>{about.keysTitle}</h2>
      <ShortcutsTable />
      <p className="notice">{about.keysOff}</p>
      <button type="button" className="button" onClick={() => dialog.current?.close()}>
        {app.close}
      </button>
    </dialog>
  )
}
