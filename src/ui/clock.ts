/** The browser's clock, as the pure rooms want it told. */
import { dayOf } from '../study/day.ts'

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: number
  /** Minutes east of UTC. */
  readonly tz: number
  /** The learner's today (see `day.ts`). */
  readonly day: number
}

/** Reads the clock once: what is shown together should be told by the same moment. */
export function readClock(): Clock {
  const now = Date.now()
  const tz = zoneAt(now)
  return { now, tz, day: dayOf(now, tz) }
}

/** Minutes east of UTC where this browser is at a moment. */
export function zoneAt(time: number): number {
  return -new Date(time).getTimezoneOffset()
}
