import { describe, expect, it } from 'vitest'
import type { StoredEvent } from '../../../src/study/journal/events.ts'
import { allEvents, foldEvents, type StudyState } from '../../../src/study/journal/fold.ts'
import { foldMore } from '../../../src/study/journal/fold-more.ts'
import { savedWording } from '../../../src/study/journal/saved-wording.ts'
import { about, day, event, monday, q1, q2 } from '../../support/samples.ts'

/** What a learner can see of a state. */
function seen(state: StudyState) {
  const { questions, sessions, resets, count, unknown } = state
  return { questions, sessions, order: [...sessions.keys()], resets, count, unknown }
}

describe('some more on top', () => {
  const memo = (seq: number, text: string, other: { device?: string; id?: string; time?: number } = {}) =>
    event(seq, { kind: 'memo', ...about(q1), memo: text }, other)
  /** The memo after folding in two steps, which must be as after folding all at once. */
  function memoAfter(first: readonly StoredEvent[], more: readonly StoredEvent[]) {
    const state = foldMore(foldEvents(first), more)
    expect(seen(state)).toEqual(seen(foldEvents([...first, ...more])))
    expect(seen(foldMore(state, [memo(99, '끝', { time: monday + day })]))).toEqual(
      seen(foldEvents([...first, ...more, memo(99, '끝', { time: monday + day })])),
    )
    return state.questions.get(q1)?.memo
  }
  const phone = (seq: number, text: string, at: number) =>
    memo(seq, text, { device: 'phone', id: `p${seq}`, time: monday + at })

  it('puts what comes late where it belongs', () => {
    expect(memoAfter([memo(1, '먼저'), memo(5, '나중')], [phone(1, '늦게 온 것', 3_000)])).toBe('나중')
    expect(memoAfter([memo(5, '나중')], [phone(9, '더 나중', 6_000), phone(8, '늦게 온 것', 2_000)])).toBe(
      '더 나중',
    )
  })

  it('puts what comes late before all that is later, not only before the last', () => {
    const first = [memo(1, '하나'), memo(2, '둘'), memo(9, '아홉')]
    expect(memoAfter(first, [phone(1, '늦게 온 것', 5_000)])).toBe('아홉')
  })

  it('leaves the records of other questions and sessions as they are, so that nothing else is drawn again', () => {
    const other = event(1, { kind: 'bookmarked', ...about(q2) }, { id: 'other', device: 'other' })
    const grades = Array.from({ length: 97 }, (_, at) =>
      event(at + 6, { kind: 'graded', ...about(q1), grade: 'good' }),
    )
    const batches: readonly (readonly StoredEvent[])[] = [
      [memo(3, '셋')],
      [memo(4, '넷'), memo(3, '셋')],
      [event(3, { kind: 'undone', target: 'e2' })],
      [event(3, { kind: 'undone', target: 'e2' }), event(4, { kind: 'undone', target: 'e3' })],
      [memo(3, '셋'), memo(4, '넷'), memo(5, '다섯'), ...grades],
    ]
    for (const batch of batches) {
      const state = foldEvents([other, memo(1, '하나'), memo(2, '둘')])
      const more = foldMore(state, batch)
      expect(seen(more)).toEqual(seen(foldEvents([other, memo(1, '하나'), memo(2, '둘'), ...batch])))
      expect(more.questions.get(q2)).toBe(state.questions.get(q2))
      expect(more.sessions).toEqual(state.sessions)
    }
  })

  it('sorts a batch that is out of order', () => {
    expect(memoAfter([memo(1, '하나')], [memo(3, '셋'), memo(2, '둘')])).toBe('셋')
    expect(memoAfter([memo(1, '하나')], [phone(1, '전화', 9_000), memo(2, '노트북')])).toBe('전화')
    expect(memoAfter([memo(1, '하나')], [memo(2, '노트북'), phone(1, '전화', 9_000)])).toBe('전화')
  })

  it('keeps to a device’s numbers where a lower one comes later', () => {
    expect(memoAfter([memo(5, '다섯')], [memo(3, '셋', { time: monday + day / 2 })])).toBe('다섯')
    expect(
      memoAfter([memo(5, '나', { id: 'n' })], [memo(5, '가', { id: 'g', time: monday + day / 2 })]),
    ).toBe('나')
  })

  it('counts an event once, though it comes again or twice in one batch', () => {
    const [one, two] = [memo(1, '하나'), memo(2, '둘')]
    expect(foldMore(foldEvents([one]), [one, two]).count).toBe(2)
    expect(foldMore(foldEvents([one]), [two, two]).count).toBe(2)
    expect(foldMore(foldEvents([one]), []).count).toBe(1)
    // An edited file may give one id to the events of two devices.
    expect(foldMore(foldEvents([one]), [two, { ...two, device: 'phone' }]).count).toBe(2)
  })

  it('folds two ways on from one state, each as if it were the only one', () => {
    const state = foldEvents([memo(1, '하나')])
    const [two, other] = [memo(2, '둘'), memo(2, '다른 둘', { id: 'other' })]
    expect(foldMore(state, [two]).questions.get(q1)?.memo).toBe('둘')
    expect(foldMore(state, [other]).questions.get(q1)?.memo).toBe('다른 둘')
    expect(foldMore(foldMore(state, [two]), [{ ...two, seq: 3 }]).count).toBe(2)
    expect(foldMore(foldMore(state, [two]), [memo(3, '셋')]).count).toBe(3)
    expect(foldMore(state, [two, memo(3, '셋')]).count).toBe(3)
  })

  it('leaves a state as it was when another grows out of it, or cannot', () => {
    const state = foldEvents([memo(1, '하나')])
    const before = seen(state)
    const reset = event(3, { kind: 'reset', scope: 'memos', seen: [['laptop', 1]] })
    expect(foldMore(state, [memo(2, '둘'), reset]).count).toBe(3)
    expect(foldMore(state, [memo(2, '둘')]).questions.get(q1)?.memo).toBe('둘')
    expect(seen(state)).toEqual(before)
    expect(allEvents(state)).toEqual([memo(1, '하나')])
    expect(savedWording(state, q1)).toBe(about(q1).text)
    const next = event(5, { kind: 'memo', question: q1, text: '다음 글', memo: '다섯' })
    expect(savedWording(foldMore(foldEvents([memo(1, '하나')]), [next]), q1)).toBe('다음 글')
    expect(savedWording(state, q1)).toBe(about(q1).text)
  })

  it('keeps sessions in the order they began, also when one begins a second time', () => {
    const start = (seq: number, session: string) =>
      event(seq, {
        kind: 'session-started',
        session,
        questions: [q1],
        mode: 'card',
        scope: { kind: 'all' },
        isCram: false,
      })
    const events = [
      start(1, 'a'),
      start(2, 'b'),
      start(3, 'a'),
      event(4, { kind: 'undone', target: 'e1' }),
      start(5, 'c'),
      event(6, { kind: 'undone', target: 'e2' }),
      event(7, { kind: 'undone', target: 'e6' }),
    ]
    events.reduce((state, each, index) => {
      const next = foldMore(state, [each])
      expect(seen(next)).toEqual(seen(foldEvents(events.slice(0, index + 1))))
      return next
    }, foldEvents([]))
  })

  it('takes back in order along a chain whose clocks are behind', () => {
    const undo = (seq: number, target: string) =>
      event(seq, { kind: 'undone', target }, { device: 'phone', id: `p${seq}`, time: monday - seq * day })
    const chain = [memo(1, '하나'), undo(1, 'e1'), undo(2, 'p1'), undo(3, 'p2')]
    expect(chain.map((_, index) => foldEvents(chain.slice(0, index + 1)).questions.has(q1))).toEqual([
      true,
      false,
      true,
      false,
    ])
    const byOne = chain.reduce((state, each) => foldMore(state, [each]), foldEvents([]))
    expect(seen(byOne)).toEqual(seen(foldEvents(chain)))
  })

  it('counts what only a newer version understands', () => {
    const future = { ...memo(2, ''), kind: 'sung-aloud' }
    expect(foldMore(foldEvents([memo(1, '하나')]), [future])).toMatchObject({ count: 2, unknown: 1 })
  })

  it('hides a late event under a reset that had seen it', () => {
    const reset = event(3, { kind: 'reset', scope: 'memos', seen: [['laptop', 9]] })
    const state = foldEvents([memo(1, '하나'), reset])
    expect(foldMore(state, [memo(4, '넷')]).questions.has(q1)).toBe(false)
    expect(foldMore(state, [memo(10, '열')]).questions.get(q1)?.memo).toBe('열')
  })
})
