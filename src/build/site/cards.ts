/** Makes the card of each question: what a list shows while the answer is folded. */
import type { Question } from '../../notes/model.ts'
import { mapLinks, type ReplaceLink } from '../../notes/parse/map-links.ts'
import type { Card, QuestionRef } from '../../site/site-data.ts'

/** Returns a card for each question, in order. `sectionOf` gives a question's innermost section, `toPage` replaces its links. */
export function makeCards(
  questions: readonly Question[],
  sectionOf: ReadonlyMap<Question, number>,
  toPage: ReplaceLink,
): readonly Card[] {
  return questions.map((question, index) => ({
    id: question.id,
    index,
    section: sectionOf.get(question) ?? 0,
    question: mapLinks(question.question, toPage),
    text: question.text,
    pending: question.answer.kind === 'pending',
    code: question.codeBlocks.length > 0,
    picture: question.images.length > 0,
    askable: question.askable,
    leans: question.leansOnPrevious,
  }))
}

/** Returns the id and wording of the question at a position; null when there is none. */
export function refOf(questions: readonly Question[], index: number): QuestionRef | null {
  const question = questions[index]
  return question === undefined ? null : { id: question.id, text: question.text }
}
