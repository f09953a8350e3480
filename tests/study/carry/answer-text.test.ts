import { expect, test } from 'vitest'
import type { Block, Inline } from '../../../src/notes/model.ts'
import { blocksToText } from '../../../src/study/carry/answer-text.ts'

const parts = {
  codeBlocks: [{ lang: 'sh', text: 'ls', kind: 'code', runs: [] }] as const,
  images: [{ alt: '그림', path: 'a.png', file: null, remote: null }],
}
const text = (...blocks: readonly Block[]) =>
  blocksToText(blocks, parts, {
    code: ({ text: code }) => `{${code}}`,
    picture: ({ alt }) => `(${alt})`,
    item: (number) => (number === null ? '* ' : `${number}) `),
  })
const said = (...children: readonly Inline[]): Block => ({ kind: 'paragraph', children })

test('an answer as text has a line for each block that says something', () => {
  expect(text(said('가'), said(' '), { kind: 'code', code: 0 }, { kind: 'code', code: 3 })).toBe('가\n{ls}')
  expect(text({ kind: 'quote', children: [said('가')] })).toBe('가')
  expect(text({ kind: 'fold', open: true, summary: ['더'], children: [said('가'), said('나')] })).toBe(
    '더\n가\n나',
  )
  const rows = [
    [['가'], ['나']],
    [['1'], ['2']],
  ]
  expect(text({ kind: 'table', align: [], rows })).toBe('가, 나\n1, 2')
})

test('items of a list have what the place gives them, by number where the note counts', () => {
  const items = [[said('가')], [said('나')]]
  expect(text({ kind: 'list', ordered: false, items })).toBe('* 가\n* 나')
  expect(text({ kind: 'list', ordered: true, items })).toBe('1) 가\n2) 나')
  expect(text({ kind: 'list', ordered: true, start: 4, items })).toBe('4) 가\n5) 나')
})

test('marks are left out, and pictures, code and formulas said in their place', () => {
  expect(
    text(
      said(
        { kind: 'strong', children: ['가', { kind: 'code', text: 'b' }] },
        { kind: 'break' },
        { kind: 'math', tex: 'x^2', shape: 'line', nodes: [] },
        { kind: 'image', image: 0 },
        { kind: 'image', image: 5 },
      ),
    ),
  ).toBe('가b\nx^2(그림)')
})
