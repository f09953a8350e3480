/** Finds the present ids of questions that a browser knows by an earlier id. */
import type { QuestionId } from '../notes/model.ts'
import type { Card } from './site-data.ts'
import type { AliasFile } from './site-files.ts'

/**
 * Returns a function from an id of an earlier version to the id of the same question in a later version. An id that the later
 * version does not know stays as it is. Takes all ids of the earlier version, and the cards and alias table of the later one.
 */
export function followIds(
  before: ReadonlySet<string>,
  after: readonly Pick<Card, 'id'>[],
  { aliases, moved }: Pick<AliasFile, 'aliases' | 'moved'>,
): (id: string) => QuestionId {
  const now = new Set<string>(after.map((card) => card.id))
  return (given) => {
    // The browser got this id from a build. Any other text finds nothing.
    const id = given as QuestionId
    if (!now.has(id)) return aliases[id] ?? id
    // Another question with the same wording has this id now, unless the earlier version already had both.
    const to = moved?.[id]?.at(-1)?.[1]
    return to !== undefined && now.has(to) && !before.has(to) ? to : id
  }
}
