/** Plans the day with the learner's settings. Loads ts-fsrs, so the start page loads this file only when it is idle. */
import { useEffect } from 'react'
import type { Preferences } from '../../storage/preferences.ts'
import type { Askable } from '../../study/askable.ts'
import type { StudyState } from '../../study/journal/fold.ts'
import { planToday, type Today } from '../../study/schedule/daily-plan.ts'
import { findNextReview } from '../../study/schedule/due-days.ts'
import { defaultScheduleSettings, makeScheduler, type Scheduler } from '../../study/schedule/scheduler.ts'
import type { Clock } from '../base/clock.ts'

let known: { readonly maxIntervalDays: number; readonly scheduler: Scheduler } | null = null

/** Returns the scheduler for a learner's settings. It returns the same one again, because a scheduler keeps its plans. */
export function schedulerFor({ maxIntervalDays }: Pick<Preferences, 'maxIntervalDays'>): Scheduler {
  if (known?.maxIntervalDays !== maxIntervalDays) {
    known = { maxIntervalDays, scheduler: makeScheduler({ ...defaultScheduleSettings, maxIntervalDays }) }
  }
  return known.scheduler
}

/** Returns the day's reviews and new questions within the learner's caps. */
export function readToday(
  askables: readonly Askable[],
  state: StudyState,
  preferences: Pick<Preferences, 'maxIntervalDays' | 'reviewsPerDay' | 'freshPerDay'>,
  clock: Clock,
): Today {
  const caps = { reviews: preferences.reviewsPerDay, fresh: preferences.freshPerDay }
  return planToday(askables, state, schedulerFor(preferences), clock, caps)
}

/** Returns the next day after today with reviews; null when nothing is planned. What is beyond today's limit counts for tomorrow. */
export function findNext(
  askables: readonly Askable[],
  state: StudyState,
  preferences: Pick<Preferences, 'maxIntervalDays'>,
  clock: Clock,
  today: Today,
): ReturnType<typeof findNextReview> {
  return findNextReview(askables, state, schedulerFor(preferences), clock, today)
}

/** What browsers with the Badging API (https://www.w3.org/TR/badging/) have; others lack it. */
interface Badging {
  readonly setAppBadge?: (count: number) => Promise<void>
}

/** Shows the day's number on the installed app's icon, or takes it away for 0, whenever it changes. Where the platform has no badge, nothing happens. */
export function useAppBadge(count: number): void {
  useEffect(() => {
    const { setAppBadge }: Badging = navigator
    // It rejects where the app is not installed.
    setAppBadge?.call(navigator, count).catch(() => {})
  }, [count])
}
