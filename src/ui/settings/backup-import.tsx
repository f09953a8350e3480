/** Import of a backup: the file or text is read and shown first, then added to what is here. It never replaces anything. */
import { ClipboardPaste, FileUp } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { readInSlices } from '../../storage/backup.ts'
import { runInSlices } from '../../storage/in-slices.ts'
import { askToPersist } from '../../storage/persistence.ts'
import type { StoredEvent } from '../../study/journal/events.ts'
import { countHidden } from '../../study/journal/incoming.ts'
import { formatMoment } from '../base/format-dates.ts'
import { base } from '../base/paths.ts'
import { SlowWork } from '../base/slow-work.tsx'
import { useToast } from '../base/toast.tsx'
import { backup as words } from '../strings/settings.ko.ts'
import { NotOurs, readBackupText } from '../study/backup-file.ts'
import { openStudy, useStudy } from '../study/use-study.ts'
import { ImportPreview, type ReadyBackup } from './import-preview.tsx'
import { usePastedBackup } from './pasted-backup.ts'

interface LastImport {
  readonly id: string
  readonly time: number
  readonly count: number
}

/** Draws the part of the settings page. */
export function BackupImport(): ReactNode {
  const toast = useToast()
  const count = useStudy()?.state.count
  const id = useId()
  const [pasted, setPasted] = usePastedBackup()
  // A text that is still here from before is shown at once.
  const [startsWithText] = useState(pasted !== '')
  const [preview, setPreview] = useState<ReadyBackup | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [last, setLast] = useState<LastImport | null>(null)
  /** How much of the backup is read, from 0 to 1; null when none is being read. */
  const [share, setShare] = useState<number | null>(null)
  const work = useRef<AbortController | null>(null)
  const picker = useRef<HTMLInputElement>(null)

  // Another tab may have imported something, or taken an import back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let isCurrent = true
    void readLastImport().then((found) => isCurrent && setLast(found))
    return () => {
      isCurrent = false
    }
  }, [count])

  // Leaving the page stops the work.
  useEffect(() => () => work.current?.abort(), [])
  const begin = (): AbortSignal => {
    work.current?.abort()
    work.current = new AbortController()
    return work.current.signal
  }

  const read = async (source: Promise<string>): Promise<void> => {
    const signal = begin()
    try {
      const { journal, getSnapshot } = await openStudy()
      const [text, own] = await Promise.all([source, journal.device()])
      const events = journal.events()
      const here = new Set(events.map((event) => event.id))
      const context = { base, isKnown: (event: string) => here.has(event), own }
      const reading = await runInSlices(readInSlices(text, context), { onProgress: setShare, signal })
      if (reading?.kind === 'refused') setProblem(words.refused[reading.reason])
      if (reading?.kind !== 'ready') return
      const slices = countHidden(getSnapshot().state, events, reading.fresh)
      const hiding = await runInSlices(slices, { signal })
      if (hiding !== null) setPreview({ ...reading, hiding })
    } finally {
      // Another file may be under way already.
      if (!signal.aborted) setShare(null)
    }
  }

  const openFile = async (file: File): Promise<void> => {
    setProblem(null)
    try {
      await read(readBackupText(file))
    } catch (error) {
      setProblem(error instanceof NotOurs ? words.refused['not-ours'] : words.unopened)
    }
  }
  const openText = async (): Promise<void> => {
    setProblem(null)
    try {
      await read(Promise.resolve(pasted))
    } catch {
      setProblem(words.notAdded)
    }
  }

  const add = async (events: readonly StoredEvent[], onProgress: (share: number) => void): Promise<void> => {
    const signal = begin()
    const { journal } = await openStudy()
    const result = await journal.merge(events, { onProgress, signal })
    setPreview(null)
    if (!result.ok) return setProblem(result.reason === 'stopped' ? words.stopped : words.notAdded)
    setPasted('')
    void askToPersist()
    sayAdded(events, result)
    setLast(await readLastImport())
  }

  const sayAdded = (
    events: readonly StoredEvent[],
    { importId, added }: { readonly importId: string | null; readonly added: number },
  ): void => {
    if (importId === null) {
      toast({ text: words.addedNone })
      return
    }
    const isHiding = events.some((event) => preview?.hiding.by.has(event.id) === true)
    toast({
      text: (isHiding ? words.addedHiding : words.added)(added),
      action: { label: words.undo, run: () => void undo(importId) },
      ...(isHiding && { stays: true }),
    })
  }

  const undo = async (importId: string): Promise<void> => {
    const { journal } = await openStudy()
    const isUndone = await journal.undoImport(importId).catch(() => false)
    setLast(await readLastImport())
    toast({ text: isUndone ? words.undone : words.notUndone })
  }

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
          if (file !== undefined) void openFile(file)
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
          onClick={() => void openText()}
        >
          {words.read}
        </button>
      </details>
      {share !== null && (
        <SlowWork
          label={words.reading}
          share={share}
          onStop={() => {
            work.current?.abort()
            setShare(null)
          }}
        />
      )}
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {last !== null && (
        <p className="past">
          <span>{words.lastImport(formatMoment(last.time, Date.now()), last.count)}</span>
          <button type="button" className="text-button" onClick={() => void undo(last.id)}>
            {words.undo}
          </button>
        </p>
      )}
      {preview !== null && (
        <ImportPreview
          backup={preview}
          onAdd={add}
          onClose={() => {
            work.current?.abort()
            setPreview(null)
          }}
        />
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
