/** What became of the questions between two versions of the notes. */
import type { AliasFile, Card } from '../notes/site.ts'

export interface CatalogueChange {
  readonly added: number
  /** Questions that were waiting for their answer and have one now. */
  readonly answered: number
  readonly removed: number
}

/** Compares by id. A reworded question, which the new version's aliases name, is neither added nor removed. */
export function compareCatalogues(
  before: readonly Card[],
  after: readonly Card[],
  aliases: AliasFile['aliases'],
): CatalogueChange {
  const now = new Map<string, Card>(after.map((card) => [card.id, card]))
  const nowOf = (card: Card): Card | undefined => now.get(card.id) ?? now.get(aliases[card.id] ?? '')
  const known = new Set(before.map((card) => nowOf(card)?.id))
  return {
    added: after.filter((card) => !known.has(card.id)).length,
    answered: before.filter((card) => card.pending && nowOf(card)?.pending === false).length,
    removed: before.filter((card) => nowOf(card) === undefined).length,
  }
}
