/** Shown above every page while nothing can be saved: what is safe, what is not, and what to do. */
import { type ReactNode, useEffect, useState } from 'react'
import { useSaid } from '../base/announcer.tsx'
import { useToast } from '../base/toast.tsx'
import { notice as words } from '../strings/notices.ko.ts'
import { saving } from '../strings/reading.ko.ts'
import { openedStudy, useOpenedStudy } from './opened-study.ts'
import { useExport } from './use-export.ts'
import './saving-notice.css'

/** Shows nothing while everything can be saved. Asks before the tab is closed while events are unsaved. */
export function SavingNotice(): ReactNode {
  const study = useOpenedStudy()
  const toast = useToast()
  const runExport = useExport(openedStudy)
  const [hasRead, setRead] = useState(0)
  const unsaved = study?.unsaved ?? 0

  useEffect(() => {
    if (unsaved === 0) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [unsaved])

  const recovered = study?.recovered ?? 0
  useSaid(recovered > hasRead ? words.recovered(recovered) : '')
  if (study === null) return null
  const { status, state } = study
  if (status.kind === 'disk') {
    if (recovered <= hasRead) return null
    return (
      <section className="alert" aria-label={words.label}>
        <p>{words.recovered(recovered)}</p>
        <div className="alert-actions">
          <button type="button" className="quiet-button" onClick={() => setRead(recovered)}>
            {words.dismiss}
          </button>
        </div>
      </section>
    )
  }

  const retry = async (): Promise<void> => {
    const next = (await openedStudy()?.journal.retry()) ?? status
    toast({ text: next.kind === 'disk' ? words.retried : words.reasons[next.reason] })
  }
  const rest = unsaved > 0 ? words.unsaved(unsaved) : state.count > 0 ? words.allSaved : words.nothingYet
  return (
    <section className="alert" aria-label={words.label}>
      <p role="alert">
        <strong>{words.reasons[status.reason]}</strong> {rest}
      </p>
      <div className="alert-actions">
        {state.count > 0 && (
          <button type="button" className="button" onClick={() => void runExport('download')}>
            {saving.export}
          </button>
        )}
        <button type="button" className="quiet-button" onClick={() => void retry()}>
          {words.retry}
        </button>
      </div>
    </section>
  )
}
