/** Does long work on the main thread in slices, so that the page goes on reacting. */

/** The longest time that the page may be blocked, in ms. */
const sliceMs = 12

export interface SliceOptions {
  /** Called with the progress, from 0 to 1, when the generator yields one. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
}

/** Lets the page react. Timers would wait 4 ms each once a few have followed each other: with many slices longer than the work. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

/** Runs a generator to its end, with pauses between slices. Resolves to its result, or to null when `signal` was aborted. */
export async function runInSlices<Result>(
  slices: Generator<number | undefined, Result>,
  { onProgress, signal }: SliceOptions = {},
): Promise<Result | null> {
  let since = performance.now()
  for (let step = slices.next(); ; step = slices.next()) {
    if (step.done) return step.value
    if (performance.now() - since < sliceMs) continue
    if (step.value !== undefined) onProgress?.(step.value)
    await pause()
    if (signal?.aborted) return null
    since = performance.now()
  }
}

/** Does work that is in slices at once, without pauses. Returns what it returns. */
export function runOut<Result>(slices: Generator<number, Result>): Result {
  for (;;) {
    const step = slices.next()
    if (step.done) return step.value
  }
}
