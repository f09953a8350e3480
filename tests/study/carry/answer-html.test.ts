import { describe, expect, test } from 'vitest'
import type { Block, Inline } from '../../../src/notes/model.ts'
import { blocksToHtml, escapeHtml, inlinesToHtml, textToHtml } from '../../../src/study/carry/answer-html.ts'
import { carried } from '../../support/carried.ts'

const place = { picture: () => null, link: (url: string) => `https://a.b${url}` }
const none = { codeBlocks: [], images: [] }
const line = (...nodes: readonly Inline[]) => inlinesToHtml(nodes, none, place)
const block = (...blocks: readonly Block[]) => blocksToHtml(blocks, none, place)
const said = (text: string): Block => ({ kind: 'paragraph', children: [text] })

describe('an answer as HTML', () => {
  test('has a tag for each kind of block', () => {
    expect(block(said('가'), said('나'))).toBe('<p>가</p><p>나</p>')
    expect(block({ kind: 'quote', children: [said('가')] })).toBe('<blockquote><p>가</p></blockquote>')
    expect(block({ kind: 'fold', open: false, summary: ['제목'], children: [said('가')] })).toBe(
      '<details><summary>제목</summary><p>가</p></details>',
    )
    expect(
      block({
        kind: 'table',
        align: [],
        rows: [
          [['가'], ['나']],
          [['1'], ['2']],
          [['3'], []],
        ],
      }),
    ).toBe(
      '<table><tr><th>가</th><th>나</th></tr><tr><td>1</td><td>2</td></tr><tr><td>3</td><td></td></tr></table>',
    )
  })

  test('numbers a list as the note does', () => {
    const items = [[said('가')], [said('나')]]
    expect(block({ kind: 'list', ordered: false, items })).toBe(
      '<ul><li><p>가</p></li><li><p>나</p></li></ul>',
    )
    expect(block({ kind: 'list', ordered: true, items })).toContain('<ol start="1">')
    expect(block({ kind: 'list', ordered: true, start: 3, items })).toContain('<ol start="3">')
  })

  test('has the code of the question', () => {
    const [one] = carried('- 질문?\n  - 답\n\n```sh\nls <a> | grep "b"\n```\n')
    if (one === undefined) throw Error('no question')
    expect(blocksToHtml([{ kind: 'code', code: 0 }], one.body, place)).toBe(
      '<pre><code>ls &lt;a&gt; | grep &quot;b&quot;</code></pre>',
    )
    expect(block({ kind: 'code', code: 4 })).toBe('<pre><code></code></pre>')
  })

  test('has a tag for each kind of text', () => {
    expect(line({ kind: 'code', text: 'a<b' }, { kind: 'break' }, 'c')).toBe('<code>a&lt;b</code><br>c')
    expect(line({ kind: 'link', url: '/q/"x"/', children: ['가'] })).toBe(
      '<a href="https://a.b/q/&quot;x&quot;/">가</a>',
    )
    expect(line({ kind: 'emphasis', children: ['가'] }, { kind: 'kbd', children: ['나'] })).toBe(
      '<em>가</em><kbd>나</kbd>',
    )
    const formula = (shape: 'line' | 'wide' | 'block') => line({ kind: 'math', tex: 'a<b', shape, nodes: [] })
    expect([formula('line'), formula('wide'), formula('block')]).toEqual([
      '\\(a&lt;b\\)',
      '\\(a&lt;b\\)',
      '\\[a&lt;b\\]',
    ])
    expect(line({ kind: 'image', image: 0 })).toBe('')
  })

  test('leaves nothing that another program would read', () => {
    expect(escapeHtml('a\u001f&<>"')).toBe('a&amp;&lt;&gt;&quot;')
    expect(escapeHtml('[sound:a] [latex] [$] [x]')).toBe('&#91;sound:a] &#91;latex] &#91;$] [x]')
    expect(textToHtml('\\(a\\) \\[b')).toBe('\\<span></span>(a\\) \\<span></span>[b')
  })
})
