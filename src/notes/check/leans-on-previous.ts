/** The check `leans-on-previous`: a question that cannot be read without the one above it. */
import type { ParsedNote } from '../parse/read-note.ts'
import type { Finding } from '../problem.ts'
import { shorten } from './shorten.ts'

/** Finds the questions of a note whose wording leans on the question above. */
export function findLeaning({ questions }: ParsedNote): readonly Finding[] {
  return questions
    .filter(({ question }) => question.leansOnPrevious)
    .map(({ question: { span, text } }) => ({
      code: 'leans-on-previous',
      line: span.line,
      column: 1,
      detail: shorten(text),
    }))
}
