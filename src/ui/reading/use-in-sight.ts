/** Draws what the window shows first, and the rest when it is needed. */
import { useEffect, useState } from 'react'

/** As many questions as a phone shows with its keyboard up, and one more. */
const IN_SIGHT = 3
/** As many as a tall window shows. */
const IN_WINDOW = 15
/** Typing has come to rest after so many ms. */
const REST_MS = 1500

/**
 * Returns the first results of a new query, as many as a small window shows; what a tall one shows once those are painted; all of them
 * when typing rests or the page is scrolled. So the page answers a key within a frame or two, and is ready for the next one. Later
 * results of the same query (with snippets, for example) are not cut again, because the learner may have scrolled. `isHasty` is
 * false where the results need not come fast: then all are returned at once.
 */
export function useInSight<T>(query: string, all: readonly T[], isHasty: boolean): readonly T[] {
  const [drawn, setDrawn] = useState({ query, count: isHasty ? IN_SIGHT : Number.POSITIVE_INFINITY })
  useEffect(() => {
    const draw = (count: number): void => setDrawn({ query, count })
    const drawAll = (): void => {
      stop()
      draw(Number.POSITIVE_INFINITY)
    }
    let timer: ReturnType<typeof setTimeout>
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        draw(IN_WINDOW)
        timer = setTimeout(drawAll, REST_MS)
      })
    })
    const stop = (): void => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      removeEventListener('scroll', drawAll)
    }
    addEventListener('scroll', drawAll, { passive: true })
    return stop
  }, [query])
  if (!isHasty) return all
  return all.slice(0, drawn.query === query ? drawn.count : IN_SIGHT)
}
