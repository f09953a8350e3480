/** Which answers count for the schedule, and on which day. Small: pages that plan nothing load it, too. */

import type { Grade } from '../journal/events.ts'
import type { Review } from '../journal/record-question.ts'
import { dayOfEvent, isAhead, straighten } from './study-day.ts'

/** An answer that the schedule counts. */
export interface CountedAnswer {
  readonly day: number
  readonly grade: Grade
}

/**
 * Returns the answers that move a question's schedule, with days that increase. Only the first counted answer of a day does: a
 * miss that is known a few minutes later was forgotten all the same. So two devices agree, whichever was asked second. Answers
 * from a clock that ran ahead of `now` are left out until their time has come.
 */
export function countAnswers(reviews: readonly Review[], now: number): readonly CountedAnswer[] {
  if (reviews.some((review) => isAhead(review, now)))
    return count(reviews.filter((review) => !isAhead(review, now)))
  const known = counts.get(reviews)
  if (known !== undefined) return known
  const made = count(reviews)
  counts.set(reviews, made)
  return made
}

// Records never change: the next answer makes a new list of reviews. So what was counted can be kept with its list.
const counts = new WeakMap<readonly Review[], readonly CountedAnswer[]>()

function count(reviews: readonly Review[]): readonly CountedAnswer[] {
  const counted = reviews.filter((review) => review.counts)
  const days = straighten(counted.map(dayOfEvent))
  return counted.flatMap(({ grade }, index): readonly CountedAnswer[] => {
    const day = days[index] ?? 0
    return index > 0 && days[index - 1] === day ? [] : [{ day, grade }]
  })
}

/** Returns how often a question was forgotten: the days on which it was missed, but for its first. */
export function countLapses(answers: readonly CountedAnswer[]): number {
  return answers.filter(({ grade }, index) => index > 0 && grade === 'again').length
}
