/** An index ready to be searched: its terms, the ways to look them up, and the postings that are loaded. */
import { keystrokes } from './hangul.ts'
import { type Glossary, makeLexicon, type SubjectLexicon } from './lexicon.ts'
import type { Postings } from './postings.ts'
import type { SearchDoc } from './result.ts'
import { initialsOf } from './terms.ts'

/** A term's place in `terms`. */
export type TermId = number

export interface OpenIndex {
  /** Number of questions. */
  readonly size: number
  readonly lexicon: SubjectLexicon
  /** Terms known so far, sorted by keystrokes. */
  readonly terms: readonly string[]
  /** The keystrokes of each term. */
  readonly keys: readonly string[]
  /** In how many questions each term stands. */
  readonly uses: Uint32Array
  readonly idOf: ReadonlyMap<string, TermId>
  /** Terms by their initial consonants, sorted. */
  readonly byInitials: readonly (readonly [string, TermId])[]
  /** All terms in one string, each between newlines, and where each begins: for finding a part inside words. */
  readonly joined: string
  readonly starts: Uint32Array
  /** Terms by pairs of neighbouring keystrokes, for typos. */
  readonly byPair: ReadonlyMap<string, readonly TermId[]>
  /** Where a term stands, or null while that part of the index is not loaded. */
  readonly postings: (id: TermId) => Postings | null
  /** A question's texts, or null while that part is not loaded. */
  readonly doc: (place: number) => SearchDoc | null
}

/** What is needed to open an index. */
export interface IndexSource {
  readonly size: number
  readonly glossary: Glossary
  /** Sorted by keystrokes. */
  readonly terms: readonly string[]
  readonly uses: Uint32Array
  readonly postings: (id: TermId) => Postings | null
  readonly doc: (place: number) => SearchDoc | null
}

/** Opens an index; the slower look-ups are made when first needed. */
export function openIndex(source: IndexSource): OpenIndex {
  const { size, terms, uses, postings, doc } = source
  const keys = terms.map(keystrokes)
  const starts = new Uint32Array(terms.length)
  let at = 1
  terms.forEach((term, id) => {
    starts[id] = at
    at += term.length + 1
  })
  return {
    size,
    terms,
    keys,
    uses,
    starts,
    postings,
    doc,
    lexicon: makeLexicon(source.glossary),
    idOf: new Map(terms.map((term, id) => [term, id])),
    joined: `\n${terms.join('\n')}\n`,
    get byInitials() {
      return keep(this, 'byInitials', sortByInitials(terms))
    },
    get byPair() {
      return keep(this, 'byPair', groupByPair(keys, terms))
    },
  }
}

/** Replaces a getter by the value it made. */
function keep<Value>(owner: object, name: string, value: Value): Value {
  Object.defineProperty(owner, name, { value })
  return value
}

function sortByInitials(terms: readonly string[]): readonly (readonly [string, TermId])[] {
  const list: (readonly [string, TermId])[] = []
  terms.forEach((term, id) => {
    const initials = initialsOf(term)
    if (initials !== null) list.push([initials, id])
  })
  return list.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1]))
}

function groupByPair(
  keys: readonly string[],
  terms: readonly string[],
): ReadonlyMap<string, readonly TermId[]> {
  const groups = new Map<string, TermId[]>()
  keys.forEach((key, id) => {
    if (!canBeMeant(terms[id] ?? '')) return
    for (const pair of pairsOf(key)) {
      const group = groups.get(pair)
      if (group) group.push(id)
      else groups.set(pair, [id])
    }
  })
  return groups
}

/** Typos are corrected to words only, not to code or numbers. */
function canBeMeant(term: string): boolean {
  return /^(?:[가-힣]{2,}|[a-z][a-z0-9]{2,})$/.test(term)
}

/** The distinct pairs of neighbouring keystrokes, the first keystroke paired with a start sign. */
export function pairsOf(keys: string): ReadonlySet<string> {
  const pairs = new Set<string>([`^${keys.slice(0, 1)}`])
  for (let i = 0; i + 1 < keys.length; i++) pairs.add(keys.slice(i, i + 2))
  return pairs
}

/** Returns the ids [from, to) whose entry in a sorted list starts with `prefix`. */
export function prefixRange(
  length: number,
  at: (i: number) => string,
  prefix: string,
): readonly [number, number] {
  const from = firstWhere(length, (i) => at(i) >= prefix)
  const to = firstWhere(length, (i) => at(i) > prefix && !at(i).startsWith(prefix))
  return [from, Math.max(from, to)]
}

/** The first i for which a claim holds that, once true, stays true. */
function firstWhere(length: number, holds: (i: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
