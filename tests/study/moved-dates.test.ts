/**
 * Journals of earlier versions are read whole, and their dates follow from today's rules. Where a date is another than it was, one
 * of the rules named here explains it; where none applies, it stays.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldEvents } from '../../src/study/journal/fold.ts'
import type { Review } from '../../src/study/journal/record-question.ts'
import { makeScheduler } from '../../src/study/schedule/scheduler.ts'
import { dayOf, dayOfEvent, isAhead } from '../../src/study/schedule/study-day.ts'
import { earlierInterval, type Step } from '../bench/study/earlier-rules.ts'
import { about, day, event, monday, q1, seoul } from '../support/samples.ts'

const scheduler = makeScheduler()
const today = dayOf(monday, seoul)
const later = monday + 3_000 * day

type Answer = readonly [days: number, grade: Step['grade'], kind?: 'graded' | 'practiced']

/** A journal as an earlier version wrote it: answers so many days after Monday. */
function journal(...answers: readonly Answer[]) {
  return answers.map(([days, grade, kind = 'graded'], index) =>
    event(index + 1, { kind, ...about(q1), grade }, { time: monday + days * day }),
  )
}

function reviewsOf(answers: readonly Answer[]): readonly Review[] {
  const { count, unknown, questions } = foldEvents(journal(...answers))
  expect({ count, unknown }).toEqual({ count: answers.length, unknown: 0 })
  const reviews = questions.get(q1)?.reviews ?? []
  expect(reviews).toHaveLength(answers.length)
  return reviews
}

/** The day the earlier version had, counted from Monday. Days that contradicted each other became the later one in the middle. */
function earlierDue(reviews: readonly Review[], now = later): number {
  const counted = reviews.filter((review) => review.counts && !isAhead(review, now))
  const days = earlierDays(counted.map(dayOfEvent))
  const steps = counted.map(({ grade }, index): Step => ({ grade, day: days[index] ?? 0 }))
  return (days.at(-1) ?? 0) + earlierInterval(steps) - today
}

function earlierDays(days: readonly number[]): readonly number[] {
  const pools: { readonly days: readonly number[]; readonly median: number }[] = []
  for (const each of days) {
    let pool = { days: [each], median: each }
    for (let last = pools.at(-1); last && last.median > pool.median; last = pools.at(-1)) {
      pools.pop()
      const joined = [...last.days, ...pool.days].sort((a, b) => a - b)
      pool = { days: joined, median: joined[Math.floor(joined.length / 2)] ?? each }
    }
    pools.push(pool)
  }
  return pools.flatMap((pool) => pool.days.map(() => pool.median))
}

/** The day it has now. */
function dueNow(reviews: readonly Review[], now = later): number {
  const schedule = scheduler.scheduleOf({ reviews }, now)
  if (schedule === null) throw Error('no schedule')
  return schedule.dueDay - today
}

/** Both days of a question: [then, now]. */
function moved(...answers: readonly Answer[]): readonly [number, number] {
  const reviews = reviewsOf(answers)
  return [earlierDue(reviews), dueNow(reviews)]
}

describe('a date that has moved', () => {
  it('rule 1: follows from the stability, and is not put a day behind the grade below', () => {
    expect(moved([0, 'good'])).toEqual([3, 2])
    expect(moved([0, 'hard'])).toEqual([2, 1])
    expect(moved([0, 'again'], [1, 'again'], [2, 'again'], [3, 'good'])).toEqual([6, 4])
  })

  it('rule 2: counts the first answer of a day only', () => {
    const [then, now] = moved([0, 'again'], [0.1, 'good'])
    expect(then).toBe(3)
    expect(now).toBe(1)
    expect(moved([0, 'easy'], [8, 'again'], [8.1, 'good'])[1]).toBe(moved([0, 'easy'], [8, 'again'])[1])
  })

  it('rule 3: takes the earlier of two days that contradict each other, where a clock ran a year ahead', () => {
    const [then, now] = moved([0, 'easy'], [370, 'good'], [8, 'good'])
    expect(then).toBeGreaterThan(370)
    expect(now).toBe(moved([0, 'easy'], [8, 'good'])[1])
    expect(moved([370, 'easy'], [8, 'good'], [20, 'good'])[1]).toBe(moved([8, 'easy'], [20, 'good'])[1])
  })

  it('rule 3: of only two answers, neither the first nor the last by a wrong clock makes days a year', () => {
    const eightDaysOn = monday + 8 * day
    for (const answers of [
      [
        [370, 'easy'],
        [8, 'good'],
      ],
      [
        [0, 'easy'],
        [373, 'good'],
      ],
    ] as const) {
      const reviews = reviewsOf(answers)
      expect(dueNow(reviews, eightDaysOn)).toBeLessThan(20)
    }
    // A year later the clock has caught up. The two days then contradict each other, so they count as the same day.
    expect(
      dueNow(
        reviewsOf([
          [370, 'easy'],
          [8, 'good'],
        ]),
      ),
    ).toBe(moved([370, 'easy'])[1])
  })
})

describe('a date that has not', () => {
  it('has the same answers counted: practice and skipped days change nothing', () => {
    const practised = reviewsOf([
      [0, 'easy'],
      [3, 'again', 'practiced'],
      [8, 'easy'],
    ])
    expect(dueNow(practised)).toBe(
      dueNow(
        reviewsOf([
          [0, 'easy'],
          [8, 'easy'],
        ]),
      ),
    )
  })

  it('stays for every journal to which no rule applies', () => {
    const anAnswer = fc.record({
      gap: fc.integer({ min: 1, max: 400 }),
      grade: fc.constantFrom('again' as const, 'hard' as const, 'good' as const, 'easy' as const),
    })
    let stayed = 0
    fc.assert(
      fc.property(fc.array(anAnswer, { minLength: 1, maxLength: 8 }), (history) => {
        // One answer a day by a right clock: rules 2 and 3 do not apply.
        let at = 0
        const reviews = reviewsOf(
          history.map(({ gap, grade }): Answer => {
            at += gap
            return [at, grade]
          }),
        )
        const before = { reviews: reviews.slice(0, -1) }
        const days = scheduler.previewGrades(before, reviews.at(-1)?.time ?? 0, seoul)
        if (days === null) throw Error('answered twice a day')
        const { again, hard, good, easy } = days
        // Nor does rule 1 where the four grades lie apart by themselves, or at the longest interval.
        if (!(again < hard && hard < good && good < easy)) return
        expect(dueNow(reviews)).toBe(earlierDue(reviews))
        stayed += 1
      }),
    )
    expect(stayed).toBeGreaterThan(10)
  })

  it('is as far away as FSRS has it, where the four grades lie apart by themselves', () => {
    const [then, now] = moved([0, 'easy'], [8, 'easy'])
    expect(now).toBe(then)
  })
})
