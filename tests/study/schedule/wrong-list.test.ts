import { describe, expect, it } from 'vitest'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { listWrong } from '../../../src/study/schedule/list-wrong.ts'
import { findWrong, graduatesAfter, isInWrongList } from '../../../src/study/schedule/wrong-list.ts'
import { about, event, monday, q1, q2, q3, q4 } from '../../support/samples.ts'

describe('오답노트', () => {
  it('counts a question missed twice in one session once, and remembers when it was last seen', () => {
    const state = foldEvents([
      event(1, { kind: 'graded', ...about(q1), grade: 'again', session: 's' }),
      event(2, { kind: 'practiced', ...about(q1), grade: 'again', session: 's' }),
      event(3, { kind: 'practiced', ...about(q1), grade: 'good', session: 's' }),
      event(4, { kind: 'graded', ...about(q1), grade: 'again', session: 't' }),
      event(5, { kind: 'memo', ...about(q1), memo: '헷갈려요' }),
      event(6, { kind: 'graded', ...about(q2), grade: 'good' }),
    ])
    expect(listWrong(state)).toEqual([
      {
        id: q1,
        text: about(q1).text,
        wrongCount: 2,
        rightInRow: 0,
        lastSeen: monday + 4_000,
        memo: '헷갈려요',
        hasGraduated: false,
      },
    ])
  })

  it('lets a question graduate after two right in a row, and takes it back when missed again', () => {
    const grades = ['again', 'good', 'good', 'again'] as const
    const events = grades.map((grade, index) => event(index + 1, { kind: 'graded', ...about(q1), grade }))
    const isIn = (count: number) => isInWrongList(foldEvents(events.slice(0, count)).questions.get(q1))
    expect([1, 2, 3, 4].map(isIn)).toEqual([true, true, false, true])
  })

  it('lists the most often missed first, then the last seen, then by id, against the order of answers', () => {
    const miss = (seq: number, question: typeof q1, at: number) =>
      event(seq, { kind: 'graded', ...about(question), grade: 'again' }, { time: monday + at })
    const state = foldEvents([
      miss(1, q1, 1_000),
      miss(2, q2, 2_000),
      miss(3, q4, 2_000),
      miss(4, q3, 3_000),
      miss(5, q3, 4_000),
    ])
    expect(listWrong(state).map(({ id, wrongCount }) => [id, wrongCount])).toEqual([
      [q3, 2],
      [q2, 1],
      [q4, 1],
      [q1, 1],
    ])
    const reversed = foldEvents([miss(1, q4, 2_000), miss(2, q2, 2_000)])
    expect(listWrong(reversed).map(({ id }) => id)).toEqual([q2, q4])
  })

  it('counts each miss outside of sessions, and misses in two sessions, one each', () => {
    const miss = (seq: number, session?: string) =>
      event(seq, {
        kind: 'practiced',
        ...about(q1),
        grade: 'again',
        ...(session !== undefined && { session }),
      })
    const count = (...sessions: readonly (string | undefined)[]) => {
      const record = foldEvents(sessions.map((session, index) => miss(index + 1, session))).questions.get(q1)
      return record && findWrong(record)?.wrongCount
    }
    expect(count(undefined, undefined)).toBe(2)
    expect(count('s', 's', 's')).toBe(1)
    expect(count('s', 't', 's')).toBe(3)
    expect(count('s', undefined, 's')).toBe(3)
  })

  it('keeps what has graduated on the list, marked, and leaves out what was never wrong', () => {
    const grades = ['again', 'hard', 'easy'] as const
    const state = foldEvents([
      ...grades.map((grade, index) => event(index + 1, { kind: 'graded', ...about(q1), grade })),
      event(9, { kind: 'graded', ...about(q2), grade: 'good' }),
    ])
    expect(listWrong(state)).toMatchObject([{ id: q1, rightInRow: graduatesAfter, hasGraduated: true }])
    expect(isInWrongList(state.questions.get(q2))).toBe(false)
    expect(isInWrongList(undefined)).toBe(false)
  })

  it('remembers the latest time, though a clock was set back', () => {
    const state = foldEvents([
      event(1, { kind: 'graded', ...about(q1), grade: 'again' }, { time: monday + 9_000 }),
      event(2, { kind: 'graded', ...about(q1), grade: 'again' }, { time: monday }),
    ])
    expect(listWrong(state)[0]?.lastSeen).toBe(monday + 9_000)
  })
})
