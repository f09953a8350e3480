import { useCallback, useRef } from 'react'

/**
 * The same function at each render, which does what the one given last does: for what is handed to parts that are drawn anew
 * only when something of theirs changes. Not to be called while rendering.
 */
export function useEventCallback<A extends readonly unknown[], R>(
  run: (...given: A) => R,
): (...given: A) => R {
  const latest = useRef(run)
  latest.current = run
  return useCallback((...given) => latest.current(...given), [])
}
