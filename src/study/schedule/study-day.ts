/** Days as a learner means them: an answer given at two in the morning belongs to the evening before. */

/** The hour at which a new day begins, local time. */
const dayStartHour = 4

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/**
 * The number of a day, counted from 1970-01-01, in which a moment falls for somebody `tz` minutes east of UTC. Numbers
 * rather than dates: the day after is one more, whatever daylight saving does to its length.
 */
export function dayOf(time: number, tz: number): number {
  return Math.floor((time + tz * 60_000 - dayStartHour * hourMs) / dayMs)
}

/** The moment a day begins for somebody `tz` minutes east of UTC, in milliseconds since 1970. */
export function startOfDay(day: number, tz: number): number {
  return day * dayMs + dayStartHour * hourMs - tz * 60_000
}

/** The calendar date of a day: `dateOfDay(0)` is `1970-01-01`. */
export function dateOfDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

/** The day of the week: 0 is Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

/** Clocks before this are certainly wrong: nothing of this was written yet. */
const earliestTime = Date.UTC(2020, 0, 1)

/** How far ahead a clock may be before its events wait until their time has come. */
const aheadMs = dayMs

/** Tells whether an event comes from a clock that ran ahead: it is kept, but no schedule or statistic sees it yet. */
export function isAhead(event: { readonly time: number }, now: number): boolean {
  return event.time > now + aheadMs
}

/** The day an event belongs to, where its learner was; never before this could have happened. */
export function dayOfEvent(event: { readonly time: number; readonly tz: number }): number {
  return dayOf(Math.max(event.time, earliestTime), event.tz)
}

/**
 * Makes a run of days that should never decrease do so, changing as little as possible: where a clock jumped, days that
 * contradict each other all take their median (pool adjacent violators with least absolute deviations). So neither one
 * answer dated next year nor one dated last year drags the others along.
 */
export function straighten(days: readonly number[]): readonly number[] {
  const pools: { readonly days: readonly number[]; readonly median: number }[] = []
  for (const day of days) {
    let pool = { days: [day], median: day }
    for (let last = pools.at(-1); last && last.median > pool.median; last = pools.at(-1)) {
      pools.pop()
      const joined = [...last.days, ...pool.days].sort((a, b) => a - b)
      pool = { days: joined, median: joined[Math.floor(joined.length / 2)] ?? day }
    }
    pools.push(pool)
  }
  return pools.flatMap(({ days: own, median }) => own.map(() => median))
}
