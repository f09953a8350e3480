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
    expect(forecast.map(({ count }) => count)).toEqual([1, 1, 1, 0, 0, 0, 0])
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

describe('the edges of the numbers', () => {
  const asked = (id: typeof q1, other: Partial<Askable> = {}): Askable => {
    return {
      id,
      text: `${id}?`,
      sections: ['a'],
      isPending: false,
      isLinkOnly: false,
      leansOn: null,
      ...other,
    }
  }
  const counted = (days: readonly { readonly count: number }[]) => days.map(({ count }) => count)

  it('forecasts up to the last day asked for and no further, and nothing without an answer', () => {
    const state = answered([q1, 0, 'good'], [q4, 60, 'good'])
    const due = (scheduler.scheduleOf(state.questions.get(q1), monday)?.dueDay ?? 0) - today
    const forecast = (days: number) => forecastDue(askables, state, scheduler, moment, days)
    expect(counted(forecast(due))).toEqual(Array.from({ length: due }, () => 0))
    expect(counted(forecast(due + 1))).toEqual([...Array.from({ length: due }, () => 0), 1])
    expect(forecast(3).map(({ day: each }) => each)).toEqual([today, today + 1, today + 2])
    const onlyLink = [asked(q1, { isLinkOnly: true })]
    expect(counted(forecastDue(onlyLink, state, scheduler, moment, due + 1))).not.toContain(1)
  })

  it('measures retention from the first day to today, by answers that count', () => {
    const state = answered([q1, 40, 'good'], [q1, 10, 'good'], [q1, 0, 'again'])
    expect(measureRetention(state, moment, 10)).toEqual({ answers: 1, right: 0 })
    expect(measureRetention(state, moment, 11)).toEqual({ answers: 2, right: 1 })
    expect(measureRetention(state, { now: monday, day: today - 1 }, 30)).toEqual({ answers: 1, right: 1 })
    const practiced = foldEvents([
      event(1, { kind: 'graded', ...about(q1), grade: 'good' }, { time: monday - 5 * day }),
      event(2, { kind: 'practiced', ...about(q1), grade: 'good' }, { time: monday - day }),
      event(3, { kind: 'graded', ...about(q1), grade: 'good' }, { time: monday + 3 * day }),
    ])
    expect(measureRetention(practiced, moment, 30)).toEqual({ answers: 0, right: 0 })
  })

  it('measures no answer against a later day that a clock told', () => {
    // The day set back does not become the one that later answers are measured from.
    const state = foldEvents(
      [5, 8, 5].map((daysAgo, index) =>
        event(index + 1, { kind: 'graded', ...about(q1), grade: 'good' }, { time: monday - daysAgo * day }),
      ),
    )
    expect(measureRetention(state, moment, 30)).toEqual({ answers: 0, right: 0 })
  })

  it('counts the first of the days, and tomorrow further east as today', () => {
    const east = foldEvents([
      event(1, { kind: 'practiced', ...about(q1), grade: 'good' }, { time: monday + day / 2, tz: 840 }),
      event(2, { kind: 'graded', ...about(q1), grade: 'good' }, { time: monday - 3 * day }),
      event(3, { kind: 'graded', ...about(q1), grade: 'good' }, { time: monday - 2 * day }),
    ])
    expect(counted(countByDay(east, moment, 3))).toEqual([1, 0, 1])
    expect(countAhead(east, monday - 2 * day)).toBe(1)
    expect(countAhead(foldEvents([]), monday)).toBe(0)
  })

  it('takes as known neither what was missed last nor what was only practiced, but as seen', () => {
    const state = foldEvents([
      event(1, { kind: 'graded', ...about(q1), grade: 'again' }),
      event(2, { kind: 'practiced', ...about(q2), grade: 'good' }),
      event(3, { kind: 'graded', ...about(q3), grade: 'good' }, { time: monday - 300 * day }),
      event(4, { kind: 'bookmarked', ...about(q4) }),
    ])
    const all = [asked(q1), asked(q2), asked(q3), asked(q4)]
    expect(progressBySection(all, state, scheduler, moment)).toEqual([
      { section: 'a', total: 4, seen: 3, known: 0 },
    ])
    expect(progressBySection([asked(q1, { isLinkOnly: true })], state, scheduler, moment)).toEqual([])
  })

  it('names the weakest against the order of the notes, then the more often missed, then by id', () => {
    const weak = answered([q1, 10, 'good'], [q3, 90, 'good'], [q2, 40, 'good'])
    const ids = (state: typeof weak, order = [asked(q1), asked(q2), asked(q3)], count = 9) =>
      findWeakest(order, state, scheduler, moment, count).map(({ id }) => id)
    expect(ids(weak)).toEqual([q3, q2, q1])
    expect(ids(weak, undefined, 2)).toEqual([q3, q2])
    const alike = answered([q1, 9, 'good'], [q2, 9, 'good'], [q3, 9, 'good'])
    expect(ids(alike, [asked(q3), asked(q1), asked(q2)])).toEqual([q1, q2, q3])
    // What was answered today is known: it is not weak.
    expect(ids(answered([q1, 0, 'good'], [q2, 1, 'good']))).toEqual([q2])
    expect(findWeakest([asked(q2)], weak, scheduler, moment, 1)[0]).toMatchObject({ text: 'q2?', lapses: 0 })
  })

  it('puts the more often missed first where the chance is the same', () => {
    const chanceless = { ...scheduler, retrievability: () => 0.5 }
    const state = answered([q1, 20, 'good'], [q2, 30, 'good'], [q2, 20, 'again'], [q3, 20, 'again'])
    const order = [asked(q1), asked(q2), asked(q3)]
    expect(findWeakest(order, state, chanceless, moment, 9).map(({ id, lapses }) => [id, lapses])).toEqual([
      [q2, 1],
      [q1, 0],
      [q3, 0],
    ])
  })

  it('takes a chance of four in five for known, and less not', () => {
    const state = answered([q1, 20, 'good'])
    const known = (chance: number) =>
      progressBySection([asked(q1)], state, { ...scheduler, retrievability: () => chance }, moment)[0]?.known
    expect([known(0.8), known(0.79)]).toEqual([1, 0])
  })
})
