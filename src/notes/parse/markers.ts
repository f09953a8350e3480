/** Reads the marks at the start of a line: bullets, headings, separators, fences. */
import type { Line } from './lines.ts'

/** A list marker at the start of a line, and the text after it. */
export interface Bullet {
  /** `-`, `*` or `+`; for numbers the sign after the number, `.` or `)`. */
  readonly marker: string
  readonly number: number | null
  readonly text: string
  /** The number of characters of the line's content before `text`. */
  readonly width: number
}

// A marker needs a space after it, or the end of the line. Any kind of space: a Korean keyboard easily types a no-break space.
const BULLET = /^(?:([-*+])|(\d{1,9})([.)]))(?:([\s\u200b]+)|$)/

/**
 * Reads the list marker of a line. Any number of spaces may be after it (`-  text` means `- text`). Returns null for any other
 * line, also for a separator such as `- - -` and the delimiter row of a table (`- | -`).
 */
export function readBullet(line: Line): Bullet | null {
  const match = BULLET.exec(line.content)
  if (
    match === null ||
    startsWithDate(line.content) ||
    isSeparator(line) ||
    TABLE_DELIMITER.test(line.content)
  )
    return null
  const width = match[0].length
  const number = match[2] === undefined ? null : Number(match[2])
  return { marker: match[1] ?? match[3] ?? '-', number, text: line.content.slice(width), width }
}

const DATE = /^(?:(?:19|20)\d\d[.)]|\d{1,4}\.\s+\d{1,2}\.)(?:\s|$)/

/** True for text that starts with a year, a date or a version: `2025. 3. 1. 개강`, `3. 1. 개강`. It is no item of a list. */
export function startsWithDate(text: string): boolean {
  return DATE.test(text)
}

const SEPARATOR = /^([-*_])(?:\s*\1){2,}\s*$/
const TABLE_DELIMITER = /^:?-+:?\s*\|[\s:|-]*$/

/** True for a separator: `---`, `***` or `___`, with or without spaces between (a thematic break in Markdown). */
export function isSeparator(line: Line): boolean {
  return SEPARATOR.test(line.content)
}

/** Returns the level of a setext heading from its underline (`===` 1, `---` 2); null for any other line. */
export function readUnderline(line: Line): 1 | 2 | null {
  if (/^=+\s*$/.test(line.content)) return 1
  return /^-{3,}\s*$/.test(line.content) ? 2 : null
}

/** A `#` heading: its level, and its text as Markdown. */
export interface HeadingMark {
  readonly level: number
  readonly text: string
  /** The number of characters of the line's content before `text`. */
  readonly width: number
  /** `##Title`, without a space after the marks. Not a heading in Markdown. */
  readonly tight: boolean
}

const HEADING = /^(#{1,6})(?:[\s\u200b]+|$)/
const TIGHT_HEADING = /^(#{1,6})(?=[\p{L}\p{N}[(<"'`*“‘])/u

/** What site generators read behind a heading: `{#slow-build}`, `{: .no_toc }`, `{.unnumbered}`. */
const ATTRIBUTES = /(?<!\s)\s*\{(?::[^{}]{0,80}|[#.][\p{L}\p{N}_.#: -]{1,80})\}$/u

/** Reads a `#` heading, with or without a space after its marks; null for any other line. */
export function readHeading(line: Line): HeadingMark | null {
  const spaced = HEADING.exec(line.content)
  const match = spaced ?? TIGHT_HEADING.exec(line.content)
  if (match === null) return null
  const text = line.content
    .slice(match[0].length)
    .trimEnd()
    .replace(ATTRIBUTES, '')
    .replace(/(?:^|\s)#+$/, '')
  return { level: match[1]?.length ?? 1, text, width: match[0].length, tight: spaced === null }
}

/** The start of a fenced block, which may be after a list marker (`- ```bash`). */
export interface FenceMark {
  readonly mark: string
  readonly info: string
}

const FENCE = /^(?:(?:[-*+]|\d{1,9}[.)])\s+)?(`{3,}|~{3,})/

/** Reads the start of a fenced block; null for any other line, also for inline code in three backticks. */
export function readFence(line: Line): FenceMark | null {
  const match = FENCE.exec(line.content)
  const mark = match?.[1]
  if (match === null || mark === undefined) return null
  const info = line.content.slice(match[0].length).trim()
  return mark.startsWith('`') && info.includes('`') ? null : { mark, info }
}

const PICTURES = /^(?:(?:!\[[^\]]*\]\((?:[^()\\]|\\.|\([^()]*\))*\)|<img\s[^<>]*>)\s*)+$/

/** True for text with nothing but pictures, in Markdown or as `<img>`. */
export function isPicturesOnly(text: string): boolean {
  return /^(?:!\[|<img\s)/.test(text) && PICTURES.test(text)
}

/** `1.`, `2)`, `1\\.` (as word processors write it), `1-1.`, `(3)`, `#4.`, `5번.`, `①`, `1️⃣`, `III.`, `Ⅳ.`, `가.`, `1 - `, with the space behind. */
const LEADING_NUMBER =
  /^(?:#?\d{1,3}(?:[-.]\d{1,3}){0,2}번?\\?[.)]|[([]\d{1,3}[)\]]|No\.\s?\d{1,3}[.:)]?|[①-⑳❶-❿]|(?:\d\u{fe0f}?\u{20e3})+|🔟|[IVX]{1,5}[.)]|[Ⅰ-Ⅻ]\s?[.)]?|[가나다라마바사아자차카타파하][.)]|\d{1,3}\s[-–—:](?=\s*\p{L}))\s*/u

/** Returns the number that a title or question starts with, and the space behind it; an empty text when there is none. */
export function leadingNumber(text: string): string {
  return LEADING_NUMBER.exec(text)?.[0] ?? ''
}
