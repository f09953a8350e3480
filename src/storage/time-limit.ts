/** Waits for the browser with a time limit. */

/** What became of a promise within the time limit. */
export type Timed<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'late' }

/** Waits for a promise, but not longer than `timeoutMs` milliseconds. Never rejects. */
export function within<Value>(promise: Promise<Value>, timeoutMs: number): Promise<Timed<Value>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'late' }), timeoutMs)
    promise
      .then(
        (value) => resolve({ kind: 'done', value }),
        (error: unknown) => resolve({ kind: 'failed', error }),
      )
      .finally(() => clearTimeout(timer))
  })
}
