import { expect, test } from 'vitest'
import type { Block } from '../../../src/notes/model.ts'
import { blocksText, inlineText, plainText } from '../../../src/notes/parse/plain-text.ts'

test('the text of inlines has no Markdown, and is on one line', () => {
  const inlines = [
    { kind: 'code', text: 'docker  ps' },
    '란 ',
    { kind: 'strong', children: ['뭔', { kind: 'emphasis', children: ['가'] }, '요'] },
    { kind: 'break' },
    { kind: 'link', url: 'https://a.io', children: ['여기', { kind: 'strike', children: ['요'] }] },
    { kind: 'image', image: 0 },
    '? ',
  ] as const
  expect(inlineText(inlines)).toBe('docker ps란 뭔가요 여기요 ?')
  expect(plainText(inlines)).toBe('docker  ps란 뭔가요 여기요 ? ')
})

test('the text of blocks has a line for each block, list item and row, without code and empty paragraphs', () => {
  const paragraph = (text: string): Block => ({ kind: 'paragraph', children: [text] })
  const blocks: readonly Block[] = [
    paragraph('하나'),
    paragraph(' '),
    { kind: 'code', code: 0 },
    { kind: 'list', ordered: false, items: [[paragraph('둘'), paragraph('셋')], [paragraph('넷')]] },
    { kind: 'quote', children: [paragraph('다섯')] },
    {
      kind: 'table',
      align: [null, null],
      rows: [
        [['가'], ['나']],
        [['다'], []],
      ],
    },
  ]
  expect(blocksText(blocks)).toBe('하나\n둘\n셋\n넷\n다섯\n가 | 나\n다 | ')
})
