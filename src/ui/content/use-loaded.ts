/** A value that is known already or has to be loaded first. */
import { useEffect, useState } from 'react'
import { afterPress } from '../base/press.ts'

/** Something that is here at once or comes later. `retry` asks again after a failure. */
export type Loaded<T> =
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly retry: () => void }

/**
 * Loads a value for a key. `now` is what is already known (shown without a detour); `load` is asked only when it is null.
 * While a new key loads, the state is `loading`.
 */
export function useLoaded<T>(key: string, now: T | null, load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ key: string; result: Loaded<T> }>({ key, result: { kind: 'loading' } })
  const [attempt, setAttempt] = useState(0)
  const isKnown = now !== null
  // `load` is a new function at each render; the key says when its answer would differ.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (isKnown) return
    let isCurrent = true
    const put = (result: Loaded<T>): void => void afterPress(() => isCurrent && setState({ key, result }))
    setState({ key, result: { kind: 'loading' } })
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
