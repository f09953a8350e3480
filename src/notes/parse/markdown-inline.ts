/** Reads the Markdown inside paragraphs and tables, with remark. */
import type { Root } from 'mdast'
import { remark } from 'remark'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import type { Processor } from 'unified'
import { linearText } from './merge-data.ts'

// Lists, quotes, code and headings were found before, line by line. So remark must see only paragraphs and tables. Without this,
// `# comment`, `[1]: …` or `<div>` in a paragraph would make text disappear.
const OFF = [
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'definition',
  'gfmFootnoteCall',
  'gfmFootnoteDefinition',
  'gfmPotentialFootnoteCall',
  'headingAtx',
  'htmlFlow',
  'list',
  'setextUnderline',
  'thematicBreak',
]

function paragraphsOnly(this: Processor): void {
  const data = this.data()
  const extensions = data.micromarkExtensions ?? []
  extensions.push({ disable: { null: OFF } }, linearText)
  data.micromarkExtensions = extensions
}

// One tilde is a range in Korean notes (`1~3차, 5~6차`), not a deletion.
const author = remark()
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(paragraphsOnly)
  .freeze()
const github = remark().use(remarkGfm).use(paragraphsOnly).freeze()

/** Reads paragraphs and tables as their author means them: `**강조(Term)**은` is an emphasis. */
export function readMarkdown(text: string): Root {
  return author.parse(text)
}

/** Reads the same text as GitHub does, to find what does not render there. */
export function readMarkdownAsGitHub(text: string): Root {
  return github.parse(text)
}

// Every character and word that can start something in Markdown; also the line break.
const MARKDOWN = /[\\`*_[\]<>&!~|\n@]|https?:|www\./i
const MARKS = /[\\`*_[\]<&~]/g
const MOST_MARKS = 1000
const MOST_LETTERS = 100_000

/** Returns true for text that Markdown shows as it is written. */
export function isPlain(text: string): boolean {
  return !MARKDOWN.test(text)
}

/**
 * Returns true for a paragraph that is longer, or has more marks, than any author writes. remark pairs marks in quadratic time, so
 * such text is shown as it is written.
 */
export function isOvergrown(text: string): boolean {
  if (text.length < MOST_MARKS) return false
  if (text.length > MOST_LETTERS) return true
  MARKS.lastIndex = 0
  let count = 0
  while (MARKS.test(text)) {
    count += 1
    if (count > MOST_MARKS) {
      MARKS.lastIndex = 0
      return true
    }
  }
  return false
}
