import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignmentDistance } from '../../../src/notes/identity/optimal-alignment.ts'

describe('the distance of two texts', () => {
  test.each([
    ['', '', 0],
    ['docker', 'docker', 0],
    ['docker', 'dokcer', 1],
    ['docker', 'docke', 1],
    ['docker', 'dockerx', 1],
    ['docker', 'dopker', 1],
    ['docker', 'dopter', 2],
    // Letters that were swapped are not changed again (unlike Damerau's distance).
    ['ca', 'abc', 3],
    ['abcd', 'badc', 2],
    ['', 'abc', 3],
  ])('%j to %j is %i', (a, b, expected) => {
    expect(alignmentDistance(a, b, 9)).toBe(expected)
    expect(alignmentDistance(b, a, 9)).toBe(expected)
  })

  test('is right up to its limit, and above the limit beyond it', () => {
    const word = fc.stringMatching(/^[ab]{0,7}$/)
    fc.assert(
      fc.property(word, word, fc.nat(7), (a, b, limit) => {
        const whole = alignmentDistance(a, b, 99)
        const limited = alignmentDistance(a, b, limit)
        if (whole <= limit) expect(limited).toBe(whole)
        else expect(limited).toBeGreaterThan(limit)
      }),
    )
  })

  test('takes the cost of a wrong letter from its caller', () => {
    const cost = (wrong: string, right: string) => (wrong + right === 'ab' ? 0.5 : 1)
    expect([alignmentDistance('xa', 'xb', 2, cost), alignmentDistance('xb', 'xa', 2, cost)]).toEqual([0.5, 1])
  })
})
