// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { onFront } from '../../src/storage/page-front.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const comings: readonly (readonly [string, () => void])[] = [
  ['is shown', () => document.dispatchEvent(new Event('visibilitychange'))],
  ['gets the focus', () => dispatchEvent(new Event('focus'))],
  ['comes back', () => dispatchEvent(new Event('pageshow'))],
]

describe('a page that comes to the front', () => {
  it.each(comings)('runs what waits for it when it %s, and no more once that is stopped', (_, come) => {
    const run = vi.fn()
    const stop = onFront(run)
    expect(run).not.toHaveBeenCalled()
    come()
    come()
    expect(run).toHaveBeenCalledTimes(2)
    stop()
    come()
    expect(run).toHaveBeenCalledTimes(2)
  })

  it.each(comings)('runs nothing while it is hidden, though it %s', (_, come) => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    const run = vi.fn()
    const stop = onFront(run)
    come()
    expect(run).not.toHaveBeenCalled()
    stop()
  })

  it('is nowhere where there is no page', () => {
    vi.stubGlobal('document', undefined)
    const run = vi.fn()
    const stop = onFront(run)
    dispatchEvent(new Event('focus'))
    stop()
    expect(run).not.toHaveBeenCalled()
  })
})
