/** Which of the notes' questions a quiz can ask. */
import type { QuestionId } from '../../notes/model.ts'
import type { Card } from '../../site/site-data.ts'

/** Tells which questions can be asked at all: those in the notes that have an answer. */
export function askableIn(cards: readonly Card[]): (id: QuestionId) => boolean {
  const ids = new Set(cards.filter((card) => card.askable && !card.pending).map((card) => card.id))
  return (id) => ids.has(id)
}
