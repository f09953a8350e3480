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
