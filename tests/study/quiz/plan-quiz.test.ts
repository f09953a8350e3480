import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Askable, toAskables } from '../../../src/study/askable.ts'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { type PlanRequest, planQuiz } from '../../../src/study/quiz/plan-quiz.ts'
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
  askable(q4, { sections: ['k8s'] }),
  askable(q5, { leansOn: q4, sections: ['k8s'] }),
  askable(q6, { leansOn: q5 }),
]

function plan(request: Partial<PlanRequest>) {
  return planQuiz({
    askables: notes,
    state: foldEvents([]),
    scope: { kind: 'all' },
    today: [],
    limit: null,
    order: 'note',
    seed: 1,
    ...request,
  })
}

describe('planQuiz', () => {
  it('says how many can be asked and why the others cannot', () => {
    expect(plan({})).toMatchObject({
      questions: [q1, q4, q5, q6],
      inScope: 6,
      available: 4,
      excluded: { pending: [q2], linkOnly: [q3], mode: [], leaning: [q5, q6] },
    })
  })

  it('asks the question above first, even one outside the scope, within the number wished for', () => {
    const state = foldEvents([event(1, { kind: 'bookmarked', ...about(q6) })])
    expect(plan({ state, scope: { kind: 'bookmarks' } })).toMatchObject({
      questions: [q4, q5, q6],
      parents: [q4, q5],
      inScope: 1,
    })
    expect(plan({ limit: 3 }).questions).toEqual([q1, q4, q5])
    expect(plan({ limit: 2, scope: { kind: 'these', questions: [q1, q6, q4] } }).questions).toEqual([q1, q4])
  })

  it('does not ask the question above when it has no answer', () => {
    const askables = [askable(q1, { isPending: true }), askable(q2, { leansOn: q1 })]
    expect(plan({ askables }).questions).toEqual([q2])
  })

  it('draws from bookmarks, wrong answers, new questions and sections', () => {
    const state = foldEvents([
      event(1, { kind: 'bookmarked', ...about(q1) }),
      event(2, { kind: 'graded', ...about(q4), grade: 'again' }),
    ])
    expect(plan({ state, scope: { kind: 'bookmarks' } }).questions).toEqual([q1])
    expect(plan({ state, scope: { kind: 'wrong' } }).questions).toEqual([q4])
    expect(plan({ state, scope: { kind: 'new' } }).questions).toEqual([q1, q4, q5, q6])
    expect(plan({ state, scope: { kind: 'section', sections: ['k8s'] } }).questions).toEqual([q4, q5])
    expect(plan({ state, scope: { kind: 'today' }, today: [q4, q1] }).questions).toEqual([q4, q1])
  })

  it('shuffles by seed: the same for the same number, nothing lost or doubled', () => {
    const many = Array.from({ length: 30 }, (_, index) => askable(questionId(`n${index}`)))
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { questions } = plan({ askables: many, order: 'random', seed })
        expect(plan({ askables: many, order: 'random', seed }).questions).toEqual(questions)
        expect(new Set(questions)).toEqual(new Set(many.map(({ id }) => id)))
      }),
    )
    expect(plan({ askables: many, order: 'random', seed: 1 }).questions).not.toEqual(
      plan({ askables: many, order: 'random', seed: 2 }).questions,
    )
  })

  it('puts what is being forgotten first in the weak order', () => {
    const chance = new Map([
      [q1, 0.9],
      [q4, 0.4],
    ])
    const chanceOf = (id: typeof q1) => chance.get(id) ?? null
    expect(
      plan({ order: 'weak', chanceOf, scope: { kind: 'these', questions: [q1, q4] } }).questions,
    ).toEqual([q4, q1])
  })

  it('holds at most two 네 for each 아니오, when there is an 아니오', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }),
        fc.option(fc.integer({ min: 1, max: 20 })),
        (verdicts, limit) => {
          const askables = verdicts.map((_, index) => askable(questionId(`n${index}`)))
          const verdictOf = (id: string) =>
            verdicts[Number(id.slice(1))] ? ('yes' as const) : ('no' as const)
          const { questions } = plan({ askables, limit, mode: { canAsk: () => true, verdictOf } })
          const yes = questions.filter((id) => verdictOf(id) === 'yes').length
          const no = questions.length - yes
          const wished = Math.min(limit ?? verdicts.length, verdicts.length)
          const noes = verdicts.filter((verdict) => !verdict).length
          if (noes > 0) expect(yes).toBeLessThanOrEqual(2 * no)
          expect(questions).toHaveLength(noes > 0 ? Math.min(wished, noes * 3) : wished)
        },
      ),
    )
  })
})

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
})

describe('toAskables', () => {
  const sections = [
    { id: 'a', parent: null },
    { id: 'a-docker', parent: 0 },
    { id: 'b', parent: null },
  ]
  const card = (id: typeof q1, section: number, leans = false) => {
    return { id, text: id, section, pending: false, askable: true, leans }
  }

  it('names every section a question stands in', () => {
    expect(toAskables([card(q1, 1)], sections)[0]?.sections).toEqual(['a-docker', 'a'])
  })

  it('finds the question above in the same note only', () => {
    const cards = [card(q1, 1), card(q2, 0, true), card(q3, 2, true)]
    expect(toAskables(cards, sections).map(({ leansOn }) => leansOn)).toEqual([null, q1, null])
  })
})
