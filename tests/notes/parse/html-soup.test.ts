import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksText } from '../../../src/notes/parse/plain-text.ts'
import { parseNote } from '../../support/parse-note.ts'

const names =
  'details summary div p ul ol li table tr td th blockquote pre h3 b i u code kbd sup span a'.split(' ')

/**
 * Tags in any order and nesting, open, closed, broken; `#` stands for a word of its own. No word comes to stand where none is
 * read: in the value of an attribute, or above a line of `=`, which makes a heading of it.
 */
const piece = fc.oneof(
  fc.constantFrom(...names).map((name) => `<${name}>`),
  fc.constantFrom(...names).map((name) => `</${name}>`),
  fc.constantFrom(
    '<br>',
    '<hr/>',
    '<div class="a"',
    "<p title='a' ",
    '<a href=x>',
    '<ul',
    '<',
    '>',
    '|',
    '"',
  ),
  fc.constantFrom('\n', '\n\n', '\n  - ', '\n    ', '\n> ', ' '),
  fc.constantFrom(' # ', '#', '**#**', ' ==#', '[#][', '![[#'),
)

const soup = fc.array(piece, { maxLength: 60 }).map((pieces) => {
  return pieces.map((text, index) => text.replace('#', `낱말${index}번`)).join('')
})

/** The answer of a question, its code included. */
function answerOf(text: string): string {
  return parseNote(`- 질문인가요?\n  - 답\n    ${text}\n`, 'note.md')
    .questions.map(({ text: asked, answerText, codeBlocks }) =>
      [asked, answerText, ...codeBlocks.map((code) => code.text)].join('\n'),
    )
    .join('\n')
}

describe('a soup of tags', () => {
  test('loses no word, whatever is nested in what', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const shown = answerOf(text)
        const words = text.match(/낱말\d+번/g) ?? []
        expect(words.filter((word) => !shown.includes(word))).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('that is well nested shows no tag', () => {
    const { nested } = fc.letrec<{ nested: string }>((tie) => ({
      nested: fc.oneof(
        { maxDepth: 5 },
        fc.constant('글'),
        fc
          .tuple(fc.constantFrom('div', 'details', 'blockquote', 'p', 'b', 'u', 'sup', 'span'), tie('nested'))
          .map(([name, inner]) => `<${name}>${inner}</${name}>`),
        fc.tuple(tie('nested'), tie('nested')).map((both) => both.join('<br>')),
      ),
    }))
    fc.assert(
      fc.property(nested, (text) => {
        const [question] = parseNote(`- 질문인가요?\n  - ${text}\n`, 'note.md').questions
        const blocks = question?.answer.kind === 'written' ? question.answer.blocks : []
        expect(blocksText(blocks)).not.toMatch(/[<>]/)
        expect(blocksText(blocks)).toContain('글')
      }),
    )
  })
})
