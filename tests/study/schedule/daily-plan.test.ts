import { describe, expect, it } from 'vitest'
import type { Askable } from '../../../src/study/askable.ts'
import type { Grade } from '../../../src/study/journal/events.ts'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { planToday } from '../../../src/study/schedule/daily-plan.ts'
import { makeScheduler } from '../../../src/study/schedule/scheduler.ts'
import { dayOf } from '../../../src/study/schedule/study-day.ts'
import {
  about,
  day,
  event,
  monday,
  q1,
  q2,
  q3,
  q4,
  q5,
  q6,
  questionId,
  seoul,
} from '../../support/samples.ts'

const scheduler = makeScheduler()
const today = dayOf(monday, seoul)

function askable(id: typeof q1, other: Partial<Askable> = {}): Askable {
  return { id, text: id, sections: ['docker'], isPending: false, isLinkOnly: false, leansOn: null, ...other }
}

const notes = [
  askable(q1),
  askable(q2, { isPending: true }),
  askable(q3, { isLinkOnly: true }),
  askable(q4),
  askable(q5),
  askable(q6),
]

/** Answers given so many days before Monday, in the journal's order. */
function answered(...answers: readonly (readonly [question: typeof q1, daysAgo: number, grade?: Grade])[]) {
  return foldEvents(
    answers.map(([question, daysAgo, grade = 'good'], index) =>
      event(index + 1, { kind: 'graded', ...about(question), grade }, { time: monday - daysAgo * day }),
    ),
  )
}

describe('planToday', () => {
  const many = Array.from({ length: 60 }, (_, index) => askable(questionId(`n${index}`)))
  const when = { now: monday, day: today }

  it('offers no more than the caps, the least remembered first, and lets the rest wait', () => {
    const state = foldEvents(
      many
        .slice(0, 40)
        .map(({ id }, index) =>
          event(
            index + 1,
            { kind: 'graded', ...about(id), grade: 'good' },
            { time: monday - (100 - index) * day },
          ),
        ),
    )
    const plan = planToday(many, state, scheduler, when)
    expect(plan.reviews).toEqual(many.slice(0, 20).map(({ id }) => id))
    expect(plan.fresh).toEqual(many.slice(40, 50).map(({ id }) => id))
    expect(plan).toMatchObject({ waitingReviews: 20, waitingFresh: 10, doneReviews: 0, doneFresh: 0 })
  })

  it('takes off what was done today, and nothing that was done before four in the morning', () => {
    const night = { time: monday - 6 * 3_600_000 }
    const state = foldEvents([
      event(1, { kind: 'graded', ...about(q1), grade: 'good' }),
      event(2, { kind: 'graded', ...about(q4), grade: 'good' }, night),
    ])
    const plan = planToday(
      notes,
      state,
      scheduler,
      { now: monday + day / 4, day: today },
      { reviews: 20, fresh: 2 },
    )
    expect(plan).toMatchObject({ doneFresh: 1, fresh: [q5], waitingFresh: 1 })
  })

  it('never offers what has no answer', () => {
    const { fresh } = planToday(notes, foldEvents([]), scheduler, when)
    expect(fresh).toEqual([q1, q4, q5, q6])
  })

  it('asks on the very day it is due, not the day before', () => {
    const state = answered([q1, 0])
    const due = scheduler.scheduleOf(state.questions.get(q1), monday)?.dueDay ?? 0
    const onDay = (ahead: number) =>
      planToday([askable(q1)], state, scheduler, { now: monday + ahead * day, day: today + ahead }).reviews
    expect(due).toBeGreaterThan(today)
    expect(onDay(due - today - 1)).toEqual([])
    expect(onDay(due - today)).toEqual([q1])
    expect(onDay(due - today + 1)).toEqual([q1])
  })

  it('takes today’s work off the caps, and never below nothing', () => {
    const state = answered([q1, 40], [q4, 40], [q5, 40], [q1, 0], [q4, 0])
    const plan = (reviews: number, fresh: number) =>
      planToday(notes, state, scheduler, when, { reviews, fresh })
    expect(plan(3, 1)).toEqual({
      reviews: [q5],
      fresh: [q6],
      waitingReviews: 0,
      waitingFresh: 0,
      doneReviews: 2,
      doneFresh: 0,
    })
    expect(plan(2, 0)).toMatchObject({ reviews: [], waitingReviews: 1, fresh: [], waitingFresh: 1 })
    expect(plan(1, 1)).toMatchObject({ reviews: [], waitingReviews: 1 })
    const begun = answered([q1, 0], [q4, 0])
    expect(planToday(notes, begun, scheduler, when, { reviews: 5, fresh: 1 })).toMatchObject({
      doneFresh: 2,
      fresh: [],
      waitingFresh: 2,
    })
  })

  it('counts a question once however often it was answered today, and yesterday’s answers not at all', () => {
    const state = answered([q1, 1], [q4, 0], [q4, 0])
    expect(planToday(notes, state, scheduler, when)).toMatchObject({ doneReviews: 0, doneFresh: 1 })
  })

  it('counts neither practice nor a clock that ran ahead as work done', () => {
    const state = foldEvents([
      event(1, { kind: 'practiced', ...about(q1), grade: 'good' }),
      event(2, { kind: 'graded', ...about(q4), grade: 'good' }, { time: monday + 30 * day }),
    ])
    expect(planToday(notes, state, scheduler, when)).toMatchObject({
      doneReviews: 0,
      doneFresh: 0,
      fresh: [q1, q4, q5, q6],
    })
    expect(planToday(notes, state, scheduler, { now: monday, day: today + 30 }).doneFresh).toBe(0)
  })

  it('reviews the least remembered first against the order of the notes, and by id where they are alike', () => {
    const state = answered([q1, 20], [q4, 90], [q6, 90], [q5, 90])
    const order = [askable(q1), askable(q6), askable(q5), askable(q4)]
    expect(planToday(order, state, scheduler, when).reviews).toEqual([q4, q5, q6, q1])
    expect(planToday(order, state, scheduler, when, { reviews: 1, fresh: 0 })).toMatchObject({
      reviews: [q4],
      waitingReviews: 3,
    })
  })

  it('does not review what has lost its answer', () => {
    const state = answered([q2, 60], [q3, 60])
    expect(planToday(notes, state, scheduler, when)).toMatchObject({ reviews: [], waitingReviews: 0 })
  })
})
