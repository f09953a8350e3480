import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery, withoutTags } from '../../../src/search/query/parse-query.ts'
import { markRanges } from '../../../src/search/result/highlight.ts'

describe('markRanges', () => {
  const marked = (text: string, forms: readonly string[]) =>
    markRanges(text, forms).map(([from, to]) => text.slice(from, to))

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
        for (const [from, to] of markRanges(text, forms)) {
          expect(from).toBeGreaterThan(before)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.length)
          before = to
        }
      }),
    )
  })
})

describe('parseQuery', () => {
  it('splits off quoted parts and tags', () => {
    expect(parseQuery('볼륨 "bind  mount" #docker #오답 차이')).toEqual({
      text: '볼륨 차이',
      quoted: ['bind mount'],
      tags: ['docker', '오답'],
    })
  })

  it('keeps C# and a quote still being typed as words', () => {
    expect(parseQuery('C# "열린')).toEqual({ text: 'C# 열린', quoted: [], tags: [] })
  })

  it('keeps a space at the end, which says that the last word is finished', () => {
    expect(parseQuery(' 볼륨 ').text).toBe('볼륨 ')
  })

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string(), (raw) => {
        expect(parseQuery(raw).text.length).toBeLessThanOrEqual(300)
      }),
    )
  })
})

describe('parseQuery with known tags', () => {
  const isTag = (name: string) => ['docker', '오답'].includes(name)

  it('takes a name that narrows nothing for a word', () => {
    expect(parseQuery('#FROM 차이', isTag)).toEqual({ text: 'FROM 차이', quoted: [], tags: [] })
    expect(parseQuery('#include #Docker #오답노트', isTag)).toEqual({
      text: 'include 오답노트',
      quoted: [],
      tags: ['docker'],
    })
  })

  it('leaves what stands in code and in quotes as it is', () => {
    for (const raw of ['#!/bin/bash', '# FROM', 'C#'])
      expect(parseQuery(raw, isTag)).toEqual({ text: raw, quoted: [], tags: [] })
    expect(parseQuery('"a #docker b"', isTag)).toEqual({ text: '', quoted: ['a #docker b'], tags: [] })
  })

  it('writes it again without its tags, to the same words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('#', 'a', 'docker', ' ', '"', '“', '한', '-') }),
        (raw) => {
          const { text, quoted } = parseQuery(raw, isTag)
          expect(parseQuery(withoutTags({ text, quoted, tags: [] }), () => false)).toEqual({
            text,
            quoted,
            tags: [],
          })
        },
      ),
    )
  })
})
