/** Which question a saved id means today, after the note was edited. */

import type { QuestionId } from '../notes/question.ts'

/** What is known from outside the journal about ids that have changed. */
export interface Identity {
  /** The build's table from ids that were published once to what became of them. */
  readonly aliases?: Readonly<Record<string, QuestionId>>
  /** Every id in the notes as they are now: such an id always means itself. */
  readonly current?: ReadonlySet<QuestionId>
}

export interface Relink {
  readonly from: QuestionId
  readonly to: QuestionId
}

/**
 * Makes the function from a saved id to the current one. `relinks` are the journal's, oldest first; the newer is tried
 * before the older, the journal's before the build's. Roads may cross and even form rings (a question reworded and then
 * put back): the first current id found wins; if none is, all ids on the ring share the smallest name.
 */
export function makeResolver(relinks: readonly Relink[], identity: Identity): (id: QuestionId) => QuestionId {
  const roads = new Map<QuestionId, QuestionId[]>()
  for (const { from, to } of relinks) roads.set(from, [to, ...(roads.get(from) ?? [])])
  const aliases = new Map(Object.entries(identity.aliases ?? {}))
  const known = new Map<QuestionId, QuestionId>()

  return (id) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const found = identity.current?.has(id) ? id : follow(id, roads, aliases, identity.current)
    known.set(id, found)
    return found
  }
}

function follow(
  start: QuestionId,
  roads: ReadonlyMap<QuestionId, readonly QuestionId[]>,
  aliases: ReadonlyMap<string, QuestionId>,
  current: ReadonlySet<QuestionId> | undefined,
): QuestionId {
  const seen = new Set<QuestionId>()
  const open = [start]
  let end: QuestionId | undefined
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (current?.has(id)) return id
    if (seen.has(id)) continue
    seen.add(id)
    const alias = aliases.get(id)
    const next = [...(roads.get(id) ?? []), ...(alias === undefined ? [] : [alias])]
    if (next.length === 0) end ??= id
    open.push(...next.reverse())
  }
  return end ?? [...seen].sort()[0] ?? start
}
