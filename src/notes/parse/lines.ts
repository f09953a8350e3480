/** A source line as the line-level pass sees it. */
export interface Line {
  /** 1-based. */
  readonly number: number
  /** The line as written, without its line ending (and without the note's byte order mark). */
  readonly text: string
  /** Where its text starts, in columns: a tab goes to the next multiple of four, any other space counts one. */
  readonly indent: number
  /** The line without the space around it, but with the trailing spaces that mean a line break in Markdown. */
  readonly content: string
  /** How many characters stand before `content`. */
  readonly offset: number
  readonly blank: boolean
}

// Spaces that editors and Korean keyboards leave behind look like spaces to the author, so they are spaces here too:
// no-break space, ideographic space, zero-width space, a byte order mark in the middle of a file.
const SPACE = /[\s\u200b\ufeff]/

/** Cuts a note into lines. Takes any mixture of line endings, a byte order mark, and a missing final newline. */
export function splitLines(source: string): readonly Line[] {
  const texts = source.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  if (texts.at(-1) === '') texts.pop()
  return texts.map((text, index) => readLine(text, index + 1))
}

/** Reads one line on its own: the same as a line of `splitLines`, with the given number. */
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
