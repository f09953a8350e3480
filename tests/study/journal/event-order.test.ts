import { describe, expect, it } from 'vitest'
import { arrange, comparePlaced, placeAfter } from '../../../src/study/journal/event-order.ts'
import type { StoredEvent } from '../../../src/study/journal/events.ts'
import { about, event, monday, q1 } from '../../support/samples.ts'

/** A bookmark with only the stamp that the order looks at; `at` is in milliseconds after Monday. */
function stamped(id: string, device: string, seq: number, at: number, after?: number): StoredEvent {
  const made = event(seq, { kind: 'bookmarked', ...about(q1) }, { id, device, time: monday + at })
  return after === undefined ? made : { ...made, after: monday + after }
}

/** The ids in their order, which must not depend on the order they are given in. */
function orderOf(...events: readonly StoredEvent[]) {
  const order = arrange(events).map(({ event: { id } }) => id)
  expect(arrange([...events].reverse()).map(({ event: { id } }) => id)).toEqual(order)
  return order
}

describe('the order of events', () => {
  it('keeps a device’s own events by number, not by id, when its clock is set back', () => {
    expect(orderOf(stamped('z', 'laptop', 1, 5_000), stamped('a', 'laptop', 2, 0))).toEqual(['z', 'a'])
    expect(orderOf(stamped('a', 'laptop', 2, 5_000), stamped('z', 'laptop', 1, 0))).toEqual(['z', 'a'])
  })

  it('compares numbers as numbers: the tenth comes after the ninth', () => {
    expect(orderOf(stamped('a', 'laptop', 10, 0), stamped('b', 'laptop', 9, 0))).toEqual(['b', 'a'])
  })

  it('puts the later of two devices last, whichever has the higher number', () => {
    expect(orderOf(stamped('p', 'phone', 1, 9_000), stamped('l', 'laptop', 50, 1_000))).toEqual(['l', 'p'])
    expect(orderOf(stamped('p', 'phone', 50, 1_000), stamped('l', 'laptop', 1, 9_000))).toEqual(['p', 'l'])
  })

  it('decides by the device’s name at the same moment, whatever the numbers and ids', () => {
    expect(orderOf(stamped('a', 'phone', 1, 0), stamped('z', 'laptop', 9, 0))).toEqual(['z', 'a'])
    expect(orderOf(stamped('z', 'phone', 9, 0), stamped('a', 'laptop', 1, 0))).toEqual(['a', 'z'])
  })

  it('decides by id where a copied profile gave one number twice', () => {
    expect(orderOf(stamped('b', 'laptop', 3, 0), stamped('a', 'laptop', 3, 0))).toEqual(['a', 'b'])
    // Also where their clocks say the opposite: the later one carries the next with it.
    expect(orderOf(stamped('a', 'laptop', 3, 9_000), stamped('b', 'laptop', 3, 0))).toEqual(['a', 'b'])
  })

  it('carries a moment that was ahead on to the device’s next event, but not to other devices', () => {
    const ahead = stamped('l1', 'laptop', 1, 60_000)
    const next = stamped('l2', 'laptop', 2, 1_000)
    const other = stamped('p1', 'phone', 1, 30_000)
    expect(arrange([next, other, ahead]).map(({ event: { id }, at }) => [id, at - monday])).toEqual([
      ['p1', 30_000],
      ['l1', 60_000],
      ['l2', 60_000],
    ])
  })

  it('puts an event after what its device says it had seen, and never before its own time', () => {
    expect(orderOf(stamped('p', 'phone', 1, 0, 9_000), stamped('l', 'laptop', 1, 5_000))).toEqual(['l', 'p'])
    expect(placeAfter(stamped('p', 'phone', 1, 5_000, 3_000))).toBe(monday + 5_000)
    expect(placeAfter(stamped('p', 'phone', 1, 5_000, 8_000))).toBe(monday + 8_000)
    expect(placeAfter(stamped('p', 'phone', 1, 5_000), monday + 7_000)).toBe(monday + 7_000)
    expect(placeAfter(stamped('p', 'phone', 1, 5_000), monday + 2_000)).toBe(monday + 5_000)
  })

  it('keeps the same one of two contents under one id, whichever comes first, and drops repeats', () => {
    const memo = (text: string) => event(1, { kind: 'memo', ...about(q1), memo: text }, { id: 'x' })
    for (const given of [
      [memo('가'), memo('나')],
      [memo('나'), memo('가')],
      [memo('나'), memo('가'), memo('나')],
    ])
      expect(arrange(given).map(({ event: kept }) => kept)).toEqual([memo('가')])
    const same = memo('가')
    expect(arrange([same, same, structuredClone(same)])).toHaveLength(1)
  })

  it('compares an event with itself as equal', () => {
    const placed = { event: stamped('a', 'laptop', 1, 0), at: monday }
    expect(comparePlaced(placed, placed)).toBe(0)
  })
})
