/** Long work on the page's own thread, in slices: what a learner presses meanwhile is answered. */

/** How long the page may be kept from answering, in milliseconds. */
const sliceMs = 12

export interface SliceOptions {
  /** Hears how far the work is, from 0 to 1, where it says so. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
}

/** Runs a generator to its end, letting the page answer between slices. Resolves to its result, or to null when stopped. */
export async function runInSlices<Result>(
  slices: Generator<number | undefined, Result>,
  { onProgress, signal }: SliceOptions = {},
): Promise<Result | null> {
  let since = performance.now()
  for (let step = slices.next(); ; step = slices.next()) {
    if (step.done) return step.value
    if (performance.now() - since < sliceMs) continue
    if (step.value !== undefined) onProgress?.(step.value)
    await new Promise((resolve) => setTimeout(resolve))
    if (signal?.aborted) return null
    since = performance.now()
  }
}
