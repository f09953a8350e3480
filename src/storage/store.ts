/** The study state of a page, kept in step with the journal. Made for `useSyncExternalStore`, but knows nothing of React. */

import type { EventDraft, StoredEvent } from '../study/events.ts'
import { foldEvents, foldInSlices, foldMore, type StudyState } from '../study/fold.ts'
import type { Identity } from '../study/identity.ts'
import type { AppendResult, Journal, JournalStatus } from './journal.ts'

export interface StudySnapshot {
  readonly state: StudyState
  readonly status: JournalStatus
  /** How many events exist only on this page. */
  readonly unsaved: number
  /** How many events had to be written again because the database vanished under this page. */
  readonly recovered: number
}

export interface StudyStore {
  readonly getSnapshot: () => StudySnapshot
  readonly subscribe: (listener: () => void) => () => void
  /** Writes, then shows: by the time it resolves, the snapshot counts the event. */
  readonly append: (draft: EventDraft) => Promise<AppendResult>
  readonly journal: Journal
  readonly close: () => void
}

/** Folds the whole journal once, pausing between slices, and from then on only what is new. */
export async function openStudyStore(journal: Journal, identity: Identity = {}): Promise<StudyStore> {
  const listeners = new Set<() => void>()
  let isReady = false
  let meanwhile: StoredEvent[] = []
  let isStale = false
  let snapshot: StudySnapshot = snap(foldEvents([], identity))

  function snap(state: StudyState): StudySnapshot {
    const { status, unsaved, recovered } = journal
    return { state, status: status(), unsaved: unsaved().length, recovered: recovered() }
  }

  function show(state: StudyState) {
    snapshot = snap(state)
    for (const listener of [...listeners]) listener()
  }

  const stop = journal.subscribe((change) => {
    if (!isReady) {
      if (change.kind === 'added') meanwhile.push(...change.events)
      if (change.kind === 'replaced') isStale = true
      return
    }
    if (change.kind === 'added') show(foldMore(snapshot.state, change.events))
    else if (change.kind === 'replaced') show(foldEvents(journal.events(), identity))
    else show(snapshot.state)
  })

  const slices = foldInSlices(journal.events(), identity)
  let step = slices.next()
  while (!step.done) {
    await new Promise((resolve) => setTimeout(resolve))
    step = slices.next()
  }
  isReady = true
  show(isStale ? foldEvents(journal.events(), identity) : foldMore(step.value, meanwhile))
  meanwhile = []

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    append: journal.append,
    journal,
    close() {
      stop()
      listeners.clear()
      journal.close()
    },
  }
}
