/** Which questions wait for their answer: the one rule for lists, quizzes, counts and `check`. */
import type { Question } from './model.ts'

/** What decides it. */
interface Standing {
  /** False for a bullet that is nothing but a link. */
  readonly askable: boolean
  /** Nothing is written below it. */
  readonly pending: boolean
}

/** True for 답변 준비 중: a question without an answer. A bullet that is nothing but a link asks nothing, so it waits for none. */
export function awaitsAnswer({ askable, pending }: Standing): boolean {
  return askable && pending
}

/** The same for a question as it was read from a note. */
export function isAwaiting({ askable, answer }: Pick<Question, 'askable' | 'answer'>): boolean {
  return awaitsAnswer({ askable, pending: answer.kind === 'pending' })
}
