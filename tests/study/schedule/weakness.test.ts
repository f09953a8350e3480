import { expect, test } from 'vitest'
import type { Grade } from '../../../src/study/journal/events.ts'
import type { Review } from '../../../src/study/journal/record-question.ts'
import { weaknessOf } from '../../../src/study/schedule/weakness.ts'

const after = (...grades: readonly Grade[]) => ({
  reviews: grades.map(
    (grade, at): Review => ({
      event: `${at}`,
      time: at,
      tz: 0,
      grade,
      counts: true,
      session: null,
      mode: null,
    }),
  ),
})

test('what went wrong comes first, what was never asked in the middle, what is known last', () => {
  const order = [
    after('again', 'again'),
    after('again'),
    after('again', 'good'),
    undefined,
    after('good'),
    after('good', 'good', 'good'),
  ].map(weaknessOf)
  expect(order).toEqual([...order].sort((a, b) => b - a))
  expect(new Set(order).size).toBe(order.length)
})

test('the latest answer counts most', () => {
  expect(weaknessOf(after('good', 'again'))).toBeGreaterThan(weaknessOf(after('again', 'good')))
})
