import { describe, expect, test } from 'vitest'
import { countShared, diceOf, ngramsOf } from '../../../src/notes/identity/ngrams.ts'

describe('runs of neighbouring letters', () => {
  test.each([
    ['abcab', 2, ['ab', 'bc', 'ca']],
    ['abcd', 3, ['abc', 'bcd']],
    ['ab', 2, ['ab']],
    ['a', 2, []],
    ['', 3, []],
  ])('of %j, %i long', (letters, length, expected) => {
    expect([...ngramsOf(letters, length)]).toEqual(expected)
  })

  test('are counted where both have them, in either order', () => {
    const [a, b] = [ngramsOf('abcdef', 2), ngramsOf('abcx', 2)]
    expect([countShared(a, b), countShared(b, a), countShared(a, new Set())]).toEqual([2, 2, 0])
  })

  test('make the Dice coefficient: 1 for the same, 0 for nothing', () => {
    const a = ngramsOf('abcde', 2)
    expect(diceOf(a, a)).toBe(1)
    expect(diceOf(a, ngramsOf('abx', 2))).toBeCloseTo(2 / 6, 10)
    expect(diceOf(new Set(), new Set())).toBe(0)
  })
})
