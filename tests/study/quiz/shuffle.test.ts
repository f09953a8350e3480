import { expect, test } from 'vitest'
import { shuffle } from '../../../src/study/quiz/shuffle.ts'

const items = Array.from({ length: 30 }, (_, at) => at)

test('the order depends on the seed alone, and nothing is lost or changed', () => {
  const before = [...items]
  expect(shuffle(items, 7)).toEqual(shuffle(items, 7))
  expect(shuffle(items, 7)).not.toEqual(shuffle(items, 8))
  expect([...shuffle(items, 7)].toSorted((a, b) => a - b)).toEqual(items)
  expect(items).toEqual(before)
})

test('every item comes to every place', () => {
  const seen = new Set<string>()
  for (let seed = 0; seed < 200; seed += 1) {
    for (const [place, item] of shuffle([0, 1, 2, 3], seed).entries()) seen.add(`${item} at ${place}`)
  }
  expect(seen.size).toBe(16)
})

test('a seed goes on giving the order that it gave, so that a quiz of an earlier version can be gone on with', () => {
  expect(shuffle(items.slice(0, 8), 7)).toEqual([4, 6, 1, 2, 3, 5, 7, 0])
  expect(shuffle(items.slice(0, 8), 4_294_967_303)).toEqual(shuffle(items.slice(0, 8), 7))
})

test('few items stay as they are', () => {
  expect([shuffle([], 1), shuffle([5], 1)]).toEqual([[], [5]])
})
