/** 오답노트: what a learner got wrong and has not yet shown to know. */

import type { QuestionId } from '../../notes/model.ts'
import type { StudyState } from '../journal/fold.ts'
import type { QuestionRecord } from '../journal/record-question.ts'

/** So many right answers in a row, and a question leaves the list (졸업). */
export const graduatesAfter = 2

export interface WrongEntry {
  readonly id: QuestionId
  readonly text: string
  /** How often it was answered wrong in all. */
  readonly wrongCount: number
  /** Right answers since the last wrong one. */
  readonly rightInRow: number
  readonly lastSeen: number
  readonly memo: string
  readonly hasGraduated: boolean
}

/** Everything ever answered wrong, most often wrong first; graduated questions are marked, not left out. */
export function listWrong(state: StudyState): readonly WrongEntry[] {
  const entries = [...state.questions.values()].flatMap((record) => findWrong(record) ?? [])
  return entries.sort(
    (a, b) => b.wrongCount - a.wrongCount || b.lastSeen - a.lastSeen || (a.id < b.id ? -1 : 1),
  )
}

/** Tells whether a question is in the 오답노트 now. */
export function isInWrongList(record: QuestionRecord | undefined): boolean {
  const entry = record && findWrong(record)
  return entry ? !entry.hasGraduated : false
}

/** What the 오답노트 says of a question, or null when it was never answered wrong. */
export function findWrong({ id, text, memo, reviews }: QuestionRecord): WrongEntry | null {
  let wrongCount = 0
  let rightInRow = 0
  let lastSeen = 0
  let countedIn: string | null = null
  for (const { grade, session, time } of reviews) {
    lastSeen = Math.max(lastSeen, time)
    if (grade === 'again') {
      // Missing it again minutes later, when it comes back within the set, is still the same gap.
      if (session === null || session !== countedIn) wrongCount += 1
      countedIn = session
      rightInRow = 0
    } else rightInRow += 1
  }
  if (wrongCount === 0) return null
  return { id, text, wrongCount, rightInRow, lastSeen, memo, hasGraduated: rightInRow >= graduatesAfter }
}
