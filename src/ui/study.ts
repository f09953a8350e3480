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
const listeners = new Set<() => void>()

/** Opens the journal once for the page. Asked for again it gives the same, unless its code could not be fetched. */
export function openStudy(): Promise<StudyStore> {
  opening ??= open()
  opening.catch(() => {
    opening = null
  })
  return opening
}

async function open(): Promise<StudyStore> {
  const { openStudyJournal } = await import('./study-journal.ts')
  store = await openStudyJournal(base)
  store.subscribe(tell)
  tell()
  return store
}

function tell(): void {
  for (const listener of [...listeners]) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The study state, or null until the journal is read (and always in prerendered pages). */
export function useStudy(): StudySnapshot | null {
  useEffect(() => {
    if (opening === null) afterFirstPaint(() => void openStudy().catch(() => {}))
  }, [])
  return useSyncExternalStore(
    subscribe,
    () => store?.getSnapshot() ?? null,
    () => null,
  )
}

let isCarried = false

/** Says that what was saved stands with the questions it belongs to now (see `carry-over.ts`). */
export function noteCarried(): void {
  isCarried = true
  tell()
}

/** Whether saved things already stand with their questions; until then some may still be under older names. */
export function useIsCarried(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isCarried || store?.getSnapshot().state.count === 0,
    () => false,
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
      if (!result.ok) toast({ text: saving.failed })
      else if (worthKeeping.includes(draft.kind)) askToPersistNowAndThen(opened.getSnapshot().state.count)
      return result
    },
    [toast],
  )
}

const worthKeeping: readonly EventDraft['kind'][] = ['bookmarked', 'memo', 'graded', 'practiced']
/** A browser that would not promise anything to a stranger may do so for a regular. */
const askAgainAfter = 50
let isAsked = false

/** Asks the browser not to clear the journal: with the first thing that is worth keeping, and again now and then. */
function askToPersistNowAndThen(count: number): void {
  if (isAsked || (count > 3 && count % askAgainAfter !== 0)) return
  isAsked = true
  void import('../storage/health.ts').then(({ askToPersist }) => askToPersist()).catch(() => {})
}
