import { renderHook } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { useAppBadge } from '../../../src/ui/study/today.ts'

afterEach(() => {
  Reflect.deleteProperty(navigator, 'setAppBadge')
})

describe('the badge of the installed app', () => {
  test('follows the number, and a browser that refuses changes nothing', () => {
    const set = vi.fn(async () => Promise.reject(new Error('not installed')))
    Object.defineProperty(navigator, 'setAppBadge', { value: set, configurable: true })
    const { rerender } = renderHook(({ count }) => useAppBadge(count), { initialProps: { count: 12 } })
    rerender({ count: 12 })
    rerender({ count: 0 })
    expect(set.mock.calls).toEqual([[12], [0]])
  })

  test('is left out where the platform has none', () => {
    expect(() => renderHook(() => useAppBadge(3))).not.toThrow()
  })
})
