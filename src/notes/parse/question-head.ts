/** Reads the lines of a question itself, before its answer. */
import { asks, namesTopic, withoutBreaks, withoutOperators } from './asks.ts'
import { readAnswerLabel } from './dialect/label.ts'
import { startsElement } from './elements.ts'
import type { ClassifiedLines } from './line-roles.ts'
import type { Line } from './lines.ts'
import { isPicturesOnly, isSeparator, readBullet } from './markers.ts'
import type { Piece } from './paragraph-source.ts'
import type { Segment } from './segments.ts'

/** The question itself, and the index of the line where its answer starts. */
export interface Head {
  readonly pieces: readonly Piece[]
  readonly answerFirst: number
}

/**
 * Reads a question of one or more lines. The text directly below the bullet belongs to it, up to its last question mark; after
 * that the answer starts.
 */
export function readHead(
  lines: readonly Line[],
  classified: ClassifiedLines,
  question: Extract<Segment, { bullet: unknown }>,
): Head {
  const line = lines[question.first]
  if (line === undefined) throw new Error('readHead: the question is not in its note')
  const { bullet } = question
  const pieces: Piece[] = []
  if (bullet.text.trim() !== '') {
    pieces.push({ text: bullet.text, line: line.number, column: line.offset + bullet.width })
  }
  let index = question.first + 1
  while (index <= question.last) {
    const next = lines[index]
    if (next === undefined || classified.roles[index] !== 'text' || !continues(next)) break
    pieces.push({ text: next.content, line: next.number, column: next.offset })
    index += 1
  }
  const kept = pieces.slice(0, askedLines(pieces))
  return { pieces: kept, answerFirst: index - (pieces.length - kept.length) }
}

/** How many of the lines below each other are the question; the others are its answer. */
function askedLines(pieces: readonly Piece[]): number {
  const marked = pieces.findLastIndex((piece) => endsWithQuestionMark(piece.text))
  if (marked !== -1) return marked + 1
  const asked = pieces.findLastIndex((piece) => asks(piece.text))
  if (asked !== -1) return asked + 1
  const [first, ...more] = pieces
  // `데드락의 조건`, and below it a sentence that tells: no question ends so.
  if (first === undefined) return 0
  const isTold = isName(first.text) && more.some((piece) => TELLS.test(piece.text))
  // A line that is bold from its start to its end is all that stands out.
  return isTold || /^\*\*[^*]{1,200}\*\*\s*$/.test(first.text) ? 1 : pieces.length
}

const TELLS = /(?:[가-힣]다|[에해어아이예]요|[음함됨임])[.!]\s*$/
const LONGEST_NAME = 40
/** Words that go on: particles and endings of parts of a sentence. */
const GOES_ON = /(?:[은는이가을를에의와과로도만고며면서지게나때한된할될인든자,:]|(?:하|되)[여어])$/

/** True for a few words that are complete: they name what is asked. */
function isName(text: string): boolean {
  const words = withoutBreaks(text).replace(/(?<![*_`\s])[*_`\s]+$/, '')
  return words.length <= LONGEST_NAME && !/[.!]$/.test(words) && (namesTopic(words) || !GOES_ON.test(words))
}

/** Bullets of word processors, and arrows: an answer begins with them, and no sentence goes on. */
const FOREIGN_BULLET = /^(?:[•·ㆍ∙‣▪■□●○◦◎◆◇▶▷►▸➤→⇒☞※]|[-=]>)\s/

function continues(line: Line): boolean {
  const starts =
    line.content.startsWith('>') ||
    readBullet(line) !== null ||
    isSeparator(line) ||
    startsElement(line) ||
    FOREIGN_BULLET.test(line.content) ||
    readAnswerLabel(line.content) !== null
  return !starts && !isPicturesOnly(line.content.trimEnd()) && !/^\||\|\s*$/.test(line.content)
}

/** The signs at the end of a line, from the first on. */
const LAST_SIGNS = /(?<![?？!~.\s"'”’*`)\]])[?？!~.\s"'”’*`)\]]+$/
const LAST_NOTE = /\([^()]*\)\s*$/

/** True for `왜 그런가요?`, also with a short note after the mark: `…인가요? (e.g. NodePort)`. */
function endsWithQuestionMark(text: string): boolean {
  const words = withoutBreaks(withoutOperators(text))
  return [words, words.replace(LAST_NOTE, '')].some((one) => /[?？]/.test(LAST_SIGNS.exec(one)?.[0] ?? ''))
}
