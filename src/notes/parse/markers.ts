import type { Line } from './lines.ts'

/** A list marker at the start of a line, and the text behind it. */
export interface Bullet {
  /** `-`, `*`, `+`, or `.` and `)` for the two ways to number. */
  readonly marker: string
  readonly number: number | null
  readonly text: string
  /** How many characters of the line's content stand before `text`. */
  readonly width: number
}

// A marker needs space behind it (any kind: a Korean keyboard easily types a no-break space) or the end of the line.
const BULLET = /^(?:([-*+])|(\d{1,9})([.)]))(?:([\s\u200b]+)|$)/

/**
 * Reads the list marker of a line, however many spaces stand behind it (`-  text` means `- text`).
 * Null for any other line, a separator such as `- - -` and the ruler of a table (`- | -`) included.
 */
export function readBullet(line: Line): Bullet | null {
  const match = BULLET.exec(line.content)
  if (match === null || isSeparator(line) || TABLE_RULER.test(line.content)) return null
  const width = match[0].length
  const number = match[2] === undefined ? null : Number(match[2])
  return { marker: match[1] ?? match[3] ?? '-', number, text: line.content.slice(width), width }
}

const SEPARATOR = /^([-*_])(?:\s*\1){2,}\s*$/
const TABLE_RULER = /^:?-+:?\s*\|[\s:|-]*$/

/** `---`, `***`, `___`, with or without spaces between. */
export function isSeparator(line: Line): boolean {
  return SEPARATOR.test(line.content)
}

/** The underline of a setext heading, as its level; null for any other line. */
export function readUnderline(line: Line): 1 | 2 | null {
  if (/^=+\s*$/.test(line.content)) return 1
  return /^-{3,}\s*$/.test(line.content) ? 2 : null
}

/** A `#` heading: its level, and its text as Markdown. */
export interface HeadingMark {
  readonly level: number
  readonly text: string
  /** How many characters of the line's content stand before `text`. */
  readonly width: number
  /** `##Title`: no space behind the marks, which Markdown does not take for a heading. */
  readonly tight: boolean
}

const HEADING = /^(#{1,6})(?:[\s\u200b]+|$)/
const TIGHT_HEADING = /^(#{1,6})(?=[\p{L}\p{N}[(<"'`*“‘])/u

/** Reads a line as a `#` heading, also one without a space behind its marks; null for any other line. */
export function readHeading(line: Line): HeadingMark | null {
  const spaced = HEADING.exec(line.content)
  const match = spaced ?? TIGHT_HEADING.exec(line.content)
  if (match === null) return null
  const text = line.content
    .slice(match[0].length)
    .trimEnd()
    .replace(/(?:^|\s)#+$/, '')
  return { level: match[1]?.length ?? 1, text, width: match[0].length, tight: spaced === null }
}

/** A line that opens a fenced block, also behind a list marker (`- ```bash`). */
export interface FenceMark {
  readonly mark: string
  readonly info: string
}

const FENCE = /^(?:(?:[-*+]|\d{1,9}[.)])\s+)?(`{3,}|~{3,})/

/** Reads a line as a fence; null for any other line, one with inline code in three backticks included. */
export function readFence(line: Line): FenceMark | null {
  const match = FENCE.exec(line.content)
  const mark = match?.[1]
  if (match === null || mark === undefined) return null
  const info = line.content.slice(match[0].length).trim()
  return mark.startsWith('`') && info.includes('`') ? null : { mark, info }
}

const PICTURES = /^(?:!\[[^\]]*\]\((?:[^()\\]|\\.|\([^()]*\))*\)\s*)+$/

/** True for text that is nothing but Markdown pictures. */
export function isPicturesOnly(text: string): boolean {
  return text.startsWith('![') && PICTURES.test(text)
}
