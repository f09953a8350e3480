/** Reads the browser's clock for code that has none of its own (search, study). */
import { useEffect, useState } from 'react'
import { onFront } from '../../storage/page-front.ts'
import { dayOf, startOfDay } from '../../study/schedule/study-day.ts'

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: number
  /** Minutes east of UTC. */
  readonly tz: number
  /** The number of the learner's study day (study-day.ts). */
  readonly day: number
}

/** Reads the clock. Read it once for everything that is shown together. `day` replaces the study day, if given. */
export function readClock(day?: number): Clock {
  const now = Date.now()
  const tz = zoneAt(now)
  return { now, tz, day: day ?? dayOf(now, tz) }
}

/** Timers stop while the machine sleeps, so the clock is also read this often, in ms. */
const LOOK_MS = 60_000

/**
 * Calls `show` with the study day now, and again on each new day, also when the page was in the background at its start. Returns a
 * function that stops it.
 */
function followDay(show: (day: number) => void): () => void {
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

/** Returns the study day; the component is drawn again when a new one starts. */
export function useDay(): number {
  const [day, setDay] = useState(() => readClock().day)
  useEffect(() => followDay(setDay), [])
  return day
}

/** Takes a moment in ms. Returns the browser's time zone then, in minutes east of UTC. */
export function zoneAt(time: number): number {
  return -new Date(time).getTimezoneOffset()
}
