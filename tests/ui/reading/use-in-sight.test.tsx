import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useInSight } from '../../../src/ui/reading/use-in-sight.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const all = Array.from({ length: 100 }, (_, at) => at)

function search(isHasty = true) {
  const { result, rerender } = renderHook(({ query }) => useInSight(query, all, isHasty).length, {
    initialProps: { query: '레' },
  })
  const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms))
  return { count: () => result.current, type: (query: string) => rerender({ query }), pass }
}

test('a small window has its results first, a tall one after the first paint, and the rest follows when typing rests', () => {
  const { count, type, pass } = search()
  expect(count()).toBe(3)
  pass(50)
  expect(count()).toBeGreaterThan(3)
  expect(count()).toBeLessThan(20)
  type('레이')
  expect(count()).toBe(3)
  // The rest of what was overtaken never comes.
  pass(1200)
  expect(count()).toBeLessThan(20)
  pass(600)
  expect(count()).toBe(100)
  type('레이어')
  expect(count()).toBe(3)
})

test('who scrolls has all results at once', () => {
  const { count, pass } = search()
  pass(50)
  act(() => void dispatchEvent(new Event('scroll')))
  expect(count()).toBe(100)
  pass(2000)
  expect(count()).toBe(100)
})

test('results that need not come fast come whole', () => {
  expect(search(false).count()).toBe(100)
})
