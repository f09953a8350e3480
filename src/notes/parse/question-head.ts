/** Reads the lines of a question itself, before its answer. */
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
  const asked = pieces.findLastIndex((piece) => endsWithQuestionMark(piece.text))
  const kept = asked === -1 ? pieces : pieces.slice(0, asked + 1)
  return { pieces: kept, answerFirst: index - (pieces.length - kept.length) }
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

/** True for `왜 그런가요?`, also with a short note after the mark: `…인가요? (e.g. NodePort)`. */
function endsWithQuestionMark(text: string): boolean {
  return /[?？][?？!~.\s"'”’*`)\]]*(?:\([^()]*\)\s*)?$/.test(text)
}
