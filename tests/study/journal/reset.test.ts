import { describe, expect, it } from 'vitest'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { foldMore } from '../../../src/study/journal/fold-more.ts'
import { countReset, coverOwn, followNumber, resetDraft } from '../../../src/study/journal/reset.ts'
import { about, day, event, monday, q1, q2 } from '../../support/samples.ts'

const laptop = [
  event(1, { kind: 'bookmarked', ...about(q1) }),
  event(2, { kind: 'memo', ...about(q1), memo: '메모' }),
  event(3, { kind: 'graded', ...about(q1), grade: 'good' }),
  event(4, { kind: 'graded', ...about(q2), grade: 'again' }),
]

describe('a reset', () => {
  it('says beforehand what it will hide', () => {
    const state = foldEvents(laptop)
    expect(countReset(state, 'history')).toEqual({ bookmarks: 0, memos: 0, answers: 2 })
    expect(countReset(state, 'all')).toEqual({ bookmarks: 1, memos: 1, answers: 2 })
  })

  it('hides its scope, also after the same events come back from the other device', () => {
    const state = foldEvents(laptop)
    const reset = event(5, resetDraft(state, 'history'))
    const after = foldMore(state, [reset])
    expect(countReset(after, 'all')).toEqual({ bookmarks: 1, memos: 1, answers: 0 })
    expect(countReset(foldEvents([...laptop, reset, ...laptop]), 'all').answers).toBe(0)
  })

  it('leaves what the phone had done without the laptop knowing, and what is done later', () => {
    const reset = event(5, resetDraft(foldEvents(laptop), 'all'))
    const unseen = event(
      1,
      { kind: 'graded', ...about(q2), grade: 'good' },
      { id: 'p1', device: 'phone', time: monday - day },
    )
    const later = event(6, { kind: 'bookmarked', ...about(q2) })
    expect(countReset(foldEvents([...laptop, reset, unseen, later]), 'all')).toEqual({
      bookmarks: 1,
      memos: 0,
      answers: 1,
    })
  })

  it('can be taken back whole', () => {
    const before = foldEvents(laptop)
    const reset = event(5, resetDraft(before, 'all'))
    const back = event(6, { kind: 'undone', target: reset.id })
    expect(foldEvents([...laptop, reset, back]).questions).toEqual(before.questions)
  })
})

describe('countReset', () => {
  it('counts each scope alone', () => {
    const state = foldEvents(laptop)
    expect(countReset(state, 'bookmarks')).toEqual({ bookmarks: 1, memos: 0, answers: 0 })
    expect(countReset(state, 'memos')).toEqual({ bookmarks: 0, memos: 1, answers: 0 })
    expect(countReset(foldEvents([]), 'all')).toEqual({ bookmarks: 0, memos: 0, answers: 0 })
  })
})

describe('resetDraft', () => {
  it('names the highest number of every device, in whatever order they came', () => {
    const phone = [7, 3].map((seq) =>
      event(
        seq,
        { kind: 'bookmarked', ...about(q2) },
        { id: `p${seq}`, device: 'phone', time: monday - seq * day },
      ),
    )
    const draft = resetDraft(foldEvents([...laptop, ...phone]), 'memos')
    expect(draft.kind === 'reset' && Object.fromEntries(draft.seen)).toEqual({ laptop: 4, phone: 7 })
    expect(draft).toMatchObject({ kind: 'reset', scope: 'memos' })
  })
})

describe('coverOwn', () => {
  const seen = (draft: ReturnType<typeof coverOwn>) => (draft.kind === 'reset' ? draft.seen : null)
  const reset = {
    kind: 'reset',
    scope: 'all',
    seen: [
      ['phone', 2],
      ['laptop', 4],
    ],
  } as const

  it('makes a reset cover all that this device wrote before it', () => {
    expect(seen(coverOwn(reset, { id: 'laptop', seq: 9 }))).toEqual([
      ['phone', 2],
      ['laptop', 8],
    ])
    expect(seen(coverOwn(reset, { id: 'tablet', seq: 2 }))).toEqual([...reset.seen, ['tablet', 1]])
  })

  it('never makes it cover less, and leaves other events alone', () => {
    expect(coverOwn(reset, { id: 'laptop', seq: 5 })).toBe(reset)
    expect(coverOwn(reset, { id: 'laptop', seq: 3 })).toBe(reset)
    expect(coverOwn(reset, { id: 'tablet', seq: 1 })).toBe(reset)
    const memo = { kind: 'memo', ...about(q1), memo: '' } as const
    expect(coverOwn(memo, { id: 'laptop', seq: 9 })).toBe(memo)
  })
})

describe('followNumber', () => {
  const reset = event(9, {
    kind: 'reset',
    scope: 'all',
    seen: [
      ['page', 3],
      ['phone', 1],
    ],
  })
  const after = { device: 'laptop', seq: 12 }

  it('covers an event under its new number when it covered the old one', () => {
    for (const seq of [2, 3])
      expect(followNumber(reset, { device: 'page', seq }, after)).toEqual({
        ...reset,
        seen: [
          ['page', 3],
          ['phone', 1],
          ['laptop', 12],
        ],
      })
  })

  it('does not begin to cover what it did not cover', () => {
    expect(followNumber(reset, { device: 'page', seq: 4 }, after)).toBe(reset)
    expect(followNumber(reset, { device: 'tablet', seq: 1 }, after)).toBe(reset)
    expect(followNumber(laptop[0] ?? reset, { device: 'page', seq: 1 }, after)).toBe(laptop[0])
    const newer = { ...reset, scope: 'marks' }
    expect(followNumber(newer, { device: 'page', seq: 1 }, after)).toBe(newer)
  })
})
