import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Grade } from '../../../src/study/journal/events.ts'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { makeScheduler } from '../../../src/study/schedule/scheduler.ts'
import { dayOf } from '../../../src/study/schedule/study-day.ts'
import { about, day, event, hour, monday, q1, seoul } from '../../support/samples.ts'

const scheduler = makeScheduler()
const today = dayOf(monday, seoul)

/** The record of a question answered at these moments (in days from Monday). */
function answered(...answers: readonly (readonly [days: number, grade: Grade])[]) {
  const state = foldEvents(
    answers.map(([days, grade], index) =>
      event(index + 1, { kind: 'graded', ...about(q1), grade }, { time: monday + days * day }),
    ),
  )
  return state.questions.get(q1)
}

describe('scheduleOf', () => {
  it('knows nothing of a question that was never graded', () => {
    expect(scheduler.scheduleOf(undefined, monday)).toBeNull()
    const practised = foldEvents([event(1, { kind: 'practiced', ...about(q1), grade: 'good' })])
    expect(scheduler.scheduleOf(practised.questions.get(q1), monday)).toBeNull()
  })

  it('asks again tomorrow what was missed, and later what was known', () => {
    const missed = scheduler.scheduleOf(answered([0, 'again']), monday)
    const known = scheduler.scheduleOf(answered([0, 'good']), monday)
    expect(missed?.dueDay).toBe(today + 1)
    expect(known?.dueDay).toBeGreaterThan(today + 1)
  })

  it('lets intervals grow while the answers are right, up to the cap', () => {
    const days = [0, 3, 17, 60, 150, 330, 600].map((each) => [each, 'good'] as const)
    const intervals = days.map((_, index) => {
      const record = answered(...days.slice(0, index + 1))
      return scheduler.scheduleOf(record, monday + 1_000 * day)?.intervalDays ?? 0
    })
    expect(intervals).toEqual([...intervals].sort((a, b) => a - b))
    expect(intervals.at(-1)).toBe(180)
    const short = makeScheduler({ retention: 0.9, maxIntervalDays: 30 })
    expect(short.scheduleOf(answered(...days), monday + 1_000 * day)?.intervalDays).toBe(30)
  })

  it('asks more often when more is to be remembered', () => {
    const strict = makeScheduler({ retention: 0.95, maxIntervalDays: 180 })
    const record = answered([0, 'good'], [3, 'good'])
    const usual = scheduler.scheduleOf(record, monday + 5 * day)?.intervalDays ?? 0
    expect(strict.scheduleOf(record, monday + 5 * day)?.intervalDays).toBeLessThan(usual)
  })

  it('counts days, not hours: an answer late in the evening and early next morning are a day apart', () => {
    const late = answered([0, 'good'], [3 + 14 / 24, 'good'])
    const early = answered([0, 'good'], [3, 'good'])
    expect(scheduler.scheduleOf(late, monday + 9 * day)?.dueDay).toBe(
      scheduler.scheduleOf(early, monday + 9 * day)?.dueDay,
    )
  })

  it('gives the same plan wherever the learner travels in between', () => {
    const home = foldEvents(
      [0, 3].map((days, index) =>
        event(index + 1, { kind: 'graded', ...about(q1), grade: 'good' }, { time: monday + days * day }),
      ),
    )
    const abroad = foldEvents(
      [0, 3].map((days, index) =>
        event(
          index + 1,
          { kind: 'graded', ...about(q1), grade: 'good' },
          { time: monday + days * day, tz: seoul - 60 * index },
        ),
      ),
    )
    expect(scheduler.scheduleOf(abroad.questions.get(q1), monday + 9 * day)).toEqual(
      scheduler.scheduleOf(home.questions.get(q1), monday + 9 * day),
    )
  })
})

describe('the interval', () => {
  it('follows from the stability, and may be shorter than three days for a right answer', () => {
    const missedOften = answered([0, 'again'], [1, 'again'], [2, 'again'], [3, 'again'], [4, 'good'])
    const schedule = scheduler.scheduleOf(missedOften, monday + 4 * day)
    expect(schedule?.stabilityDays).toBeLessThan(2.5)
    expect(schedule?.intervalDays).toBe(Math.max(1, Math.round(schedule?.stabilityDays ?? 0)))
    expect(scheduler.scheduleOf(answered([0, 'good']), monday)?.intervalDays).toBe(2)
  })

  it('is the one at whose end the answer is known with the wanted chance, to half a day', () => {
    const aGrade = fc.constantFrom('again' as const, 'hard' as const, 'good' as const, 'easy' as const)
    const anAnswer = fc.record({ gap: fc.integer({ min: 1, max: 60 }), grade: aGrade })
    fc.assert(
      fc.property(fc.array(anAnswer, { minLength: 1, maxLength: 10 }), (answers) => {
        let at = 0
        const dated = answers.map(({ gap, grade }) => {
          at += gap
          return [at, grade] as const
        })
        const record = answered(...dated)
        const schedule = scheduler.scheduleOf(record, monday + 700 * day)
        if (schedule === null) throw Error('no schedule')
        const { intervalDays, lastDay } = schedule
        const chanceAfter = (days: number) => scheduler.retrievability(schedule, lastDay + days)
        if (intervalDays < 180) expect(chanceAfter(intervalDays + 0.5)).toBeLessThanOrEqual(0.9001)
        if (intervalDays > 1) expect(chanceAfter(intervalDays - 0.5)).toBeGreaterThanOrEqual(0.8999)
      }),
    )
  })

  it('is shorter where more is to be remembered', () => {
    const schedule = { stabilityDays: 40 }
    expect(scheduler.intervalFor(schedule, 0.9)).toBe(40)
    expect(scheduler.intervalFor(schedule, 0.95)).toBeLessThan(20)
    expect(scheduler.intervalFor({ stabilityDays: 0.1 }, 0.95)).toBe(1)
    expect(scheduler.intervalFor({ stabilityDays: 9_000 }, 0.9)).toBe(180)
  })
})

describe('several answers on one day', () => {
  it('count as the first of them', () => {
    const once = answered([0, 'good'], [3, 'again'])
    const twice = answered([0, 'good'], [3, 'again'], [3.1, 'good'], [3.2, 'easy'])
    expect(scheduler.scheduleOf(twice, monday + 9 * day)).toEqual(
      scheduler.scheduleOf(once, monday + 9 * day),
    )
    expect(scheduler.scheduleOf(twice, monday + 9 * day)).toMatchObject({ dueDay: today + 4, answers: 2 })
  })
})

describe('clocks that jump', () => {
  it('waits with an answer from a clock a year ahead, and keeps it', () => {
    const record = answered([0, 'good'], [365, 'good'])
    expect(record?.reviews).toHaveLength(2)
    expect(scheduler.scheduleOf(record, monday + day)?.lastDay).toBe(today)
    expect(scheduler.scheduleOf(record, monday + 366 * day)?.lastDay).toBe(today + 365)
  })

  it('is not misled later by one answer from a clock that was a year ahead', () => {
    const record = answered([0, 'good'], [365, 'good'], [5, 'good'], [12, 'good'])
    expect(scheduler.scheduleOf(record, monday + 400 * day)?.lastDay).toBe(today + 12)
  })

  it('counts a real gap of days as days, though one answer before it was dated a year ahead', () => {
    const record = answered([0, 'good'], [365, 'good'], [5, 'good'])
    const real = answered([0, 'good'], [5, 'good'])
    const later = monday + 400 * day
    expect(scheduler.scheduleOf(record, later)).toEqual(scheduler.scheduleOf(real, later))
  })

  it('takes an answer from a clock set back a year as given no earlier than the one before', () => {
    const record = answered([0, 'good'], [-365, 'good'])
    expect(scheduler.scheduleOf(record, monday)).toMatchObject({ lastDay: today })
  })

  it('never plans for another century, whatever the clock says', () => {
    const anyTime = fc.oneof(
      fc.integer({ min: -8.64e15, max: 8.64e15 }),
      fc.integer({ min: monday - 900 * day, max: monday + 900 * day }),
    )
    const anyGrade = fc.constantFrom('again' as const, 'hard' as const, 'good' as const, 'easy' as const)
    fc.assert(
      fc.property(fc.array(fc.record({ time: anyTime, grade: anyGrade }), { maxLength: 12 }), (answers) => {
        const state = foldEvents(
          answers.map(({ time, grade }, index) =>
            event(index + 1, { kind: 'graded', ...about(q1), grade }, { time }),
          ),
        )
        const record = state.questions.get(q1)
        const schedule = scheduler.scheduleOf(record, monday)
        expect(record?.reviews.length ?? 0).toBe(answers.length)
        const earliest = dayOf(Date.UTC(2020, 0, 1), seoul)
        if (schedule) {
          expect(schedule.dueDay).toBeGreaterThanOrEqual(earliest)
          expect(schedule.dueDay).toBeLessThanOrEqual(today + 2 + 180)
          expect(schedule.intervalDays).toBeGreaterThanOrEqual(1)
        }
        const days = Object.values(scheduler.previewGrades(record, monday, seoul) ?? {})
        expect(days.every((each) => each >= 1 && each <= 180)).toBe(true)
      }),
    )
  })
})

describe('previewGrades', () => {
  it('promises what the schedule then holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('again' as const, 'hard' as const, 'good' as const, 'easy' as const), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 8, maxLength: 8 }),
        (grades, gaps) => {
          let when = 0
          const answers = grades.map((grade, index) => {
            when += gaps[index] ?? 0
            return [when, grade] as const
          })
          const last = answers.at(-1)
          if (!last) return
          const before = answered(...answers.slice(0, -1))
          const now = monday + last[0] * day
          const promised = scheduler.previewGrades(before, now, seoul)?.[last[1]]
          expect(scheduler.scheduleOf(answered(...answers), now)?.intervalDays).toBe(promised)
        },
      ),
    )
  })

  it('offers a later day for a better grade', () => {
    const days = scheduler.previewGrades(answered([0, 'good']), monday + 3 * day, seoul)
    if (days === null) throw Error('no days')
    const { again, hard, good, easy } = days
    expect([again, hard, good, easy]).toEqual([again, hard, good, easy].sort((a, b) => a - b))
    expect(good).toBeGreaterThan(again)
  })

  it('offers none when the question was answered today, for that answer moves nothing', () => {
    const record = answered([0, 'again'])
    expect(scheduler.previewGrades(record, monday + 2 * hour, seoul)).toBeNull()
    expect(scheduler.previewGrades(record, monday + day, seoul)).not.toBeNull()
    expect(scheduler.previewGrades(answered([1, 'again']), monday, seoul)).toBeNull()
  })
})

describe('retrievability', () => {
  it('falls as days pass and never leaves 0 to 1', () => {
    const schedule = scheduler.scheduleOf(answered([0, 'good']), monday)
    if (!schedule) throw Error('no schedule')
    const chances = [-5, 0, 1, 5, 50, 5_000].map((days) => scheduler.retrievability(schedule, today + days))
    expect(chances).toEqual([...chances].sort((a, b) => b - a))
    expect(chances[0]).toBe(1)
    expect(chances.at(-1)).toBeGreaterThan(0)
  })

  it('does not move a due date across the day boundary for an answer at half past three in the morning', () => {
    const night = answered([18.5 / 24, 'good'])
    expect(scheduler.scheduleOf(night, monday + day)?.lastDay).toBe(today)
    expect(scheduler.scheduleOf(answered([(18.5 + 1) / 24, 'good']), monday + day + hour)?.lastDay).toBe(
      today + 1,
    )
  })
})
