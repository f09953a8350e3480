import { expect, test } from 'vitest'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { listWrong } from '../../../src/study/schedule/list-wrong.ts'
import { about, day, event, monday, q1, q2, q3, q4, q5 } from '../../support/samples.ts'

test('the most often wrong come first, then the last seen, then by id; what was never wrong is not there', () => {
  let seq = 0
  const grade = (question: typeof q1, grade: 'again' | 'good', days: number) => {
    seq += 1
    const draft = { kind: 'graded', ...about(question), grade, mode: 'card', session: `s${seq}` } as const
    return event(seq, draft, { time: monday + days * day })
  }
  const state = foldEvents([
    grade(q5, 'again', 1),
    grade(q4, 'again', 1),
    grade(q3, 'again', 2),
    grade(q2, 'good', 3),
    grade(q1, 'again', 0),
    grade(q1, 'again', 0),
    grade(q1, 'good', 0),
    grade(q1, 'good', 0),
  ])
  expect(listWrong(state).map(({ id, wrongCount, hasGraduated }) => [id, wrongCount, hasGraduated])).toEqual([
    [q1, 2, true],
    [q3, 1, false],
    [q4, 1, false],
    [q5, 1, false],
  ])
})
