/** Adds a record from elsewhere: it is read and shown first, then added to what is here. It never replaces anything. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { runInSlices } from '../../storage/in-slices.ts'
import { askToPersist } from '../../storage/persistence.ts'
import { readInSlices } from '../../storage/read-backup.ts'
import type { StoredEvent } from '../../study/journal/events.ts'
import { countHidden } from '../../study/journal/incoming.ts'
import { base } from '../base/paths.ts'
import { SlowWork } from '../base/slow-work.tsx'
import { useToast } from '../base/toast.tsx'
import { backup as words } from '../strings/settings.ko.ts'
import { addNotes } from './add-notes.ts'
import { NotOurs } from './backup-file.ts'
import { ImportPreview, type ReadyBackup } from './import-preview.tsx'
import { openStudy } from './use-study.ts'

export interface Import {
  /** Reads a backup and shows what it holds, or says why not: `failed` when the text cannot be had. Never rejects. */
  readonly read: (text: Promise<string>, failed: string) => Promise<void>
  /** Takes an import back, and says whether that was possible. */
  readonly undo: (importId: string) => Promise<void>
  /** To be drawn: the work under way, what went wrong, the preview. */
  readonly stage: ReactNode
}

/** Returns the ways to import. `onAdded` is called when a record was added or taken back. */
export function useImport(onAdded: (change: 'added' | 'undone') => void): Import {
  const toast = useToast()
  const [preview, setPreview] = useState<ReadyBackup | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  /** How much of the backup is read, from 0 to 1; null when none is being read. */
  const [share, setShare] = useState<number | null>(null)
  const work = useRef<AbortController | null>(null)

  // Leaving the page stops the work.
  useEffect(() => () => work.current?.abort(), [])
  const begin = (): AbortSignal => {
    work.current?.abort()
    work.current = new AbortController()
    return work.current.signal
  }

  const show = async (source: Promise<string>): Promise<void> => {
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

  const add = async (events: readonly StoredEvent[], onProgress: (share: number) => void): Promise<void> => {
    const signal = begin()
    const { journal } = await openStudy()
    const result = await journal.merge(events, { onProgress, signal })
    setPreview(null)
    if (!result.ok) return setProblem(result.reason === 'stopped' ? words.stopped : words.notAdded)
    void askToPersist()
    const notes = preview?.notes ?? []
    const put = notes.length === 0 ? 0 : await addNotes(notes)
    if (put === null) setProblem(words.notesFailed)
    sayAdded(events, result, sayNotes(notes.length, put))
    onAdded('added')
  }

  const sayAdded = (
    events: readonly StoredEvent[],
    { importId, added }: { readonly importId: string | null; readonly added: number },
    notes: string,
  ): void => {
    if (importId === null) {
      toast({ text: notes === '' ? words.addedNone : notes })
      return
    }
    const isHiding = events.some((event) => preview?.hiding.by.has(event.id) === true)
    toast({
      text: `${(isHiding ? words.addedHiding : words.added)(added)} ${notes}`.trim(),
      action: { label: words.undo, run: () => void undo(importId) },
      ...(isHiding && { stays: true }),
    })
  }

  const undo = async (importId: string): Promise<void> => {
    const { journal } = await openStudy()
    const isUndone = await journal.undoImport(importId).catch(() => false)
    onAdded('undone')
    toast({ text: isUndone ? words.undone : words.notUndone })
  }

  return {
    async read(text, failed) {
      setProblem(null)
      try {
        await show(text)
      } catch (error) {
        setProblem(error instanceof NotOurs ? words.refused['not-ours'] : failed)
      }
    },
    undo,
    stage: (
      <>
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
      </>
    ),
  }
}

/** Says what became of the notes of a backup; nothing where it has none, or they could not be added. */
function sayNotes(all: number, added: number | null): string {
  if (all === 0 || added === null) return ''
  return added === 0 ? words.notesKept : words.notesAdded(added)
}
