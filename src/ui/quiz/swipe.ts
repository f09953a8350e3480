/** Swiping sideways, for learners who have switched it on. It is ignored where a finger scrolls, zooms, types or presses. */
import { type RefObject, useEffect, useRef } from 'react'
import { readPreferences } from '../base/use-preferences.ts'

/** A swipe is at least this long, at least this fast, and at most this steep (height divided by width). */
const minPx = 60
const minPxPerMs = 0.3
const maxSlope = 0.5

/** Calls `onSwipe` for each swipe on the element. */
export function useSwipe(
  target: RefObject<HTMLElement | null>,
  onSwipe: (direction: 'left' | 'right') => void,
): void {
  const current = useRef(onSwipe)
  current.current = onSwipe
  useEffect(() => {
    const element = target.current
    if (element === null) return
    let start: { x: number; y: number; at: number } | null = null
    const onStart = (event: TouchEvent): void => {
      const [touch, second] = event.touches
      const isFree =
        event.target instanceof Element &&
        event.target.closest('pre, .picture, .table, a, button, textarea') === null
      start =
        touch !== undefined && second === undefined && isFree && readPreferences().swipe
          ? { x: touch.clientX, y: touch.clientY, at: event.timeStamp }
          : null
    }
    const onEnd = (event: TouchEvent): void => {
      const [touch] = event.changedTouches
      if (start === null || touch === undefined) return
      const x = touch.clientX - start.x
      const y = touch.clientY - start.y
      const isFast = Math.abs(x) / Math.max(1, event.timeStamp - start.at) >= minPxPerMs
      start = null
      if (Math.abs(x) < minPx || !isFast || Math.abs(y) > Math.abs(x) * maxSlope) return
      current.current(x < 0 ? 'left' : 'right')
    }
    element.addEventListener('touchstart', onStart, { passive: true })
    element.addEventListener('touchend', onEnd, { passive: true })
    return () => {
      element.removeEventListener('touchstart', onStart)
      element.removeEventListener('touchend', onEnd)
    }
  }, [target])
}
