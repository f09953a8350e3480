/** Which questions wait for an answer (답변 준비 중): one rule for lists, quizzes, counts and `check`. */
import type { Question } from './model.ts'

/** What of a question decides it. */
interface AnswerState {
  /** False for a bullet with nothing but a link. */
  readonly askable: boolean
  /** True when nothing is written below it. */
  readonly pending: boolean
}

/** Returns true for a question without an answer. A bullet with nothing but a link is no question, so it does not wait. */
export function awaitsAnswer({ askable, pending }: AnswerState): boolean {
  return askable && pending
}

/** The same as `awaitsAnswer`, for a question of a note. */
export function isAwaiting({ askable, answer }: Pick<Question, 'askable' | 'answer'>): boolean {
  return awaitsAnswer({ askable, pending: answer.kind === 'pending' })
}
