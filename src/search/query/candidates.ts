/** The terms of an index that a word can stand for. */

import type { WhyKind } from '../hit.ts'
import type { OpenIndex } from '../index/index-reader.ts'
import type { TermId } from '../index/term-lookup.ts'
import { keystrokes } from '../text/hangul.ts'
import { weights } from '../weights.ts'

/** One term a query word can stand for. */
export interface Way {
  readonly id: TermId
  readonly weight: number
  /** null when the term is the word itself or begins with it. */
  readonly kind: WhyKind | null
  /** True for words only near in meaning. */
  readonly near: boolean
  /** True for one of many terms that a beginning or initials may stand for. */
  readonly guess: boolean
  /** What the word was read as, for the reason shown: the corrected word, the converted one, the relative's name. */
  readonly to: string
}

/** The ways of a word, the best one kept for each term. Terms that no question holds are not taken. */
export interface Ways {
  readonly size: number
  readonly add: (way: Way) => void
  /** Adds the term with this key, if there is one. */
  readonly addTerm: (key: string, weight: number, kind: WhyKind | null, to: string) => void
  /** Adds one of many terms that the word may stand for. */
  readonly addGuess: (id: TermId, weight: number, kind: WhyKind | null) => void
  /** The greatest weight so far. */
  readonly best: () => number
  /** Best first. */
  readonly sorted: () => readonly Way[]
}

/** Starts with no way. */
export function makeWays(index: OpenIndex): Ways {
  const best = new Map<TermId, Way>()
  const add = (way: Way) => {
    const known = best.get(way.id)
    if (index.uses[way.id] && (!known || known.weight < way.weight)) best.set(way.id, way)
  }
  return {
    get size() {
      return best.size
    },
    add,
    addTerm: (key, weight, kind, to) => {
      const id = index.idOf.get(key)
      if (id !== undefined) add({ id, weight, kind, to, near: false, guess: false })
    },
    addGuess: (id, weight, kind) =>
      add({ id, weight, kind, to: index.terms[id] ?? '', near: false, guess: true }),
    best: () => Math.max(0, ...[...best.values()].map((way) => way.weight)),
    sorted: () => [...best.values()].sort((a, b) => b.weight - a.weight),
  }
}

/** True when some question holds the term. */
export function isUsed(key: string, index: OpenIndex): boolean {
  return (index.uses[index.idOf.get(key) ?? -1] ?? 0) > 0
}

/** True when looking for the term finds something, be it by another word for the same thing. */
export function isSearchable(key: string, index: OpenIndex): boolean {
  return (index.reach[index.idOf.get(key) ?? -1] ?? 0) > 0
}

/** The word itself, its stem, and what the glossary knows of it. */
export function addKnown(
  ways: Ways,
  word: string,
  key: string,
  index: OpenIndex,
  relativeShare: number,
): void {
  const small = word.toLowerCase()
  ways.addTerm(small, weights.literal, null, small)
  if (key !== small) ways.addTerm(key, weights.literal, 'stem', key)
  addRelatives(ways, key, index, relativeShare, null)
  if (key !== small) addRelatives(ways, small, index, relativeShare, null)
}

/** The words that mean the same as a term or nearly; `kind` says how the term itself was come by (which is then the reason to give), null when it was asked for. */
export function addRelatives(
  ways: Ways,
  key: string,
  index: OpenIndex,
  share: number,
  kind: WhyKind | null,
): void {
  for (const relative of index.lexicon.relatives(key)) {
    const weight = (relative.same ? weights.same : relative.far ? weights.far : weights.similar) * share
    const id = index.idOf.get(relative.key)
    if (id === undefined) continue
    ways.add({
      id,
      weight,
      kind: kind ?? 'synonym',
      to: kind === null || kind === 'synonym' ? relative.name : key,
      near: !relative.same,
      guess: kind !== null,
    })
  }
}

/** How many terms a beginning may stand for. */
export const prefixLimit = 60

/** Terms that begin with what was typed; with 'expand', their relatives too (네임 finds namespace through 네임스페이스). */
export function addPrefixes(
  ways: Ways,
  start: string,
  index: OpenIndex,
  weight: number,
  mode: 'expand' | null,
): void {
  const keys = keystrokes(start)
  const found = index
    .startingWith(keys)
    .filter((id) => index.terms[id]?.startsWith(start) && index.terms[id] !== start)
  const kept = mostUsed(found, index)
  for (const id of kept) {
    const term = index.terms[id] ?? ''
    ways.addGuess(id, weight * closeness(start, term), null)
  }
  if (mode === 'expand') {
    for (const id of kept) addRelatives(ways, index.terms[id] ?? '', index, weight, 'synonym')
  }
}

/** A beginning that is most of the word counts nearly like the word. */
export function closeness(start: string, term: string): number {
  return 0.8 + 0.2 * (start.length / term.length)
}

/** The terms by which most is found. */
export function mostUsed(ids: TermId[], index: OpenIndex, limit = prefixLimit): readonly TermId[] {
  if (ids.length <= limit) return ids
  return ids.sort((a, b) => (index.reach[b] ?? 0) - (index.reach[a] ?? 0)).slice(0, limit)
}
