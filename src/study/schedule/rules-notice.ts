/** Says once that dates of reviews have moved, because a version plans them by other rules. */

import type { StudyState } from '../journal/fold.ts'

/** The rules by which dates are planned, counted up with each change that moves them. docs/study.md tells what changed. */
export const currentRules = 2

/**
 * Returns what to do about the change of rules. `toldRules` are those that this browser has spoken of, 0 for none. `tell`: there are
 * answers whose dates may have moved, so it is said now. `note`: there are none, so it need never be said. `none`: it was said.
 */
export function noticeOfRules(
  { questions }: Pick<StudyState, 'questions'>,
  toldRules: number,
): 'tell' | 'note' | 'none' {
  if (toldRules >= currentRules) return 'none'
  const hasAnswers = [...questions.values()].some(({ reviews }) => reviews.some(({ counts }) => counts))
  return hasAnswers ? 'tell' : 'note'
}
