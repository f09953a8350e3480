/**
 * The journal that this page has opened, if any. It stands apart from what opens it (use-study.ts), because what is loaded together with
 * the journal needs it too.
 */
import { useSyncExternalStore } from 'react'
import { createEmitter } from '../../storage/emitter.ts'
import type { StudySnapshot, StudyStore } from '../../storage/study-store.ts'
import type { StudyState } from '../../study/journal/fold.ts'

let store: StudyStore | null = null
/** What was kept of the journal, until the journal itself is open. */
let early: StudyState | null = null

/** Tells of every change to what the page knows of the learner's study. */
export const studyChanges = createEmitter()

/** Returns the open journal's store; null before it is open. */
export function openedStudy(): StudyStore | null {
  return store
}

/** Makes a store the page's own, once. From then on everything below `useOpenedStudy` follows it. */
export function setOpenedStudy(opened: StudyStore): void {
  store = opened
  early = null
  opened.subscribe(studyChanges.emit)
  studyChanges.emit()
}

/** Returns the study state once the journal is open, whoever opened it; null until then, and always in prerendered pages. */
export function useOpenedStudy(): StudySnapshot | null {
  return useSyncExternalStore(
    studyChanges.subscribe,
    () => store?.getSnapshot() ?? null,
    () => null,
  )
}

/** Shows a state that was kept, until the journal is open. */
export function setEarlyState(state: StudyState): void {
  if (store !== null) return
  early = state
  studyChanges.emit()
}

/** Returns the study state as soon as anything is known of it; null until then, and always in prerendered pages. */
export function useKnownState(): StudyState | null {
  return useSyncExternalStore(
    studyChanges.subscribe,
    () => store?.getSnapshot().state ?? early,
    () => null,
  )
}
