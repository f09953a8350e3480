import { describe, expect, it } from 'vitest'
import { makeResetTest, subjectOf } from '../../../src/study/journal/event-subject.ts'
import type { EventDraft, ResetScope, StudyEvent } from '../../../src/study/journal/events.ts'
import { about, event, q1, q2 } from '../../support/samples.ts'

const drafts: Readonly<Record<EventDraft['kind'], EventDraft>> = {
  graded: { kind: 'graded', ...about(q1), grade: 'good', session: 's' },
  practiced: { kind: 'practiced', ...about(q1), grade: 'good' },
  skipped: { kind: 'skipped', ...about(q1), session: 's' },
  bookmarked: { kind: 'bookmarked', ...about(q1) },
  unbookmarked: { kind: 'unbookmarked', ...about(q1) },
  memo: { kind: 'memo', ...about(q1), memo: '메모' },
  undone: { kind: 'undone', target: 'e1' },
  relinked: { kind: 'relinked', ...about(q1), to: q2 },
  'session-started': {
    kind: 'session-started',
    session: 's',
    questions: [q1],
    mode: 'card',
    scope: { kind: 'all' },
    isCram: false,
  },
  'session-ended': { kind: 'session-ended', session: 's' },
  reset: { kind: 'reset', scope: 'all', seen: [] },
  suspended: { kind: 'suspended', ...about(q1) },
  unsuspended: { kind: 'unsuspended', ...about(q1) },
  'exam-set': { kind: 'exam-set', exam: 'x', sections: ['docker'], day: 20_600, perDay: null },
  'exam-dropped': { kind: 'exam-dropped', exam: 'x' },
}
const kinds = Object.keys(drafts) as readonly EventDraft['kind'][]

describe('subjectOf', () => {
  it.each<[EventDraft['kind'], typeof q1 | null, string | null]>([
    ['graded', q2, 's'],
    ['practiced', q2, null],
    ['skipped', null, 's'],
    ['bookmarked', q2, null],
    ['unbookmarked', q2, null],
    ['memo', q2, null],
    ['undone', null, null],
    ['relinked', null, null],
    ['session-started', null, 's'],
    ['session-ended', null, 's'],
    ['reset', null, null],
    ['suspended', q2, null],
    ['unsuspended', q2, null],
    ['exam-set', null, null],
    ['exam-dropped', null, null],
  ])('of a %s event is the question %s and the session %s', (kind, question, session) => {
    const resolve = (id: typeof q1) => (id === q1 ? q2 : id)
    expect(subjectOf(event(1, drafts[kind]), resolve)).toEqual({ question, session })
  })
})

describe('makeResetTest', () => {
  const hiddenBy = (scope: ResetScope) => {
    const test = makeResetTest([resetOf(scope, ['laptop', 5])])
    return kinds.filter((kind) => test(event(5, drafts[kind]))).sort()
  }
  function resetOf(scope: ResetScope, ...seen: readonly (readonly [string, number])[]) {
    const reset: StudyEvent = event(9, { kind: 'reset', scope, seen })
    if (reset.kind !== 'reset') throw Error('no reset')
    return reset
  }

  it('hides the kinds of its scope only', () => {
    expect(hiddenBy('bookmarks')).toEqual(['bookmarked', 'unbookmarked'])
    expect(hiddenBy('memos')).toEqual(['memo'])
    expect(hiddenBy('history')).toEqual([
      'exam-dropped',
      'exam-set',
      'graded',
      'practiced',
      'session-ended',
      'session-started',
      'skipped',
      'suspended',
      'unsuspended',
    ])
    expect(hiddenBy('all')).toEqual(
      kinds.filter((kind) => !['undone', 'relinked', 'reset'].includes(kind)).sort(),
    )
  })

  it('hides up to the number it names, of the device it names', () => {
    const test = makeResetTest([resetOf('all', ['laptop', 5])])
    expect([4, 5, 6].map((seq) => test(event(seq, drafts.memo)))).toEqual([true, true, false])
    expect(test(event(1, drafts.memo, { device: 'phone' }))).toBe(false)
    expect(makeResetTest([])(event(0, drafts.memo))).toBe(false)
    // A device whose first event is number 0 is not hidden by a reset that does not know it.
    expect(test(event(0, drafts.memo, { device: 'phone' }))).toBe(false)
  })

  it('takes the highest number of several resets, whichever comes first', () => {
    const [low, high] = [resetOf('memos', ['laptop', 2]), resetOf('all', ['laptop', 7], ['phone', 1])]
    for (const test of [makeResetTest([low, high]), makeResetTest([high, low])]) {
      expect([7, 8].map((seq) => test(event(seq, drafts.memo)))).toEqual([true, false])
      expect(test(event(1, drafts.memo, { device: 'phone' }))).toBe(true)
    }
  })
})
