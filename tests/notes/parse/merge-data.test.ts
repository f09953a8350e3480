import fc from 'fast-check'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import type { Processor } from 'unified'
import { expect, test } from 'vitest'
import { linearText } from '../../../src/notes/parse/merge-data.ts'

function withLinearText(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), linearText]
}

const plain = remark().use(remarkGfm).freeze()
const linear = remark().use(remarkGfm).use(withLinearText).freeze()

/** What begins something in Markdown, and what only might. */
const parts =
  '글| |  |\n|\r\n|\t|0|a|w|www.a.b|http://x.y|a@b.c|*|**|_|`|[|]|(|)|\\|&amp;|<|>|~|!|-|\u0000'.split('|')

test('a text has the same tree and positions as without it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), { minLength: 2, maxLength: 30 }), (written) => {
      const text = written.join('')
      expect(linear.parse(text)).toEqual(plain.parse(text))
    }),
    { numRuns: 400 },
  )
})

test('the parts of a line are one text, its spaces at either end are none', () => {
  const [paragraph] = linear.parse('글 0 \n \t글 w1  \n글 2').children
  expect(paragraph).toMatchObject({
    children: [{ value: '글 0\n글 w1' }, { type: 'break' }, { value: '글 2' }],
  })
})
