import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlightRanges } from '../../../src/search/result/highlight.ts'

describe('highlightRanges', () => {
  const marked = (text: string, forms: readonly string[]) =>
    highlightRanges(text, forms).map(([from, to]) => text.slice(from, to))

  it('marks every form, without regard to case', () => {
    expect(marked('Container와 컨테이너, CONTAINER', ['container', '컨테이너'])).toEqual([
      'Container',
      '컨테이너',
      'CONTAINER',
    ])
  })

  it('joins marks that touch or overlap', () => {
    expect(marked('바인드마운트', ['바인드', '마운트', '드마'])).toEqual(['바인드마운트'])
  })

  it('marks decomposed Hangul (as macOS writes file names) by composed forms', () => {
    const text = '이미지 삭제'.normalize('NFD')
    expect(marked(text, ['삭제']).map((piece) => piece.normalize('NFC'))).toEqual(['삭제'])
  })

  it('marks letters whose small form is longer, and composed letters, where they stand', () => {
    expect(marked('İİ ab', ['ab'])).toEqual(['ab'])
    expect(marked('AB İ cd', ['ab', 'cd'])).toEqual(['AB', 'cd'])
    expect(
      marked(`${'ㄱ 각이'.normalize('NFD')} ab`, ['각', 'ab']).map((piece) => piece.normalize('NFC')),
    ).toEqual(['각', 'ab'])
    expect(marked('e\u0301te e', ['\u00e9'])).toEqual(['e\u0301'])
    expect(marked('e\u0301', ['e'])).toEqual([])
    expect(highlightRanges('abab', ['ab'])).toEqual([[0, 4]])
    expect(highlightRanges('ab', ['', 'x'])).toEqual([])
    expect(highlightRanges('xab', ['AB'])).toEqual([[1, 3]])
  })

  it('gives ranges in order, apart and inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ maxLength: 3 })), (text, forms) => {
        let before = -1
        for (const [from, to] of highlightRanges(text, forms)) {
          expect(from).toBeGreaterThan(before)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.length)
          before = to
        }
      }),
    )
  })
})
