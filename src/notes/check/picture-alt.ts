/** The check `picture-alt`: a picture without a description. */
import type { ParsedNote } from '../parse/read-note.ts'
import type { Finding } from '../problem.ts'

/** Finds the pictures of questions and intros that have no description. */
export function findPicturesWithoutAlt({ questions, intros }: ParsedNote): readonly Finding[] {
  return [...questions.map((one) => one.question), ...intros]
    .flatMap((one) => one.images)
    .filter((image) => image.alt.trim() === '')
    .map(({ line, column, path }) => ({ code: 'picture-alt', line, column, detail: path }))
}
