/** Questions with the same wording (twins): finds which of them is which in the next edition. */
import { groupBy } from './group-by.ts'
import { type Linkable, type Pair, wordingOf } from './linkable.ts'
import { answerEvidence } from './relink-evidence.ts'

/** In larger groups answers are not compared one by one. */
const MOST_COMPARED = 30

/** Two questions with the same key are one question when no other twin has that key. Null: no key. */
type Key = (one: Linkable) => string | null

/**
 * Pairs the questions of a wording that an edition has more than once. Their ids say only which came first. So the answer decides,
 * then the section, then the neighbours, and last the id. Returns the pairs that are clear.
 */
export function pairTwins<Old extends Linkable, New extends Linkable>(
  older: readonly Old[],
  newer: readonly New[],
): readonly Pair<Old, New>[] {
  const oldGroups = groupBy(older, wordingOf)
  const newGroups = groupBy(newer, wordingOf)
  if (older.length === oldGroups.size && newer.length === newGroups.size) return []
  const around = new Map([...neighbours(older), ...neighbours(newer)])
  const mark: Key = (one) => one.mark || null
  const section: Key = (one) => one.section ?? null
  const above: Key = (one) => around.get(one)?.above ?? null
  const below: Key = (one) => around.get(one)?.below ?? null
  const answer = answerEvidence()
  return [...oldGroups].flatMap(([wording, olds]) => {
    const news = newGroups.get(wording) ?? []
    if (olds.length <= 1 && news.length <= 1) return []
    const pairing = new Pairing(olds, news)
    pairing.byKey(both(mark, section))
    pairing.byKey(mark)
    pairing.byLikeness((old, one) => answer(old.answer, one.answer) > 0)
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

/** Pairs the twins of one wording, step by step. What was paired is left out of the next steps. */
class Pairing<Old extends Linkable, New extends Linkable> {
  readonly pairs: Pair<Old, New>[] = []
  readonly #old: Set<Old>
  readonly #new: Set<New>

  constructor(olds: readonly Old[], news: readonly New[]) {
    this.#old = new Set(olds)
    this.#new = new Set(news)
  }

  byKey(key: Key): void {
    const olds = groupBy([...this.#old], key)
    const news = groupBy([...this.#new], key)
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

/** Returns the wordings directly above and below each question, where positions are known. */
function neighbours(
  edition: readonly Linkable[],
): ReadonlyMap<Linkable, { readonly above: string | undefined; readonly below: string | undefined }> {
  if (edition.some((one) => one.position === undefined)) return new Map()
  const ordered = [...edition].sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
  const wordings = ordered.map(wordingOf)
  return new Map(ordered.map((one, at) => [one, { above: wordings[at - 1], below: wordings[at + 1] }]))
}
