import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useQueryInAddress } from '../../../src/ui/reading/query-in-address.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A field with an address that takes over what is written only when it is told to. */
function openField(first = '') {
  const written: string[] = []
  const { result, rerender } = renderHook(
    ({ inAddress }) => useQueryInAddress(inAddress, (query) => written.push(query)),
    { initialProps: { inAddress: first } },
  )
  return {
    written,
    query: () => result.current[0],
    type: (query: string) => act(() => result.current[1](query)),
    settle: () => act(() => result.current[2]()),
    /** A press that sets it, and may lead away at once. */
    press: (query: string) =>
      act(() => {
        result.current[1](query)
        result.current[2](query)
      }),
    pause: () => act(() => vi.advanceTimersByTime(400)),
    arrive: (inAddress: string) => rerender({ inAddress }),
  }
}

describe('the query and the address', () => {
  test('the query is what was typed, and the address follows once typing pauses', () => {
    const field = openField()
    field.type('볼')
    field.type('볼륨')
    expect(field.query()).toBe('볼륨')
    expect(field.written).toEqual([])
    field.pause()
    expect(field.written).toEqual(['볼륨'])
  })

  test('the address follows a press at once, and not a second time', () => {
    const field = openField()
    field.press('볼륨')
    expect(field.written).toEqual(['볼륨'])
    field.pause()
    field.arrive('볼륨')
    field.pause()
    expect([field.query(), field.written]).toEqual(['볼륨', ['볼륨']])
  })

  test('the address follows at once when the learner leaves, and not a second time', () => {
    const field = openField()
    field.type('볼륨')
    field.settle()
    field.pause()
    expect(field.written).toEqual(['볼륨'])
  })

  test('back and forward change the query', () => {
    const field = openField('볼륨')
    field.arrive('네트워크')
    expect(field.query()).toBe('네트워크')
  })

  test('what arrives late from here does not overwrite what was typed since', () => {
    const field = openField()
    field.type('보')
    field.pause()
    field.type('볼')
    field.pause()
    field.type('볼ㄹ')
    field.arrive('보')
    expect(field.query()).toBe('볼ㄹ')
    field.arrive('볼')
    expect(field.query()).toBe('볼ㄹ')
  })

  test('an address that was not written here wins over what is still on its way', () => {
    const field = openField()
    field.type('볼륨')
    field.pause()
    field.arrive('네트워크')
    expect(field.query()).toBe('네트워크')
    // The same query can come back later, by the browser's back.
    field.arrive('볼륨')
    expect(field.query()).toBe('볼륨')
  })
})
