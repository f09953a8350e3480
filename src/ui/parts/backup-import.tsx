/** Takes in what another browser let out: read, shown, agreed to, added; never instead of what is here. */
import { FileUp } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { type BackupReading, largestBackupBytes, readBackup } from '../../storage/backup.ts'
import { askToPersist } from '../../storage/health.ts'
import { sayMoment } from '../dates.ts'
import { base } from '../place.ts'
import { backup as words } from '../strings/settings.ko.ts'
import { openStudy, useStudy } from '../study.ts'
import { ImportPreview } from './import-preview.tsx'
import { useToast } from './toast.tsx'

export type ReadyBackup = Extract<BackupReading, { kind: 'ready' }>

interface LastImport {
  readonly id: string
  readonly time: number
  readonly count: number
}

export function BackupImport(): ReactNode {
  const toast = useToast()
  const count = useStudy()?.state.count
  const id = useId()
  const [pasted, setPasted] = useState('')
  const [preview, setPreview] = useState<ReadyBackup | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [last, setLast] = useState<LastImport | null>(null)
  const picker = useRef<HTMLInputElement>(null)

  // Another tab may have imported, or taken an import back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let isCurrent = true
    void openStudy()
      .then((store) => store.journal.lastImport())
      .then((found) => isCurrent && setLast(found))
    return () => {
      isCurrent = false
    }
  }, [count])

  const read = async (text: string): Promise<void> => {
    const { journal } = await openStudy()
    const here = new Set(journal.events().map((event) => event.id))
    const reading = readBackup(text, { base, isKnown: (event) => here.has(event) })
    if (reading.kind === 'ready') setPreview(reading)
    else setProblem(words.refused[reading.reason])
  }

  const open = async (file: File): Promise<void> => {
    setProblem(null)
    if (file.size > largestBackupBytes) return setProblem(words.refused['too-large'])
    try {
      await read(await file.text())
    } catch {
      setProblem(words.unopened)
    }
  }

  const add = async (backup: ReadyBackup): Promise<void> => {
    const { journal } = await openStudy()
    const result = await journal.merge(backup.fresh)
    setPreview(null)
    if (!result.ok) return setProblem(words.notAdded)
    setPasted('')
    void askToPersist()
    setLast(await journal.lastImport())
    const { importId } = result
    toast(
      importId === null
        ? { text: words.addedNone }
        : { text: words.added(result.added), action: { label: words.undo, run: () => void undo(importId) } },
    )
  }

  const undo = async (importId: string): Promise<void> => {
    const { journal } = await openStudy()
    const isUndone = await journal.undoImport(importId)
    setLast(await journal.lastImport())
    toast({ text: isUndone ? words.undone : words.notUndone })
  }

  return (
    <section className="setting">
      <h3>{words.importTitle}</h3>
      <div className="setting-control">
        <p className="hint">{words.importHint}</p>
        <div className="buttons">
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
              if (file !== undefined) void open(file)
              // The same file can be chosen again.
              event.currentTarget.value = ''
            }}
          />
        </div>
        <details className="more-about">
          <summary>{words.paste}</summary>
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
            onClick={() => {
              setProblem(null)
              void read(pasted)
            }}
          >
            {words.read}
          </button>
        </details>
        {problem !== null && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        {last !== null && (
          <p className="past">
            <span>{words.lastImport(sayMoment(last.time, Date.now()), last.count)}</span>
            <button type="button" className="text-button" onClick={() => void undo(last.id)}>
              {words.undo}
            </button>
          </p>
        )}
      </div>
      {preview !== null && (
        <ImportPreview backup={preview} onAdd={() => add(preview)} onClose={() => setPreview(null)} />
      )}
    </section>
  )
}
