import { describe, expect, it } from 'vitest'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { isInWrongList, listWrong } from '../../../src/study/schedule/wrong-list.ts'
import { about, event, monday, q1, q2 } from '../../support/samples.ts'

describe('오답노트', () => {
  it('counts a question missed twice in one set once, and remembers when it was last seen', () => {
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
})
