/** Turns the source lines of an answer into the lines that are read: without labels, tags of folds and links back. */
import { insideQuote, type Line, readLine } from '../lines.ts'
import { readBullet } from '../markers.ts'
import { MOST_SUMMARY_LINES } from './details-tags.ts'
import { isChoice } from './given.ts'
import { readAnswerLabel } from './label.ts'
import type { Outline } from './outline.ts'
import type { Start } from './start.ts'
import { isLinkBack, isNavigation, isTrivia } from './trivia.ts'
import { readTurn } from './turn.ts'

/**
 * Returns the lines of an answer. Takes the note, where its question starts, and the index of its last line. Each line keeps its
 * number and columns. A heading becomes a line in bold by itself, marked as one. A `<details>` that only hides the answer is
 * taken off, others stay: they are folds.
 */
export function answerLines(outline: Outline, start: Start, last: number): readonly Line[] {
  const { lines, classified, headings } = outline
  const hidden = hiddenTags(outline, start, last)
  const read: Line[] = start.inline === null ? [] : [start.inline]
  let isFirst = start.inline === null
  for (let index = start.bodyFirst; index <= last; index += 1) {
    const written = lines[index]
    if (written === undefined) break
    const line = start.isQuoted ? insideQuote(written) : written
    const heading = headings.get(index)
    const isText = classified.roles[index] === 'text'
    if (!isText) read.push(line)
    else if (hidden.has(index) || isLinkBack(line) || isNavigation(line)) {
      read.push(emptied(line))
      const rest = hidden.get(index)
      if (rest !== undefined && rest !== null) {
        read.push(rest)
        isFirst = false
      }
    } else if (heading !== undefined) {
      read.push(emptied(line), ...smallHeading(line, heading, isFirst), emptied(line))
      index = heading.last
    } else if (isFirst && isTrivia(line)) read.push(emptied(line))
    else {
      read.push(isFirst ? (withoutName(line, start) ?? withoutAnswerLabel(outline, line, index)) : line)
      if (isFirst && !startsAnswer(line)) isFirst = false
      else if (isFirst && read.at(-1)?.blank === false) isFirst = false
    }
  }
  return read
}

/** True for a line with nothing but a label of an answer: the answer starts below it. */
function startsAnswer(line: Line): boolean {
  return readAnswerLabel(textOf(line).text)?.rest.trim() === ''
}

function emptied(line: Line): Line {
  return { ...line, text: '', content: '', indent: 0, offset: 0, blank: true }
}

/** A heading of an answer as a line of its own in bold; nothing for the label of the answer. */
function smallHeading(
  line: Line,
  heading: { readonly text: string; readonly column: number },
  isFirst: boolean,
): readonly Line[] {
  const label = isFirst ? readAnswerLabel(heading.text) : null
  const text = (label === null ? heading.text : label.rest).replace(/\*\*|__/g, '').trim()
  if (text === '') return []
  const column = heading.column + (label?.width ?? 0)
  const bold = label === null ? `**${text}**` : text
  const read = { ...line, text: bold, content: bold, indent: 0, offset: column, blank: false }
  return [label === null ? { ...read, isTitle: true } : read]
}

/** The line's text behind a bullet or quote mark. */
function textOf(line: Line): { readonly text: string; readonly width: number } {
  const bullet = readBullet(line)
  if (bullet !== null && bullet.number === null) return { text: bullet.text, width: bullet.width }
  const quote = /^>\s?/.exec(line.content)?.[0].length ?? 0
  return { text: line.content.slice(quote), width: quote }
}

/** Takes the name of who answers off the first line of an answer; null when it does not stand there. */
function withoutName(line: Line, { answerName }: Start): Line | null {
  const turn = answerName === null ? null : readTurn(line)
  if (turn === null || turn.name !== answerName) return null
  if (turn.text.trim() === '') return emptied(line)
  return { ...line, text: turn.text, content: turn.text, indent: 0, offset: turn.column }
}

/** Takes `A.` off the first line of an answer, unless the next lines go on with `B.`: then it is a choice. */
function withoutAnswerLabel(outline: Outline, line: Line, index: number): Line {
  const { text, width } = textOf(line)
  const label = readAnswerLabel(text)
  if (label === null) return line
  if (isChoice(outline, label.name, index)) return line
  if (label.rest.trim() === '') return emptied(line)
  const mark = line.content.slice(0, width)
  const content = mark + label.rest
  return { ...line, content, text: ' '.repeat(line.offset) + content, offset: line.offset + label.width }
}

/** Lines of the tags that hide an answer, with the text behind a summary on its line. */
function hiddenTags(
  { lines, detailsAt }: Outline,
  start: Start,
  last: number,
): ReadonlyMap<number, Line | null> {
  const hidden = new Map<number, Line | null>()
  // A question in a summary stands at most this many lines below its `<details>`.
  const from = Math.max(0, start.bodyFirst - MOST_SUMMARY_LINES)
  const near = lines.slice(from, last + 1).flatMap((_, at) => detailsAt.get(from + at) ?? [])
  for (const one of near) {
    const isOwn = one.summaryLine === start.first || (one.open <= start.first && one.close >= start.first)
    if (one.open < start.bodyFirst && !isOwn) continue
    if (!isOwn && !one.isReveal && one.summary !== '') continue
    const first = Math.max(one.open, start.bodyFirst)
    for (let at = first; at < one.bodyFirst; at += 1) hidden.set(at, null)
    if (!isOwn && one.rest !== null) {
      const line = lines[one.bodyFirst - 1]
      if (line !== undefined)
        hidden.set(one.bodyFirst - 1, { ...readLine(one.rest.text, line.number), offset: one.rest.column })
    }
    const closing = lines[one.close]
    if (closing === undefined || one.close < start.bodyFirst) continue
    const before = closing.text.replace(/<\/?(?:details|p|div)\b[^<>]*>/gi, '')
    if (before.trim() === '') hidden.set(one.close, null)
    else if (one.close >= one.bodyFirst) hidden.set(one.close, readLine(before, closing.number))
  }
  return hidden
}
