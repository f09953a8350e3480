/** The browser's clock, as the pure rooms want it told. */
import { useEffect, useState } from 'react'
import { onFront } from '../storage/front.ts'
import { dayOf, startOfDay } from '../study/day.ts'

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: number
  /** Minutes east of UTC. */
  readonly tz: number
  /** The learner's today (see `day.ts`). */
  readonly day: number
}

/** Reads the clock once: what is shown together should be told by the same moment, and by the same `day` if one is given. */
export function readClock(day?: number): Clock {
  const now = Date.now()
  const tz = zoneAt(now)
  return { now, tz, day: day ?? dayOf(now, tz) }
}

/** A timer may sleep as long as the machine, so the clock is looked at now and again. */
const LOOK_MS = 60_000

/** The learner's today, and the next one when the day turns or the page comes to the front on another day. */
export function useDay(): number {
  const [day, setDay] = useState(() => readClock().day)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const look = (): void => {
      const clock = readClock()
      setDay(clock.day)
      clearTimeout(timer)
      timer = setTimeout(look, Math.min(startOfDay(clock.day + 1, clock.tz) - clock.now, LOOK_MS))
    }
    look()
    const stop = onFront(look)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [])
  return day
}

/** Minutes east of UTC where this browser is at a moment. */
export function zoneAt(time: number): number {
  return -new Date(time).getTimezoneOffset()
}
