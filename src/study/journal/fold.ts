/** Folds events into what the learner sees: bookmarks, memos, answers, quiz sessions. The result depends only on which events there are. */

import type { QuestionId } from '../../notes/model.ts'
import { arrange, type Placed } from './event-order.ts'
import { makeResetTest, type Subject, subjectOf } from './event-subject.ts'
import type { ResetScope, StoredEvent, StudyEvent } from './events.ts'
import { type Identity, makeResolver, type Relink, type Resolve } from './id-resolver.ts'
import { understand } from './read-event.ts'
import { type ExamRecord, recordExams } from './record-exams.ts'
import { type QuestionRecord, recordQuestion, type Understood } from './record-question.ts'
import { recordSession, type SessionRecord } from './record-session.ts'
import { findUndone } from './undo.ts'

export interface StudyState {
  readonly questions: ReadonlyMap<QuestionId, QuestionRecord>
  /** In the order they were started, by the journal's order and not by the clocks. */
  readonly sessions: ReadonlyMap<string, SessionRecord>
  /** Resets in force, the oldest first. Each can be taken back by its event id. */
  readonly resets: readonly { readonly event: string; readonly time: number; readonly scope: ResetScope }[]
  /** Exams in force, the nearest first; past ones too. */
  readonly exams: readonly ExamRecord[]
  /** The number of all events, and of those that only a newer version understands. */
  readonly count: number
  readonly unknown: number
  /** Returns what an id in an old link or file means now. */
  readonly resolve: Resolve
  /** For `foldMore` and this room only. */
  readonly workings: Workings
}

/**
 * What the next event is folded with. A state that grows out of another has the same, with its own events added: to copy all of it
 * for each answer would take longer than to fold the answer. What belongs to a state are the first `count` of `placed`.
 */
export interface Workings {
  readonly identity: Identity
  readonly placed: Placed[]
  /** Their ids. */
  readonly ids: Set<string>
  /** Each device's last event. */
  readonly devices: Map<string, Placed>
  readonly undoTargets: Set<string>
  readonly isReset: (event: StudyEvent) => boolean
  /** Every event about a question or a session, in force or not, in order. */
  readonly byQuestion: Map<QuestionId, readonly Understood[]>
  readonly bySession: Map<string, readonly StudyEvent[]>
  /** For each event that starts a session: its index in `placed`. */
  readonly starts: Map<string, number>
}

/** Folds events. Their order and repeats make no difference. `identity` says what old ids mean in the notes as they are now. */
export function foldEvents(events: Iterable<StoredEvent>, identity: Identity = {}): StudyState {
  const slices = foldInSlices(events, identity)
  for (;;) {
    const step = slices.next()
    if (step.done) return step.value
  }
}

/** The number of events between two pauses of `foldInSlices`: a few milliseconds on a slow phone. */
const sliceSize = 2_000

/** Like `foldEvents`, but pauses now and then so that the page can respond. */
export function* foldInSlices(
  events: Iterable<StoredEvent>,
  identity: Identity = {},
): Generator<undefined, StudyState> {
  const placed = arrange(events)
  yield
  const understood: Understood[] = []
  const ids = new Set<string>()
  let sliced = 0
  for (const { event: stored, at } of placed) {
    if (++sliced % sliceSize === 0) yield
    ids.add(stored.id)
    const event = understand(stored)
    if (event) understood.push({ event, at })
  }
  const known = understood.map(({ event }) => event)
  yield
  const undone = findUndone(known)
  yield
  const inForce = (event: StudyEvent) => !undone.ids.has(event.id)

  const relinks: Relink[] = []
  const resets: (StudyEvent & { kind: 'reset' })[] = []
  for (const event of known) {
    if (event.kind === 'relinked' && inForce(event)) relinks.push(event)
    if (event.kind === 'reset' && inForce(event)) resets.push(event)
  }
  const resolve = makeResolver(relinks, identity)
  const isReset = makeResetTest(resets)
  yield

  const subjects = new Map<string, Subject>()
  for (const event of known) {
    if (++sliced % sliceSize === 0) yield
    if (!isReset(event)) subjects.set(event.id, subjectOf(event, resolve))
  }
  yield

  const byQuestion = new Map<QuestionId, Understood[]>()
  const bySession = new Map<string, StudyEvent[]>()
  for (const { event, at } of understood) {
    if (++sliced % sliceSize === 0) yield
    // An undo is kept with what it takes back, so that each question can be computed on its own.
    const subject = subjects.get(undone.bases.get(event.id) ?? event.id)
    if (subject?.question) push(byQuestion, subject.question, { event, at })
    if (subject?.session) push(bySession, subject.session, event)
  }
  yield

  const questions = new Map<QuestionId, QuestionRecord>()
  for (const [id, own] of byQuestion) {
    const record = recordQuestion(
      id,
      own.filter(({ event }) => inForce(event)),
    )
    if (record) questions.set(id, record)
    sliced += own.length
    if (sliced > sliceSize) {
      sliced = 0
      yield
    }
  }
  const starts = findStarts(placed)
  const sessions = new Map<string, SessionRecord>()
  for (const [id, own] of bySession) {
    const record = recordSession(id, own, { inForce, resolve, starts })
    if (record) sessions.set(id, record)
    sliced += own.length
    if (sliced > sliceSize) {
      sliced = 0
      yield
    }
  }
  return {
    questions,
    sessions: sortSessions(sessions),
    exams: recordExams(known.filter((event) => inForce(event) && !isReset(event))),
    resets: resets.map(({ id, time, scope }) => ({ event: id, time, scope })),
    count: placed.length,
    unknown: placed.length - known.length,
    resolve,
    workings: {
      identity,
      placed,
      ids,
      devices: new Map(placed.map((each) => [each.event.device, each])),
      undoTargets: new Set(undone.targets),
      isReset,
      byQuestion,
      bySession,
      starts,
    },
  }
}

/** Returns every event of a state, in the order they count. */
export function allEvents(state: StudyState): readonly StoredEvent[] {
  return state.workings.placed.slice(0, state.count).map(({ event }) => event)
}

/** Returns the sessions in the order they were started. */
export function sortSessions(
  sessions: ReadonlyMap<string, SessionRecord>,
): ReadonlyMap<string, SessionRecord> {
  return new Map([...sessions].sort(([, a], [, b]) => a.place - b.place))
}

/** Returns the place of each event that starts a session. */
function findStarts(placed: readonly Placed[]): Map<string, number> {
  const starts = new Map<string, number>()
  placed.forEach(({ event }, index) => {
    if (event.kind === 'session-started') starts.set(event.id, index)
  })
  return starts
}

function push<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item) {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}
