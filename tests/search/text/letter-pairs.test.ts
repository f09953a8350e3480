import { expect, it } from 'vitest'
import { pairsOf } from '../../../src/search/text/letter-pairs.ts'

it('gives each pair of neighbours once, and the first letter with a start sign', () => {
  expect([...pairsOf('abab')]).toEqual(['^a', 'ab', 'ba'])
  expect([...pairsOf('a')]).toEqual(['^a'])
})
