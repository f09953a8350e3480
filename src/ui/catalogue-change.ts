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
 * version's table does not know stays as it is. Takes all ids of the earlier version.
 */
export function followIds(
  before: ReadonlySet<string>,
  after: readonly Pick<Card, 'id'>[],
  { aliases, moved }: Pick<AliasFile, 'aliases' | 'moved'>,
): (id: string) => string {
  const now = new Set<string>(after.map((card) => card.id))
  return (id) => {
    if (!now.has(id)) return aliases[id] ?? id
    // Another question with the same wording has the id now, if the one it meant was not there under its present name.
    const to = moved?.[id]?.at(-1)?.[1]
    return to !== undefined && now.has(to) && !before.has(to) ? to : id
  }
}

/** Compares by id. A reworded question, which the new version's aliases name, is neither added nor removed. */
export function compareCatalogues(
  before: readonly Card[],
  after: readonly Card[],
  file: Pick<AliasFile, 'aliases' | 'moved'>,
): CatalogueChange {
  const now = new Map<string, Card>(after.map((card) => [card.id, card]))
  const follow = followIds(new Set(before.map((card) => card.id)), after, file)
  const nowOf = (card: Card): Card | undefined => now.get(follow(card.id))
  const known = new Set(before.map((card) => nowOf(card)?.id))
  return {
    added: after.filter((card) => !known.has(card.id)).length,
    answered: before.filter((card) => awaitsAnswer(card) && nowOf(card)?.pending === false).length,
    removed: before.filter((card) => nowOf(card) === undefined).length,
  }
}
