import { describe, expect, it } from 'vitest'
import type { Grade, StudyEvent } from '../../../src/study/journal/events.ts'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { countAnswers, countLapses } from '../../../src/study/schedule/answer-days.ts'
import { dayOf } from '../../../src/study/schedule/study-day.ts'
import { about, day, event, monday, q1, seoul } from '../../support/samples.ts'

const today = dayOf(monday, seoul)
const later = monday + 900 * day

function reviewsOf(events: readonly StudyEvent[]) {
  return foldEvents(events).questions.get(q1)?.reviews ?? []
}
/** Answers so many days after Monday, by one device. */
function answered(...answers: readonly (readonly [days: number, grade: Grade])[]) {
  return reviewsOf(
    answers.map(([days, grade], index) =>
      event(index + 1, { kind: 'graded', ...about(q1), grade }, { time: monday + days * day }),
    ),
  )
}
const counted = (reviews: ReturnType<typeof answered>, now = later) =>
  countAnswers(reviews, now).map((each) => [each.day - today, each.grade])

describe('countAnswers', () => {
  it('takes the first answer of each day, and none that is only practice', () => {
    expect(counted(answered([0, 'again'], [0.2, 'good'], [3, 'good'], [3.1, 'again']))).toEqual([
      [0, 'again'],
      [3, 'good'],
    ])
    const practised = event(1, { kind: 'practiced', ...about(q1), grade: 'again' })
    const graded = event(2, { kind: 'graded', ...about(q1), grade: 'good' })
    expect(counted(reviewsOf([practised, graded]))).toEqual([[0, 'good']])
  })

  it('takes the next one of a day when the first is taken back', () => {
    const events = [
      event(1, { kind: 'graded', ...about(q1), grade: 'again' }),
      event(2, { kind: 'graded', ...about(q1), grade: 'good' }),
      event(3, { kind: 'undone', target: 'e1' }),
    ]
    expect(counted(reviewsOf(events))).toEqual([[0, 'good']])
  })

  it('is the same whichever of two devices sends its answer first', () => {
    const phone = event(1, { kind: 'graded', ...about(q1), grade: 'again' }, { id: 'p1', device: 'phone' })
    const laptop = event(9, { kind: 'graded', ...about(q1), grade: 'good' }, { id: 'l9' })
    expect(counted(reviewsOf([laptop, phone]))).toEqual([[0, 'again']])
    expect(counted(reviewsOf([phone, laptop]))).toEqual([[0, 'again']])
  })

  it('leaves out what is ahead of now until its time has come, also after it was asked for a later now', () => {
    const reviews = answered([0, 'good'], [40, 'again'])
    expect(counted(reviews, later)).toHaveLength(2)
    expect(counted(reviews, monday + day)).toEqual([[0, 'good']])
    expect(counted(reviews, later)).toHaveLength(2)
  })
})

describe('countLapses', () => {
  it('counts days on which something was forgotten, which the first day cannot be', () => {
    const lapses = (...grades: readonly Grade[]) =>
      countLapses(grades.map((grade, index) => ({ grade, day: index })))
    expect(lapses()).toBe(0)
    expect(lapses('again')).toBe(0)
    expect(lapses('again', 'again', 'hard', 'good', 'easy', 'again')).toBe(2)
  })
})
