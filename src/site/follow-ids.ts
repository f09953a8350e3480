/** Ids that a browser remembers from an earlier version of the notes. */
import type { QuestionId } from '../notes/model.ts'
import type { AliasFile, Card } from './site-data.ts'

/**
 * Makes the function from an id of an earlier version to what the same question is called in a later one; an id that the later
 * version's table does not know stays as it is. Takes all ids of the earlier version.
 */
export function followIds(
  before: ReadonlySet<string>,
  after: readonly Pick<Card, 'id'>[],
  { aliases, moved }: Pick<AliasFile, 'aliases' | 'moved'>,
): (id: string) => QuestionId {
  const now = new Set<string>(after.map((card) => card.id))
  return (given) => {
    // Ids in a browser's memory were made by a build; one that is none finds nothing.
    const id = given as QuestionId
    if (!now.has(id)) return aliases[id] ?? id
    // Another question with the same wording has the id now, if the one it meant was not there under its present name.
    const to = moved?.[id]?.at(-1)?.[1]
    return to !== undefined && now.has(to) && !before.has(to) ? to : id
  }
}
