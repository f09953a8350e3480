/** Laws of the day's plan, under any journal, and under months of study with a learner who answers as chance has it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Askable } from '../../src/study/askable.ts'
import type { EventDraft, Grade, StudyEvent } from '../../src/study/journal/events.ts'
import { foldEvents, type StudyState } from '../../src/study/journal/fold.ts'
import { foldMore } from '../../src/study/journal/fold-more.ts'
import { nextBlock, planToday, type Today } from '../../src/study/schedule/daily-plan.ts'
import { findDueDays } from '../../src/study/schedule/due-days.ts'
import { daysToLearn } from '../../src/study/schedule/exam-policy.ts'
import { isSuspended, restsToday } from '../../src/study/schedule/resting.ts'
import { makeScheduler } from '../../src/study/schedule/scheduler.ts'
import { dayOf } from '../../src/study/schedule/study-day.ts'
import { makeRandom } from '../bench/random.ts'
import {
  about,
  aJournal,
  day,
  event,
  hour,
  monday,
  q1,
  q2,
  q3,
  q4,
  questionId,
  seoul,
} from '../support/samples.ts'

const scheduler = makeScheduler()
const today = dayOf(monday, seoul)

function askable(id: typeof q1, section: string, leansOn: typeof q1 | null = null): Askable {
  return { id, text: id, sections: [section], isPending: false, isLinkOnly: false, leansOn }
}

const someNotes = [
  askable(q1, 'docker'),
  askable(q2, 'docker', q1),
  askable(q3, 'k8s'),
  { ...askable(q4, 'k8s'), isPending: true },
  askable(questionId('q7'), 'helm'),
]
const caps = fc.record({ reviews: fc.nat(4), fresh: fc.nat(4) })
const aDay = fc.integer({ min: 0, max: 40 })
const momentAfter = (days: number) => ({ now: monday + days * day, day: today + days })

describe('the plan of a day, whatever the journal', () => {
  const anyPlan = fc.record({ events: aJournal, caps, days: aDay })

  it('shows no more than the limits, but for an exam', () => {
    fc.assert(
      fc.property(anyPlan, ({ events, caps: { reviews, fresh }, days }) => {
        const plan = planToday(someNotes, foldEvents(events), scheduler, momentAfter(days), {
          reviews,
          fresh,
        })
        const forExams = (pick: 'reviewsToday' | 'newToday') =>
          plan.exams.reduce((sum, exam) => sum + exam[pick], 0)
        expect(plan.reviews.length).toBeLessThanOrEqual(
          Math.max(forExams('reviewsToday'), reviews - plan.doneReviews),
        )
        expect(plan.fresh.length).toBeLessThanOrEqual(Math.max(forExams('newToday'), fresh - plan.doneFresh))
      }),
    )
  })

  it('drops no due review: it is asked, or waits and is counted', () => {
    fc.assert(
      fc.property(anyPlan, ({ events, caps: limits, days }) => {
        const state = foldEvents(events)
        const moment = momentAfter(days)
        const plan = planToday(someNotes, state, scheduler, moment, limits)
        const due = findDueDays(someNotes, state, scheduler, moment)
          .filter((each) => each.day <= moment.day)
          .map(({ askable: { id } }) => id)
        const asked = [...plan.reviews, ...plan.rest]
        for (const id of due)
          expect(asked.includes(id) || restsToday(state.questions.get(id), moment)).toBe(true)
        expect(plan.reviews.length + plan.waitingReviews).toBeGreaterThanOrEqual(due.length)
        expect(new Set([...asked, ...plan.fresh]).size).toBe(asked.length + plan.fresh.length)
      }),
    )
  })

  it('asks each question once, in the order of its lists, and none that the learner took out', () => {
    fc.assert(
      fc.property(anyPlan, ({ events, caps: limits, days }) => {
        const state = foldEvents(events)
        const plan = planToday(someNotes, state, scheduler, momentAfter(days), limits)
        expect(plan.order.filter((id) => plan.reviews.includes(id))).toEqual(plan.reviews)
        expect(plan.order.filter((id) => plan.fresh.includes(id))).toEqual(plan.fresh)
        expect(plan.order).toHaveLength(plan.reviews.length + plan.fresh.length)
        for (const id of [...plan.order, ...plan.rest])
          expect(isSuspended(state.questions.get(id))).toBe(false)
        expect([...nextBlock(someNotes, plan.order, 3)].sort()).toEqual([...plan.order.slice(0, 3)].sort())
      }),
    )
  })

  it('is the same on two devices that have the same events, in whatever order they came', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(24), ({ events, caps: limits, days }, cut) => {
        const one = foldMore(foldEvents(events.slice(0, cut)), events.slice(cut))
        const other = foldEvents([...events].reverse())
        const plan = (state: StudyState) =>
          planToday(someNotes, state, makeScheduler(), momentAfter(days), limits)
        expect(plan(one)).toEqual(plan(other))
      }),
    )
  })
})

/** A learner who does what the plan says on some days, and answers as chance has it. */
function study(options: {
  readonly seed: number
  readonly count: number
  readonly days: number
  readonly limits: (dayIndex: number) => { readonly reviews: number; readonly fresh: number }
  /** The chance of a miss, and that a day is not missed out. */
  readonly missed: number
  readonly diligence: number
  readonly first?: readonly EventDraft[]
  readonly onDay?: (plan: Today, dayIndex: number, state: StudyState) => void
}): { readonly askables: readonly Askable[]; readonly state: StudyState } {
  const roll = makeRandom(options.seed)
  const askables = Array.from({ length: options.count }, (_, index) =>
    askable(questionId(`q${index}`), index % 2 ? 'docker' : 'k8s'),
  )
  let state = foldEvents([])
  let seq = 0
  const write = (draft: EventDraft, time: number) => {
    seq += 1
    const each: StudyEvent = event(seq, draft, { time, device: roll() < 0.5 ? 'phone' : 'laptop' })
    state = foldMore(state, [each])
  }
  for (const draft of options.first ?? []) write(draft, monday)
  for (let dayIndex = 0; dayIndex < options.days; dayIndex += 1) {
    const { now, day: studyDay } = momentAfter(dayIndex)
    const limits = options.limits(dayIndex)
    const plan = () => planToday(askables, state, scheduler, { now, day: studyDay }, limits)
    options.onDay?.(plan(), dayIndex, state)
    if (roll() >= options.diligence) continue
    for (let blocks = 0; ; blocks += 1) {
      const block = nextBlock(askables, plan().order)
      if (block.length === 0) break
      if (blocks > options.count) throw Error('the day does not end')
      for (const id of block) {
        const grade: Grade = roll() < options.missed ? 'again' : roll() < 0.8 ? 'good' : 'easy'
        write({ kind: 'graded', ...about(id), grade }, now + (seq % 8) * 60_000)
      }
    }
    expect(plan()).toMatchObject({ reviews: [], fresh: [] })
  }
  return { askables, state }
}

const seenIn = ({ askables, state }: ReturnType<typeof study>) =>
  askables.filter(({ id }) => state.questions.has(id)).length

describe('months of study', () => {
  it.each([1, 2, 3])(
    'end with everything seen, with limits that change, an exam and days that are missed (%i)',
    (seed) => {
      const limits = [
        { reviews: 5, fresh: 2 },
        { reviews: 10, fresh: 10 },
        { reviews: 0, fresh: 1 },
        { reviews: 20, fresh: 0 },
      ]
      const done = study({
        seed,
        count: 30,
        days: 80,
        limits: (dayIndex) => limits[Math.floor(dayIndex / 10) % 4] ?? { reviews: 60, fresh: 10 },
        missed: 0.2,
        diligence: 0.7,
        first: [{ kind: 'exam-set', exam: 'x', sections: ['docker'], day: today + 40, perDay: 6 }],
      })
      expect(seenIn(done)).toBe(30)
    },
  )

  it('end with everything seen also for whom forgets everything, at a limit of five', () => {
    const done = study({
      seed: 4,
      count: 14,
      days: 60,
      limits: () => ({ reviews: 5, fresh: 2 }),
      missed: 1,
      diligence: 1,
    })
    expect(seenIn(done)).toBe(14)
  })

  it.each([5, 10, 20])('do today’s reviews to the end, at a limit of %i', (reviews) => {
    for (const seed of [5, 6, 7]) {
      let most = 0
      study({
        seed,
        count: 50,
        days: 9,
        limits: () => ({ reviews, fresh: 20 }),
        missed: 0.4,
        diligence: 1,
        onDay: (plan) => {
          most = Math.max(most, plan.reviews.length)
        },
      })
      expect(most).toBe(reviews)
    }
  })
})

describe('an exam', () => {
  const setExam = (inDays: number, perDay: number | null): EventDraft => {
    return { kind: 'exam-set', exam: 'x', sections: ['docker'], day: today + inDays, perDay }
  }

  it('has every question seen by its date when the daily number allows, and else tells the share', () => {
    fc.assert(
      fc.property(
        fc.record({
          seed: fc.nat(),
          inDays: fc.integer({ min: 1, max: 14 }),
          perDay: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 30 })),
          missed: fc.constantFrom(0, 0.3, 1),
        }),
        ({ seed, inDays, perDay, missed }) => {
          let told: { readonly covers: number; readonly needed: number | null } | undefined
          const done = study({
            seed,
            count: 40,
            days: inDays,
            limits: () => ({ reviews: 5, fresh: 0 }),
            missed,
            diligence: 1,
            first: [setExam(inDays, perDay)],
            onDay: ({ exams: [exam] }) => {
              told ??= exam
              if (exam && perDay !== null)
                expect(exam.reviewsToday + exam.newToday).toBeLessThanOrEqual(perDay)
            },
          })
          const seen = seenIn(done)
          if (told === undefined) throw Error('no exam')
          expect(seen).toBeGreaterThanOrEqual(Math.floor(20 * told.covers))
          expect(told.needed === null).toBe(told.covers === 1)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('names the least number that covers all', () => {
    for (const [inDays, perDay] of [
      [3, 2],
      [10, 1],
      [7, 0],
      [1, 20],
    ] as const) {
      const needed = (wanted: number) => {
        const state = foldEvents([event(1, setExam(inDays, wanted))])
        const askables = Array.from({ length: 40 }, (_, index) => askable(questionId(`q${index}`), 'docker'))
        return planToday(askables, state, scheduler, momentAfter(0)).exams[0]?.needed ?? null
      }
      const least = needed(perDay)
      if (least === null) throw Error('nothing is needed')
      expect(needed(least)).toBeNull()
      expect(needed(least - 1)).toBe(least)
    }
  })

  it('is caught up with after days that were missed, without a limit', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      let last = 0
      const done = study({
        seed,
        count: 60,
        days: 12,
        limits: () => ({ reviews: 60, fresh: 10 }),
        missed: 0.4,
        diligence: 0.5,
        first: [setExam(12, null)],
        onDay: ({ exams: [exam] }, dayIndex) => {
          if (!exam) return
          last = exam.unseen - exam.newToday
          if (daysToLearn(exam.exam, today + dayIndex) === 1) expect(last).toBe(0)
        },
      })
      expect(seenIn(done)).toBeGreaterThan(0)
      expect(last).toBe(0)
    }
  })

  it('asks each of its questions once more on its last two days or shortly before', () => {
    const answered = Array.from({ length: 20 }, (_, index) =>
      event(
        index + 2,
        { kind: 'graded', ...about(questionId(`q${index * 2 + 1}`)), grade: 'easy' },
        { time: monday + hour },
      ),
    )
    const state = foldEvents([event(1, setExam(9, null)), ...answered])
    const askables = Array.from({ length: 40 }, (_, index) =>
      askable(questionId(`q${index}`), index % 2 ? 'docker' : 'k8s'),
    )
    const due = findDueDays(askables, state, scheduler, momentAfter(1))
    expect(due).toHaveLength(20)
    expect(due.every((each) => each.day <= today + 8)).toBe(true)
  })
})
