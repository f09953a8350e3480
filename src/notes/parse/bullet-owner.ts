/** Decides what a bullet belongs to: a new question, the answer of the question above, or nothing. */
import type { ClassifiedLines } from './line-roles.ts'
import type { Line } from './lines.ts'
import { type Bullet, readBullet } from './markers.ts'

/** The question that is being read while `segment` goes down a note. */
export interface OpenQuestion {
  readonly line: Line
  readonly bullet: Bullet
  /** True once there was a blank line outside of code after the question's first line. */
  blankSince: boolean
  /** True when its first answer is a bullet indented by one space. */
  oneSpaceAnswers: boolean
  hasAnswer: boolean
}

/**
 * Returns true when a bullet opens a question, false when it continues the answer of the open one. The rule: a bullet after 0 or
 * 1 spaces opens a question. The exceptions are cases where a human reader clearly sees that the answer continues.
 */
export function startsNewQuestion(
  line: Line,
  bullet: Bullet,
  open: OpenQuestion | null,
  next: Line | undefined,
): boolean {
  if (line.indent > 1) return false
  if (open === null) return true
  if (isNumberedStep(bullet, open) || isDashUnderNumber(bullet, open)) return false
  return line.indent === 0 || !isOneSpaceAnswer(line, bullet, open, next)
}

/** `1.` under a question with a dash is a step of its answer. */
function isNumberedStep(bullet: Bullet, open: OpenQuestion): boolean {
  return bullet.number !== null && open.bullet.number === null
}

/** `-` directly under a numbered question is its answer. */
function isDashUnderNumber(bullet: Bullet, open: OpenQuestion): boolean {
  return bullet.number === null && open.bullet.number !== null && !open.blankSince
}

/** ` - ` under a question at the left edge, with no blank line between, is its answer. */
function isOneSpaceAnswer(line: Line, bullet: Bullet, open: OpenQuestion, next: Line | undefined): boolean {
  if (open.line.indent !== 0 || open.blankSince) return false
  if (!open.hasAnswer || open.oneSpaceAnswers) return true
  // After answers with two spaces this may be a question with one space too many: it ends with `?` or has an answer of its own.
  const hasAnswer = next !== undefined && next.indent > line.indent && readBullet(next) !== null
  return !/[?？][)\s]*$/.test(bullet.text) && !hasAnswer
}

/** Returns true for an empty bullet (by its index) whose text is on the next line, indented. */
export function continuesBelow(lines: readonly Line[], classified: ClassifiedLines, index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]]
  if (line === undefined || next === undefined || classified.roles[index + 1] !== 'text') return false
  return next.indent >= line.indent + 2 && readBullet(next) === null
}
