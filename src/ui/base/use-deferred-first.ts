import { useDeferredValue } from 'react'

/**
 * Takes a client-only value (null while it is unknown). Its first render is low priority so that it does not delay hydration; later
 * changes are immediate. Returns null until the first render.
 */
export function useDeferredFirst<T>(value: T | null): T | null {
  const late = useDeferredValue(value)
  return late === null ? null : value
}
