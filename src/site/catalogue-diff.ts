/** What became of the questions between two versions of the notes. */
import { awaitsAnswer } from '../notes/awaiting.ts'
import { normalise } from '../notes/identity/question-id.ts'
import { relink } from '../notes/identity/relink.ts'
import type { QuestionId } from '../notes/model.ts'
import { followIds } from './follow-ids.ts'
import type { AliasFile, Card } from './site-data.ts'

export interface CatalogueChange {
  readonly added: number
  /** Questions that were waiting for their answer and have one now. */
  readonly answered: number
  readonly removed: number
}

/**
 * Compares the questions of two versions. Ids are followed by the new version's table, and what it does not know is looked for as
 * `diff` does: a reworded question is neither added nor removed, also where the build had no history.
 */
export function compareCatalogues(
  before: readonly Card[],
  after: readonly Card[],
  file: Pick<AliasFile, 'aliases' | 'moved'>,
): CatalogueChange {
  const follow = followIds(new Set(before.map((card) => card.id)), after, file)
  const older = new Map(
    before.map((card, position) => [follow(card.id), toLinkable(card, position, follow(card.id))]),
  )
  const { kept, reworded, added, removed } = relink(
    [...older.values()],
    after.map((card, position) => toLinkable(card, position, card.id)),
  )
  const answered = [...kept, ...reworded].filter(
    (pair) => awaitsAnswer(pair.old.card) && !pair.new.card.pending,
  )
  return { added: added.length, answered: answered.length, removed: removed.length }
}

function toLinkable(card: Card, position: number, id: QuestionId) {
  return { id, text: card.text, wording: normalise(card.question), position, card }
}
