/** A value that is known already or has to be loaded first. */
import { useEffect, useState } from 'react'
import { afterPress } from '../base/press.ts'

/** The state of a value that has to be loaded. `retry` loads it again after a failure. */
export type Loaded<T> =
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly retry: () => void }

/**
 * Loads the value that belongs to `key`. `now` is the value if it is known already, else null; only then `load` is called. The state
 * is `loading` whenever a new key is being loaded.
 */
export function useLoaded<T>(key: string, now: T | null, load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key: string; result: Loaded<T> }>({ key, result: { kind: 'loading' } })
  const [attempt, setAttempt] = useState(0)
  const isKnown = now !== null
  // `load` is a new function at each render; only a new key means another value.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (isKnown) return
    let isCurrent = true
    setState({ key, result: { kind: 'loading' } })
    const put = (result: Loaded<T>): void => void afterPress(() => isCurrent && setState({ key, result }))
    load().then(
      (value) => put({ kind: 'ready', value }),
      () => put({ kind: 'failed', retry: () => setAttempt((count) => count + 1) }),
    )
    return () => {
      isCurrent = false
    }
  }, [key, isKnown, attempt])
  if (now !== null) return { kind: 'ready', value: now }
  return state.key === key ? state.result : { kind: 'loading' }
}
