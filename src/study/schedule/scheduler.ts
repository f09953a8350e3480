/** Plans when a question is asked again. The only file that uses ts-fsrs; pages load it when they need it. */

import { type Card, createEmptyCard, fsrs, Rating, State } from 'ts-fsrs'
import type { Grade } from '../journal/events.ts'
import type { QuestionRecord, Review } from '../journal/record-question.ts'
import { dayOf, dayOfEvent, isAhead, straighten } from './study-day.ts'

export interface ScheduleSettings {
  /** The wanted chance, 0 to 1, that an answer is still known when it is asked again. */
  readonly retention: number
  /** The longest interval between two reviews. */
  readonly maxIntervalDays: number
}

export const defaultScheduleSettings: ScheduleSettings = { retention: 0.9, maxIntervalDays: 180 }

/** The plan for a question, from the answers so far. */
export interface Schedule {
  /** The number of the day it is due (see `study-day.ts`). */
  readonly dueDay: number
  readonly lastDay: number
  readonly intervalDays: number
  /** Days after which the chance of knowing it has fallen to 90 %. */
  readonly stabilityDays: number
  /** From 1, easy, to 10. */
  readonly difficulty: number
  readonly lastGrade: Grade
  readonly answers: number
  readonly lapses: number
}

export interface Scheduler {
  /**
   * Returns the schedule from a question's counted answers; null when there are none. `now` is in milliseconds since 1970: answers
   * from a clock that ran ahead of it are left out until their time has come.
   */
  readonly scheduleOf: (record: Pick<QuestionRecord, 'reviews'> | undefined, now: number) => Schedule | null
  /** Returns in how many days the question is asked again after each grade, when graded at `now`, `tz` minutes east of UTC. */
  readonly previewGrades: (
    record: Pick<QuestionRecord, 'reviews'> | undefined,
    now: number,
    tz: number,
  ) => Readonly<Record<Grade, number>>
  /** Returns the chance, 0 to 1, that the answer is still known on a day. */
  readonly retrievability: (schedule: Schedule, day: number) => number
}

const ratings = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
} as const satisfies Record<Grade, Rating>

interface Step {
  readonly day: number
  readonly grade: Grade
}

/**
 * Makes the functions that plan reviews. They count in whole days (`enable_short_term: false`), because a session repeats missed
 * questions itself. They add no random days (`enable_fuzz: false`), so that two devices with the same journal agree.
 */
export function makeScheduler(settings: ScheduleSettings = defaultScheduleSettings): Scheduler {
  const scheduler = fsrs({
    request_retention: settings.retention,
    maximum_interval: settings.maxIntervalDays,
    enable_fuzz: false,
    enable_short_term: false,
  })

  /** Returns the state of memory after some answers. Only the last interval needs the slower `next`. */
  function remember(steps: readonly Step[]): Card {
    let memory: { stability: number; difficulty: number } | null = null
    let lastDay = 0
    for (const { day, grade } of steps) {
      memory = scheduler.next_state(memory, memory ? day - lastDay : 0, ratings[grade])
      lastDay = day
    }
    const card = createEmptyCard(toDate(lastDay))
    if (!memory) return card
    return { ...card, ...memory, state: State.Review, reps: steps.length, last_review: toDate(lastDay) }
  }

  /** ts-fsrs keeps the four grades a day apart, even if that exceeds its maximum interval. */
  function withinCap({ scheduled_days }: Card): number {
    return Math.min(scheduled_days, settings.maxIntervalDays)
  }

  function plan(steps: readonly Step[]): Schedule | null {
    const last = steps.at(-1)
    if (!last) return null
    const { card } = scheduler.next(remember(steps.slice(0, -1)), toDate(last.day), ratings[last.grade])
    const intervalDays = withinCap(card)
    return {
      dueDay: last.day + intervalDays,
      lastDay: last.day,
      intervalDays,
      stabilityDays: card.stability,
      difficulty: card.difficulty,
      lastGrade: last.grade,
      answers: steps.length,
      lapses: steps.filter(({ grade }, index) => index > 0 && grade === 'again').length,
    }
  }

  // Records never change: the next answer makes a new list of reviews. So a plan can be kept with its list.
  const plans = new WeakMap<readonly Review[], Schedule | null>()

  return {
    scheduleOf(record, now) {
      if (!record) return null
      const { reviews } = record
      if (reviews.some((review) => isAhead(review, now))) return plan(stepsOf(reviews, now))
      const known = plans.get(reviews)
      if (known !== undefined) return known
      const made = plan(stepsOf(reviews, now))
      plans.set(reviews, made)
      return made
    },
    previewGrades(record, now, tz) {
      const steps = stepsOf(record?.reviews ?? [], now)
      const day = Math.max(dayOf(now, tz), steps.at(-1)?.day ?? 0)
      const preview = scheduler.repeat(remember(steps), toDate(day))
      const days = (grade: Grade) => withinCap(preview[ratings[grade]].card)
      return { again: days('again'), hard: days('hard'), good: days('good'), easy: days('easy') }
    },
    retrievability: (schedule, day) =>
      scheduler.forgetting_curve(Math.max(0, day - schedule.lastDay), schedule.stabilityDays),
  }
}

function stepsOf(reviews: readonly Review[], now: number): readonly Step[] {
  const counted = reviews.filter((review) => review.counts && !isAhead(review, now))
  const days = straighten(counted.map(dayOfEvent))
  return counted.map(({ grade }, index) => ({ grade, day: days[index] ?? 0 }))
}

/** ts-fsrs counts in dates. Noon of each day keeps every difference a whole number of days. */
function toDate(day: number): Date {
  return new Date((day + 0.5) * 86_400_000)
}
