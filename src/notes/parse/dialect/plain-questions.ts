/**
 * Plain lines that ask: a question in a line of its own at the start of a paragraph, and its answer below, three of them or more. They are
 * at least a fifth of the paragraphs: a text that asks now and then has more around each. Lines of more than one sentence are text.
 */
import { asks } from '../asks.ts'
import type { Line } from '../lines.ts'
import { isSeparator, leadingNumber, readBullet } from '../markers.ts'
import { askingShare } from './headings.ts'
import { readAnswerLabel, withoutNumber } from './label.ts'
import type { Outline } from './outline.ts'
import { type Start, type Starts, startAt } from './start.ts'
import { isTrivia } from './trivia.ts'

const LEAST = 3
const LEAST_SHARE = 0.2
const MOST_ASKING_BULLETS = 0.3
const LONGEST = 120

/** Finds the questions of this dialect; null when the note is not written so. */
export function findPlainQuestions(outline: Outline, isSure = false): Starts | null {
  if (!isSure && askingShare(outline) >= MOST_ASKING_BULLETS) return null
  const starts = new Map<number, Start>()
  let paragraphs = 0
  for (const [index, line] of outline.lines.entries()) {
    const isFirst = startsParagraph(outline, index)
    if (isFirst) paragraphs += 1
    // Below a question without an answer, the next line may be one, too.
    if (!(isFirst || starts.has(index - 1)) || !isQuestion(outline, index, line)) continue
    const bare = withoutNumber(line.content.trimEnd())
    const piece = { text: bare.text, column: line.offset + bare.width }
    starts.set(index, startAt(line, index, piece, { label: bare.number }))
  }
  const isEnough = starts.size >= LEAST && starts.size >= paragraphs * LEAST_SHARE
  return starts.size > 0 && (isSure || isEnough) ? starts : null
}

function startsParagraph({ lines, classified, headings }: Outline, index: number): boolean {
  if (classified.roles[index] !== 'text' || headings.has(index)) return false
  const [above, line] = [lines[index - 1], lines[index]]
  if (line === undefined || isTrivia(line)) return false
  const isBelowText = classified.roles[index - 1] === 'text' && !headings.has(index - 1)
  return above === undefined || !isBelowText || isSeparator(above)
}

function isQuestion({ depths, headings, classified }: Outline, index: number, line: Line): boolean {
  if (classified.roles[index] !== 'text' || headings.has(index) || (depths[index] ?? 0) > 0) return false
  const text = line.content.trimEnd().slice(leadingNumber(line.content).length)
  const isPlain = line.indent <= 3 && readBullet(line) === null && /^[\p{L}\p{N}"'`“‘(]/u.test(text)
  const isSentence = text.length <= LONGEST && !/[.!?？][)"'”’]*\s+[\p{L}\p{N}]/u.test(text)
  return isPlain && isSentence && asks(text) && readAnswerLabel(line.content) === null
}
