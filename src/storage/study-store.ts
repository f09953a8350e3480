/** The study state of a page, always up to date with the journal. Fits `useSyncExternalStore`, without React itself. */

import type { EventDraft, StoredEvent } from '../study/journal/events.ts'
import { foldEvents, foldInSlices, type StudyState } from '../study/journal/fold.ts'
import { foldMore } from '../study/journal/fold-more.ts'
import type { Identity } from '../study/journal/id-resolver.ts'
import { createEmitter } from './emitter.ts'
import { runInSlices } from './in-slices.ts'
import type { Journal } from './journal.ts'
import type { JournalStatus } from './journal-connection.ts'
import type { AppendResult } from './journal-writer.ts'

export interface StudySnapshot {
  readonly state: StudyState
  readonly status: JournalStatus
  /** The number of events that exist only on this page. */
  readonly unsaved: number
  /** The number of events that had to be written again because the database was deleted while this page was open. */
  readonly recovered: number
}

export interface StudyStore {
  readonly getSnapshot: () => StudySnapshot
  readonly subscribe: (listener: () => void) => () => void
  /** Writes an event. When it resolves, the snapshot has the event. Rejects only when no event can be made. */
  readonly append: (draft: EventDraft) => Promise<AppendResult>
  /** Sets what the notes say about ids. Resolves when the snapshot is folded by it. */
  readonly identify: (identity: Identity) => Promise<void>
  /** Whether the snapshot has every event that the journal has read. */
  readonly isSettled: () => boolean
  readonly journal: Journal
  readonly close: () => void
}

/** More new events than this are folded in slices, so that the page can respond. */
const manyEvents = 1_000

/** Folds the whole journal once, with pauses, and from then on only new events. Resolves when the first folding is done. */
export async function openStudyStore(journal: Journal, identity: Identity = {}): Promise<StudyStore> {
  const { subscribe, emit, clear } = createEmitter()
  let snapshot = snap(foldEvents([], identity))
  /** Events that came while the whole journal is being folded; null when it is not. */
  let meanwhile: StoredEvent[] | null = null
  let round = new AbortController()
  /** The latest folding of the whole journal. */
  let folding: Promise<void> = Promise.resolve()

  function snap(state: StudyState): StudySnapshot {
    const { status, unsaved, recovered } = journal
    return { state, status: status(), unsaved: unsaved().length, recovered: recovered() }
  }

  function show(state: StudyState) {
    snapshot = snap(state)
    emit()
  }

  /** Folds the whole journal again. A later call replaces one that is not finished. */
  function foldAll(by: Identity): Promise<void> {
    folding = foldSliced(by)
    return latestFolding()
  }

  /** Resolves when the latest folding is done: one that was replaced has shown nothing. */
  async function latestFolding(): Promise<void> {
    for (let known: Promise<void> | null = null; known !== folding; ) {
      known = folding
      await known
    }
  }

  async function foldSliced(by: Identity): Promise<void> {
    round.abort()
    const own = new AbortController()
    round = own
    meanwhile = []
    const state = await runInSlices(foldInSlices(journal.events(), by), { signal: own.signal })
    if (state === null || own.signal.aborted) return
    const late = meanwhile
    meanwhile = null
    show(foldMore(state, late))
  }

  let current = identity
  const stop = journal.subscribe((change) => {
    if (change.kind === 'replaced' || (change.kind === 'added' && change.events.length > manyEvents))
      void foldAll(current)
    else if (change.kind === 'status') show(snapshot.state)
    else if (meanwhile) meanwhile.push(...change.events)
    else show(foldMore(snapshot.state, change.events))
  })
  await foldAll(identity)

  return {
    getSnapshot: () => snapshot,
    subscribe,
    async append(draft) {
      const result = await journal.append(draft)
      // While the whole journal is folded again, nothing new is shown. The latest folding includes the event.
      await latestFolding()
      return result
    },
    identify(next) {
      current = next
      return foldAll(next)
    },
    isSettled: () => meanwhile === null && snapshot.state.count === journal.events().length,
    journal,
    close() {
      round.abort()
      stop()
      clear()
      journal.close()
    },
  }
}
