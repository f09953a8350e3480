import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Askable } from '../../../src/study/askable.ts'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { type PlanRequest, planQuiz } from '../../../src/study/quiz/plan-quiz.ts'
import { about, event, q1, q2, q3, q4, q5, q6, questionId } from '../../support/samples.ts'

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

  it('lets the 아니오 that come later take the place of 네, and says how many were left out', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'].map(questionId)
    const askables = ids.map((id) => askable(id, { leansOn: id === 'b' ? questionId('a') : null }))
    const verdictOf = (id: string) => (id === 'f' ? ('no' as const) : ('yes' as const))
    const mode = { canAsk: () => true, verdictOf }
    expect(plan({ askables, mode })).toMatchObject({
      questions: ['a', 'b', 'f'],
      unbalanced: 3,
      available: 6,
    })
    expect(plan({ askables, mode, limit: 2 })).toMatchObject({ questions: ['a', 'f'], unbalanced: 4 })
    const allYes = { canAsk: () => true, verdictOf: () => 'yes' as const }
    expect(plan({ askables, mode: allYes, limit: 2 }).questions).toEqual(['a', 'b'])
    expect(plan({ askables, mode: allYes }).unbalanced).toBe(0)
    // Only a few 네: the rest may all be 아니오.
    const mostlyNo = {
      canAsk: () => true,
      verdictOf: (id: string) => (id === 'a' ? 'yes' : 'no') as 'yes' | 'no',
    }
    expect(plan({ askables, mode: mostlyNo, limit: 5 }).questions).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('asks only what the mode can ask, and no question above that it cannot', () => {
    const mode = { canAsk: (id: string) => id !== q4 && id !== q1 }
    expect(plan({ mode })).toMatchObject({
      questions: [q5, q6],
      parents: [],
      inScope: 6,
      available: 2,
      excluded: { mode: [q1, q4], pending: [q2], linkOnly: [q3], leaning: [q5, q6] },
    })
    const outside = { canAsk: (id: string) => id !== q4 }
    expect(plan({ mode: outside, scope: { kind: 'these', questions: [q6] } })).toMatchObject({
      questions: [q5, q6],
      parents: [q5],
    })
    expect(plan({ mode: { canAsk: () => false } })).toMatchObject({ questions: [], available: 0 })
  })

  it('takes for new what was never answered, though it was bookmarked', () => {
    const askables = [q1, q2, q3, q4].map((id) => askable(id))
    const state = foldEvents([
      event(1, { kind: 'bookmarked', ...about(q1) }),
      event(2, { kind: 'graded', ...about(q2), grade: 'good' }),
      event(3, { kind: 'practiced', ...about(q3), grade: 'again' }),
    ])
    expect(plan({ askables, state, scope: { kind: 'new' } })).toMatchObject({
      questions: [q1, q4],
      inScope: 2,
    })
    expect(plan({ askables, state, scope: { kind: 'bookmarks' } }).questions).toEqual([q1])
    expect(plan({ askables, state, scope: { kind: 'wrong' } }).questions).toEqual([q3])
  })

  it('asks in the order and under the ids of today, each question once', () => {
    const askables = [q1, q2, q3].map((id) => askable(id))
    const state = foldEvents([], { aliases: { [q6]: q1 }, current: new Set([q1, q2, q3]) })
    expect(plan({ askables, scope: { kind: 'today' }, today: [q3, q1, q3, q5] })).toMatchObject({
      questions: [q3, q1],
      inScope: 2,
    })
    expect(plan({ askables, state, scope: { kind: 'these', questions: [q3, q6, q1] } }).questions).toEqual([
      q3,
      q1,
    ])
  })

  it('puts the weakest first against the order of the notes, and what was never asked last', () => {
    const askables = [q1, q2, q3, q4].map((id) => askable(id))
    const chances = new Map([
      [q2, 0.9],
      [q3, 0.2],
      [q4, 1],
    ])
    const chanceOf = (id: typeof q1) => chances.get(id) ?? null
    expect(plan({ askables, order: 'weak', chanceOf }).questions).toEqual([q3, q2, q4, q1])
    expect(plan({ askables, order: 'weak', chanceOf, limit: 1 }).questions).toEqual([q3])
    expect(plan({ askables, order: 'weak' }).questions).toEqual([q1, q2, q3, q4])
  })

  it('keeps a question with those above it, and passes over it where there is no room', () => {
    expect(plan({ limit: 1, scope: { kind: 'these', questions: [q6] } }).questions).toEqual([q4, q5, q6])
    expect(plan({ limit: 3, scope: { kind: 'these', questions: [q1, q6, q4, q5] } })).toMatchObject({
      questions: [q1, q4, q5],
      parents: [],
    })
    expect(plan({ limit: 4, scope: { kind: 'these', questions: [q1, q6] } })).toMatchObject({
      questions: [q1, q4, q5, q6],
      parents: [q4, q5],
    })
  })

  it('comes to an end where questions lean on each other', () => {
    const askables = [
      askable(q1, { leansOn: q2 }),
      askable(q2, { leansOn: q1 }),
      askable(q3, { leansOn: q5 }),
    ]
    expect(plan({ askables }).questions).toEqual([q1, q2, q3])
  })
})

describe('what the learner is not asked for now', () => {
  const state = foldEvents([event(1, { kind: 'suspended', ...about(q4) })])
  const rules = { rests: (id: typeof q1) => id === q1 }

  it('stays out of every quiz, and is told apart', () => {
    expect(plan({ state, rules })).toMatchObject({
      questions: [q5, q6],
      available: 2,
      excluded: { suspended: [q4], resting: [q1], pending: [q2], linkOnly: [q3], mode: [] },
    })
    const these = plan({ state, rules, scope: { kind: 'these', questions: [q1, q4] } })
    expect(these).toMatchObject({ questions: [], inScope: 2, excluded: { suspended: [q4], resting: [q1] } })
  })

  it('is not asked as the question above another either', () => {
    expect(plan({ state, scope: { kind: 'these', questions: [q5] } })).toMatchObject({
      questions: [q5],
      parents: [],
    })
  })
})
