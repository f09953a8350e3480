import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseQuery, withoutHashTags } from '../../../src/search/query/parse-query.ts'
import { anyText } from '../../support/any-text.ts'

const textOf = (...parts: readonly string[]) =>
  fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...parts) }, anyText()), {
    maxLength: 12,
  })

test('tags are found as with a pattern that looks behind', () => {
  const reference = (raw: string) => {
    const tags: string[] = []
    const text = raw
      .normalize('NFC')
      .slice(0, 300)
      .replace(/(?<!\S)(?:#[\p{L}\p{N}_/-]+)+/gu, (run) => {
        tags.push(...run.slice(1).toLowerCase().split('#'))
        return ' '
      })
      .replace(/\s+/g, ' ')
      .trimStart()
    return { text, tags }
  }
  fc.assert(
    fc.property(textOf('#', '#a', '##', '#오답', ' ', '\n', '\u00a0', 'x', '-', '_', '/', '𝒜'), (pieces) => {
      const raw = pieces.join('').replace(/["“”]/g, '')
      const { text, tags } = parseQuery(raw)
      expect({ text, tags }).toEqual(reference(raw))
    }),
    { numRuns: 500 },
  )
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

  it('cuts off what is longer than three hundred characters, and takes quotes for spaces', () => {
    expect(parseQuery('가'.repeat(301))).toEqual({ text: '가'.repeat(300), quoted: [], tags: [] })
    expect(parseQuery('볼륨"둘"셋')).toEqual({ text: '볼륨 셋', quoted: ['둘'], tags: [] })
    expect(parseQuery('볼륨"셋')).toEqual({ text: '볼륨 셋', quoted: [], tags: [] })
    expect(parseQuery('“” " " 볼륨')).toEqual({ text: '볼륨', quoted: [], tags: [] })
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

  it('reads names that touch one by one', () => {
    expect(parseQuery('#docker#오답', isTag)).toEqual({ text: '', quoted: [], tags: ['docker', '오답'] })
    expect(parseQuery('#docker#한 #FROM#a', isTag)).toEqual({
      text: '한 FROM a',
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
          expect(parseQuery(withoutHashTags({ text, quoted, tags: [] }), () => false)).toEqual({
            text,
            quoted,
            tags: [],
          })
        },
      ),
    )
  })
})
