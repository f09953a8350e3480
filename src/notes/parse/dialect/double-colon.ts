/**
 * `- question :: answer` (Obsidian's Spaced Repetition and Logseq), two of them; a bullet that ends in `#card` with its answer below
 * it (Logseq), and a `?` alone on a line between a question and its answer.
 * In Obsidian a card with `?` goes from the blank line above it to the blank line below. With blank lines around the `?` it goes to the next
 * separator, heading or card.
 */
import { readLine } from '../lines.ts'
import { isSeparator, readBullet, readHeading } from '../markers.ts'
import { readLabel } from './label.ts'
import type { Outline } from './outline.ts'
import { type HeadPiece, type Start, type Starts, startAt } from './start.ts'

const LEAST = 2
/** A question above a `?` has at most this many lines. */
const MOST_LINES = 12
const NO_LINE = readLine('', 0)
/** With a space behind, or without one behind a Korean word or a sign that ends one: `std::vector` is a name. */
const COLONS = /\s?:{2,3}\s|(?<=[가-힣?？)])\s?:{2,3}(?=[^\s:])|(?<=[A-Za-z\d]):{2,3}(?=[가-힣])/
/** `status:: done`, what other plugins of Obsidian keep about a note. */
const FIELD = /^\[?[a-z][a-z\d_-]{0,20}::\s/

/** Finds the questions of this dialect; null when the note is not written so. */
export function findDoubleColons(outline: Outline, isSure = false): Starts | null {
  const starts = new Map<number, Start>()
  for (const index of outline.lines.keys()) {
    if (outline.classified.roles[index] !== 'text') continue
    const start = isMark(outline.lines, index)
      ? readAround(outline, index)
      : (readColons(outline, index) ?? readCard(outline, index))
    if (start !== null) starts.set(start.first, start)
  }
  return starts.size >= (isSure ? 1 : LEAST) ? starts : null
}

function readColons({ lines, depths }: Outline, index: number): Start | null {
  const line = lines[index]
  if (line === undefined || line.indent > 8 || readHeading(line)?.tight === false) return null
  const bullet = readBullet(line)
  const width = bullet?.width ?? 0
  const text = line.content.slice(width)
  const match = COLONS.exec(text.replace(/`[^`]*`/g, (code) => '.'.repeat(code.length)))
  if (bullet === null && FIELD.test(text)) return null
  // `std :: vector` in a sentence has no space before and behind; a table or a quote is no card.
  if (match === null || match.index === 0 || /^[>|]/.test(line.content) || (depths[index] ?? 0) > 0)
    return null
  const question = text.slice(0, match.index).replace(/(?<!\s)\s*#(?:card|flashcards?)\b/gi, '')
  const column = line.offset + width
  const behind = text.slice(match.index + match[0].length)
  const label = readLabel(question)
  const inline = {
    ...readLine(behind.trimStart(), line.number),
    offset: column + match.index + match[0].length,
  }
  // What is indented below a card belongs to its answer.
  return startAt(
    line,
    index,
    { text: label?.rest ?? question, column: column + (label?.width ?? 0) },
    {
      inline: inline.blank ? null : inline,
      label: label?.name ?? null,
      end: indentedBelow(lines, index),
    },
  )
}

/** `- question #card`, and the answer in the bullets below it. */
function readCard({ lines }: Outline, index: number): Start | null {
  const line = lines[index]
  const bullet = line === undefined ? null : readBullet(line)
  const question = /^(.*\S)\s+#(?:card|flashcards?)\s*$/i.exec(bullet?.text ?? '')?.[1]
  if (line === undefined || bullet === null || question === undefined) return null
  const label = readLabel(question)
  const column = line.offset + bullet.width + (label?.width ?? 0)
  const more = { label: label?.name ?? null, end: indentedBelow(lines, index) }
  return startAt(line, index, { text: label?.rest ?? question, column }, more)
}

function indentedBelow(lines: Outline['lines'], index: number): number {
  const indent = lines[index]?.indent ?? 0
  let end = index
  while ((lines[end + 1]?.indent ?? 0) > indent + 1 && lines[end + 1]?.blank === false) end += 1
  return end
}

function readAround(outline: Outline, mark: number): Start | null {
  const { lines, classified } = outline
  // A blank line below the mark: it stands between paragraphs, and its answer goes up to a separator, a heading or the next card.
  const isLoose = lines[mark + 1]?.blank === true
  const below = isLoose && lines[mark - 1]?.blank === true ? mark - 1 : mark
  const first = paragraphFirst(outline, below)
  let end = mark
  if (isLoose) {
    const next = lines.findIndex((_, index) => index > mark && isMark(lines, index))
    const limit =
      next === -1 ? lines.length : paragraphFirst(outline, lines[next - 1]?.blank === true ? next - 1 : next)
    while (end + 1 < limit && !isSeparator(lines[end + 1] ?? NO_LINE) && !isHeading(lines, end + 1)) end += 1
    while (end > mark && lines[end]?.blank === true) end -= 1
  } else
    while (end + 1 < lines.length && classified.roles[end + 1] !== 'blank' && !isMark(lines, end + 1))
      end += 1
  if (first === below || end === mark) return null
  const pieces = lines.slice(first, below).map((line): HeadPiece => {
    const bullet = readBullet(line)
    return {
      text: bullet?.text ?? line.content,
      line: line.number,
      column: line.offset + (bullet?.width ?? 0),
    }
  })
  const line = lines[first]
  const [head, ...more] = pieces
  if (line === undefined || head === undefined) return null
  const label = readLabel(head.text)
  const bare = label === null ? head : { ...head, text: label.rest, column: head.column + label.width }
  return {
    ...startAt(line, first, bare, { bodyFirst: mark + 1, end, label: label?.name ?? null }),
    head: [bare, ...more],
  }
}

/** The first line of the paragraph that ends above a line; that line itself where none does. */
function paragraphFirst({ lines, classified }: Outline, below: number): number {
  let first = below
  while (
    first > 0 &&
    below - first < MOST_LINES &&
    classified.roles[first - 1] === 'text' &&
    !isHeading(lines, first - 1) &&
    !isSeparator(lines[first - 1] ?? NO_LINE)
  )
    first -= 1
  return first
}

function isMark(lines: Outline['lines'], index: number): boolean {
  return /^\?{1,2}\s*$/.test(lines[index]?.content ?? '')
}

function isHeading(lines: Outline['lines'], index: number): boolean {
  const line = lines[index]
  return line !== undefined && readHeading(line)?.tight === false
}
