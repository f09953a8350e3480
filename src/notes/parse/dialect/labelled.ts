/** Reads the lines with which labelled questions begin, on headings, bullets, quotes and bare lines. */
import { asks } from '../asks.ts'
import { leadingNumber, readBullet, readHeading } from '../markers.ts'
import { withoutHtmlTags } from './details-tags.ts'
import { isChoice } from './given.ts'
import { isQuestionWord, type Label, readAnswerLabel, readLabel } from './label.ts'
import type { Outline } from './outline.ts'
import { type HeadPiece, LINE_LEVEL, type Start } from './start.ts'

/** A labelled line: what stands on it, and what before it. */
export interface Labelled {
  readonly index: number
  readonly label: Label
  readonly level: number
  /** The number of characters before the text behind the label. */
  readonly column: number
  /** The first line that is not part of it. */
  readonly after: number
  /** True for a bullet: its text may go on in the next lines. */
  readonly isBullet: boolean
}

/** Reads the label of a question on a line (an index); null when there is none. */
export function readLabelled(
  { lines, classified, headings, depths }: Outline,
  index: number,
): Labelled | null {
  const line = lines[index]
  if (line === undefined || classified.roles[index] !== 'text') return null
  const heading = headings.get(index)
  if (heading !== undefined) {
    const isWord = isQuestionWord(heading.text) && answerFollows(headings, index)
    const label = isWord ? wordLabel(heading.text) : readLabel(heading.text)
    const column = heading.column + (label?.width ?? 0)
    return label && { index, label, level: heading.level, column, after: heading.last + 1, isBullet: false }
  }
  const bullet = readBullet(line)
  const quote = bullet === null ? (/^(?:>\s?)+/.exec(line.content)?.[0].length ?? 0) : 0
  if (bullet === null && (line.indent > 3 || /^\|/.test(line.content)) && (depths[index] ?? 0) === 0)
    return null
  // `- [ ] Q1. 왜?`: the box is no part of it.
  const box = /^\[[ xX]\]\s+/.exec(bullet?.text ?? '')?.[0].length ?? 0
  const inner = bullet === null ? line.content.slice(quote) : bullet.text.slice(box)
  const inHeading = readHeading({ ...line, content: inner })
  const text = inHeading !== null && !inHeading.tight ? inHeading.text : withoutSummary(inner)
  const label = readLabel(text)
  if (label === null) return null
  const before = (bullet?.width ?? quote) + box + Math.max(0, inner.indexOf(text))
  const column = line.offset + before + label.width
  return { index, label, level: LINE_LEVEL, column, after: index + 1, isBullet: bullet !== null }
}

const MOST_LINES_APART = 60

/** True when the next heading is a label of an answer. `## 질문` alone is a section. */
function answerFollows(headings: Outline['headings'], index: number): boolean {
  for (let at = index + 1; at < index + MOST_LINES_APART; at += 1) {
    const next = headings.get(at)
    if (next !== undefined) return readAnswerLabel(next.text) !== null
  }
  return false
}

function wordLabel(text: string): Label {
  return { name: text.trim(), number: null, isRange: false, rest: '', width: text.length, bold: null }
}

function withoutSummary(text: string): string {
  return /<\/?summary\b/i.test(text)
    ? withoutHtmlTags(text.replace(/<\/?(?:summary|details)\b[^<>]*>/gi, ' '))
    : text
}

const MOST_LINES = 5

/**
 * The lines directly below belong to a question that does not yet ask, up to the one that does, or to the label of its answer.
 */
export function withNextLines(outline: Outline, start: Start, isBullet: boolean): Start {
  const { lines, classified, headings } = outline
  if (asks(start.head.map((piece) => piece.text).join(' '))) return start
  const pieces: HeadPiece[] = []
  const grown = (): Start => ({
    ...start,
    head: [...start.head, ...pieces],
    bodyFirst: start.bodyFirst + pieces.length,
  })
  for (let at = start.bodyFirst; at < start.bodyFirst + MOST_LINES; at += 1) {
    const line = lines[at]
    if (line === undefined || classified.roles[at] !== 'text' || headings.has(at)) break
    if (readAnswerLabel(line.content) !== null) return isChoice(outline, 'A', at) ? start : grown()
    const isText =
      readBullet(line) === null && !/^[>|<!]/.test(line.content) && (!isBullet || line.indent > 0)
    if (!isText || leadingNumber(line.content) !== '' || readLabelled(outline, at) !== null) break
    pieces.push({ text: line.content, line: line.number, column: line.offset })
    if (/[?？]["'”’*_)\s]*$/.test(line.content)) return grown()
  }
  return start
}
