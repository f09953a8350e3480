/**
 * Plain lines that ask: a question in a line of its own at the start of a paragraph, and its answer below, three of them or more. They are
 * at least a fifth of the paragraphs: a text that asks now and then has more around each. Lines of more than one sentence are text.
 * Signs of word processors may stand before them (`■ 연차는 언제 생기나요?`): lines with the same sign are questions, when half of them ask.
 */
import { asks, namesTopic } from '../asks.ts'
import type { Line } from '../lines.ts'
import { isSeparator, leadingNumber, readBullet } from '../markers.ts'
import { askingShare } from './headings.ts'
import { ordinal, readAnswerLabel, withoutNumber } from './label.ts'
import { nextIndex, type Outline } from './outline.ts'
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
  let number: number | null = null
  for (const [index, line] of outline.lines.entries()) {
    const isFirst = startsParagraph(outline, index)
    if (isFirst) paragraphs += 1
    // Below a question without an answer, the next line may be one, too; and so may one with the next number.
    const isBelow = starts.has(index - 1) || isNext(line, number)
    if (!(isFirst || isBelow) || !isPlain(outline, index, line)) continue
    const bare = withoutNumber(line.content.trimEnd())
    const own: number | null = bare.number === null ? null : ordinal(bare.number)
    // `4️⃣ rem과 em` below `3️⃣ …란?`: it goes on with the numbers of questions.
    const goesOn = own !== null && number !== null && own === number + 1
    if (!goesOn && !asks(line.content) && !isAnswered(outline, index)) continue
    number = own
    const piece = { text: bare.text, column: line.offset + bare.width }
    starts.set(index, startAt(line, index, piece, { label: bare.number }))
  }
  const isEnough = starts.size >= LEAST && starts.size >= paragraphs * LEAST_SHARE
  if (!isSure && !isEnough) starts.clear()
  for (const start of signedStarts(outline, isSure ? 1 : LEAST)) starts.set(start.first, start)
  return starts.size === 0 ? null : starts
}

/** True when the label of an answer stands on the next line: the line above is its question, whatever its words are. */
function isAnswered({ lines, classified }: Outline, index: number): boolean {
  const below = lines[index + 1]
  return (
    below !== undefined && classified.roles[index + 1] === 'text' && readAnswerLabel(below.content) !== null
  )
}

/** True for a line that asks behind the number that comes next. */
function isNext({ content }: Line, number: number | null): boolean {
  const own = withoutNumber(content).number
  return number !== null && own !== null && ordinal(own) === number + 1 && asks(content)
}

function startsParagraph({ lines, classified, headings }: Outline, index: number): boolean {
  if (classified.roles[index] !== 'text' || headings.has(index)) return false
  const [above, line] = [lines[index - 1], lines[index]]
  if (line === undefined || isTrivia(line)) return false
  const isBelowText = classified.roles[index - 1] === 'text' && !headings.has(index - 1)
  return above === undefined || !isBelowText || isSeparator(above)
}

function isPlain({ depths, headings, classified }: Outline, index: number, line: Line): boolean {
  if (classified.roles[index] !== 'text' || headings.has(index) || (depths[index] ?? 0) > 0) return false
  if (line.indent > 3 || readBullet(line) !== null || readAnswerLabel(line.content) !== null) return false
  const text = line.content.trimEnd().slice(leadingNumber(line.content).length)
  const isSentence = text.length <= LONGEST && !/[.!?？][)"'”’]*\s+[\p{L}\p{N}]/u.test(text)
  return isSentence && /^[\p{L}\p{N}"'`“‘(]/u.test(text)
}

const SIGN = /^((?:[▷▹※•]|\p{So}\u{fe0f}?)+)\s*(?=[\p{L}\p{N}"'`“‘([])/u

interface Signed {
  readonly index: number
  readonly sign: string
  readonly text: string
  readonly column: number
}

const LEAST_ASKING = 2

/** The questions behind a sign of which at least `least` lines stand at the edge; two ask, and half ask or name what is to be told. */
function signedStarts(outline: Outline, least: number): readonly Start[] {
  const { lines, classified, headings, depths } = outline
  const bySign = new Map<string, Signed[]>()
  for (const [index, line] of lines.entries()) {
    const isText = classified.roles[index] === 'text' && !headings.has(index) && (depths[index] ?? 0) === 0
    const mark = isText && line.indent <= 1 ? SIGN.exec(line.content) : null
    if (mark === null) continue
    const sign = mark[1] ?? ''
    const width = mark[0].length
    const one = { index, sign, text: line.content.slice(width).trimEnd(), column: line.offset + width }
    const same = bySign.get(sign)
    if (same === undefined) bySign.set(sign, [one])
    else same.push(one)
  }
  return [...bySign.values()].flatMap((same) => {
    const asking = same.filter((one) => asks(one.text)).length
    const meant = same.filter((one) => asks(one.text) || namesTopic(one.text)).length
    if (same.length < least || asking < Math.min(least, LEAST_ASKING) || meant * 2 < same.length) return []
    return same.flatMap((one, at) => signedStart(outline, one, same[at + 1]) ?? [])
  })
}

function signedStart(outline: Outline, one: Signed, next: Signed | undefined): Start | null {
  const line = outline.lines[one.index]
  // A title directly above the first question.
  const isTitle = next !== undefined && !asks(one.text) && nextIndex(outline, one.index + 1) === next.index
  return line === undefined || isTitle ? null : startAt(line, one.index, one)
}
