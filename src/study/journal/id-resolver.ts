/** Finds the question that a saved id means today, after the notes were edited. */

import type { QuestionId } from '../../notes/model.ts'

/** What the notes of today say about ids. */
export interface Identity {
  /** The build's table: from ids that were published earlier to those they became. */
  readonly aliases?: Readonly<Record<string, QuestionId>>
  /** Every id in the notes now. Such an id means itself, unless `sense` says otherwise. */
  readonly current?: ReadonlySet<QuestionId>
  /** Says what an id means from what was saved with it; see `senses.ts`. */
  readonly sense?: Sense
}

/** What was saved with an id: the wording, and what tells it from another question with the same wording. */
export interface SavedId {
  readonly question: QuestionId
  readonly text: string
  readonly answer?: unknown
  readonly place?: unknown
  readonly near?: unknown
  readonly time: number
}

/** Returns what an id means, given what was saved with it; null where the id alone is enough. */
export type Sense = (saved: SavedId) => Meaning | null

type Meaning =
  | { readonly kind: 'is'; readonly id: QuestionId }
  /** It must be looked up under another id: the one that its wording has by today's rule. */
  | { readonly kind: 'as'; readonly id: QuestionId }
  /** Its question is gone, and the id leads to another question: only the journal's relinks are followed. */
  | { readonly kind: 'gone' }

export interface Relink extends SavedId {
  readonly to: QuestionId
}

/** Returns the current id for a saved one. `saved` is what was saved with it, where it comes from an event. */
export type Resolve = (id: QuestionId, saved?: SavedId) => QuestionId

/**
 * Makes the function that returns the current id for a saved one. `relinks` are those of the journal, the oldest first. The newer
 * is tried before the older, and the journal's before the build's. Relinks can form cycles (a question was reworded, then put
 * back). The first current id that is found wins. If there is none, all ids of a cycle become the smallest of them.
 */
export function makeResolver(relinks: readonly Relink[], identity: Identity): Resolve {
  const { current, sense } = identity
  const links = new Map<QuestionId, QuestionId[]>()
  for (const relink of relinks) {
    const meaning = sense?.(relink) ?? null
    if (meaning?.kind === 'is') continue
    const from = meaning?.kind === 'as' ? meaning.id : relink.question
    links.set(from, [relink.to, ...(links.get(from) ?? [])])
  }
  const aliases = new Map(Object.entries(identity.aliases ?? {}))
  const known = new Map<QuestionId, QuestionId>()
  const settle = (id: QuestionId): QuestionId => {
    const before = known.get(id)
    if (before !== undefined) return before
    const found = current?.has(id) ? id : follow(id, links, aliases, current)
    known.set(id, found)
    return found
  }

  return (id, saved) => {
    const meaning = saved === undefined ? null : (sense?.(saved) ?? null)
    if (meaning === null) return settle(id)
    if (meaning.kind !== 'gone') return meaning.kind === 'is' ? meaning.id : settle(meaning.id)
    const ends = (links.get(id) ?? []).map(settle)
    return ends.find((end) => current?.has(end)) ?? ends[0] ?? id
  }
}

function follow(
  start: QuestionId,
  links: ReadonlyMap<QuestionId, readonly QuestionId[]>,
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
    const next = [...(links.get(id) ?? []), ...(alias === undefined ? [] : [alias])]
    if (next.length === 0) end ??= id
    open.push(...next.reverse())
  }
  return end ?? [...seen].sort()[0] ?? start
}
