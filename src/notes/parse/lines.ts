/** Cuts a note into lines. */

/** A line of a note. */
export interface Line {
  /** 1-based. */
  readonly number: number
  /** The line as written, without its line ending (and without the note's byte order mark). */
  readonly text: string
  /** The column where its text starts, from 0. A tab goes to the next multiple of four; any other space counts one. */
  readonly indent: number
  /** The line without the space around it. Two trailing spaces stay: in Markdown they are a line break. */
  readonly content: string
  /** The number of characters before `content`. */
  readonly offset: number
  readonly blank: boolean
  /** True for a heading of an answer, which stands here in bold. */
  readonly isTitle?: true
}

// Editors and Korean keyboards also write these: no-break space, ideographic space, zero-width space, a byte order mark inside a
// file. To the author they look like spaces, so they are spaces here too.
const SPACE = /[\s\u200b\ufeff]/

/** Cuts a note into lines. Accepts any mix of line endings, a byte order mark, and a missing final newline. */
export function splitLines(source: string): readonly Line[] {
  const texts = source.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  if (texts.at(-1) === '') texts.pop()
  return texts.map((text, index) => readLine(text, index + 1))
}

/** Reads one line by itself, as `splitLines` does. `number` becomes its line number. */
export function readLine(text: string, number: number): Line {
  let start = 0
  while (start < text.length && SPACE.test(text.charAt(start))) start += 1
  let end = text.length
  while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1
  const blank = start === end
  const hardBreak = !blank && text.endsWith('  ') ? '  ' : ''
  return {
    number,
    text,
    indent: widthOf(text.slice(0, start)),
    content: text.slice(start, end) + hardBreak,
    offset: start,
    blank,
  }
}

function widthOf(space: string): number {
  let width = 0
  for (const character of space) {
    if (character === '\t') width += 4 - (width % 4)
    else if (character !== '\u200b' && character !== '\ufeff') width += 1
  }
  return width
}

/** Returns a line of a quote without its first `>`; any other line as it is. */
export function insideQuote(line: Line): Line {
  const mark = /^>\s?/.exec(line.content)?.[0].length ?? 0
  const inner = readLine(line.content.slice(mark), line.number)
  return { ...inner, offset: inner.offset + line.offset + mark }
}
