/** The goal of a week: on how many days the learner answers something. Nothing is lost on the other days. */

import type { StudyState } from '../journal/fold.ts'
import { dayOfEvent, isAhead, type Moment, weekdayOf } from './study-day.ts'

interface Week {
  /** The wanted number of days. */
  readonly goal: number
  /** The days with an answer. */
  readonly done: number
  /** Whether there was an answer, from Monday to Sunday. */
  readonly days: readonly boolean[]
  readonly isMet: boolean
}

/**
 * Returns how far the learner is this week; null when `goal` is 0: off. Weeks begin on Monday, a day counts with one answer of any
 * kind. Answers from a clock that ran ahead are left out.
 */
export function viewWeek(
  { questions }: Pick<StudyState, 'questions'>,
  { now, day }: Moment,
  goal: number,
): Week | null {
  if (goal <= 0) return null
  const monday = day - ((weekdayOf(day) + 6) % 7)
  const days = Array.from({ length: 7 }, () => false)
  for (const { reviews } of questions.values()) {
    for (const review of reviews) {
      // Further east it may have been tomorrow already.
      const place = Math.min(dayOfEvent(review), day) - monday
      if (place >= 0 && !isAhead(review, now)) days[place] = true
    }
  }
  const done = days.filter(Boolean).length
  return { goal, done, days, isMet: done >= goal }
}
