import { describe, expect, it } from 'vitest'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { dayOf } from '../../../src/study/schedule/study-day.ts'
import { viewWeek } from '../../../src/study/schedule/weekly-goal.ts'
import { about, day, event, hour, monday, q1, seoul } from '../../support/samples.ts'

/** Answers so many days after Monday, seen so many days after Monday. */
function week(seenOn: number, ...answers: readonly number[]) {
  const state = foldEvents(
    answers.map((days, index) =>
      event(
        index + 1,
        { kind: index % 2 ? 'practiced' : 'graded', ...about(q1), grade: 'again' },
        { time: monday + days * day },
      ),
    ),
  )
  const now = monday + seenOn * day
  return viewWeek(state, { now, day: dayOf(now, seoul) }, 4)
}

describe('the goal of a week', () => {
  it('counts days with at least one answer, of any kind', () => {
    expect(week(3, 0, 0.1, 1, 3)).toEqual({
      goal: 4,
      done: 3,
      days: [true, true, false, true, false, false, false],
      isMet: false,
    })
    expect(week(6, 0, 2, 4, 6)).toMatchObject({ done: 4, isMet: true })
  })

  it('begins on Monday at four in the morning, and leaves out other weeks', () => {
    const fourInTheMorning = -(5 * hour) / day
    expect(week(0, fourInTheMorning - 1 / 24)).toMatchObject({ done: 0 })
    expect(week(0, fourInTheMorning)).toMatchObject({ done: 1 })
    expect(week(6, -1, 6)).toMatchObject({ days: [false, false, false, false, false, false, true] })
  })

  it('leaves out a clock that ran ahead, and can be off', () => {
    expect(week(0, 3)).toMatchObject({ done: 0 })
    expect(viewWeek(foldEvents([]), { now: monday, day: dayOf(monday, seoul) }, 0)).toBeNull()
  })
})
