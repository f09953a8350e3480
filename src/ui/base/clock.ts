/** The browser's clock, as the pure rooms want it told. */
import { useEffect, useState } from 'react'
import { onFront } from '../../storage/page-front.ts'
import { dayOf, startOfDay } from '../../study/schedule/study-day.ts'

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

/** Calls with the learner's today, and again when the day turns or the page comes to the front on another. Returns the way to stop. */
export function followDay(show: (day: number) => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  let shown: number | null = null
  const look = (): void => {
    const { day, now, tz } = readClock()
    clearTimeout(timer)
    timer = setTimeout(look, Math.min(startOfDay(day + 1, tz) - now, LOOK_MS))
    if (day === shown) return
    shown = day
    show(day)
  }
  look()
  const stop = onFront(look)
  return () => {
    clearTimeout(timer)
    stop()
  }
}

/** The learner's today on the page, kept in step with the calendar. */
export function useDay(): number {
  const [day, setDay] = useState(() => readClock().day)
  useEffect(() => followDay(setDay), [])
  return day
}

/** Minutes east of UTC where this browser is at a moment. */
export function zoneAt(time: number): number {
  return -new Date(time).getTimezoneOffset()
}
