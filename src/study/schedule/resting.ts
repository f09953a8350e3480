/** Which questions are not asked for now: 그만 묻기, 어려운 질문, and what was missed too often in one set. */

import type { QuestionId } from '../../notes/model.ts'
import type { StudyState } from '../journal/fold.ts'
import type { QuestionRecord, Review } from '../journal/record-question.ts'
import { countAnswers, countLapses } from './answer-days.ts'
import { dayOfEvent, isAhead, type Moment } from './study-day.ts'

/** A question that was missed this often in one set rests until tomorrow. */
export const missesToRest = 4
/** A question that was forgotten this often is an 어려운 질문: it is asked at most once a day. */
export const lapsesForHard = 8

/** What a set and its plan ask of the learner's record. */
export interface AskingRules {
  /** The learner has taken it out of the asking. */
  readonly isSuspended: (id: QuestionId) => boolean
  /** It is not asked any more today. */
  readonly rests: (id: QuestionId) => boolean
  /** It is asked once in a set. */
  readonly isHard: (id: QuestionId) => boolean
}

/** Makes the rules for a moment, from the learner's record. */
export function askingRules(state: Pick<StudyState, 'questions'>, moment: Moment): AskingRules {
  const record = (id: QuestionId) => state.questions.get(id)
  return {
    isSuspended: (id) => isSuspended(record(id)),
    rests: (id) => restsToday(record(id), moment),
    isHard: (id) => isHard(record(id), moment.now),
  }
}

/** Tells whether the learner has taken a question out of the asking (그만 묻기). */
export function isSuspended(record: QuestionRecord | undefined): boolean {
  return record !== undefined && record.suspendedAt !== null
}

/** Tells whether a question is an 어려운 질문: forgotten eight times or more. */
export function isHard(record: Pick<QuestionRecord, 'reviews'> | undefined, now: number): boolean {
  return lapsesOf(record, now) >= lapsesForHard
}

/** Tells whether a question is left alone until tomorrow: it was missed four times in one set today, or it is hard and was asked. */
export function restsToday(
  record: Pick<QuestionRecord, 'reviews'> | undefined,
  { now, day }: Moment,
): boolean {
  // A set asks this of each of its questions at every answer.
  if (record === undefined || lastDayOf(record.reviews) < day) return false
  // Further east it may have been tomorrow already.
  const today = record.reviews.filter((each) => !isAhead(each, now) && dayOfEvent(each) >= day)
  if (today.length === 0) return false
  const misses = new Map<string, number>()
  for (const { grade, session } of today)
    if (grade === 'again' && session !== null) misses.set(session, (misses.get(session) ?? 0) + 1)
  return [...misses.values()].some((count) => count >= missesToRest) || isHard(record, now)
}

// Records never change: the next answer makes a new list of reviews. So the latest of their days can be kept with the list.
const lastDays = new WeakMap<readonly Review[], number>()

function lastDayOf(reviews: readonly Review[]): number {
  const known = lastDays.get(reviews)
  if (known !== undefined) return known
  const last = reviews.reduce((latest, each) => Math.max(latest, dayOfEvent(each)), Number.NEGATIVE_INFINITY)
  lastDays.set(reviews, last)
  return last
}

interface HardQuestion {
  readonly id: QuestionId
  readonly text: string
  readonly lapses: number
  readonly memo: string
  readonly isSuspended: boolean
}

/** Lists the hard questions, the most often forgotten first. */
export function listHard(state: Pick<StudyState, 'questions'>, now: number): readonly HardQuestion[] {
  return [...state.questions.values()]
    .flatMap((record): readonly HardQuestion[] => {
      const lapses = lapsesOf(record, now)
      const { id, text, memo } = record
      return lapses < lapsesForHard ? [] : [{ id, text, lapses, memo, isSuspended: isSuspended(record) }]
    })
    .sort((a, b) => b.lapses - a.lapses || (a.id < b.id ? -1 : 1))
}

/** Lists the questions that the learner has taken out of the asking, the latest first. */
export function listSuspended(
  state: Pick<StudyState, 'questions'>,
): readonly (QuestionRecord & { readonly suspendedAt: number })[] {
  return [...state.questions.values()]
    .flatMap((record) =>
      record.suspendedAt === null ? [] : [{ ...record, suspendedAt: record.suspendedAt }],
    )
    .sort((a, b) => b.suspendedAt - a.suspendedAt || (a.id < b.id ? -1 : 1))
}

function lapsesOf(record: Pick<QuestionRecord, 'reviews'> | undefined, now: number): number {
  return record === undefined ? 0 : countLapses(countAnswers(record.reviews, now))
}
