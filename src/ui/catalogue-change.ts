/** What became of the questions between two versions of the notes. */
import { awaitsAnswer } from '../notes/awaiting.ts'
import type { AliasFile, Card } from '../notes/site.ts'

export interface CatalogueChange {
  readonly added: number
  /** Questions that were waiting for their answer and have one now. */
  readonly answered: number
  readonly removed: number
}

/**
 * Makes the function from an id of an earlier version to what the same question is called in a later one; an id that the later
 * version's table does not know stays as it is.
 */
export function followIds(
  after: readonly Pick<Card, 'id'>[],
  { aliases }: Pick<AliasFile, 'aliases'>,
): (id: string) => string {
  const now = new Set<string>(after.map((card) => card.id))
  return (id) => (now.has(id) ? id : (aliases[id] ?? id))
}

/** Compares by id. A reworded question, which the new version's aliases name, is neither added nor removed. */
export function compareCatalogues(
  before: readonly Card[],
  after: readonly Card[],
  file: Pick<AliasFile, 'aliases'>,
): CatalogueChange {
  const now = new Map<string, Card>(after.map((card) => [card.id, card]))
  const follow = followIds(after, file)
  const nowOf = (card: Card): Card | undefined => now.get(follow(card.id))
  const known = new Set(before.map((card) => nowOf(card)?.id))
  return {
    added: after.filter((card) => !known.has(card.id)).length,
    answered: before.filter((card) => awaitsAnswer(card) && nowOf(card)?.pending === false).length,
    removed: before.filter((card) => nowOf(card) === undefined).length,
  }
}
