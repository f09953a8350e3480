import { useDeferredValue } from 'react'

/**
 * A value that the browser alone knows. The first one is drawn when there is time, in slices, so that taking over a page does not
 * wait for it (null until then); every later one at once, since the learner may have made it.
 */
export function useDeferredFirst<T>(value: T | null): T | null {
  const late = useDeferredValue(value)
  return late === null ? null : value
}
