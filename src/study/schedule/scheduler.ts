/** Plans when a question is asked again. The only file that uses ts-fsrs; pages load it when they need it. */

import { fsrs, Rating } from 'ts-fsrs'
import type { Grade } from '../journal/events.ts'
import type { QuestionRecord, Review } from '../journal/record-question.ts'
import { type CountedAnswer, countAnswers } from './answer-days.ts'
import { dayOf, isAhead } from './study-day.ts'

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
  /** The number of days on which it was answered. */
  readonly answers: number
  readonly lapses: number
}

export interface Scheduler {
  /**
   * Returns the schedule from a question's counted answers; null when there are none. `now` is in milliseconds since 1970: answers
   * from a clock that ran ahead of it are left out until their time has come.
   */
  readonly scheduleOf: (record: Pick<QuestionRecord, 'reviews'> | undefined, now: number) => Schedule | null
  /**
   * Returns in how many days the question is asked again after each grade, when graded at `now`, `tz` minutes east of UTC. Null
   * when a counted answer was given that day already: then no further one moves the schedule. `dueOf` says when a schedule is due
   * where something else than its own date counts (an exam).
   */
  readonly previewGrades: (
    record: Pick<QuestionRecord, 'reviews'> | undefined,
    now: number,
    tz: number,
    dueOf?: (schedule: Schedule) => number,
  ) => Readonly<Record<Grade, number>> | null
  /** Returns the interval in days after which the chance of knowing it falls to `retention`, from a schedule's stability. */
  readonly intervalFor: (schedule: Pick<Schedule, 'stabilityDays'>, retention: number) => number
  /** Returns the chance, 0 to 1, that the answer is still known on a day. */
  readonly retrievability: (schedule: Pick<Schedule, 'lastDay' | 'stabilityDays'>, day: number) => number
}

const ratings = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
} as const satisfies Record<Grade, Rating>

/** What the plan after the next answer depends on. */
type Learned = Pick<Schedule, 'stabilityDays' | 'difficulty' | 'lastDay' | 'answers' | 'lapses'>

/**
 * Makes the functions that plan reviews. They count in whole days (`enable_short_term: false`), because a session repeats missed
 * questions itself. They add no random days (`enable_fuzz: false`), so that two devices with the same journal agree. The interval
 * comes from the stability alone: the schedulers of ts-fsrs keep the four grades a day apart, so that a good answer never came
 * back within three days, however often it was missed.
 */
export function makeScheduler(settings: ScheduleSettings = defaultScheduleSettings): Scheduler {
  const model = fsrs({
    request_retention: settings.retention,
    maximum_interval: settings.maxIntervalDays,
    enable_fuzz: false,
    enable_short_term: false,
  })

  function intervalOf(stability: number, retention: number): number {
    const days = Math.round(stability * model.calculate_interval_modifier(retention))
    return Math.min(Math.max(1, days), settings.maxIntervalDays)
  }

  /** What is known of a question after one more answer; `before` is null for its first. */
  function learn(before: Learned | null, { day, grade }: CountedAnswer): Learned {
    const memory = before && { stability: before.stabilityDays, difficulty: before.difficulty }
    const { stability, difficulty } = model.next_state(
      memory,
      before ? day - before.lastDay : 0,
      ratings[grade],
    )
    return {
      stabilityDays: stability,
      difficulty,
      lastDay: day,
      answers: (before?.answers ?? 0) + 1,
      lapses: before === null ? 0 : before.lapses + (grade === 'again' ? 1 : 0),
    }
  }

  function planNext(before: Learned | null, answer: CountedAnswer): Schedule {
    const learned = learn(before, answer)
    const intervalDays = intervalOf(learned.stabilityDays, settings.retention)
    return { ...learned, dueDay: answer.day + intervalDays, intervalDays, lastGrade: answer.grade }
  }

  function planAll(answers: readonly CountedAnswer[]): Schedule | null {
    const last = answers.at(-1)
    return last === undefined ? null : planNext(answers.slice(0, -1).reduce(learn, null), last)
  }

  // Records never change: the next answer makes a new list of reviews. So a plan can be kept with its list.
  const plans = new WeakMap<readonly Review[], Schedule | null>()

  function scheduleOf(record: Pick<QuestionRecord, 'reviews'> | undefined, now: number): Schedule | null {
    if (!record) return null
    const { reviews } = record
    if (reviews.some((review) => isAhead(review, now))) return planAll(countAnswers(reviews, now))
    const known = plans.get(reviews)
    if (known !== undefined) return known
    const made = planAll(countAnswers(reviews, now))
    plans.set(reviews, made)
    return made
  }

  return {
    scheduleOf,
    previewGrades(record, now, tz, dueOf = ({ dueDay }) => dueDay) {
      const before = scheduleOf(record, now)
      const day = dayOf(now, tz)
      if (before !== null && before.lastDay >= day) return null
      const days = (grade: Grade) => dueOf(planNext(before, { day, grade })) - day
      return { again: days('again'), hard: days('hard'), good: days('good'), easy: days('easy') }
    },
    intervalFor: ({ stabilityDays }, retention) => intervalOf(stabilityDays, retention),
    retrievability: ({ lastDay, stabilityDays }, day) =>
      model.forgetting_curve(Math.max(0, day - lastDay), stabilityDays),
  }
}
