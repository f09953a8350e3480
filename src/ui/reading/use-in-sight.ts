/** Draws what the window shows first, and the rest after the first paint. */
import { useEffect, useState } from 'react'

/** As many questions as a phone shows with its keyboard up, and one more. */
const IN_SIGHT = 3

/**
 * Returns the first results of a new query, as many as a window shows; all of them once those are painted. So the page answers a key
 * within a frame or two. Later results of the same query (with snippets, for example) are returned whole, because the learner may
 * have scrolled. `isHasty` is false where the results need not come fast: then all are returned at once.
 */
export function useInSight<T>(query: string, all: readonly T[], isHasty: boolean): readonly T[] {
  const [painted, setPainted] = useState<string | null>(isHasty ? null : query)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted(query))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [query])
  return !isHasty || painted === query ? all : all.slice(0, IN_SIGHT)
}
