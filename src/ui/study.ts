/** The learner's own things on the page. The journal loads after the first paint; reading never waits for it. */
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { AppendResult } from '../storage/journal.ts'
import type { StudySnapshot, StudyStore } from '../storage/store.ts'
import type { EventDraft } from '../study/events.ts'
import { useToast } from './parts/toast.tsx'
import { base } from './place.ts'
import { saving } from './strings.ko.ts'

let store: StudyStore | null = null
let opening: Promise<StudyStore> | null = null
const waiting = new Set<() => void>()

/** Opens the journal once for the page. Asked for again it gives the same. */
export function openStudy(): Promise<StudyStore> {
  opening ??= import('./study-journal.ts')
    .then((module) => module.openStudyJournal(base))
    .then((opened) => {
      store = opened
      for (const listener of waiting) opened.subscribe(listener)
      for (const listener of waiting) listener()
      return opened
    })
  return opening
}

function subscribe(listener: () => void): () => void {
  waiting.add(listener)
  const stop = store?.subscribe(listener)
  return () => {
    waiting.delete(listener)
    stop?.()
  }
}

/** The study state, or null until the journal is read (and always in prerendered pages). */
export function useStudy(): StudySnapshot | null {
  useEffect(() => {
    if (opening === null) afterFirstPaint(() => void openStudy())
  }, [])
  return useSyncExternalStore(
    subscribe,
    () => store?.getSnapshot() ?? null,
    () => null,
  )
}

function afterFirstPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run))
}

/** Writes an event and says so when it could not be saved. Resolves once it is on the disk or known not to be. */
export function useRecord(): (draft: EventDraft) => Promise<AppendResult> {
  const toast = useToast()
  return useCallback(
    async (draft) => {
      const opened = await openStudy()
      const result = await opened.append(draft)
      if (!result.ok) toast({ text: saving.failed, stays: true })
      return result
    },
    [toast],
  )
}
