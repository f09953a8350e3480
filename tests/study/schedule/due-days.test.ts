import { describe, expect, it } from 'vitest'
import type { Askable } from '../../../src/study/askable.ts'
import type { EventDraft } from '../../../src/study/journal/events.ts'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { findDueDays, findNextReview, previewAnswer } from '../../../src/study/schedule/due-days.ts'
import { makeScheduler } from '../../../src/study/schedule/scheduler.ts'
import { dayOf } from '../../../src/study/schedule/study-day.ts'
import { about, day, event, monday, q1, q2, q3, q4, seoul } from '../../support/samples.ts'

const scheduler = makeScheduler()
const today = dayOf(monday, seoul)
const moment = { now: monday, day: today, tz: seoul }

function askable(id: typeof q1, other: Partial<Askable> = {}): Askable {
  return { id, text: id, sections: ['docker'], isPending: false, isLinkOnly: false, leansOn: null, ...other }
}
const notes = [askable(q1), askable(q2), askable(q3, { isPending: true }), askable(q4)]
const good = (id: typeof q1): EventDraft => ({ kind: 'graded', ...about(id), grade: 'easy' })
const fold = (...drafts: readonly EventDraft[]) =>
  foldEvents(drafts.map((draft, index) => event(index + 1, draft)))
const exam = (inDays: number): EventDraft => {
  return { kind: 'exam-set', exam: 'x', sections: ['docker'], day: today + inDays, perDay: null }
}

describe('findDueDays', () => {
  it('leaves out what has no answer, was never answered, or is not to be asked', () => {
    const state = fold(good(q1), good(q2), good(q3), { kind: 'suspended', ...about(q2) })
    const due = findDueDays(notes, state, scheduler, moment)
    expect(due.map(({ askable: { id }, day: dueDay }) => [id, dueDay - today])).toEqual([[q1, 8]])
  })

  it('ends no later than the day before an exam', () => {
    const [due] = findDueDays(notes, fold(good(q1), exam(3)), scheduler, moment)
    expect(due?.day).toBe(today + 2)
  })
})

describe('previewAnswer', () => {
  it('promises the day that the plan then holds, with an exam and without', () => {
    expect(previewAnswer(askable(q1), fold(), scheduler, moment)).toEqual({
      again: 1,
      hard: 1,
      good: 2,
      easy: 8,
    })
    expect(previewAnswer(askable(q1), fold(exam(5)), scheduler, moment)).toEqual({
      again: 1,
      hard: 1,
      good: 1,
      easy: 3,
    })
    expect(previewAnswer(askable(q1, { sections: ['k8s'] }), fold(exam(5)), scheduler, moment)?.easy).toBe(8)
    expect(previewAnswer(askable(q1), fold(good(q1)), scheduler, moment)).toBeNull()
  })
})

describe('findNextReview', () => {
  it('is the next day with reviews, with their number', () => {
    expect(findNextReview(notes, fold(), scheduler, moment)).toBeNull()
    const state = fold(
      good(q1),
      { kind: 'graded', ...about(q2), grade: 'good' },
      { kind: 'graded', ...about(q4), grade: 'good' },
    )
    expect(findNextReview(notes, state, scheduler, moment)).toEqual({ day: today + 2, inDays: 2, count: 2 })
  })

  it('is tomorrow when some of today wait, or are overdue then', () => {
    const state = fold(good(q1))
    const waiting = { waitingReviews: 3 }
    expect(findNextReview(notes, state, scheduler, moment, waiting)).toEqual({
      day: today + 1,
      inDays: 1,
      count: 3,
    })
    const later = { now: monday + 9 * day, day: today + 9 }
    expect(findNextReview(notes, state, scheduler, later)).toBeNull()
  })
})
