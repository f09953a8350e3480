import type { QuestionId } from '../../src/notes/model.ts'
import type { Card } from '../../src/site/site-data.ts'

/** Returns the card of a written question whose text is its id. */
export function madeCard(id: string): Card {
  return {
    // Ids of a catalogue are made by the build; here they are only compared.
    id: id as QuestionId,
    index: 0,
    section: 0,
    question: [id],
    text: id,
    pending: false,
    code: false,
    picture: false,
    askable: true,
    leans: false,
  }
}
