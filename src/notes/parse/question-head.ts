import type { Scan } from './line-roles.ts'
import type { Line } from './lines.ts'
import { isPicturesOnly, isSeparator, readBullet } from './markers.ts'
import type { Piece } from './paragraph.ts'
import type { Segment } from './segments.ts'

/** The question itself, and the index of the line where its answer begins. */
export interface Head {
  readonly pieces: readonly Piece[]
  readonly answerFirst: number
}

/**
 * Reads a question that may go on over several lines. The text right below the bullet belongs to it, unless the question has
 * already been asked: after its last question mark the answer begins.
 */
export function readHead(
  lines: readonly Line[],
  scan: Scan,
  question: Extract<Segment, { kind: 'question' }>,
): Head {
  const line = lines[question.first]
  if (line === undefined) throw new Error('readHead: the question starts outside of its note')
  const { bullet } = question
  const pieces: Piece[] = []
  if (bullet.text.trim() !== '') {
    pieces.push({ text: bullet.text, line: line.number, column: line.offset + bullet.width })
  }
  let index = question.first + 1
  while (index <= question.last) {
    const next = lines[index]
    if (next === undefined || scan.roles[index] !== 'text' || !goesOn(next)) break
    pieces.push({ text: next.content, line: next.number, column: next.offset })
    index += 1
  }
  const asked = pieces.findLastIndex((piece) => endsAsking(piece.text))
  const kept = asked === -1 ? pieces : pieces.slice(0, asked + 1)
  return { pieces: kept, answerFirst: index - (pieces.length - kept.length) }
}

function goesOn(line: Line): boolean {
  const starts = line.content.startsWith('>') || readBullet(line) !== null || isSeparator(line)
  return !starts && !isPicturesOnly(line.content.trimEnd()) && !/^\||\|\s*$/.test(line.content)
}

/** `왜 그런가요?`, also with something small behind the mark: `…인가요? (e.g. NodePort)`. */
function endsAsking(text: string): boolean {
  return /[?？][?？!~.\s"'”’*`)\]]*(?:\([^()]*\)\s*)?$/.test(text)
}
