/** Questions with the same wording in one edition, and which of them is which in the next. */
import type { Linkable, Pair } from './relink.ts'
import { answerWitness } from './relink-evidence.ts'

/** Larger groups are not compared answer by answer: nobody can tell so many apart. */
const MOST_COMPARED = 30

/** What a question is told by: the same key on both sides, and only once on each. Null says nothing. */
type Key = (one: Linkable) => string | null

/**
 * Pairs questions of equal wording where an edition has it more than once: their ids say only which came first. The answer decides,
 * else the section, else the neighbours, and only then the id. Takes what makes wordings equal; gives the pairs that are clear.
 */
export function pairTwins<Old extends Linkable, New extends Linkable>(
  older: readonly Old[],
  newer: readonly New[],
  wordingOf: (one: Linkable) => string,
): readonly Pair<Old, New>[] {
  const oldGroups = group(older, wordingOf)
  const newGroups = group(newer, wordingOf)
  if (older.length === oldGroups.size && newer.length === newGroups.size) return []
  const around = new Map([...neighbours(older, wordingOf), ...neighbours(newer, wordingOf)])
  const mark: Key = (one) => one.mark || null
  const section: Key = (one) => one.section ?? null
  const above: Key = (one) => around.get(one)?.above ?? null
  const below: Key = (one) => around.get(one)?.below ?? null
  const likeness = answerWitness()
  return [...oldGroups].flatMap(([wording, olds]) => {
    const news = newGroups.get(wording) ?? []
    if (olds.length <= 1 && news.length <= 1) return []
    const pairing = new Pairing(olds, news)
    pairing.byKey(both(mark, section))
    pairing.byKey(mark)
    pairing.byLikeness((old, one) => likeness(old.answer, one.answer) > 0)
    for (const key of [
      both(section, both(above, below)),
      both(section, above),
      both(section, below),
      section,
    ]) {
      pairing.byKey(key)
    }
    for (const key of [both(above, below), above, below, (one: Linkable) => one.id]) pairing.byKey(key)
    return pairing.pairs
  })
}

function both(a: Key, b: Key): Key {
  return (one) => {
    const [left, right] = [a(one), b(one)]
    return left === null || right === null ? null : `${left}\n${right}`
  }
}

/** Takes one group of either edition apart, pair by pair. */
class Pairing<Old extends Linkable, New extends Linkable> {
  readonly pairs: Pair<Old, New>[] = []
  readonly #old: Set<Old>
  readonly #new: Set<New>

  constructor(olds: readonly Old[], news: readonly New[]) {
    this.#old = new Set(olds)
    this.#new = new Set(news)
  }

  byKey(key: Key): void {
    const olds = group([...this.#old], key)
    const news = group([...this.#new], key)
    for (const [own, [old, ...oldRest]] of olds) {
      const [one, ...newRest] = news.get(own) ?? []
      if (own !== null && oldRest.length + newRest.length === 0) this.#take(old, one)
    }
  }

  byLikeness(isLike: (old: Old, one: New) => boolean): void {
    if (this.#old.size > MOST_COMPARED || this.#new.size > MOST_COMPARED) return
    const likes = [...this.#old].flatMap((old) =>
      [...this.#new].filter((one) => isLike(old, one)).map((one) => ({ old, new: one })),
    )
    for (const pair of likes) {
      if (likes.filter((other) => other.old === pair.old || other.new === pair.new).length === 1) {
        this.#take(pair.old, pair.new)
      }
    }
  }

  #take(old: Old | undefined, one: New | undefined): void {
    if (old === undefined || one === undefined) return
    this.pairs.push({ old, new: one })
    this.#old.delete(old)
    this.#new.delete(one)
  }
}

function group<One, Name>(ones: readonly One[], nameOf: (one: One) => Name): ReadonlyMap<Name, One[]> {
  const groups = new Map<Name, One[]>()
  for (const one of ones) {
    const own = groups.get(nameOf(one))
    if (own === undefined) groups.set(nameOf(one), [one])
    else own.push(one)
  }
  return groups
}

/** The wordings right above and below each question, where places are known. */
function neighbours(
  edition: readonly Linkable[],
  wordingOf: (one: Linkable) => string,
): ReadonlyMap<Linkable, { readonly above: string | undefined; readonly below: string | undefined }> {
  if (edition.some((one) => one.position === undefined)) return new Map()
  const ordered = [...edition].sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
  const wordings = ordered.map(wordingOf)
  return new Map(ordered.map((one, at) => [one, { above: wordings[at - 1], below: wordings[at + 1] }]))
}
