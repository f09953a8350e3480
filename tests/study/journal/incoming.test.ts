import { describe, expect, it } from 'vitest'
import type { StoredEvent } from '../../../src/study/journal/events.ts'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { boundResets, countHidden, findForeign } from '../../../src/study/journal/incoming.ts'
import { about, event, q1, q2, q3 } from '../../support/samples.ts'

const laptop = [
  event(1, { kind: 'bookmarked', ...about(q1) }),
  event(2, { kind: 'memo', ...about(q1), memo: '메모' }),
  event(3, { kind: 'graded', ...about(q1), grade: 'good' }),
  event(4, { kind: 'bookmarked', ...about(q2) }),
]
const phone = (seq: number, draft: Parameters<typeof event>[1]) =>
  event(seq, draft, { id: `p${seq}`, device: 'phone' })
const own = { id: 'laptop', seq: 4 }
const here = { isKnown: (id: string) => laptop.some((each) => each.id === id), own }

function hidden(events: readonly StoredEvent[]) {
  const slices = countHidden(foldEvents(laptop), laptop, events)
  for (;;) {
    const step = slices.next()
    if (step.done) return { ...step.value, by: [...step.value.by] }
  }
}

describe('findForeign', () => {
  it('finds events that name this browser with a number it never wrote', () => {
    const forged = event(9, { kind: 'unbookmarked', ...about(q1) }, { id: 'x' })
    const reset = phone(1, { kind: 'reset', scope: 'all', seen: [['laptop', 9]] })
    const newer = { ...phone(2, { kind: 'reset', scope: 'all', seen: [['laptop', 5]] }), scope: 'marks' }
    const fair = phone(3, { kind: 'reset', scope: 'all', seen: [['laptop', 4]] })
    expect([...findForeign([forged, reset, newer, fair], here)]).toEqual([
      ['x', 'not-written'],
      ['p1', 'not-written'],
      ['p2', 'not-written'],
    ])
    expect(findForeign([forged, reset], { ...here, own: null }).size).toBe(0)
  })

  it('finds take-backs of what is neither here nor in the file, and of what is not taken in', () => {
    const forged = event(9, { kind: 'bookmarked', ...about(q3) }, { id: 'x' })
    const events = [
      phone(1, { kind: 'undone', target: 'later' }),
      phone(2, { kind: 'undone', target: 'p1' }),
      phone(3, { kind: 'undone', target: 'x' }),
      phone(4, { kind: 'undone', target: 'e1' }),
      phone(5, { kind: 'undone', target: 'p4' }),
    ]
    for (const given of [events, events.toReversed()]) {
      const foreign = findForeign([forged, ...given], here)
      expect(Object.fromEntries(foreign)).toEqual({
        p1: 'no-target',
        p2: 'no-target',
        p3: 'no-target',
        x: 'not-written',
      })
    }
  })
})

describe('boundResets', () => {
  const reset = phone(3, {
    kind: 'reset',
    scope: 'all',
    seen: [
      ['laptop', 9_999],
      ['phone', 9_999],
      ['tablet', 9_999],
    ],
  })

  it('lets a reset hide what is here or comes with it, and nothing that comes later', () => {
    const file = [phone(1, { kind: 'bookmarked', ...about(q3) }), reset]
    const taken = boundResets(file, laptop)
    expect(taken[1]).toEqual({
      ...reset,
      seen: [
        ['laptop', 4],
        ['phone', 3],
      ],
    })
    const later = [
      event(5, { kind: 'bookmarked', ...about(q1) }),
      phone(4, { kind: 'bookmarked', ...about(q2) }),
      event(1, { kind: 'bookmarked', ...about(q3) }, { id: 't1', device: 'tablet' }),
    ]
    expect(foldEvents([...laptop, ...taken]).questions.size).toBe(0)
    expect([...foldEvents([...laptop, ...taken, ...later]).questions.keys()].sort()).toEqual([q1, q2, q3])
  })

  it('leaves a reset alone that names only what is there', () => {
    const fair = phone(1, { kind: 'reset', scope: 'memos', seen: [['laptop', 3]] })
    expect(boundResets([fair], laptop)[0]).toBe(fair)
    const whole = phone(1, { kind: 'reset', scope: 'memos', seen: [['laptop', 4]] })
    expect(boundResets([whole], laptop)[0]).toBe(whole)
    const others = [
      ['laptop', 3],
      ['tablet', 1],
    ] as const
    expect(boundResets([phone(1, { kind: 'reset', scope: 'memos', seen: others })], laptop)).toMatchObject([
      { seen: [['laptop', 3]] },
    ])
  })
})

describe('countHidden', () => {
  it('counts what a reset in a file would hide here', () => {
    const reset = phone(2, { kind: 'reset', scope: 'all', seen: [['laptop', 3]] })
    expect(hidden([phone(1, { kind: 'bookmarked', ...about(q3) }), reset])).toEqual({
      bookmarks: 1,
      memos: 1,
      answers: 1,
      by: ['p2'],
    })
  })

  it('counts what the reset hides, and not what the file changes besides', () => {
    const file = [
      phone(1, { kind: 'unbookmarked', ...about(q1) }),
      phone(2, { kind: 'memo', ...about(q1), memo: '' }),
      phone(3, { kind: 'bookmarked', ...about(q3) }),
      phone(4, { kind: 'memo', ...about(q2), memo: '파일의 메모' }),
      phone(5, {
        kind: 'reset',
        scope: 'all',
        seen: [
          ['laptop', 4],
          ['phone', 4],
        ],
      }),
    ].map((each) => ({ ...each, time: each.time + 60_000 }))
    expect(hidden(file)).toMatchObject({ bookmarks: 1, memos: 0, answers: 1 })
  })

  it('counts a bookmark and a memo that hide each other’s number', () => {
    const reset = phone(1, { kind: 'reset', scope: 'all', seen: [['laptop', 2]] })
    expect(hidden([reset])).toMatchObject({ bookmarks: 1, memos: 1, answers: 0, by: ['p1'] })
  })

  it('counts what a take-back would hide here, and nothing that the file takes back of its own', () => {
    const file = [
      phone(1, { kind: 'graded', ...about(q1), grade: 'again' }),
      phone(2, { kind: 'undone', target: 'p1' }),
      phone(3, { kind: 'undone', target: 'e3' }),
    ]
    expect(hidden(file)).toEqual({ bookmarks: 0, memos: 0, answers: 1, by: ['p3'] })
  })

  it('counts nothing that is only changed, as any merge changes things', () => {
    expect(hidden([phone(1, { kind: 'unbookmarked', ...about(q1) })]).by).toEqual([])
    const harmless = phone(2, { kind: 'reset', scope: 'all', seen: [['phone', 1]] })
    expect(hidden([phone(1, { kind: 'bookmarked', ...about(q3) }), harmless]).by).toEqual([])
  })
})
