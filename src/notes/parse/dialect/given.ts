/**
 * What a question asks about: the code and the choices between it and its answer, where the author marks where the answer begins,
 * with a fold that hides it (`정답 보기`) or a label (`**정답: B**`, `### Answer`).
 */
import { readBullet } from '../markers.ts'
import { readAnswerLabel } from './label.ts'
import type { Outline } from './outline.ts'
import type { Start } from './start.ts'
import { isTrivia } from './trivia.ts'

/** Returns the index of the line where the answer of a question begins, when something of the question stands before it; else null. */
export function answerFirst(outline: Outline, start: Start, last: number): number | null {
  if (start.inline !== null || start.answerName !== null || start.isQuoted) return null
  for (let index = start.bodyFirst; index <= last; index += 1) {
    if (!opensAnswer(outline, start, index)) continue
    const before = outline.lines.slice(start.bodyFirst, index)
    const isEmpty = before.every((line, at) => {
      const role = outline.classified.roles[start.bodyFirst + at]
      return role === 'comment' || (role === 'text' && isTrivia(line)) || line.blank
    })
    return isEmpty ? null : index
  }
  return null
}

/** Returns the first line of code at or after an index, where only code and blank lines stand before line `end`; else null. */
export function codeAbove({ classified }: Outline, from: number, end: number): number | null {
  const roles = classified.roles.slice(from, end)
  const fence = roles.indexOf('fence')
  return fence === -1 || roles.includes('text') ? null : from + fence
}

function opensAnswer(outline: Outline, start: Start, index: number): boolean {
  const { lines, classified, headings, detailsAt, depths } = outline
  const line = lines[index]
  if (line === undefined || classified.roles[index] !== 'text') return false
  if (detailsAt.get(index)?.some((one) => one.isReveal) === true) return true
  if (line.indent > 3 || depths[index] !== depths[start.first]) return false
  const text = headings.get(index)?.text ?? readBullet(line)?.text ?? line.content.replace(/^>\s?/, '')
  const label = readAnswerLabel(text)
  return label !== null && !isChoice(outline, label.name, index)
}

/** True for `A.` when the next lines go on with `B.`: then it is a choice. */
export function isChoice({ lines }: Outline, name: string, index: number): boolean {
  if (!/^A$/i.test(name)) return false
  return lines.slice(index + 1, index + 4).some((one) => /^(?:[-*+]\s+)?(?:\*\*)?B\s?[.):]/.test(one.content))
}
