import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StoredEvent } from '../../../src/study/journal/events.ts'
import { foldEvents, foldInSlices, type StudyState } from '../../../src/study/journal/fold.ts'
import { foldMore } from '../../../src/study/journal/fold-more.ts'
import { savedWording } from '../../../src/study/journal/saved-wording.ts'
import { about, aJournal, day, event, monday, q1, q2, q3, q4 } from '../../support/samples.ts'

/** What a learner can see of a state. */
function seen(state: StudyState) {
  const { questions, sessions, exams, resets, count, unknown } = state
  return { questions, sessions, order: [...sessions.keys()], exams, resets, count, unknown }
}

describe('laws', () => {
  it('folds to the same state in any order', () => {
    fc.assert(
      fc.property(
        aJournal.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray([...events], { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          expect(seen(foldEvents(shuffled))).toEqual(seen(foldEvents(events)))
        },
      ),
    )
  })

  it('folds to the same state in any order whatever the notes have become', () => {
    const identity = { aliases: { [q1]: q2, [q2]: q3 }, current: new Set([q3]) }
    fc.assert(
      fc.property(aJournal, (events) => {
        expect(seen(foldEvents([...events].reverse(), identity))).toEqual(seen(foldEvents(events, identity)))
      }),
    )
  })

  it('folds to the same state when events are given twice', () => {
    fc.assert(
      fc.property(aJournal, (events) => {
        expect(seen(foldEvents([...events, ...structuredClone(events)]))).toEqual(seen(foldEvents(events)))
      }),
    )
  })

  it('folds some more on top as if all had been folded together, wherever they come in the order', () => {
    fc.assert(
      fc.property(aJournal, fc.nat(24), fc.nat(24), (events, first, second) => {
        const [a, b] = [Math.min(first, second), Math.max(first, second)]
        const step = foldMore(foldEvents(events.slice(0, a)), events.slice(a, b))
        expect(seen(foldMore(step, events.slice(b)))).toEqual(seen(foldEvents(events)))
      }),
    )
  })

  it('folds one by one in the order they were made as if all at once', () => {
    fc.assert(
      fc.property(aJournal, (events) => {
        const inOrder = events.map((each, index) => ({ ...each, time: monday + index * 1_000 }))
        const byOne = inOrder.reduce((state, each) => foldMore(state, [each]), foldEvents([]))
        expect(seen(byOne)).toEqual(seen(foldEvents(inOrder)))
      }),
    )
  })

  it('pauses between slices without changing the result', () => {
    const events = Array.from({ length: 5_000 }, (_, index) =>
      event(index + 1, { kind: 'memo', ...about(q1), memo: `${index}` }),
    )
    const slices = foldInSlices(events)
    let pauses = 0
    let step = slices.next()
    for (; !step.done; step = slices.next()) pauses += 1
    expect(pauses).toBeGreaterThan(3)
    expect(step.value.questions.get(q1)?.memo).toBe('4999')
  })

  it('pauses once for about two thousand events in each of its five passes', () => {
    const pausesFor = (count: number) => {
      const events = Array.from({ length: count }, (_, index) =>
        event(index + 1, {
          kind: 'graded',
          ...about([q1, q2, q3, q4][index % 4] ?? q1),
          grade: 'good',
          session: `s${index % 4}`,
        }),
      )
      return [...foldInSlices(events)].length
    }
    const none = pausesFor(0)
    // All of these are passed over three times as events, once by question and once by session.
    expect(pausesFor(8_000) - none).toBeGreaterThanOrEqual(3 * 4 + 2 + 1)
    expect(pausesFor(8_000) - none).toBeLessThanOrEqual(5 * 4)
    expect(pausesFor(100)).toBe(none)
  })
})

describe('quiz sessions', () => {
  const start = (session: string, questions: readonly (typeof q1)[] = [q1, q2]) =>
    ({
      kind: 'session-started',
      session,
      questions,
      mode: 'recall',
      scope: { kind: 'new' },
      isCram: true,
    }) as const

  it('tell all there is to them', () => {
    const state = foldEvents([
      event(1, start('s', [q1, q2, q1])),
      event(2, { kind: 'graded', ...about(q1), grade: 'again', session: 's' }),
      event(3, { kind: 'skipped', ...about(q2), session: 's' }),
      event(4, { kind: 'undone', target: 'e3' }),
    ])
    expect(state.sessions.get('s')).toEqual({
      id: 's',
      startedAt: monday + 1_000,
      place: 0,
      questions: [q1, q2],
      mode: 'recall',
      scope: { kind: 'new' },
      isCram: true,
      mock: null,
      actions: [{ event: 'e2', question: q1, grade: 'again' }],
      isEnded: false,
      undoTarget: 'e2',
      redoTarget: 'e4',
    })
  })

  it('need a start, and are ended by an event in force only', () => {
    const graded = event(2, { kind: 'graded', ...about(q1), grade: 'good', session: 's' })
    expect(foldEvents([graded]).sessions.size).toBe(0)
    const ended = event(3, { kind: 'session-ended', session: 's' })
    const session = (...more: readonly StoredEvent[]) =>
      foldEvents([event(1, start('s')), graded, ...more]).sessions.get('s')
    expect(session(ended)?.isEnded).toBe(true)
    expect(session(ended, event(4, { kind: 'undone', target: 'e3' }))?.isEnded).toBe(false)
    expect(session(event(4, { kind: 'undone', target: 'e1' }))).toBeUndefined()
  })

  it('stand in the order they were started, and know how many events came before', () => {
    const events = [
      event(1, start('b')),
      event(2, { kind: 'bookmarked', ...about(q1) }),
      event(3, start('a')),
      event(4, { kind: 'graded', ...about(q1), grade: 'good', session: 'b' }),
    ]
    for (const state of [
      foldEvents([...events].reverse()),
      foldMore(foldEvents(events.slice(0, 2)), events.slice(2)),
    ])
      expect([...state.sessions.values()].map(({ id, place }) => [id, place])).toEqual([
        ['b', 0],
        ['a', 2],
      ])
  })
})

describe('bookmarks and memos', () => {
  it('lets the later event win', () => {
    const state = foldEvents([
      event(1, { kind: 'bookmarked', ...about(q1) }),
      event(2, { kind: 'unbookmarked', ...about(q1) }),
      event(3, { kind: 'bookmarked', ...about(q1) }),
      event(4, { kind: 'memo', ...about(q1), memo: '처음' }),
      event(5, { kind: 'memo', ...about(q1), memo: '나중' }),
    ])
    expect(state.questions.get(q1)).toMatchObject({ bookmarkedAt: monday + 3_000, memo: '나중' })
  })

  it('keeps a device’s own events in their order when its clock is set back a year', () => {
    const state = foldEvents([
      event(1, { kind: 'bookmarked', ...about(q1) }),
      event(2, { kind: 'unbookmarked', ...about(q1) }, { time: monday - 365 * day }),
    ])
    expect(state.questions.has(q1)).toBe(false)
  })

  it('lets what a learner does count over what their other device did with a clock that runs ahead', () => {
    const ahead = event(
      1,
      { kind: 'bookmarked', ...about(q1) },
      { id: 'p1', device: 'phone', time: monday + 365 * day },
    )
    const off = { ...event(2, { kind: 'unbookmarked', ...about(q1) }), after: ahead.time + 1 }
    expect(foldEvents([ahead, off]).questions.has(q1)).toBe(false)
    expect(foldMore(foldEvents([ahead]), [off]).questions.has(q1)).toBe(false)
  })

  it('tells in which order things were put aside, whatever the clock said', () => {
    const events = [
      event(1, { kind: 'bookmarked', ...about(q1) }, { time: monday + day }),
      event(2, { kind: 'memo', ...about(q2), memo: '메모' }, { time: monday + day + 1 }),
      { ...event(3, { kind: 'bookmarked', ...about(q3) }), after: monday + day + 2 },
    ]
    const orderOf = (state: StudyState) =>
      [...state.questions.values()].sort((a, b) => (a.keptAt ?? 0) - (b.keptAt ?? 0)).map(({ id }) => id)
    expect(orderOf(foldEvents(events))).toEqual([q1, q2, q3])
    expect(orderOf(foldMore(foldEvents(events.slice(0, 2)), events.slice(2)))).toEqual([q1, q2, q3])
    const gone = event(4, { kind: 'unbookmarked', ...about(q1) })
    const graded = event(5, { kind: 'graded', ...about(q1), grade: 'good' })
    expect(foldEvents([...events, gone, graded]).questions.get(q1)?.keptAt).toBeNull()
  })

  it('forgets a question whose bookmark and memo were both removed', () => {
    const state = foldEvents([
      event(1, { kind: 'bookmarked', ...about(q1) }),
      event(2, { kind: 'memo', ...about(q1), memo: '메모' }),
      event(3, { kind: 'memo', ...about(q1), memo: '' }),
      event(4, { kind: 'unbookmarked', ...about(q1) }),
    ])
    expect(state.questions.size).toBe(0)
  })
})

describe('undo', () => {
  const bookmark = event(1, { kind: 'bookmarked', ...about(q1) })
  const undo = event(2, { kind: 'undone', target: 'e1' })
  const redo = event(3, { kind: 'undone', target: 'e2' })

  it('takes an event back, and takes that back again', () => {
    expect(foldEvents([bookmark, undo]).questions.has(q1)).toBe(false)
    expect(foldEvents([bookmark, undo, redo]).questions.has(q1)).toBe(true)
    const again = event(4, { kind: 'undone', target: 'e3' })
    expect(foldEvents([bookmark, undo, redo, again]).questions.has(q1)).toBe(false)
  })

  it('works across devices even when the undoing device’s clock is behind', () => {
    const late = event(1, { kind: 'undone', target: 'e1' }, { id: 'u1', device: 'phone', time: monday - day })
    expect(foldEvents([late, bookmark]).questions.has(q1)).toBe(false)
    expect(foldMore(foldEvents([late]), [bookmark]).questions.has(q1)).toBe(false)
  })

  it('ignores events that take each other back in a ring, and an undo of nothing', () => {
    const ring = [
      event(2, { kind: 'undone', target: 'e3' }),
      event(3, { kind: 'undone', target: 'e2' }),
      event(4, { kind: 'undone', target: 'nobody' }),
    ]
    expect(foldEvents([bookmark, ...ring]).questions.has(q1)).toBe(true)
  })

  it('survives an undo of an undo ten thousand deep', () => {
    const chain = Array.from({ length: 10_000 }, (_, index) =>
      event(index + 2, { kind: 'undone', target: `e${index + 1}` }),
    )
    expect(foldEvents([bookmark, ...chain]).questions.has(q1)).toBe(true)
  })
})

describe('answers', () => {
  it('counts only the first grade of a question in a session, and never practice', () => {
    const state = foldEvents([
      event(1, { kind: 'graded', ...about(q1), grade: 'again', session: 's1' }),
      event(2, { kind: 'graded', ...about(q1), grade: 'good', session: 's1' }),
      event(3, { kind: 'practiced', ...about(q1), grade: 'good' }),
      event(4, { kind: 'graded', ...about(q1), grade: 'good', session: 's2' }),
    ])
    expect(state.questions.get(q1)?.reviews.map(({ grade, counts }) => [grade, counts])).toEqual([
      ['again', true],
      ['good', false],
      ['good', false],
      ['good', true],
    ])
  })

  it('counts the next grade of a session once the first is taken back', () => {
    const state = foldEvents([
      event(1, { kind: 'graded', ...about(q1), grade: 'again', session: 's1' }),
      event(2, { kind: 'undone', target: 'e1' }),
      event(3, { kind: 'graded', ...about(q1), grade: 'good', session: 's1' }),
    ])
    expect(state.questions.get(q1)?.reviews).toMatchObject([{ event: 'e3', counts: true }])
  })
})

describe('relinks', () => {
  it('carries everything to the new wording and joins it with what is there', () => {
    const state = foldEvents([
      event(1, { kind: 'bookmarked', ...about(q1) }),
      event(2, { kind: 'graded', ...about(q2), grade: 'good' }),
      event(3, { kind: 'relinked', ...about(q1), to: q2 }),
    ])
    expect([...state.questions.keys()]).toEqual([q2])
    expect(state.questions.get(q2)).toMatchObject({
      bookmarkedAt: monday + 1_000,
      reviews: [{ grade: 'good' }],
    })
    expect(state.resolve(q1)).toBe(q2)
  })

  it('follows the build’s table of old ids, and forgets the road when a line is deleted', () => {
    const events = [event(1, { kind: 'bookmarked', ...about(q1) })]
    expect(foldEvents(events, { aliases: { [q1]: q2 } }).questions.has(q2)).toBe(true)
    expect(foldEvents(events, { aliases: {} }).questions.has(q1)).toBe(true)
  })

  it('lets an id that is in the notes today mean itself, whatever was relinked before', () => {
    const events = [
      event(1, { kind: 'bookmarked', ...about(q1) }),
      event(2, { kind: 'bookmarked', ...about(q2) }),
      event(3, { kind: 'relinked', ...about(q1), to: q2 }),
      event(4, { kind: 'relinked', ...about(q2), to: q1 }),
    ]
    const state = foldEvents(events, { current: new Set([q1, q3]) })
    expect([...state.questions.keys()]).toEqual([q1])
    expect(foldEvents(events).questions.size).toBe(1)
  })
})

describe('reset', () => {
  const base = [
    event(1, { kind: 'bookmarked', ...about(q1) }),
    event(2, { kind: 'graded', ...about(q1), grade: 'good' }),
    event(3, { kind: 'memo', ...about(q1), memo: '메모' }),
  ]

  it('hides one scope only, and can be taken back', () => {
    const reset = event(4, { kind: 'reset', scope: 'history', seen: [['laptop', 3]] })
    const state = foldEvents([...base, reset])
    expect(state.questions.get(q1)).toMatchObject({ memo: '메모', reviews: [], bookmarkedAt: monday + 1_000 })
    expect(state.resets).toEqual([{ event: 'e4', time: reset.time, scope: 'history' }])
    const back = event(5, { kind: 'undone', target: 'e4' })
    expect(foldMore(state, [back]).questions.get(q1)?.reviews).toHaveLength(1)
  })

  it('leaves what another device did unseen, even when it was earlier', () => {
    const reset = event(4, { kind: 'reset', scope: 'all', seen: [['laptop', 3]] })
    const phone = event(
      1,
      { kind: 'graded', ...about(q2), grade: 'good' },
      { id: 'p1', device: 'phone', time: monday - day },
    )
    expect([...foldEvents([...base, reset, phone]).questions.keys()]).toEqual([q2])
  })
})

describe('what a newer version wrote', () => {
  it('is kept, counted and otherwise left alone', () => {
    const future: StoredEvent = { ...event(2, { kind: 'undone', target: 'e1' }), kind: 'sung-aloud' }
    const state = foldEvents([event(1, { kind: 'bookmarked', ...about(q1) }), future])
    expect(state).toMatchObject({ count: 2, unknown: 1 })
    expect(state.questions.has(q1)).toBe(true)
  })
})

describe('the wording that a learner saved', () => {
  it('is found under the id it had then, and is the last one', () => {
    const state = foldEvents(
      [
        event(1, { kind: 'bookmarked', question: q1, text: '처음 글' }),
        event(2, { kind: 'memo', question: q1, text: '다음 글', memo: '메모' }),
      ],
      { aliases: { [q1]: q2 }, current: new Set([q2]) },
    )
    expect([savedWording(state, q1), savedWording(state, q2)]).toEqual(['다음 글', null])
    // A newer version may write events about a question that have another kind of text.
    const odd = { ...event(3, { kind: 'bookmarked', ...about(q3) }), ...{ kind: 'sung-aloud', text: 7 } }
    expect(savedWording(foldEvents([odd]), q3)).toBeNull()
  })
})
