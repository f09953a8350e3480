/** A quiz session in progress. What comes next is computed from the events, so that it goes on after a reload or on another device. */

import type { QuestionId } from '../../notes/model.ts'
import type { EventDraft, Grade, ModeId, Scope } from '../journal/events.ts'
import type { StudyState } from '../journal/fold.ts'
import type { SessionRecord } from '../journal/record-session.ts'
import { type AskingRules, missesToRest } from '../schedule/resting.ts'
import { viewMock } from './mock-exam.ts'

/** A missed question comes back after this many others, if that many are left. */
const repeatAfter = 3

export interface SessionView {
  /** Null when everything has been asked. */
  readonly current: QuestionId | null
  /** The current question was missed earlier in this session. */
  readonly isRepeat: boolean
  /** Still to come, the current one first. */
  readonly queue: readonly QuestionId[]
  /** The number of different questions that have had their first answer, and of all. */
  readonly done: number
  readonly total: number
  /** By the first grade of each question in this session, in the order they were asked. */
  readonly right: readonly QuestionId[]
  readonly wrong: readonly QuestionId[]
  readonly skipped: readonly QuestionId[]
  /** Missed so often in this session that they rest until tomorrow. */
  readonly resting: readonly QuestionId[]
}

/**
 * Returns where a session stands. Questions for which `canAsk` is false (gone from the notes, or without an answer) are left out.
 * A question that was missed four times does not come back, nor does a hard one that was asked. What is suspended or rests by
 * `rules` is not asked any more; what was answered before stays in the result.
 */
export function viewSession(
  record: SessionRecord,
  canAsk: (id: QuestionId) => boolean = () => true,
  rules: AskingRules = noRules,
): SessionView {
  const known = record.questions.filter(canAsk)
  const isOff = (id: QuestionId) => rules.isSuspended(id) || rules.rests(id)
  const queue = [...known]
  const first = new Map<QuestionId, Grade | null>()
  const misses = new Map<QuestionId, number>()
  for (const { question, grade } of record.actions) {
    const place = queue.indexOf(question)
    // Two tabs may have answered the same question: the first answer has already removed it.
    if (place < 0) continue
    queue.splice(place, 1)
    if (!first.has(question)) first.set(question, grade)
    if (grade !== 'again' || record.mock !== null) continue
    const count = (misses.get(question) ?? 0) + 1
    misses.set(question, count)
    if (count < missesToRest && !rules.isHard(question))
      queue.splice(Math.min(repeatAfter, queue.length), 0, question)
  }
  const left = queue.filter((id) => !isOff(id))
  const current = left[0] ?? null
  const those = (fits: (grade: Grade | null) => boolean) =>
    [...first].filter(([, grade]) => fits(grade)).map(([id]) => id)
  return {
    current,
    isRepeat: current !== null && first.has(current),
    queue: left,
    done: first.size,
    total: known.filter((id) => first.has(id) || !isOff(id)).length,
    right: those((grade) => grade !== null && grade !== 'again'),
    wrong: those((grade) => grade === 'again'),
    skipped: those((grade) => grade === null),
    resting: [...misses].flatMap(([id, count]) => (count >= missesToRest ? [id] : [])),
  }
}

const noRules: AskingRules = { isSuspended: () => false, rests: () => false, isHard: () => false }

/** Returns the event that starts a session. `session` is a new unique id. */
export function startDraft(
  session: string,
  questions: readonly QuestionId[],
  options: { readonly mode: ModeId; readonly scope: Scope; readonly isCram: boolean },
): EventDraft {
  return { kind: 'session-started', session, questions, ...options }
}

/**
 * Returns the event for an answer. Only the first answer to a question in a session changes the schedule, and none in 벼락치기 and
 * 모의시험, unless the learner says so (`counts`).
 */
export function gradeDraft(
  record: SessionRecord,
  question: { readonly id: QuestionId; readonly text: string },
  grade: Grade,
  { counts = !record.isCram }: { readonly counts?: boolean } = {},
): EventDraft {
  return {
    kind: counts && isFirst(record, question.id) ? 'graded' : 'practiced',
    question: question.id,
    text: question.text,
    grade,
    session: record.id,
    mode: record.mode,
  }
}

/** Tells whether the next answer to a question in this session will change its schedule, so that buttons can show dates. */
export function countsNext(record: SessionRecord, question: QuestionId): boolean {
  return !record.isCram && isFirst(record, question)
}

function isFirst(record: SessionRecord, question: QuestionId): boolean {
  return !record.actions.some((action) => action.question === question && action.grade !== null)
}

/** Returns the event that skips a question in this session without a grade. */
export function skipDraft(
  record: SessionRecord,
  question: { readonly id: QuestionId; readonly text: string },
): EventDraft {
  return { kind: 'skipped', question: question.id, text: question.text, session: record.id }
}

/** 되돌리기: returns the event that takes back the last action of the session; null when there is none. */
export function undoDraft(record: SessionRecord): EventDraft | null {
  return record.undoTarget === null ? null : { kind: 'undone', target: record.undoTarget }
}

/** Returns the event that takes the last 되돌리기 back; null when nothing was undone since the last answer. */
export function redoDraft(record: SessionRecord): EventDraft | null {
  return record.redoTarget === null ? null : { kind: 'undone', target: record.redoTarget }
}

/** Returns the event that leaves a session for good: it is not offered for resuming any more. */
export function endDraft(record: SessionRecord): EventDraft {
  return { kind: 'session-ended', session: record.id }
}

/** An unfinished session is offered for resuming for this long. */
const resumableMs = 7 * 86_400_000

/**
 * Returns the session to offer as "이어서 풀기"; null when there is none. It is the latest one that is not too old, if it is neither
 * finished nor left. A mock exam goes on until it is graded. `now` is in milliseconds since 1970.
 */
export function findResumable(
  state: StudyState,
  now: number,
  canAsk: (id: QuestionId) => boolean = () => true,
  rules: AskingRules = noRules,
): SessionRecord | null {
  const last = [...state.sessions.values()].findLast(
    ({ startedAt }) => Math.abs(now - startedAt) <= resumableMs,
  )
  if (!last) return null
  const mock = viewMock(last, now, canAsk)
  if (mock !== null) return mock.phase === 'done' ? null : last
  return last.isEnded || viewSession(last, canAsk, rules).current === null ? null : last
}

/** Input within this time after a card changes was meant for the card before. */
const inputGuardMs = 250

/** Tells whether a press must be ignored: too soon after the card changed, or a key that is held down. Times in milliseconds. */
export function isSlip(
  press: { readonly at: number; readonly isKeyRepeat: boolean },
  changedAt: number,
): boolean {
  return press.isKeyRepeat || press.at - changedAt < inputGuardMs
}
