/** 오답노트: the questions that a learner got wrong and does not know for sure yet. */

import type { QuestionId } from '../../notes/model.ts'
import type { QuestionRecord } from '../journal/record-question.ts'

/** A question leaves the list after this many right answers in a row. */
export const graduatesAfter = 2

export interface WrongEntry {
  readonly id: QuestionId
  readonly text: string
  /** How often it was answered wrong, counted once a session. */
  readonly wrongCount: number
  /** Right answers since the last wrong one. */
  readonly rightInRow: number
  readonly lastSeen: number
  readonly memo: string
  readonly hasGraduated: boolean
}

/** Tells whether a question is in the 오답노트 now. */
export function isInWrongList(record: QuestionRecord | undefined): boolean {
  const entry = record && findWrong(record)
  return entry ? !entry.hasGraduated : false
}

/** Returns the entry of a question; null when it was never answered wrong. */
export function findWrong({ id, text, memo, reviews }: QuestionRecord): WrongEntry | null {
  let wrongCount = 0
  let rightInRow = 0
  let lastSeen = 0
  let countedIn: string | null = null
  for (const { grade, session, time } of reviews) {
    lastSeen = Math.max(lastSeen, time)
    if (grade === 'again') {
      // A repeat in the same session that is missed again is the same mistake.
      if (session === null || session !== countedIn) wrongCount += 1
      countedIn = session
      rightInRow = 0
    } else rightInRow += 1
  }
  if (wrongCount === 0) return null
  return { id, text, wrongCount, rightInRow, lastSeen, memo, hasGraduated: rightInRow >= graduatesAfter }
}
