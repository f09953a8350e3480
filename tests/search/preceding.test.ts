/** The patterns that look at the character before, against those that looked behind (which Safari below 16.4 cannot read). */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from '../../src/search/query/parse-query.ts'
import { cutUnits } from '../../src/search/text/tokenizer.ts'

const unitPattern =
  /https?:\/\/[^\s)\]>"']+|(?:(?<![\p{L}\p{N})\]])-{1,2})?[A-Za-z0-9]+(?:[-._:/=@]+[A-Za-z0-9]+)*|[가-힣ㄱ-ㅣ]+|[^\P{L}A-Za-z가-힣ㄱ-ㅣ]+/gu

const textOf = (...parts: readonly string[]) =>
  fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...parts) }, fc.string({ unit: 'binary' })), {
    maxLength: 12,
  })

test('a unit is cut as with a pattern that looks behind', () => {
  const parts = [
    '-',
    '--',
    'a',
    'B2',
    '가',
    'ㄱ',
    ')',
    ']',
    '𝒜',
    '\ud835',
    'é',
    ' ',
    '.',
    ':',
    '/',
    '=',
    'http://x',
  ]
  fc.assert(
    fc.property(textOf(...parts), (pieces) => {
      const text = pieces.join('')
      // What a machine made is left out, which is another matter.
      fc.pre(!/[A-Za-z0-9]{8}/.test(text))
      const expected = [...text.matchAll(unitPattern)]
        .filter(([written]) => !/^https?:/.test(written))
        .map((match) => ({ text: match[0], start: match.index, end: match.index + match[0].length }))
      const units = cutUnits(text).map(({ text, start, end }) => ({ text, start, end }))
      expect(units).toEqual(expected)
    }),
    { numRuns: 3_000 },
  )
})

test.each([
  ['docker run --rm -it', ['docker', 'run', '--rm', '-it']],
  ['볼륨-v', ['볼륨', 'v']],
  ['볼륨--v', ['볼륨', '-v']],
  ['(a)-v [b]--rm', ['a', 'v', 'b', '-rm']],
  ['𝒜-v', ['𝒜', 'v']],
  ['---v', ['--v']],
  ['볼륨-http://a.b/c 끝', ['볼륨', '끝']],
])('%s gives %j', (text, units) => {
  expect(cutUnits(text).map((unit) => unit.text)).toEqual(units)
})

test('tags are found as with a pattern that looks behind', () => {
  const reference = (raw: string) => {
    const tags: string[] = []
    const text = raw
      .normalize('NFC')
      .slice(0, 300)
      .replace(/(?<!\S)#([\p{L}\p{N}_-]+)/gu, (_, name: string) => {
        tags.push(name.toLowerCase())
        return ' '
      })
      .replace(/\s+/g, ' ')
      .trimStart()
    return { text, tags }
  }
  fc.assert(
    fc.property(textOf('#', '#a', '##', '#오답', ' ', '\n', '\u00a0', 'x', '-', '_', '𝒜'), (pieces) => {
      const raw = pieces.join('').replace(/["“”]/g, '')
      const { text, tags } = parseQuery(raw)
      expect({ text, tags }).toEqual(reference(raw))
    }),
    { numRuns: 3_000 },
  )
})
