import { describe, expect, it } from 'vitest'
import type { Askable } from '../../../src/study/askable.ts'
import type { Grade } from '../../../src/study/journal/events.ts'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { makeScheduler } from '../../../src/study/schedule/scheduler.ts'
import {
  countAhead,
  countByDay,
  findWeakest,
  forecastDue,
  measureRetention,
  progressBySection,
} from '../../../src/study/schedule/stats.ts'
import { dayOf } from '../../../src/study/schedule/study-day.ts'
import { about, day, event, monday, q1, q2, q3, q4, seoul } from '../../support/samples.ts'

const scheduler = makeScheduler()
const today = dayOf(monday, seoul)
const moment = { now: monday, day: today }

const askables: readonly Askable[] = [
  { id: q1, text: 'q1', sections: ['a', 'note'], isPending: false, isLinkOnly: false, leansOn: null },
  { id: q2, text: 'q2', sections: ['a', 'note'], isPending: false, isLinkOnly: false, leansOn: null },
  { id: q3, text: 'q3', sections: ['b', 'note'], isPending: false, isLinkOnly: false, leansOn: null },
  { id: q4, text: 'q4', sections: ['b', 'note'], isPending: true, isLinkOnly: false, leansOn: null },
]

/** Answers given so many days before Monday. */
function answered(...answers: readonly (readonly [question: typeof q1, daysAgo: number, grade: Grade])[]) {
  return foldEvents(
    answers.map(([question, daysAgo, grade], index) =>
      event(index + 1, { kind: 'graded', ...about(question), grade }, { time: monday - daysAgo * day }),
    ),
  )
}

describe('forecastDue', () => {
  it('puts what is overdue on today, and the rest on its day', () => {
    const state = answered([q1, 50, 'good'], [q2, 0, 'again'], [q3, 0, 'good'])
    const forecast = forecastDue(askables, state, scheduler, moment, 7)
    expect(forecast.map(({ count }) => count)).toEqual([1, 1, 0, 1, 0, 0, 0])
    expect(forecast[0]?.day).toBe(today)
  })
})

describe('progressBySection', () => {
  it('counts what can be asked, was seen, and is likely known', () => {
    const state = answered([q1, 1, 'good'], [q2, 0, 'again'])
    expect(progressBySection(askables, state, scheduler, moment)).toEqual([
      { section: 'a', total: 2, seen: 2, known: 1 },
      { section: 'note', total: 3, seen: 2, known: 1 },
      { section: 'b', total: 1, seen: 0, known: 0 },
    ])
  })
})

describe('measureRetention', () => {
  it('looks only at answers that tested memory across days', () => {
    const state = answered(
      [q1, 9, 'again'],
      [q1, 4, 'good'],
      [q1, 4, 'again'],
      [q2, 3, 'good'],
      [q1, 2, 'again'],
    )
    expect(measureRetention(state, moment, 30)).toEqual({ answers: 2, right: 1 })
    expect(measureRetention(state, moment, 3)).toEqual({ answers: 1, right: 0 })
  })
})

describe('countByDay', () => {
  it('counts every answer on the day it was given', () => {
    const state = answered([q1, 2, 'good'], [q2, 2, 'again'], [q1, 0, 'good'], [q3, 40, 'good'])
    expect(countByDay(state, moment, 4)).toEqual([
      { day: today - 3, count: 0 },
      { day: today - 2, count: 2 },
      { day: today - 1, count: 0 },
      { day: today, count: 1 },
    ])
  })

  it('leaves out a clock that ran ahead, and says so', () => {
    const state = answered([q1, -400, 'good'], [q2, 0, 'good'])
    expect(countByDay(state, moment, 2).map(({ count }) => count)).toEqual([0, 1])
    expect(countAhead(state, monday)).toBe(1)
    expect(countAhead(state, monday + 500 * day)).toBe(0)
  })
})

describe('findWeakest', () => {
  it('names the least likely to be known first, and nothing that was never asked', () => {
    const state = answered([q1, 3, 'good'], [q2, 60, 'good'])
    expect(findWeakest(askables, state, scheduler, moment, 5).map(({ id }) => id)).toEqual([q2, q1])
    expect(findWeakest(askables, state, scheduler, moment, 1)).toHaveLength(1)
  })
})
