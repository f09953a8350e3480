import { describe, expect, it } from 'vitest'
import type { Askable } from '../../../src/study/askable.ts'
import type { EventDraft, Grade, StudyEvent } from '../../../src/study/journal/events.ts'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { planToday } from '../../../src/study/schedule/daily-plan.ts'
import { draftExam, outlookOf } from '../../../src/study/schedule/exam-plan.ts'
import { findExams, missingSections } from '../../../src/study/schedule/exam-policy.ts'
import { makeScheduler } from '../../../src/study/schedule/scheduler.ts'
import { dayOf } from '../../../src/study/schedule/study-day.ts'
import { about, day, event, monday, questionId, seoul } from '../../support/samples.ts'

const scheduler = makeScheduler()
const today = dayOf(monday, seoul)
const moment = { now: monday, day: today }
const at = (days: number) => ({ now: monday + days * day, day: today + days })

/** So many questions of a section, numbered. */
function questionsOf(section: string, count: number): readonly Askable[] {
  return Array.from({ length: count }, (_, index) => {
    const id = questionId(`${section}${index}`)
    return { id, text: id, sections: [section], isPending: false, isLinkOnly: false, leansOn: null }
  })
}

const examSet = (sections: readonly string[], inDays: number, perDay: number | null = null): EventDraft => {
  return { kind: 'exam-set', exam: 'x', sections, day: today + inDays, perDay }
}

/** Sets an exam on Monday, and answers that were given so many days after it. */
function fold(
  exams: readonly EventDraft[],
  answers: readonly (readonly [askable: Askable | undefined, days: number, grade?: Grade])[] = [],
) {
  const events: StudyEvent[] = exams.map((draft, index) => event(index + 1, draft))
  for (const [askable, days, grade = 'good'] of answers) {
    if (askable === undefined) throw Error('no such question')
    events.push(
      event(
        events.length + 1,
        { kind: 'graded', ...about(askable.id), grade },
        { time: monday + days * day },
      ),
    )
  }
  return foldEvents(events)
}

const docker = questionsOf('docker', 40)
const k8s = questionsOf('k8s', 10)
const notes = [...docker, ...k8s]
const plan = (state: ReturnType<typeof fold>, when = moment, caps = { reviews: 60, fresh: 10 }) =>
  planToday(notes, state, scheduler, when, caps)

describe('new questions of an exam', () => {
  it('are spread over the first three quarters of the days, before all others', () => {
    const today = plan(fold([examSet(['docker'], 10)]))
    expect(today.fresh).toHaveLength(10)
    expect(today.fresh).toEqual([...docker.slice(0, 5), ...k8s.slice(0, 5)].map(({ id }) => id))
    expect(today.exams[0]).toMatchObject({ daysLeft: 10, questions: 40, unseen: 40, newToday: 5, covers: 1 })
  })

  it('have no limit of their own, and leave the others what is left of theirs', () => {
    const today = plan(fold([examSet(['docker'], 2)]), moment, { reviews: 5, fresh: 3 })
    expect(today.fresh).toEqual(docker.slice(0, 20).map(({ id }) => id))
  })

  it('stop for the day when the day’s share is done', () => {
    const answered = docker.slice(0, 5).map((each) => [each, 0] as const)
    const today = plan(fold([examSet(['docker'], 10)], answered))
    expect(today.exams[0]).toMatchObject({ unseen: 35, newToday: 0 })
  })

  it('of the last quarter are those that are left over, spread over its days', () => {
    expect(plan(fold([examSet(['docker'], 10)]), at(8)).exams[0]).toMatchObject({ newToday: 20, daysLeft: 2 })
    expect(plan(fold([examSet(['docker'], 10)]), at(10)).exams[0]).toMatchObject({
      newToday: 40,
      daysLeft: 0,
    })
  })
})

describe('reviews of an exam', () => {
  it('come sooner than usual when it is near, and no later than the day before', () => {
    const answered = docker.map((each) => [each, 0, 'easy'] as const)
    const reviewsOn = (inDays: number, days: number) =>
      plan(fold([examSet(['docker'], inDays)], answered), at(days)).reviews.length
    expect([1, 2, 3].map((days) => reviewsOn(30, days))).toEqual([0, 0, 40])
    // Still far away: 8 days, as without it.
    expect([3, 7, 8].map((days) => reviewsOn(60, days))).toEqual([0, 0, 40])
    expect([1].map((days) => reviewsOn(2, days))).toEqual([40])
  })

  it('bring in the last two days all that may be forgotten by its day, the weakest first', () => {
    const [first, second, third] = docker
    const state = fold(
      [examSet(['docker'], 12)],
      [
        [first, 9, 'easy'],
        [second, 8, 'easy'],
        [third, 9, 'again'],
      ],
    )
    // The second is due on day 11 and would be known with 94 % on day 12; the first with more.
    expect(plan(state, at(9)).reviews.map(String)).toEqual([])
    expect(plan(state, at(10)).reviews.map(String)).toEqual(['docker2', 'docker1'])
  })

  it('have no limit, and come before all others, which have what is left of theirs', () => {
    const answered = notes.map((each) => [each, -60] as const)
    const today = plan(fold([examSet(['k8s'], 5)], answered), moment, { reviews: 12, fresh: 0 })
    expect(today.reviews.slice(0, 10).every((id) => id.startsWith('k8s'))).toBe(true)
    expect(today.reviews).toHaveLength(12)
    expect(today).toMatchObject({ waitingReviews: 38, isHoldingFresh: true })
    const none = plan(fold([examSet(['docker'], 5)], answered), moment, { reviews: 12, fresh: 0 })
    expect(none.reviews).toHaveLength(40)
  })
})

describe('a daily number for an exam', () => {
  it('keeps half for new questions', () => {
    const answered = docker.slice(0, 20).map((each) => [each, -30] as const)
    const today = plan(fold([examSet(['docker'], 4, 8)], answered))
    expect(today.exams[0]).toMatchObject({ reviewsToday: 4, newToday: 4 })
    expect(today.rest.filter((id) => id.startsWith('docker'))).toHaveLength(16)
    expect(plan(fold([examSet(['docker'], 4, 8)])).exams[0]).toMatchObject({ reviewsToday: 0, newToday: 8 })
  })

  it('counts what was done today', () => {
    const answered = docker.slice(0, 20).map((each) => [each, -30] as const)
    const done = docker.slice(0, 6).map((each) => [each, 0] as const)
    const today = plan(fold([examSet(['docker'], 4, 8)], [...answered, ...done]))
    expect(today.exams[0]).toMatchObject({ reviewsToday: 0, newToday: 2 })
  })

  it('says which share it covers, and which number would cover all', () => {
    const outlook = (perDay: number | null) => plan(fold([examSet(['docker'], 10, perDay)])).exams[0]
    expect(outlook(null)).toMatchObject({ covers: 1, needed: null, answersADay: 20 })
    expect(outlook(7)).toMatchObject({ covers: 1, needed: null })
    expect(outlook(6)).toMatchObject({ covers: 30 / 40, needed: 7 })
    expect(outlook(0)).toMatchObject({ covers: 0, needed: 7 })
  })
})

describe('the outlook', () => {
  it('is the same before an exam is saved', () => {
    const exam = draftExam({ sections: ['docker'], day: today + 10, perDay: 6 }, { now: monday, tz: seoul })
    const { exam: _, ...before } = outlookOf(exam, notes, fold([]), scheduler, moment)
    const { exam: saved, ...after } = plan(fold([examSet(['docker'], 10, 6)])).exams[0] ?? { exam }
    expect(before).toEqual(after)
    expect(saved.id).toBe('x')
  })

  it('counts what can be asked, and what the learner has seen', () => {
    const pending = { ...docker[0], isPending: true } as Askable
    const state = foldEvents([
      event(1, examSet(['docker'], 10)),
      event(2, { kind: 'suspended', ...about(questionId('docker1')) }),
      event(3, { kind: 'graded', ...about(questionId('docker2')), grade: 'good' }),
    ])
    const [outlook] = planToday([pending, ...docker.slice(1)], state, scheduler, moment).exams
    expect(outlook).toMatchObject({ questions: 38, unseen: 37 })
  })

  it('covers all of nothing', () => {
    const exam = draftExam({ sections: ['helm'], day: today + 1, perDay: 1 }, { now: monday, tz: seoul })
    expect(outlookOf(exam, notes, fold([]), scheduler, moment)).toMatchObject({
      questions: 0,
      covers: 1,
      needed: null,
    })
    expect(missingSections(exam, notes)).toEqual(['helm'])
    expect(missingSections({ ...exam, sections: ['docker'] }, notes)).toEqual([])
  })
})

describe('several exams', () => {
  it('plan a question for the nearest that is about it, and end with their day', () => {
    const other: EventDraft = {
      kind: 'exam-set',
      exam: 'y',
      sections: ['docker', 'k8s'],
      day: today + 20,
      perDay: null,
    }
    const state = fold([examSet(['docker'], 10), other])
    expect(plan(state).exams.map(({ exam, questions, newToday }) => [exam.id, questions, newToday])).toEqual([
      ['x', 40, 5],
      ['y', 50, 1],
    ])
    // What was done for the one is not taken off the other.
    const done = docker.slice(0, 5).map((each) => [each, 0] as const)
    const after = plan(fold([examSet(['docker'], 10), other], done))
    expect(after.exams.map(({ newToday }) => newToday)).toEqual([0, 1])
    expect(findExams(state, today + 10).map(({ id }) => id)).toEqual(['x', 'y'])
    expect(findExams(state, today + 11).map(({ id }) => id)).toEqual(['y'])
    expect(plan(state, at(21)).exams).toEqual([])
  })
})
