/** What answers and neighbours say about whether two questions are the same. */
import { bareWords } from './legacy-ids.ts'
import type { Linkable, Pair } from './linkable.ts'
import { countShared, ngramsOf } from './ngrams.ts'

/** How much each piece of evidence adds to the score of two questions. The likeness of their wordings is 0 to 1. */
export const EVIDENCE = {
  /** Both are the only unpaired question between the same two neighbours. */
  samePlaceAlone: 0.2,
  /** As `samePlaceAlone`, and hardly any word was replaced. */
  sameWordsAlone: 0.1,
  /** Both are between the same two neighbours, but not alone. */
  samePlace: 0.12,
  /** One of the two neighbours is the same. */
  oneNeighbour: 0.05,
  sameSection: 0.02,
  /** The same answer, if it is long enough. */
  sameAnswer: 0.8,
  otherAnswer: -0.2,
} as const

/** An answer with so many distinct trigrams is hardly ever written twice. */
const LONG_ANSWER = 40
/** A shorter answer ("네, 맞습니다.") is no evidence. In distinct trigrams. */
const SHORTEST_ANSWER = 14
/** Answers that share less than this part of their trigrams are different. */
const LEAST_SHARED = 0.25
/** Answers that share at least this part of their trigrams are the same. */
const SAME_SHARED = 0.6

/**
 * Prepares the evidence of answers. Returns a function that takes two answers (plain text) and returns from `otherAnswer` to
 * `sameAnswer`; 0 when an answer is missing, short or not known.
 */
export function answerEvidence(): (old: string | undefined, other: string | undefined) => number {
  const known = new Map<string, ReadonlySet<string>>()
  const trigramsOf = (answer: string): ReadonlySet<string> => {
    const trigrams = known.get(answer) ?? ngramsOf(bareWords(answer), 3)
    known.set(answer, trigrams)
    return trigrams
  }
  return (old, other) => {
    const [a, b] = [trigramsOf(old ?? ''), trigramsOf(other ?? '')]
    const shorter = Math.min(a.size, b.size)
    if (shorter < SHORTEST_ANSWER) return 0
    // Of the shorter answer: an answer that was continued is still the same answer.
    const shared = countShared(a, b) / shorter
    if (shared < LEAST_SHARED) return EVIDENCE.otherAnswer
    return shared < SAME_SHARED ? 0 : EVIDENCE.sameAnswer * shared * Math.min(1, shorter / LONG_ANSWER)
  }
}

/** The paired neighbours of a question, by the number of their pair. -1 is the start or the end of the edition. */
interface Neighbours {
  readonly before: number
  readonly after: number
}

/**
 * Prepares the evidence of places. Takes both editions and the pairs that are known already. Returns a function that takes an old
 * and a new question and returns what their neighbours add. Where positions are not known, it returns 0.
 */
export function placeEvidence<Old extends Linkable, New extends Linkable>(
  older: readonly Old[],
  newer: readonly New[],
  known: readonly Pair<Old, New>[],
): (old: Old, other: New) => number {
  const numbers = new Map<Linkable, number>()
  for (const [index, pair] of known.entries()) {
    numbers.set(pair.old, index)
    numbers.set(pair.new, index)
  }
  const oldNeighbours = neighboursIn(older, numbers)
  const newNeighbours = neighboursIn(newer, numbers)
  const oldCounts = countPlaces(oldNeighbours)
  const newCounts = countPlaces(newNeighbours)
  return (old, other) => {
    const [a, b] = [oldNeighbours.get(old), newNeighbours.get(other)]
    if (a === undefined || b === undefined) return 0
    if (a.before === b.before && a.after === b.after) {
      const areAlone = oldCounts.get(placeKey(a)) === 1 && newCounts.get(placeKey(b)) === 1
      return areAlone ? EVIDENCE.samePlaceAlone : EVIDENCE.samePlace
    }
    return a.before === b.before || a.after === b.after ? EVIDENCE.oneNeighbour : 0
  }
}

/** Returns the paired neighbours of each question that has no pair yet. */
function neighboursIn(
  edition: readonly Linkable[],
  numbers: ReadonlyMap<Linkable, number>,
): ReadonlyMap<Linkable, Neighbours> {
  const neighbours = new Map<Linkable, Neighbours>()
  if (edition.some((one) => one.position === undefined)) return neighbours
  const ordered = [...edition].sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
  let before = -1
  let unpaired: Linkable[] = []
  const close = (after: number): void => {
    for (const one of unpaired) neighbours.set(one, { before, after })
    unpaired = []
  }
  for (const one of ordered) {
    const number = numbers.get(one)
    if (number === undefined) unpaired.push(one)
    else {
      close(number)
      before = number
    }
  }
  close(-1)
  return neighbours
}

function countPlaces(places: ReadonlyMap<Linkable, Neighbours>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const place of places.values()) counts.set(placeKey(place), (counts.get(placeKey(place)) ?? 0) + 1)
  return counts
}

function placeKey({ before, after }: Neighbours): string {
  return `${before}:${after}`
}
