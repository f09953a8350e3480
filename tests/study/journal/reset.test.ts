import { describe, expect, it } from 'vitest'
import { foldEvents, foldMore } from '../../../src/study/journal/fold.ts'
import { countReset, resetDraft } from '../../../src/study/journal/reset.ts'
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
