/** A quiz set in progress: what comes next follows from the events alone, so that it goes on after a reload or on another device. */

import type { QuestionId } from '../../notes/model.ts'
import type { EventDraft, Grade, ModeId, Scope } from '../journal/events.ts'
import type { StudyState } from '../journal/fold.ts'
import type { SessionRecord } from '../journal/record-session.ts'

/** After how many other questions one that was missed comes back, if so many are left. */
const repeatAfter = 3

export interface SessionView {
  /** Null when everything has been asked. */
  readonly current: QuestionId | null
  /** It was missed earlier in this set. */
  readonly isRepeat: boolean
  /** Still to come, the current one first. */
  readonly queue: readonly QuestionId[]
  /** How many different questions have had their first answer, of how many. */
  readonly done: number
  readonly total: number
  /** By the first grade each question had in this set, in the order they were asked. */
  readonly right: readonly QuestionId[]
  readonly wrong: readonly QuestionId[]
  readonly skipped: readonly QuestionId[]
}

/**
 * Works out where a set stands. Questions that are no longer in the notes, or have lost their answer, are passed over:
 * `canAsk` tells.
 */
export function viewSession(
  record: SessionRecord,
  canAsk: (id: QuestionId) => boolean = () => true,
): SessionView {
  const asked = record.questions.filter(canAsk)
  const queue = [...asked]
  const first = new Map<QuestionId, Grade | null>()
  for (const { question, grade } of record.actions) {
    const place = queue.indexOf(question)
    // Two tabs may have answered the same question; the first answer moved it on already.
    if (place < 0) continue
    queue.splice(place, 1)
    if (!first.has(question)) first.set(question, grade)
    if (grade === 'again') queue.splice(Math.min(repeatAfter, queue.length), 0, question)
  }
  const current = queue[0] ?? null
  const those = (fits: (grade: Grade | null) => boolean) =>
    [...first].filter(([, grade]) => fits(grade)).map(([id]) => id)
  return {
    current,
    isRepeat: current !== null && first.has(current),
    queue,
    done: first.size,
    total: asked.length,
    right: those((grade) => grade !== null && grade !== 'again'),
    wrong: those((grade) => grade === 'again'),
    skipped: those((grade) => grade === null),
  }
}

/** The event that opens a set. `session` is a fresh unique id. */
export function startDraft(
  session: string,
  questions: readonly QuestionId[],
  options: { readonly mode: ModeId; readonly scope: Scope; readonly isCram: boolean },
): EventDraft {
  return { kind: 'session-started', session, questions, ...options }
}

/** The event for an answer: only the first to a question in a set, and not in 벼락치기, reaches the schedule. */
export function gradeDraft(
  record: SessionRecord,
  question: { readonly id: QuestionId; readonly text: string },
  grade: Grade,
): EventDraft {
  return {
    kind: countsNext(record, question.id) ? 'graded' : 'practiced',
    question: question.id,
    text: question.text,
    grade,
    session: record.id,
    mode: record.mode,
  }
}

/** Tells whether the next answer to a question in this set will move its schedule, so that buttons can show dates. */
export function countsNext(record: SessionRecord, question: QuestionId): boolean {
  return (
    !record.isCram && !record.actions.some((action) => action.question === question && action.grade !== null)
  )
}

/** The event that leaves a question out of this set without judging it. */
export function skipDraft(
  record: SessionRecord,
  question: { readonly id: QuestionId; readonly text: string },
): EventDraft {
  return { kind: 'skipped', question: question.id, text: question.text, session: record.id }
}

/** 되돌리기: takes back the last action of the set, as often as there are any; null when there is none. */
export function undoDraft(record: SessionRecord): EventDraft | null {
  return record.undoTarget === null ? null : { kind: 'undone', target: record.undoTarget }
}

/** Takes the last 되돌리기 back; null when nothing was undone since the last answer. */
export function redoDraft(record: SessionRecord): EventDraft | null {
  return record.redoTarget === null ? null : { kind: 'undone', target: record.redoTarget }
}

/** The event that leaves a set for good: it is no longer offered for resuming. */
export function endDraft(record: SessionRecord): EventDraft {
  return { kind: 'session-ended', session: record.id }
}

/** How long an unfinished set is offered for resuming. */
const resumableMs = 7 * 86_400_000

/** The set to offer as "이어서 풀기": the latest, when it is unfinished, not left, and not too old. */
export function findResumable(
  state: StudyState,
  now: number,
  canAsk: (id: QuestionId) => boolean = () => true,
): SessionRecord | null {
  const last = [...state.sessions.values()].findLast(
    ({ startedAt }) => Math.abs(now - startedAt) <= resumableMs,
  )
  if (!last || last.isEnded) return null
  return viewSession(last, canAsk).current === null ? null : last
}

/** How long after a card changes input for it is taken as meant for the one before. */
const inputGuardMs = 250

/** Tells whether a press is a slip: too soon after the card changed, or a key held down. Times in milliseconds. */
export function isSlip(
  press: { readonly at: number; readonly isKeyRepeat: boolean },
  changedAt: number,
): boolean {
  return press.isKeyRepeat || press.at - changedAt < inputGuardMs
}
