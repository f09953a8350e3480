/** Candidates: the terms of an index that a query word may stand for. */

import type { WhyKind } from '../hit.ts'
import type { OpenIndex } from '../index/index-reader.ts'
import type { TermId } from '../index/term-lookup.ts'
import { keystrokes } from '../text/hangul.ts'
import { weights } from '../weights.ts'

/** One term that a query word may stand for. */
export interface Candidate {
  readonly id: TermId
  /** How good the match is, as a share of a literal one (see `weights`). */
  readonly weight: number
  /** Why it matches; null when the term is the word itself or begins with it. */
  readonly kind: WhyKind | null
  /** True when the two are similar in meaning but not the same. */
  readonly isNear: boolean
  /** True for a word that the glossary relates to the one that was typed or meant. */
  readonly isRelated: boolean
  /** True for one of many terms that a prefix or initial consonants may stand for. */
  readonly isGuess: boolean
  /** What the word was read as, for the reason shown: the corrected word, the converted word, the synonym. */
  readonly readAs: string
}

/** Collects the candidates of a word. It keeps the best one of each term and drops terms that no question holds. */
export interface CandidateSet {
  readonly size: number
  readonly add: (candidate: Candidate) => void
  /** Adds the term with this key, if there is one. */
  readonly addTerm: (key: string, weight: number, kind: WhyKind | null, readAs: string) => void
  /** Adds one of many terms that the word may stand for. */
  readonly addGuess: (id: TermId, weight: number, kind: WhyKind | null) => void
  /** The greatest weight so far. */
  readonly best: () => number
  /** Best first. */
  readonly sorted: () => readonly Candidate[]
}

/** Makes an empty set of candidates. */
export function makeCandidates(index: OpenIndex): CandidateSet {
  const best = new Map<TermId, Candidate>()
  const add = (candidate: Candidate) => {
    const known = best.get(candidate.id)
    if (index.docCounts[candidate.id] && (!known || known.weight < candidate.weight))
      best.set(candidate.id, candidate)
  }
  return {
    get size() {
      return best.size
    },
    add,
    addTerm: (key, weight, kind, readAs) => {
      const id = index.idOf.get(key)
      if (id !== undefined) add({ id, weight, kind, readAs, isNear: false, isRelated: false, isGuess: false })
    },
    addGuess: (id, weight, kind) =>
      add({
        id,
        weight,
        kind,
        readAs: index.terms[id] ?? '',
        isNear: false,
        isRelated: false,
        isGuess: true,
      }),
    best: () => Math.max(0, ...[...best.values()].map((candidate) => candidate.weight)),
    sorted: () => [...best.values()].sort((a, b) => b.weight - a.weight),
  }
}

/**
 * Returns how many questions must hold a word that the glossary does not know for it to count as a word of the subject, and not as
 * an odd one: one in a hundred, three are enough.
 */
export const questionsOfCommonWord = (size: number): number => Math.min(3, Math.ceil(size / 100))

/** True when some question holds the term. */
export function isUsed(key: string, index: OpenIndex): boolean {
  return (index.docCounts[index.idOf.get(key) ?? -1] ?? 0) > 0
}

/** True when some question holds the term or a word that means the same. */
export function isSearchable(key: string, index: OpenIndex): boolean {
  return (index.docCountsWithSynonyms[index.idOf.get(key) ?? -1] ?? 0) > 0
}

/** Adds the word itself, its stem `key`, and their related words. `relativeShare` scales the weights of related words. */
export function addKnown(
  candidates: CandidateSet,
  word: string,
  key: string,
  index: OpenIndex,
  relativeShare: number,
): void {
  const small = word.toLowerCase()
  candidates.addTerm(small, weights.literal, null, small)
  if (key !== small) candidates.addTerm(key, weights.literal, 'stem', key)
  addRelatives(candidates, key, index, relativeShare, null)
  if (key !== small) addRelatives(candidates, small, index, relativeShare, null)
}

/**
 * Adds the words that the glossary relates to a term, with their weights times `share`. `kind` says why the term itself was
 * taken, and becomes the reason shown; null when the query holds the term.
 */
export function addRelatives(
  candidates: CandidateSet,
  key: string,
  index: OpenIndex,
  share: number,
  kind: WhyKind | null,
): void {
  for (const relative of index.lexicon.relatives(key)) {
    const weight = (relative.same ? weights.same : relative.far ? weights.far : weights.similar) * share
    const id = index.idOf.get(relative.key)
    if (id === undefined) continue
    candidates.add({
      id,
      weight,
      kind: kind ?? 'synonym',
      readAs: kind === null || kind === 'synonym' ? relative.name : key,
      isNear: !relative.same,
      isRelated: true,
      isGuess: kind !== null,
    })
  }
}

/** Most terms that a prefix may stand for. */
export const prefixLimit = 60

/** Adds terms that begin with what was typed; with 'expand' also their related words (네임 finds namespace through 네임스페이스). */
export function addPrefixes(
  candidates: CandidateSet,
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
    candidates.addGuess(id, weight * closeness(start, term), null)
  }
  if (mode === 'expand') {
    for (const id of kept) addRelatives(candidates, index.terms[id] ?? '', index, weight, 'synonym')
  }
}

/** Returns 0.8 to 1: the more of the term is typed, the closer to 1. */
export function closeness(start: string, term: string): number {
  return 0.8 + 0.2 * (start.length / term.length)
}

/** Returns at most `limit` terms: those with the most questions. Sorts `ids` in place. */
export function mostUsed(ids: TermId[], index: OpenIndex, limit = prefixLimit): readonly TermId[] {
  if (ids.length <= limit) return ids
  return ids
    .sort((a, b) => (index.docCountsWithSynonyms[b] ?? 0) - (index.docCountsWithSynonyms[a] ?? 0))
    .slice(0, limit)
}
