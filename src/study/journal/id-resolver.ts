/** Which question a saved id means today, after the note was edited. */

import type { QuestionId } from '../../notes/model.ts'

/** What is known from outside the journal about ids that have changed. */
export interface Identity {
  /** The build's table from ids that were published once to what became of them. */
  readonly aliases?: Readonly<Record<string, QuestionId>>
  /** Every id in the notes as they are now: such an id means itself, unless `sense` knows better. */
  readonly current?: ReadonlySet<QuestionId>
  /** Reads an id by what was saved with it; see `senses.ts`. */
  readonly sense?: Sense
}

/** What an event says of its question, beyond the id. */
export interface Saying {
  readonly question: QuestionId
  readonly text: string
  readonly answer?: unknown
  readonly place?: unknown
  readonly near?: unknown
  readonly time: number
}

/** Gives the question that an event means, or a name to look for it by; null where its id says enough. */
export type Sense = (saying: Saying) => Meaning | null

type Meaning =
  | { readonly kind: 'is'; readonly id: QuestionId }
  /** To be looked up under another id: the one that the wording has by today's rule. */
  | { readonly kind: 'as'; readonly id: QuestionId }
  /** Another question's id, or on its way to one: only the journal's relinks lead on. */
  | { readonly kind: 'gone' }

export interface Relink extends Saying {
  readonly to: QuestionId
}

/** From a saved id, and where there is one the event that has it, to the current one. */
export type Resolve = (id: QuestionId, saying?: Saying) => QuestionId

/**
 * Makes the function from a saved id to the current one. `relinks` are the journal's, oldest first; the newer is tried
 * before the older, the journal's before the build's. Roads may cross and even form rings (a question reworded and then
 * put back): the first current id found wins; if none is, all ids on the ring share the smallest name.
 */
export function makeResolver(relinks: readonly Relink[], identity: Identity): Resolve {
  const { current, sense } = identity
  const roads = new Map<QuestionId, QuestionId[]>()
  for (const relink of relinks) {
    const meaning = sense?.(relink) ?? null
    if (meaning?.kind === 'is') continue
    const from = meaning?.kind === 'as' ? meaning.id : relink.question
    roads.set(from, [relink.to, ...(roads.get(from) ?? [])])
  }
  const aliases = new Map(Object.entries(identity.aliases ?? {}))
  const known = new Map<QuestionId, QuestionId>()
  const settle = (id: QuestionId): QuestionId => {
    const before = known.get(id)
    if (before !== undefined) return before
    const found = current?.has(id) ? id : follow(id, roads, aliases, current)
    known.set(id, found)
    return found
  }

  return (id, saying) => {
    const meaning = saying === undefined ? null : (sense?.(saying) ?? null)
    if (meaning === null) return settle(id)
    if (meaning.kind !== 'gone') return meaning.kind === 'is' ? meaning.id : settle(meaning.id)
    const ends = (roads.get(id) ?? []).map(settle)
    return ends.find((end) => current?.has(end)) ?? ends[0] ?? id
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
