/** Days as a learner means them: they begin at 04:00, so that an answer at two in the morning belongs to the evening before. */

/** The learner's now, in milliseconds since 1970, and their today, as `dayOf(now, tz)` gives it. */
export interface Moment {
  readonly now: number
  readonly day: number
}

/** The hour at which a new day begins, local time. */
const dayStartHour = 4

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/**
 * Returns the number of the day, counted from 1970-01-01, of a moment (milliseconds since 1970) for somebody `tz` minutes east of
 * UTC. The next day is always one more, also when daylight saving makes a day shorter or longer.
 */
export function dayOf(time: number, tz: number): number {
  return Math.floor((time + tz * 60_000 - dayStartHour * hourMs) / dayMs)
}

/** Returns the moment a day begins for somebody `tz` minutes east of UTC, in milliseconds since 1970. */
export function startOfDay(day: number, tz: number): number {
  return day * dayMs + dayStartHour * hourMs - tz * 60_000
}

/** Returns the calendar date of a day: `dateOfDay(0)` is `1970-01-01`. */
export function dateOfDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

/** Returns the day of the week: 0 is Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

/** A clock before this is wrong: this program did not exist. */
const earliestTime = Date.UTC(2020, 0, 1)

/** Events further ahead than this wait until their time has come. */
const aheadMs = dayMs

/** Tells whether an event comes from a clock that ran ahead of `now`. It is kept, but schedules and statistics leave it out. */
export function isAhead(event: { readonly time: number }, now: number): boolean {
  return event.time > now + aheadMs
}

/** Returns the day of an event where its learner was. A time before 2020 counts as the first day of 2020. */
export function dayOfEvent(event: { readonly time: number; readonly tz: number }): number {
  return dayOf(Math.max(event.time, earliestTime), event.tz)
}

/**
 * Returns days that never decrease. Where a clock jumped, days that contradict each other all become their median (pool adjacent
 * violators with least absolute deviations). So one answer dated next year or last year does not move the others. Two days in the
 * middle are both a median: of the two ways, the one that changes fewer days is taken, then the one within the shorter time. So
 * neither a clock that ran ahead nor one that was set back stretches a gap.
 */
export function straighten(days: readonly number[]): readonly number[] {
  const [early, late] = [pool(days, 'lower'), pool(days, 'upper')]
  const changed = (way: readonly number[]) => way.filter((day, index) => day !== days[index]).length
  const time = (way: readonly number[]) => (way.at(-1) ?? 0) - (way[0] ?? 0)
  return (changed(early) - changed(late) || time(early) - time(late)) < 0 ? early : late
}

function pool(days: readonly number[], middle: 'lower' | 'upper'): readonly number[] {
  const pools: { readonly days: readonly number[]; readonly median: number }[] = []
  for (const day of days) {
    let pool = { days: [day], median: day }
    for (let last = pools.at(-1); last && last.median > pool.median; last = pools.at(-1)) {
      pools.pop()
      const joined = [...last.days, ...pool.days].sort((a, b) => a - b)
      const at = Math.floor((joined.length - (middle === 'lower' ? 1 : 0)) / 2)
      pool = { days: joined, median: joined[at] ?? day }
    }
    pools.push(pool)
  }
  return pools.flatMap(({ days: own, median }) => own.map(() => median))
}
