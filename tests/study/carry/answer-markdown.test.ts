import { describe, expect, test } from 'vitest'
import type { Block, Inline } from '../../../src/notes/model.ts'
import {
  blocksToMarkdown,
  escapeMarkdown,
  inlinesToMarkdown,
} from '../../../src/study/carry/answer-markdown.ts'
import { origin } from '../../support/carried.ts'

const picture = (path: string, alt = '') => ({ path, alt, file: null, remote: null })
const parts = {
  codeBlocks: [
    { lang: 'sh', text: 'ls\npwd', kind: 'code', runs: [] },
    { lang: null, text: 'a ```` b `c`', kind: 'code', runs: [] },
  ] as const,
  images: [
    { ...picture('img/구조 (1).png', '구조'), remote: 'https://a.b/구조 (1)<2>\\.png' },
    picture('img/b*.png'),
    picture('', ''),
  ],
}
const line = (...nodes: readonly Inline[]) => inlinesToMarkdown(nodes, parts, origin)
const lines = (...blocks: readonly Block[]) => blocksToMarkdown(blocks, parts, origin)
const said = (...children: readonly Inline[]): Block => ({ kind: 'paragraph', children })

describe('an answer as Markdown', () => {
  test('has a bullet for each block, and what belongs to it below', () => {
    expect(lines(said('가'), said('나'))).toEqual(['- 가', '- 나'])
    expect(
      lines({
        kind: 'fold',
        open: false,
        summary: ['더'],
        children: [said('가'), { kind: 'code', code: 0 }],
      }),
    ).toEqual(['- 더', '  - 가', '  ```sh', '  ls', '  pwd', '  ```'])
    expect(
      lines({ kind: 'quote', children: [said('가'), { kind: 'quote', children: [said('나')] }] }),
    ).toEqual(['', '> - 가', '>', '> > - 나', '>', ''])
    expect(lines(said())).toEqual(['-'])
  })

  test('numbers a list as the note does, with an empty line above one that does not start at 1', () => {
    const items = [[said('가'), said('나')], [said('다')]]
    expect(lines({ kind: 'list', ordered: false, items })).toEqual(['- 가', '  - 나', '- 다'])
    expect(lines({ kind: 'list', ordered: true, items })).toEqual(['1. 가', '   - 나', '2. 다'])
    expect(lines({ kind: 'list', ordered: true, start: 1, items })).toEqual(['1. 가', '   - 나', '2. 다'])
    expect(lines({ kind: 'list', ordered: true, start: 9, items })).toEqual([
      '',
      '9. 가',
      '   - 나',
      '10. 다',
    ])
    // An item without text of its own has no bullet, and lines between keep no spaces.
    expect(
      lines({
        kind: 'list',
        ordered: false,
        items: [[{ kind: 'code', code: 0 }], [], [said('가'), { kind: 'quote', children: [] }]],
      }),
    ).toEqual(['```sh', 'ls', 'pwd', '```', '- 가', '', ''])
  })

  test('has a fence longer than any backticks of its code', () => {
    expect(lines({ kind: 'code', code: 1 })).toEqual(['`````', 'a ```` b `c`', '`````'])
    expect(lines({ kind: 'code', code: 7 })).toEqual([])
  })

  test('has a table with its head, and no bar inside a cell', () => {
    const rows = [
      [['가'], ['a|b']],
      [['1'], [{ kind: 'code', text: '|x|' }]],
    ] as const
    expect(lines({ kind: 'table', align: [], rows })).toEqual([
      '',
      '| 가 | a\\|b |',
      '| --- | --- |',
      '| 1 | `\\|x\\|` |',
      '',
    ])
    expect(lines({ kind: 'table', align: [], rows: [] })).toEqual(['', '|  |', '|  |', ''])
  })

  test('has each kind of text as this program reads it', () => {
    expect(line({ kind: 'code', text: 'a\nb*' }, { kind: 'break' }, 'c')).toBe('`a b*`<br>c')
    expect(line({ kind: 'emphasis', children: ['가'] }, { kind: 'strike', children: ['나'] })).toBe(
      '<em>가</em><s>나</s>',
    )
    expect(line({ kind: 'kbd', children: ['가'] }, { kind: 'small', children: ['이름'] })).toBe(
      '<kbd>가</kbd>',
    )
    const formula = (shape: 'line' | 'wide' | 'block') =>
      line({ kind: 'math', tex: ' a\n  +b ', shape, nodes: [] })
    expect([formula('line'), formula('wide'), formula('block')]).toEqual(['$a +b$', '$a +b$', '$$a +b$$'])
  })

  test.each([
    ['가나', '**가나**'],
    ['a.1', '**a.1**'],
    ['(가)', '<b>(가)</b>'],
    ['가)', '<b>가)</b>'],
    ['(가', '<b>(가</b>'],
    ['가', '<b>가</b>'],
  ])('has %s in bold as %s, because ** beside a sign is not read', (text, written) => {
    expect(line({ kind: 'strong', children: [text] })).toBe(written)
  })

  test.each([
    ['/q/(a b)/', '[가](https://example.org/docker/q/%28a%20b%29/)'],
    ['https://a.b/<c>\\', '[가](https://a.b/%3Cc%3E%5C)'],
    ['http://a.b/\t', '[가](http://a.b/%09)'],
    ['mailto:a@b.c', '[가](mailto:a@b.c)'],
    ['ftp://a.b', '가'],
    ['xhttps://a.b', '가'],
  ])('links to %s as %s', (url, written) => {
    expect(line({ kind: 'link', url, children: ['가'] })).toBe(written)
  })

  test('has a link for a picture, or its name where there is no picture', () => {
    const image = (at: number) => line({ kind: 'image', image: at })
    expect(image(0)).toBe('[구조](https://a.b/구조%20%281%29%3C2%3E%5C.png)')
    expect([image(1), image(2), image(3)]).toEqual(['b\\*.png', '', ''])
  })
})

describe('text for Markdown', () => {
  test.each([
    ['a*b `c` [d] <e $f \\g', 'a\\*b \\`c\\` \\[d\\] \\<e \\$f \\\\g'],
    ['snake_case _a_', 'snake_case \\_a\\_'],
    ['a_ _b 1_2', 'a\\_ \\_b 1_2'],
    ['a:b c::d', 'a:b c\\:\\:d'],
    ['#a b#c # d ##e', '\\#a b#c # d \\##e'],
    ['&lt; &#60; a & b &', '\\&lt; \\&#60; a & b &'],
    ['> a > b', '\\> a > b'],
    ['a | b', 'a | b'],
    ['a~b ~~c~~', 'a~b \\~\\~c\\~\\~'],
    ['- a - b', '\\- a - b'],
    ['  + a', '  \\+ a'],
    ['-a', '-a'],
    ['-', '\\-'],
    ['a - b', 'a - b'],
    ['1. a 2. b', '1\\. a 2. b'],
    [' 12) a', ' 12\\) a'],
    ['3.', '3\\.'],
    ['3.5', '3.5'],
    ['a 1. b', 'a 1. b'],
    ['a  \n\n  b', 'a b'],
  ])('%j is written as %j', (text, written) => {
    expect(escapeMarkdown(text)).toBe(written)
  })
})
