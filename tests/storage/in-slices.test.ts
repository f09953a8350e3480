import { describe, expect, test, vi } from 'vitest'
import { runInSlices } from '../../src/storage/in-slices.ts'

/** Work whose steps end at these moments, in milliseconds. Each yields its number, the last one nothing. */
function work(...ends: readonly number[]) {
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  const done: number[] = []
  function* steps(): Generator<number | undefined, string> {
    for (const [index, end] of ends.entries()) {
      now = end
      done.push(end)
      yield index === ends.length - 1 ? undefined : index
    }
    return 'result'
  }
  return { slices: steps(), done }
}

describe('work in slices', () => {
  test('pauses only when the page was blocked for twelve milliseconds, and tells its progress then', async () => {
    const { slices } = work(11, 12, 20, 24, 30, 99)
    const told: number[] = []
    expect(await runInSlices(slices, { onProgress: (share) => told.push(share) })).toBe('result')
    expect(told).toEqual([1, 3])
  })

  test('stops at a pause when it was aborted, and not before', async () => {
    const stop = new AbortController()
    const { slices, done } = work(1, 11, 12, 13)
    const result = runInSlices(slices, { signal: stop.signal })
    stop.abort()
    expect(await result).toBeNull()
    expect(done).toEqual([1, 11, 12])
    expect(await runInSlices(work(1, 2).slices, { signal: stop.signal })).toBe('result')
  })

  test('runs to its end when nobody listens', async () => {
    expect(await runInSlices(work(50, 100).slices)).toBe('result')
  })
})
