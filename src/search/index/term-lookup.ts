/** Tables to look up terms by their initial consonants, by pairs of keystrokes, and by a part inside. */

import { pairsOf } from '../text/letter-pairs.ts'
import { initialConsonantsOf } from '../text/terms.ts'
import { firstWhere } from './binary-search.ts'

/** The number of a term: where it stands in the index's list of terms. */
export type TermId = number

/** Returns the initial consonants of all Korean terms that find something, sorted, each with its term. */
export function sortByInitialConsonants(
  terms: readonly string[],
  docCountsWithSynonyms: Uint32Array,
): readonly (readonly [string, TermId])[] {
  const list: (readonly [string, TermId])[] = []
  terms.forEach((term, id) => {
    const initialConsonants = initialConsonantsOf(term)
    if (initialConsonants !== null && (docCountsWithSynonyms[id] ?? 0) > 0) list.push([initialConsonants, id])
  })
  return list.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1]))
}

/** Groups the words among the terms by each pair of neighbouring keystrokes that they hold. */
export function groupByPair(
  terms: readonly string[],
  keys: readonly string[],
  docCountsWithSynonyms: Uint32Array,
): ReadonlyMap<string, readonly TermId[]> {
  const groups = new Map<string, TermId[]>()
  terms.forEach((term, id) => {
    if (docCountsWithSynonyms[id] === 0 || !canBeMeant(term)) return
    for (const pair of pairsOf(keys[id] ?? '')) {
      const group = groups.get(pair)
      if (group) group.push(id)
      else groups.set(pair, [id])
    }
  })
  return groups
}

/** True for words. Typos are not corrected to code or numbers. */
function canBeMeant(term: string): boolean {
  return /^(?:[가-힣]{2,}|[a-z][a-z0-9]{2,})$/.test(term)
}

/** All terms in one string, each after a newline, and the offset at which each begins. */
interface Joined {
  readonly text: string
  readonly starts: Uint32Array
}

/** Joins the terms to one string, in which `findInside` looks. */
export function joinTerms(terms: readonly string[]): Joined {
  const starts = new Uint32Array(terms.length)
  let at = 1
  terms.forEach((term, id) => {
    starts[id] = at
    at += term.length + 1
  })
  return { text: `\n${terms.join('\n')}\n`, starts }
}

/** Returns at most `limit` terms that hold `part` after their beginning, in the order of their ids. */
export function findInside({ text, starts }: Joined, part: string, limit: number): readonly TermId[] {
  const found: TermId[] = []
  for (let at = text.indexOf(part); at >= 0 && found.length < limit; at = text.indexOf(part, at + 1)) {
    const id = firstWhere(starts.length, (i) => (starts[i] ?? 0) > at) - 1
    if (starts[id] !== at) found.push(id)
  }
  return found
}
