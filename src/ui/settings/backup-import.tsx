/** Import of a backup, from a file or from a text. */
import { ClipboardPaste, FileUp } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { formatMoment } from '../base/format-dates.ts'
import { backup as words } from '../strings/settings.ko.ts'
import { readBackupText } from '../study/backup-file.ts'
import { useImport } from '../study/use-import.tsx'
import { openStudy, useStudy } from '../study/use-study.ts'
import { usePastedBackup } from './pasted-backup.ts'

interface LastImport {
  readonly id: string
  readonly time: number
  readonly count: number
}

/** Draws the part of the settings page. */
export function BackupImport(): ReactNode {
  const count = useStudy()?.state.count
  const id = useId()
  const [pasted, setPasted] = usePastedBackup()
  // A text that is still here from before is shown at once.
  const [startsWithText] = useState(pasted !== '')
  const [last, setLast] = useState<LastImport | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  const { read, undo, stage } = useImport((change) => {
    if (change === 'added') setPasted('')
    void readLastImport().then(setLast)
  })

  // Another tab may have imported something, or taken an import back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let isCurrent = true
    void readLastImport().then((found) => isCurrent && setLast(found))
    return () => {
      isCurrent = false
    }
  }, [count])

  return (
    <section className="setting">
      <div className="setting-name">
        <h3>{words.importTitle}</h3>
        <p className="hint">{words.importHint}</p>
      </div>
      <button type="button" className="button" onClick={() => picker.current?.click()}>
        <FileUp aria-hidden size={18} />
        {words.choose}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={words.choose}
        accept=".json,.txt,application/json,text/plain"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file !== undefined) void read(readBackupText(file), words.unopened)
          // The same file can be chosen again.
          event.currentTarget.value = ''
        }}
      />
      <details className="other-ways" open={startsWithText}>
        <summary className="quiet-button">
          <ClipboardPaste aria-hidden size={16} />
          {words.paste}
        </summary>
        <label htmlFor={id}>{words.pasteLabel}</label>
        <textarea
          id={id}
          className="field"
          rows={5}
          spellCheck={false}
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
        <button
          type="button"
          className="button"
          disabled={pasted.trim() === ''}
          onClick={() => void read(Promise.resolve(pasted), words.notAdded)}
        >
          {words.read}
        </button>
      </details>
      {stage}
      {last !== null && (
        <p className="past">
          <span>{words.lastImport(formatMoment(last.time, Date.now()), last.count)}</span>
          <button type="button" className="text-button" onClick={() => void undo(last.id)}>
            {words.undo}
          </button>
        </p>
      )}
    </section>
  )
}

/** The last import that can be taken back; null when there is none, or when the journal cannot be read. */
async function readLastImport(): Promise<LastImport | null> {
  try {
    const { journal } = await openStudy()
    return await journal.lastImport()
  } catch {
    return null
  }
}
