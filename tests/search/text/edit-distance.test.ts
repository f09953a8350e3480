import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance } from '../../../src/search/text/edit-distance.ts'
import { keystrokes } from '../../../src/search/text/hangul.ts'

describe('글자 차이', () => {
  it('counts slips and swaps, vowels that sound alike by half', () => {
    expect(editDistance('deployemnt', 'deployment', 3)).toBe(1)
    expect(editDistance(keystrokes('컨태이너'), keystrokes('컨테이너'), 3)).toBe(0.5)
    expect(editDistance(keystrokes('볼룸'), keystrokes('볼륨'), 3)).toBe(0.5)
    expect(editDistance('abc', 'xyz', 1)).toBeGreaterThan(1)
  })

  it('is a distance: zero for the same, the same both ways', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ㅐ', 'ㅔ', 'ㅋ'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, a, 9)).toBe(0)
        expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9))
      }),
    )
  })
})
