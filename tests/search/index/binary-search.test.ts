import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstWhere, prefixRange } from '../../../src/search/index/binary-search.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'b', '가'), maxLength: 4 })

test('the range of a prefix is that of all words that start with it', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 20 }), word, (words, prefix) => {
      const sorted = words.toSorted((a, b) => (a < b ? -1 : 1))
      const [from, to] = prefixRange(sorted.length, (i) => sorted[i] ?? '', prefix)
      expect(sorted.slice(from, to)).toEqual(sorted.filter((one) => one.startsWith(prefix)))
    }),
  )
})

test('the first place is found, and the length when there is none', () => {
  expect([0, 3, 7, 8].map((first) => firstWhere(8, (i) => i >= first))).toEqual([0, 3, 7, 8])
  expect(firstWhere(0, () => true)).toBe(0)
})
