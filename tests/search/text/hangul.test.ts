import { convertHangulToQwerty, disassemble, getChoseong } from 'es-hangul'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compose,
  initialConsonants,
  keystrokes,
  readAsHangul,
  readAsLatin,
  readLetterNames,
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

  it('reads the Korean names of letters', () => {
    expect(
      ['엠에프에이', '에이치티티피에스', '브이피엔', '더블유에이에프', '씨아이씨디'].map(readLetterNames),
    ).toEqual(['mfa', 'https', 'vpn', 'waf', 'cicd'])
    expect(['디비', '에이전트', '컨테이너', '아이들', 'mfa', ''].map(readLetterNames)).toEqual(
      Array(6).fill(null),
    )
  })

  it('takes letters apart as es-hangul does', () => {
    const letters = fc.oneof(
      fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code)),
      fc.integer({ min: 0x3131, max: 0x3163 }).map((code) => String.fromCharCode(code)),
      fc.constantFrom('a', 'Z', '1', ' ', '-', '漢', '\n', '𝒜'),
    )
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('')
        expect(keystrokes(text)).toBe(disassemble(text))
        expect(initialConsonants(text)).toBe(getChoseong(text))
        const hangul = text.replace(/[^가-힣ㄱ-ㅣ]/g, '')
        if (hangul !== '') expect(readAsLatin(hangul)).toBe(convertHangulToQwerty(hangul).toLowerCase())
      }),
      { numRuns: 300 },
    )
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
