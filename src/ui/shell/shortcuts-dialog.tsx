/** `?`: the keys, over whatever page one is on. */
import { type ReactNode, useEffect, useRef } from 'react'
import { app } from '../strings/reading.ko.ts'
import { about } from '../strings/settings.ko.ts'
import { ShortcutsTable } from './shortcuts-table.tsx'
import './dialogs.css'

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    // The button at the end takes the focus; reading begins at the top.
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
