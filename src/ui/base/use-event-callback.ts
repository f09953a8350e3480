import { useCallback, useRef } from 'react'

/**
 * Returns one function for all renders; it calls the newest `run`. So a memoised component that gets it is not drawn again when only
 * `run` changed. Do not call it while rendering.
 */
export function useEventCallback<A extends readonly unknown[], R>(
  run: (...given: A) => R,
): (...given: A) => R {
  const latest = useRef(run)
  latest.current = run
  return useCallback((...given) => latest.current(...given), [])
}
