/** The check `pending-answer`: a question without an answer. */
import { isAwaiting } from '../awaiting.ts'
import type { ParsedNote } from '../parse/read-note.ts'
import type { Finding } from '../problem.ts'
import { shorten } from './shorten.ts'

/** Finds the questions of a note that wait for their answer. */
export function findPending({ questions }: ParsedNote): readonly Finding[] {
  return questions
    .filter(({ question }) => isAwaiting(question))
    .map(({ question: { span, text } }) => ({
      code: 'pending-answer',
      line: span.line,
      column: 1,
      detail: shorten(text),
    }))
}
