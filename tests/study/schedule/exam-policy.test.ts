import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  daysToLearn,
  dueForExam,
  examOf,
  isEveOf,
  isInExam,
  newForExam,
  newShareOf,
} from '../../../src/study/schedule/exam-policy.ts'
import { makeScheduler } from '../../../src/study/schedule/scheduler.ts'
import { dayOf } from '../../../src/study/schedule/study-day.ts'
import { day, monday, seoul } from '../../support/samples.ts'

const scheduler = makeScheduler()
const today = dayOf(monday, seoul)
const examIn = (days: number, setAt = monday) => {
  return { id: 'x', sections: ['docker'], day: today + days, perDay: null, setAt, setTz: seoul }
}

/** A schedule with a stability, last answered so many days after Monday. */
function scheduleOf(stabilityDays: number, lastDays = 0) {
  const lastDay = today + lastDays
  const intervalDays = scheduler.intervalFor({ stabilityDays }, 0.9)
  const rest = { difficulty: 5, lastGrade: 'good', answers: 1, lapses: 0 } as const
  return { ...rest, stabilityDays, lastDay, intervalDays, dueDay: lastDay + intervalDays }
}
const due = (stability: number, lastDays: number, inDays: number, now = 0) =>
  dueForExam(scheduleOf(stability, lastDays), examIn(inDays), scheduler, today + now) - today

describe('what an exam is about', () => {
  it('is every question in one of its sections, at any depth', () => {
    expect(isInExam({ sections: ['images', 'docker'] }, examIn(1))).toBe(true)
    expect(isInExam({ sections: ['pods', 'k8s'] }, examIn(1))).toBe(false)
    expect(examOf({ sections: ['docker'] }, [examIn(1), examIn(2)])?.day).toBe(today + 1)
    expect(examOf({ sections: [] }, [examIn(1)])).toBeNull()
  })
})

describe('the date for an exam', () => {
  it('is stricter from thirty days before, and the usual one until then', () => {
    expect(due(20, 0, 31)).toBe(20)
    expect(due(20, 0, 30)).toBe(scheduler.intervalFor({ stabilityDays: 20 }, 0.95))
    expect(due(20, 0, 30)).toBeLessThan(10)
    expect(due(20, 0, 31, 1)).toBeLessThan(10)
  })

  it('is no later than the day before, unless the question was asked that day or later', () => {
    expect(due(500, 0, 40)).toBe(39)
    expect(due(500, 8, 10)).toBe(9)
    expect(due(500, 9, 10)).toBe(9 + 180)
    expect(due(5, 10, 10, 10)).toBe(15)
  })

  it('is never later than without it, and always after the last answer', () => {
    const anyDays = fc.integer({ min: 0, max: 60 })
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 400, noNaN: true }),
        anyDays,
        anyDays,
        (stability, last, inDays) => {
          const schedule = scheduleOf(stability, last)
          const then = dueForExam(schedule, examIn(inDays), scheduler, today + Math.min(last, inDays))
          expect(then).toBeLessThanOrEqual(schedule.dueDay)
          expect(then).toBeGreaterThan(schedule.lastDay)
        },
      ),
    )
  })
})

describe('the new questions of an exam', () => {
  it('are even over the first three quarters, and what is left is even over the rest', () => {
    const wanted = [0, 7, 8, 9, 10].map((days) => newForExam(examIn(10), 40, today + days))
    expect(wanted).toEqual([5, 40, 20, 40, 40])
    expect(newForExam(examIn(10), 0, today)).toBe(0)
  })

  it('are all asked by its day, wherever it was set and however often a day was missed', () => {
    fc.assert(
      fc.property(
        fc.nat(300),
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
        (questions, inDays, isStudied) => {
          let left = questions
          for (let days = 0; days < inDays; days += 1)
            if (isStudied[days] || days === inDays - 1) left -= newForExam(examIn(inDays), left, today + days)
          expect(left).toBe(0)
        },
      ),
    )
  })

  it('do not wait for a clock that ran ahead when it was set', () => {
    expect(newForExam(examIn(10, monday + 365 * day), 40, today)).toBe(5)
  })

  it('have half of a daily number', () => {
    expect([0, 1, 2, 7].map(newShareOf)).toEqual([0, 1, 1, 4])
  })
})

describe('the last days', () => {
  it('are two, and the day itself', () => {
    expect([7, 8, 9, 10].map((days) => isEveOf(examIn(10), today + days))).toEqual([false, true, true, true])
    expect([0, 9, 10].map((days) => daysToLearn(examIn(10), today + days))).toEqual([10, 1, 1])
  })
})
