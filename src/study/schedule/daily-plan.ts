/** Plans what to review today, and what waits for another day. */

import type { QuestionId } from '../../notes/model.ts'
import type { Askable } from '../askable.ts'
import type { StudyState } from '../journal/fold.ts'
import { type DailyCaps, defaultDailyCaps } from './daily-caps.ts'
import type { Scheduler } from './scheduler.ts'
import { dayOfEvent, isAhead } from './study-day.ts'

export interface Today {
  /** Due and within the cap, the least likely to be remembered first. */
  readonly reviews: readonly QuestionId[]
  /** Never asked yet and within the cap, in the order of the notes. */
  readonly fresh: readonly QuestionId[]
  /** Due, but more than the cap: they wait for another day. */
  readonly waitingReviews: number
  readonly waitingFresh: number
  /** How many questions were reviewed, and asked for the first time, today already. */
  readonly doneReviews: number
  readonly doneFresh: number
}

/**
 * Plans the day's questions. `askables` are all questions in the order of the notes; `now` is in milliseconds since 1970; `day` is the
 * learner's today, as `dayOf(now, tz)` gives it. What was done today is taken off the caps.
 */
export function planToday(
  askables: readonly Askable[],
  state: StudyState,
  scheduler: Scheduler,
  when: { readonly now: number; readonly day: number },
  caps: DailyCaps = defaultDailyCaps,
): Today {
  const due: { readonly id: QuestionId; readonly chance: number }[] = []
  const fresh: QuestionId[] = []
  let doneReviews = 0
  let doneFresh = 0
  for (const { id, isPending, isLinkOnly } of askables) {
    const record = state.questions.get(id)
    const days = (record?.reviews ?? [])
      .filter((review) => review.counts && !isAhead(review, when.now))
      .map(dayOfEvent)
    if (days.some((each) => each === when.day)) {
      if (days.some((each) => each !== when.day)) doneReviews += 1
      else doneFresh += 1
    }
    if (isPending || isLinkOnly) continue
    const schedule = scheduler.scheduleOf(record, when.now)
    if (!schedule) fresh.push(id)
    else if (schedule.dueDay <= when.day) {
      due.push({ id, chance: scheduler.retrievability(schedule, when.day) })
    }
  }
  due.sort((a, b) => a.chance - b.chance || (a.id < b.id ? -1 : 1))
  const reviewsLeft = Math.max(0, caps.reviews - doneReviews)
  const freshLeft = Math.max(0, caps.fresh - doneFresh)
  return {
    reviews: due.slice(0, reviewsLeft).map(({ id }) => id),
    fresh: fresh.slice(0, freshLeft),
    waitingReviews: Math.max(0, due.length - reviewsLeft),
    waitingFresh: Math.max(0, fresh.length - freshLeft),
    doneReviews,
    doneFresh,
  }
}
