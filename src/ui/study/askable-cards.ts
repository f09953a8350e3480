/** The questions that a quiz can ask. */
import type { QuestionId } from '../../notes/model.ts'
import type { Card } from '../../site/site-data.ts'

/** Returns the test whether a question can be asked: it is in the notes and has an answer. */
export function askableIn(cards: readonly Card[]): (id: QuestionId) => boolean {
  const ids = new Set(cards.filter((card) => card.askable && !card.pending).map((card) => card.id))
  return (id) => ids.has(id)
}
