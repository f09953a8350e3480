import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Inline, Note } from '../../src/notes/model.ts'
import { readNotes } from '../../src/notes/read-notes.ts'
import { isAllRows } from '../support/all-rows.ts'
import { anyText } from '../support/any-text.ts'
import { accountLines } from '../support/line-coverage.ts'
import { parseNote } from '../support/parse-note.ts'

/** Everything of a note that a reader can see, as one text. */
function visible(note: Note): string {
  const holders = [
    ...note.questions.map((one) => ({
      ...one,
      blocks: [
        { kind: 'paragraph' as const, children: one.question },
        ...(one.answer.kind === 'written' ? one.answer.blocks : []),
      ],
    })),
    ...note.intros,
  ]
  return holders
    .map(({ blocks, codeBlocks, images }) => {
      const seen = (block: Block): string => {
        switch (block.kind) {
          case 'paragraph':
            return inlineSeen(block.children)
          case 'list':
            return block.items.map((item) => item.map(seen).join('\n')).join('\n')
          case 'quote':
            return block.children.map(seen).join('\n')
          case 'fold':
            return [inlineSeen(block.summary), ...block.children.map(seen)].join('\n')
          case 'table':
            return block.rows.flatMap((row) => row.map(inlineSeen)).join('\n')
          case 'code':
            return codeBlocks[block.code]?.text ?? 'no such code block'
          default:
            return block satisfies never
        }
      }
      const inlineSeen = (inlines: readonly Inline[]): string =>
        inlines
          .map((inline) => {
            if (typeof inline === 'string') return inline
            if (inline.kind === 'code') return inline.text
            if (inline.kind === 'math') return inline.tex
            if (inline.kind === 'image') return images[inline.image]?.path ?? 'no such picture'
            return inline.kind === 'break' ? '\n' : inlineSeen(inline.children)
          })
          .join('')
      return blocks.map(seen).join('\n')
    })
    .join('\n')
}

/** Lines of every kind that authors write, and many that they should not; `#` stands for a word of its own. */
const line = fc.constantFrom(
  '',
  '',
  '   ',
  '\t',
  '- #?',
  '- #?',
  ' - #?',
  '* #',
  '-  #',
  '-\t#',
  '1. #',
  '  - #',
  '  - #',
  '   - #',
  '    - #',
  '\t- #',
  '  -',
  '-',
  '## #',
  '### #',
  '##WORD#',
  '# #',
  '## Q&A',
  '---',
  '***',
  '- - -',
  '===',
  '```',
  '```bash',
  '  ```',
  '~~~',
  '````',
  '> #',
  '>',
  '  > - #',
  '#',
  '  #',
  '      #',
  '![](img/#.png)',
  '  ![](img/#.png)',
  '- ![](#.png)',
  '**#**는',
  '`#',
  '[#](https://a.io)',
  '[#]: https://a.io',
  '[^1]: #',
  '<div>#',
  '</div>#',
  '<details><summary>#',
  '</summary></details>',
  '  <details>',
  '- <ul><li>#',
  '</li></ul>#',
  '<table><tr><td>#',
  '</table>',
  '<pre>#',
  '</pre>',
  '  - <b>#</i>',
  '<p align="#',
  '| <td># | <li> |',
  '<src>',
  '| # | b |',
  '|---|---|',
  '| # | - |',
  '<!-- # -->',
  '- # <!-- ox: no -->',
  '<!-- id: x -->',
  '- [ ] #',
  '- [#](https://a.io)',
  '\u00a0\u00a0- #',
  '(*￣０￣)ノ # (￣０￣*)',
  '    # code',
  '- ```sh',
  '+ #',
  'Q. #?',
  '**Q1. #**',
  '- Q: #',
  'A. #',
  '### #?',
  '### #',
  '**#?**',
  '1. ### #',
  '<details>',
  '<details><summary>#?</summary>',
  '<summary>정답</summary>',
  '</details>',
  '- # :: 답',
  '?',
  '| 질문 | 답 |',
  '<!-- questions: ### -->',
  '<!-- questions: - -->',
)

/** A note with words that occur once each, and those words by line. */
const note = fc.array(line, { maxLength: 40 }).map((lines) => {
  const marked = lines.map((text, index) => text.replace(/#(?=[^#\s]*$)|(?<=\s)#(?=\s|$)/, `낱말${index}번`))
  return { source: marked.join('\n'), lines: marked }
})

describe('a note', () => {
  test('accounts for every line, and shows every word of its questions and intros', () => {
    fc.assert(
      fc.property(note, ({ source, lines }) => {
        const uses = accountLines(source)
        expect(uses).toHaveLength(lines.at(-1) === '' ? lines.length - 1 : lines.length)
        expect(uses).not.toContain('lost')
        const shown = visible(parseNote(source, 'note.md'))
        const missing = lines.filter((text, index) => {
          const word = /낱말\d+번/.exec(text)?.[0]
          // Not shown: what stands behind a fence's mark, in a comment, and where a link leads.
          const isInfo = /^\s*(?:- )?(?:`{3,}|~{3,})/.test(text)
          const isShown = uses[index] === 'question' || uses[index] === 'intro'
          return word !== undefined && isShown && !isInfo && !/^<!--/.test(text) && !shown.includes(word)
        })
        expect(missing).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('shows text behind a summary that does not close', () => {
    const source = '<!-- questions: ### -->\n### 왜?\n<details><summary>낱말'
    expect(visible(parseNote(source, 'note.md'))).toContain('낱말')
  })

  test('has questions whose spans do not touch, in order, with what they contain inside', () => {
    fc.assert(
      fc.property(note, ({ source }) => {
        let last = 0
        for (const { span, codeBlocks, images } of parseNote(source, 'note.md').questions) {
          expect(span.line).toBeGreaterThan(last)
          expect(span.lastLine).toBeGreaterThanOrEqual(span.line)
          for (const inner of [...codeBlocks, ...images]) {
            expect(inner.line).toBeGreaterThanOrEqual(span.line)
            expect(inner.line).toBeLessThanOrEqual(span.lastLine)
          }
          last = span.lastLine
        }
      }),
    )
  })

  test('gives every question an id of its own', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('- 같은 질문?', '- 다른 질문?', '  - 답', '  - 다른 답', '## 섹션')),
        (lines) => {
          const ids = parseNote(lines.join('\n'), 'note.md').questions.map((question) => question.id)
          expect(new Set(ids).size).toBe(ids.length)
        },
      ),
    )
  })

  test('is read without an exception, for any text', () => {
    fc.assert(
      fc.property(anyText(400), (source) => {
        expect(accountLines(source)).not.toContain('lost')
        expect(parseNote(source, 'note.md').file).toBe('note.md')
      }),
    )
  })

  test('reads the same with CRLF line endings and a byte order mark', () => {
    fc.assert(
      fc.property(note, ({ source }) => {
        const { questions, intros } = parseNote(source, 'note.md')
        const windows = parseNote(`\ufeff${source.replaceAll('\n', '\r\n')}`, 'note.md')
        expect(windows.questions).toEqual(questions)
        expect(windows.intros).toEqual(intros)
      }),
    )
  })
})

/** A fifth of it is enough to notice a step that takes the square of a note's length. */
const much = (full: number): number => (isAllRows ? full : full / 5)

// The limits are for a machine that is busy with other tests; alone each takes a second or two.
describe('a large note', () => {
  test('of megabytes is read whole', () => {
    const asked =
      '- 볼륨은 어디에 저장되나요?\n  - 기본 경로는 정해져 있어요. (바꿀 수도 있어요.)\n  - `/var/lib`에 있어요.\n'
    const transcript = `\`\`\`bash\n${'$ docker volume ls\nDRIVER    VOLUME NAME\n'.repeat(80)}\`\`\`\n`
    const day = `## Docker\n${asked}${transcript}![](img/a.png)\n---\n`
    const source = day.repeat(Math.ceil(much(5_000_000) / Buffer.byteLength(day)))
    expect(parseNote(source, 'note.md').questions).toHaveLength(source.length / day.length)
  }, 60_000)

  test.each([
    ['stars', `- ${'*a '.repeat(much(300_000))}`],
    ['brackets', `- ${'['.repeat(much(1_000_000))}`],
    ['quotes in quotes', `- q\n${'>'.repeat(much(1_000_000))}`],
    ['comments that never end', '<!--\n'.repeat(much(200_000))],
    ['comments in a row', `- q ${'<!---->'.repeat(much(150_000))}`],
    ['fences that never end', '```bash\n- q\n'.repeat(much(80_000))],
    ['spaces inside', `- a${' '.repeat(much(1_000_000))}b`],
    ['the same question', '- q?\n'.repeat(much(50_000))],
    ['bars in one line', `- q?\n|${'a|'.repeat(much(100_000))}b`],
    ['folds that never end', '<details>\n<summary>q?</summary>\n'.repeat(much(20_000))],
    ['elements in elements', `- q\n${'<div><details>\n'.repeat(much(20_000))}`],
    ['elements on one line', `- q\n  - ${'<ul><li>a'.repeat(much(20_000))}`],
    ['elements that end before they start', `- q\n${'</div></p>\n<p>a'.repeat(much(100_000))}`],
    ['tags that never end', `- q\n${'<div a="b '.repeat(much(100_000))}\n${"<p '".repeat(much(100_000))}`],
    ['tags inside a line', `- q\n${'  - <b><i>a</b> <span>\n'.repeat(much(5_000))}`],
    ['names after a sign', `- q\n  - ${'#a '.repeat(much(100_000))}\n  - ${`#${'1'.repeat(much(100_000))}`}`],
    ['links to nothing and open marks', `- q\n${'  - [a][b] ==**c** [d]['.repeat(much(5_000))}`],
    [
      'formulas',
      `- q\n${'  - $x_1$ $$a\n'.repeat(much(500))}  - ${'$a^2$ '.repeat(much(50_000))}\n\n${'$$a\n'.repeat(much(10_000))}`,
    ],
    ['notices that never end', `- q\n${'  :::tip a\n  !!! note "b\n'.repeat(much(10_000))}`],
    [
      'notices in notices',
      `${':::tip\n'.repeat(much(10_000))}${':::\n'.repeat(much(10_000))}${Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth * 2)}!!! note\n`).join('')}`,
    ],
    [
      'pictures with sizes that never end',
      `- q\n  - ${'![](a.png =3x '.repeat(much(20_000))}\n  - ![](a.png${' '.repeat(much(100_000))}=3x\n  - ${'![](a.png){width=9 '.repeat(much(20_000))}`,
    ],
    [
      'small letters, films and frames that never end',
      `- q\n  - ${'<ruby>가<rt>'.repeat(much(10_000))}\n  - ${'<video><source src="a.mp4">'.repeat(much(10_000))}\n  - ${'<iframe src="https://example.com/" '.repeat(much(10_000))}`,
    ],
    ['formulas in brackets that never end', `- q\n  - ${'\\[x^2 \\(\\frac{'.repeat(much(20_000))}`],
    ['meanings', `- q\n  - a\n${'    : b\n'.repeat(much(20_000))}\n${': '.repeat(much(50_000))}`],
    ['talk', Array.from({ length: much(10_000) }, (_, at) => `이름${at}: 왜요?\n`).join('')],
    ['the same talk', '학생: 왜요?\n강사: 네.\n'.repeat(much(20_000))],
    ['bullets in bullets that ask', `# note\n\n${'- a\n  - 왜요?\n    - b\n'.repeat(much(20_000))}`],
    ['lines that ask', '왜요?\n네.\n\n'.repeat(much(20_000))],
    [
      'marks that are nearly right',
      `- q\n  - ${'!{a}('.repeat(much(20_000))}\n  - ${'a : : '.repeat(much(20_000))}`,
    ],
    [
      'marks that stay open',
      `- q\n  - ${'[[a '.repeat(much(20_000))}\n  - ${'$\\frac{1}'.repeat(much(20_000))}`,
    ],
    ['one huge table', `- q\n|a|b|\n|-|-|\n${'|1|2|\n'.repeat(much(150_000))}`],
  ])(
    'of nothing but %s is read in time',
    (_, source) => {
      expect(accountLines(source)).not.toContain('lost')
      expect(parseNote(source, 'note.md').title).toBe('note')
    },
    60_000,
  )
})

/** Real notes, where they are at hand. */
const folder = fileURLToPath(new URL('../../../shared/notes/', import.meta.url))

describe.skipIf(!existsSync(folder))('a real note that was damaged', () => {
  const texts = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.md'))
        .map((file) => readFileSync(folder + file, 'utf8'))
    : []

  test('still accounts for every line', () => {
    const damage = fc.record({
      text: fc.nat({ max: Math.max(0, texts.length - 1) }),
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      drop: fc.nat({ max: 400 }),
      insert: fc.constantFrom(
        '```\n',
        '\n',
        '- ',
        '  ',
        '\n---\n',
        '<!--',
        '> ',
        '`',
        '\n# ',
        '\t',
        '**',
        '](',
        '\u00a0',
      ),
    })
    fc.assert(
      fc.property(damage, ({ text, cut, drop, insert }) => {
        const source = texts[text] ?? ''
        const at = Math.floor(source.length * cut)
        const damaged = source.slice(0, at) + insert + source.slice(at + drop)
        expect(accountLines(damaged)).not.toContain('lost')
        expect(parseNote(damaged, 'note.md').questions.length).toBeGreaterThan(0)
      }),
      { numRuns: 25 },
    )
  })
})

describe('notes of a folder', () => {
  test('come in the order of their names, in NFC and in NFD', () => {
    const files = ['나/a.md', '가.md', 'b.md', '가'.normalize('NFD').concat('나.md'), 'a/z.md']
    const order = readNotes(files.map((file) => ({ file, text: '' }))).map((note) =>
      note.file.normalize('NFC'),
    )
    expect(order).toEqual(['a/z.md', 'b.md', '가.md', '가나.md', '나/a.md'])
  })
})
