/** Counts what changed between two versions of the notes. */
import { awaitsAnswer } from '../notes/awaiting.ts'
import type { Linkable } from '../notes/identity/linkable.ts'
import { normalise } from '../notes/identity/question-id.ts'
import { relink } from '../notes/identity/relink.ts'
import type { QuestionId } from '../notes/model.ts'
import { followIds } from './follow-ids.ts'
import type { Card } from './site-data.ts'
import type { AliasFile } from './site-files.ts'

/** Numbers of questions. */
export interface CatalogueChange {
  readonly added: number
  /** Those that waited for an answer and have one now. */
  readonly answered: number
  readonly removed: number
}

interface LinkableCard extends Linkable {
  readonly card: Card
}

/**
 * Compares the questions of two versions. Earlier ids are followed with the newer version's table. The rest are relinked by their
 * wording, so a reworded question is neither added nor removed, also when the build had no history.
 */
export function compareCatalogues(
  before: readonly Card[],
  after: readonly Card[],
  file: Pick<AliasFile, 'aliases' | 'moved'>,
): CatalogueChange {
  const follow = followIds(new Set(before.map((card) => card.id)), after, file)
  const older = new Map(
    before.map((card, position) => [follow(card.id), toLinkableCard(card, position, follow(card.id))]),
  )
  const { kept, reworded, added, removed } = relink(
    [...older.values()],
    after.map((card, position) => toLinkableCard(card, position, card.id)),
  )
  const answered = [...kept, ...reworded].filter(
    (pair) => awaitsAnswer(pair.old.card) && !pair.new.card.pending,
  )
  return { added: added.length, answered: answered.length, removed: removed.length }
}

/** Returns what relinking knows of a question of a catalogue. `position` is its place there; `id` is its own, or the one it has now. */
export function toLinkableCard(card: Card, position: number, id: QuestionId): LinkableCard {
  return { id, text: card.text, wording: normalise(card.question), position, card }
}
