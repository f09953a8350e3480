import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dateOfDay,
  dayOf,
  dayOfEvent,
  isAhead,
  startOfDay,
  straighten,
  weekdayOf,
} from '../../../src/study/schedule/study-day.ts'
import { seoul } from '../../support/samples.ts'

const at = (text: string) => Date.parse(text)

describe('a day', () => {
  it('ends at four in the morning, local time', () => {
    const late = dayOf(at('2026-03-03T03:59:59+09:00'), seoul)
    const early = dayOf(at('2026-03-03T04:00:00+09:00'), seoul)
    expect([dateOfDay(late), dateOfDay(early)]).toEqual(['2026-03-02', '2026-03-03'])
  })

  it('is one more the day after, though daylight saving made it 23 or 25 hours long', () => {
    // New York: 8 March 2026 has 23 hours, 1 November 25.
    const spring = [
      dayOf(at('2026-03-07T12:00:00-05:00'), -300),
      dayOf(at('2026-03-08T12:00:00-04:00'), -240),
    ]
    const autumn = [
      dayOf(at('2026-10-31T23:30:00-04:00'), -240),
      dayOf(at('2026-11-01T23:30:00-05:00'), -300),
    ]
    expect(spring.map(dateOfDay)).toEqual(['2026-03-07', '2026-03-08'])
    expect(autumn.map(dateOfDay)).toEqual(['2026-10-31', '2026-11-01'])
  })

  it('is the day where the learner was at that moment: before four in the morning in Honolulu', () => {
    const time = at('2026-03-02T22:00:00+09:00')
    const inSeoul = dayOfEvent({ time, tz: seoul })
    const inHonolulu = dayOfEvent({ time, tz: -600 })
    expect([inSeoul, inHonolulu].map(dateOfDay)).toEqual(['2026-03-02', '2026-03-01'])
  })

  it('starts when it says, and knows its weekday', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -720, max: 840 }), (day, tz) => {
        const start = startOfDay(day, tz)
        expect([dayOf(start, tz), dayOf(start - 1, tz)]).toEqual([day, day - 1])
        expect(weekdayOf(day)).toBe(new Date(`${dateOfDay(day)}T12:00:00Z`).getUTCDay())
      }),
    )
  })

  it('takes a clock that fell back to 1970 for a wrong one', () => {
    expect(dateOfDay(dayOfEvent({ time: 0, tz: seoul }))).toBe('2020-01-01')
  })
})

describe('straighten', () => {
  it('keeps days that are in order', () => {
    expect(straighten([1, 1, 2, 9])).toEqual([1, 1, 2, 9])
  })

  it('brings one day from next year, or from last year, into line', () => {
    expect(straighten([10, 375, 12, 15, 20])).toEqual([10, 12, 12, 15, 20])
    expect(straighten([10, 375, 12])).toEqual([10, 12, 12])
    expect(straighten([10, -355, 12])).toEqual([10, 10, 12])
  })

  it('never decreases and stays among the days given', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 })), (days) => {
        const result = straighten(days)
        expect(result).toHaveLength(days.length)
        expect([...result].sort((a, b) => a - b)).toEqual(result)
        expect(result.every((day) => days.includes(day))).toBe(true)
      }),
    )
  })
})

describe('a clock that runs ahead', () => {
  it('is one of more than a day', () => {
    expect(isAhead({ time: 86_400_000 + 5 }, 5)).toBe(false)
    expect(isAhead({ time: 86_400_000 + 6 }, 5)).toBe(true)
    expect(isAhead({ time: 0 }, 5)).toBe(false)
  })
})

describe('straighten with fixed values', () => {
  it('changes as few days as possible: of two that contradict each other the one that fits the others stays', () => {
    expect(straighten([370, 8, 20, 60])).toEqual([8, 8, 20, 60])
    expect(straighten([10, -355, 12, 15])).toEqual([10, 10, 12, 15])
    expect(straighten([0, 370, 8])).toEqual([0, 8, 8])
    expect(straighten([0, 10, -355])).toEqual([0, 10, 10])
    expect(straighten([9, 2, 5])).toEqual([2, 2, 5])
    expect(straighten([1, 9, 4, 6, 20])).toEqual([1, 4, 4, 6, 20])
    expect(straighten([3, 2, 1, 2])).toEqual([2, 2, 2, 2])
  })

  it('changes as little time as possible where both ways change as many', () => {
    expect(straighten([5, 3])).toEqual([5, 5])
    expect(straighten([370, 8])).toEqual([370, 370])
    expect(straighten([10, 9, 100])).toEqual([10, 10, 100])
    expect(straighten([])).toEqual([])
  })
})

describe('the numbers of days', () => {
  it('count from 1970, also backwards', () => {
    expect(dayOf(0, 0)).toBe(-1)
    expect(dayOf(4 * 3_600_000, 0)).toBe(0)
    expect(dayOf(4 * 3_600_000 - 1, 0)).toBe(-1)
    expect(startOfDay(0, 0)).toBe(4 * 3_600_000)
    expect(startOfDay(1, 540)).toBe(19 * 3_600_000)
    expect([-8, -4, 0, 3].map(weekdayOf)).toEqual([3, 0, 4, 0])
  })
})
