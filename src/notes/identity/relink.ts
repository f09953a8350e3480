/** Finds the questions of an older edition in a newer one, also when their wording changed. */
import { groupBy } from './group-by.ts'
import { type Linkable, type Pair, wordingOf } from './linkable.ts'
import { type ScoredPair, scorePairs } from './relink-scores.ts'
import { pairTwins } from './twins.ts'

/** What became of the questions of an older edition. Every question of both editions is in exactly one list. */
export interface Relinked<Old, New> {
  /** The same id. */
  readonly kept: readonly Pair<Old, New>[]
  /** Another id: it was reworded, its author pinned an id, or another question with the same wording came first. */
  readonly reworded: readonly Pair<Old, New>[]
  readonly removed: readonly Old[]
  readonly added: readonly New[]
}

/** The best pair of a question must be ahead of its second best by this score; otherwise neither is taken. */
const AHEAD = 0.1

/**
 * Finds the questions of an older edition in a newer one. Questions with the same id are the same, unless several share a wording
 * (see `twins.ts`). The rest are paired by the likeness of their wordings, with answers, neighbours and sections as evidence. Two
 * questions are paired only when each is clearly the best match of the other, and no term of one was replaced by another term.
 * Otherwise they count as removed and added.
 */
export function relink<Old extends Linkable, New extends Linkable>(
  older: readonly Old[],
  newer: readonly New[],
): Relinked<Old, New> {
  const kept: Pair<Old, New>[] = []
  const reworded: Pair<Old, New>[] = []
  const twins = pairTwins(older, newer)
  const placed = new Set<Old | New>(twins.flatMap((pair) => [pair.old, pair.new]))
  for (const pair of twins) (pair.old.id === pair.new.id ? kept : reworded).push(pair)
  const byId = new Map(newer.filter((one) => !placed.has(one)).map((one) => [one.id, one]))
  for (const old of older) {
    const same = placed.has(old) ? undefined : byId.get(old.id)
    if (same === undefined) continue
    kept.push({ old, new: same })
    byId.delete(old.id)
    placed.add(old)
  }
  let removed = older.filter((one) => !placed.has(one))
  let added = newer.filter((one) => byId.get(one.id) === one)
  const take = (pairs: readonly Pair<Old, New>[]): void => {
    const gone = new Set<Old | New>(pairs.flatMap((pair) => [pair.old, pair.new]))
    reworded.push(...pairs)
    removed = removed.filter((one) => !gone.has(one))
    added = added.filter((one) => !gone.has(one))
  }
  take(sameWordings(removed, added))
  if (removed.length > 0 && added.length > 0) {
    take(clearPairs(scorePairs({ removed, added, older, newer, known: [...kept, ...reworded] })))
  }
  return { kept, reworded, removed, added }
}

/** Pairs questions of the same wording and another id, where each edition has only one of them. */
function sameWordings<Old extends Linkable, New extends Linkable>(
  removed: readonly Old[],
  added: readonly New[],
): readonly Pair<Old, New>[] {
  const olds = groupBy(removed, wordingOf)
  const news = groupBy(added, wordingOf)
  return [...olds].flatMap(([words, [old, ...oldRest]]) => {
    const [match, ...newRest] = news.get(words) ?? []
    const alone = oldRest.length === 0 && newRest.length === 0
    return old !== undefined && match !== undefined && alone ? [{ old, new: match }] : []
  })
}

/** Takes the pairs that are ahead of all other pairs of their two questions, and repeats this with what is left. */
function clearPairs<Old, New>(scored: readonly ScoredPair<Old, New>[]): readonly Pair<Old, New>[] {
  const clear: Pair<Old, New>[] = []
  let rest = scored
  for (;;) {
    const best = new Map<Old | New, number>()
    const second = new Map<Old | New, number>()
    for (const { old, new: other, score } of rest) {
      for (const side of [old, other]) {
        const before = best.get(side) ?? Number.NEGATIVE_INFINITY
        best.set(side, Math.max(before, score))
        second.set(side, Math.max(Math.min(before, score), second.get(side) ?? Number.NEGATIVE_INFINITY))
      }
    }
    const isAhead = (side: Old | New, score: number): boolean => score - (second.get(side) ?? score) >= AHEAD
    const found = rest.filter((pair) => isAhead(pair.old, pair.score) && isAhead(pair.new, pair.score))
    if (found.length === 0) return clear
    clear.push(...found.map((pair) => ({ old: pair.old, new: pair.new })))
    const taken = new Set<Old | New>(found.flatMap((pair) => [pair.old, pair.new]))
    rest = rest.filter((pair) => !taken.has(pair.old) && !taken.has(pair.new))
  }
}
