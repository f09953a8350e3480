import { describe, expect, it } from 'vitest'
import type { Askable } from '../../../src/study/askable.ts'
import type { Grade } from '../../../src/study/journal/events.ts'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { nextBlock, planToday } from '../../../src/study/schedule/daily-plan.ts'
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
    const ids = many.map(({ id }) => id)
    const plan = planToday(many, state, scheduler, when, { reviews: 20, fresh: 10 })
    expect(plan.reviews).toEqual(ids.slice(0, 20))
    expect(plan.rest).toEqual(ids.slice(20, 40))
    expect(plan).toMatchObject({ waitingReviews: 20, waitingFresh: 20, doneReviews: 0, doneFresh: 0 })
    const usual = planToday(many, state, scheduler, when)
    expect(usual.reviews).toEqual(ids.slice(0, 40))
    expect(usual.fresh).toEqual(ids.slice(40, 50))
    expect(usual).toMatchObject({ rest: [], waitingReviews: 0, waitingFresh: 10 })
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
      order: [q5, q6],
      rest: [],
      isHoldingFresh: false,
      exams: [],
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

describe('the order of a day', () => {
  const ids = Array.from({ length: 12 }, (_, index) => questionId(`r${index}`))
  const old = ids.slice(0, 5)
  const state = foldEvents(
    old.map((id, index) =>
      event(
        index + 1,
        { kind: 'graded', ...about(id), grade: 'good' },
        { time: monday - (50 - index) * day },
      ),
    ),
  )
  const askables = ids.map((id) => askable(id))

  it('is two reviews, then a new question, while both wait', () => {
    const order = (reviews: number, fresh: number) =>
      planToday(askables, state, scheduler, { now: monday, day: today }, { reviews, fresh }).order.map(String)
    expect(order(60, 1)).toEqual(['r0', 'r1', 'r5', 'r2', 'r3', 'r4'])
    expect(order(60, 4)).toEqual(['r0', 'r1', 'r5', 'r2', 'r3', 'r6', 'r4', 'r7', 'r8'])
    expect(order(60, 0)).toEqual(['r0', 'r1', 'r2', 'r3', 'r4'])
  })

  it('is asked in blocks of ten, a question before the one that leans on it', () => {
    expect(nextBlock(askables, ids)).toEqual(ids.slice(0, 10))
    expect(nextBlock(askables, ids, 3)).toEqual(ids.slice(0, 3))
    const leaning = [
      askable(q1),
      askable(q4, { leansOn: q1 }),
      askable(q5, { leansOn: q4 }),
      askable(q6, { leansOn: q6 }),
    ]
    expect(nextBlock(leaning, [q5, q6, q1, q4])).toEqual([q1, q4, q5, q6])
    // What is not in the block is shown with the question, and not asked.
    expect(nextBlock(leaning, [q5, q1])).toEqual([q1, q5])
    expect(nextBlock(leaning, [q5, q1], 1)).toEqual([q5])
  })
})

describe('new questions', () => {
  const when = { now: monday, day: today }
  const due = [q1, q4, q5].map((id) => askable(id))
  const all = [...due, askable(q6)]
  const state = answered([q1, 60], [q4, 60], [q5, 60])

  it('are held while more is due than the limit', () => {
    const plan = (reviews: number) => planToday(all, state, scheduler, when, { reviews, fresh: 10 })
    expect(plan(2)).toMatchObject({ fresh: [], waitingFresh: 1, isHoldingFresh: true, rest: [q5] })
    expect(plan(3)).toMatchObject({ fresh: [q6], waitingFresh: 0, isHoldingFresh: false })
  })

  it('are held all day, also when the limit is done', () => {
    const later = answered([q1, 60], [q4, 60], [q5, 60], [q1, 0], [q4, 0])
    const plan = planToday(all, later, scheduler, when, { reviews: 2, fresh: 10 })
    expect(plan).toMatchObject({ reviews: [], fresh: [], rest: [q5], isHoldingFresh: true })
  })

  it('are not held for whom wants no reviews', () => {
    const plan = planToday(all, state, scheduler, when, { reviews: 0, fresh: 10 })
    expect(plan).toMatchObject({ reviews: [], fresh: [q6], isHoldingFresh: false })
  })

  it('are not held by hard questions, which may be due for ever', () => {
    const missed = [q1, q4].flatMap((id) =>
      Array.from({ length: 10 }, (_, index) => [id, 10 - index, 'again'] as const),
    )
    const plan = planToday(all, answered(...missed), scheduler, when, { reviews: 1, fresh: 1 })
    expect(plan).toMatchObject({ fresh: [q5], isHoldingFresh: false, waitingReviews: 1 })
  })
})

describe('what is not asked today', () => {
  const when = { now: monday, day: today }

  it('is what the learner took out, due or new', () => {
    const state = foldEvents([
      event(1, { kind: 'graded', ...about(q1), grade: 'good' }, { time: monday - 60 * day }),
      event(2, { kind: 'suspended', ...about(q1) }, { time: monday }),
      event(3, { kind: 'suspended', ...about(q4) }, { time: monday }),
    ])
    expect(planToday(notes, state, scheduler, when)).toMatchObject({
      order: [q5, q6],
      rest: [],
      waitingReviews: 0,
      waitingFresh: 0,
    })
  })

  it('is what was missed four times in a set; if it is due it waits for tomorrow', () => {
    const misses = Array.from({ length: 4 }, (_, index) =>
      event(index + 2, { kind: 'practiced', ...about(q1), grade: 'again', session: 's' }),
    )
    const state = foldEvents([
      event(1, { kind: 'graded', ...about(q1), grade: 'good' }, { time: monday - 60 * day }),
      ...misses,
    ])
    expect(planToday([askable(q1)], state, scheduler, when)).toMatchObject({
      order: [],
      rest: [],
      waitingReviews: 1,
    })
    const tomorrow = { now: monday + day, day: today + 1 }
    expect(planToday([askable(q1)], state, scheduler, tomorrow).order).toEqual([q1])
  })
})
