import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Inline } from '../../../src/notes/model.ts'
import { plainText } from '../../../src/notes/parse/plain-text.ts'
import { pairMarks } from '../../../src/notes/parse/signs.ts'
import { parseNote } from '../../support/parse-note.ts'

const bold: Inline = { kind: 'strong', children: ['굵게'] }
const marked = (...children: readonly Inline[]): Inline => ({ kind: 'mark', children })

describe('a mark around more than text', () => {
  test.each<[readonly Inline[], readonly Inline[]]>([
    [
      ['==가 ', bold, ' 나==는'],
      [marked('가 ', bold, ' 나'), '는'],
    ],
    [['==', bold, '=='], [marked(bold)]],
    [
      ['==', bold, '==와 ==', bold, '=='],
      [marked(bold), '와 ', marked(bold)],
    ],
    [
      ['a ==', bold, '== b'],
      ['a ', marked(bold), ' b'],
    ],
  ])('%j', (line, read) => {
    expect(pairMarks(line)).toEqual(read)
  })

  test.each<readonly Inline[][]>([
    [['== ', bold, ' ==']],
    [['a== ', bold, ' ==b']],
    [['x==1 ', bold, ' y==2']],
    [['===', bold, '===>']],
    [['!==', bold, '==']],
    [['==', bold]],
    [[bold, '==']],
  ])('is not read in %j', (line) => {
    expect(pairMarks(line)).toBe(line)
  })

  test('loses no text', () => {
    const piece = fc.oneof(fc.constantFrom('==', '=', ' ', '가', 'a', '!'), fc.constant(bold))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (line) => {
        expect(plainText(pairMarks(line)).replaceAll('=', '')).toBe(plainText(line).replaceAll('=', ''))
      }),
    )
  })
})

describe('a link to a name that the note does not define', () => {
  const codesIn = (text: string) =>
    parseNote(text, 'note.md').problems.map(({ line, code }) => `${line} ${code}`)

  test('is told with its line', () => {
    expect(codesIn('- 질문?\n  - [글][docs]과 [글][1]\n')).toEqual([
      '2 unknown-reference',
      '2 unknown-reference',
    ])
    expect(codesIn('- 질문?\n  - [글][둘]\n\n[하나]: https://a.example/\n')).toEqual(['2 unknown-reference'])
  })

  test.each(['[공지][중요] 제목', '`[글][docs]`', 'rows[0][1]', 'm[i][j]', '[글][^docs]', '\\[글][docs]'])(
    'is not %s',
    (text) => {
      expect(codesIn(`- 질문?\n  - ${text}\n`)).toEqual([])
    },
  )
})
