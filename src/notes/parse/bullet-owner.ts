import type { Line } from './lines.ts'
import { type Bullet, readBullet } from './markers.ts'

/** What is known about the question that is open while `segment` walks down a note. */
export interface OpenQuestion {
  readonly line: Line
  readonly bullet: Bullet
  /** True once a blank line stood outside of code since the question's own line. */
  blankSince: boolean
  /** True when its first answer is a bullet indented by one space. */
  oneSpaceAnswers: boolean
  hasAnswer: boolean
}

/**
 * Decides whether a bullet opens a question or goes on with the answer of the open one. The rule: a bullet after 0 or 1
 * spaces opens a question. The exceptions are the places where a reader plainly sees an answer go on.
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

/** `1.` under a question with a dash counts the steps of its answer. */
function isNumberedStep(bullet: Bullet, open: OpenQuestion): boolean {
  return bullet.number !== null && open.bullet.number === null
}

/** `-` right under a question that is numbered is its answer. */
function isDashUnderNumber(bullet: Bullet, open: OpenQuestion): boolean {
  return bullet.number === null && open.bullet.number !== null && !open.blankSince
}

/** ` - ` under a question at the very edge, with no blank line since, is its answer. */
function isOneSpaceAnswer(line: Line, bullet: Bullet, open: OpenQuestion, next: Line | undefined): boolean {
  if (open.line.indent !== 0 || open.blankSince) return false
  if (!open.hasAnswer || open.oneSpaceAnswers) return true
  // After answers with two spaces, a question that slipped to the right still looks like one: it asks, or is answered.
  const answered = next !== undefined && next.indent > line.indent && readBullet(next) !== null
  return !/[?？][)\s]*$/.test(bullet.text) && !answered
}
