import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compose,
  initialConsonants,
  keystrokes,
  readAsHangul,
  readAsLatin,
} from '../../../src/search/text/hangul.ts'

describe('한글', () => {
  it('keystrokes and composing undo each other', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { maxLength: 6 }), (codes) => {
        const word = String.fromCharCode(...codes)
        // 각사 and 각ㅅㅏ are the same keys, so composing may only move a final consonant.
        expect(keystrokes(compose(keystrokes(word)))).toBe(keystrokes(word))
      }),
    )
    expect(compose('ㅇㅣㅁㅣㅈ')).toBe('이밎')
    expect(compose('ㅇㅗㅐㄷㅏㄹㄱㅇㅡㄴ')).toBe('왜닭은')
  })

  it('reads both keyboard layouts', () => {
    expect(readAsHangul('dlalwl')).toBe('이미지')
    expect(readAsHangul('RkwkWk')).toBe('까자짜')
    expect(readAsHangul('docker')).toBeNull()
    expect(readAsLatin('패ㅣㅕㅡㄷ')).toBe('volume')
    expect(readAsLatin('ㄱ데ㅣㅑㅊㅁㄴㄷㅅ')).toBe('replicaset')
    expect(readAsLatin('도커 x')).toBeNull()
  })

  it('never throws on letters in any order', () => {
    fc.assert(
      fc.property(
        fc.string(),
        (text) => void [readAsHangul(text), readAsLatin(text), initialConsonants(text), compose(text)],
      ),
    )
  })
})
