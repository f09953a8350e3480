/** Chooses which new questions an old one is compared with. In a small edition that is every one. */
import type { Linkable } from './linkable.ts'
import { diceOf } from './ngrams.ts'
import type { Features } from './text-similarity.ts'

/** With more pairs of questions than this, only candidates are compared. */
const MANY_PAIRS = 10_000

/**
 * Limits of the work for one question: so many holders of rare bigrams are counted, the best of them are measured by all their
 * bigrams, and the best of those are compared in full. Without limits the work grows with the square of the edition's size when
 * every question was reworded.
 */
const MOST_COUNTED = 1000
const MOST_MEASURED = 200
const MOST_COMPARED = 40

/** A bigram is rare when at most one in so many questions has it. */
const RARE = 10

/**
 * Prepares the search for candidates. Takes the unpaired questions of both editions and the features of their texts. Returns a
 * function that takes an old question by its features and its place (0 to 1) and returns the new questions to compare it with.
 */
export function candidateFinder<New extends Linkable>(
  removed: readonly Linkable[],
  added: readonly New[],
  features: ReadonlyMap<string, Features>,
): (old: Features, place: number) => readonly New[] {
  return removed.length * added.length > MANY_PAIRS ? rareBigramFinder(added, features) : () => added
}

/**
 * Finds the questions that share rare bigrams with another, best first. Of a bigram with very many holders, those count that are
 * near the place of the old question.
 */
function rareBigramFinder<New extends Linkable>(
  added: readonly New[],
  features: ReadonlyMap<string, Features>,
): (old: Features, place: number) => readonly New[] {
  const holders = new Map<string, number[]>()
  for (const [index, one] of added.entries()) {
    for (const bigram of features.get(one.text)?.bigrams ?? []) {
      const others = holders.get(bigram)
      if (others === undefined) holders.set(bigram, [index])
      else others.push(index)
    }
  }
  return (old, place) => {
    const rare = [...old.bigrams]
      .map((bigram) => holders.get(bigram) ?? [])
      .filter((indexes) => indexes.length * RARE <= added.length)
      .sort((a, b) => a.length - b.length)
    const shared = new Map<number, number>()
    let left = MOST_COUNTED
    for (const indexes of rare) {
      const nearest = nearestTo(indexes, place * added.length, left)
      for (const index of nearest) shared.set(index, (shared.get(index) ?? 0) + 1)
      left -= nearest.length
    }
    return [...shared]
      .sort(([a, ofA], [b, ofB]) => ofB - ofA || a - b)
      .slice(0, MOST_MEASURED)
      .flatMap(([index]) => added[index] ?? [])
      .map((one) => ({ one, likeness: diceOf(old.bigrams, features.get(one.text)?.bigrams ?? new Set()) }))
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, MOST_COMPARED)
      .map(({ one }) => one)
  }
}

/** Returns up to `most` of some ascending numbers: those around a place. */
function nearestTo(numbers: readonly number[], place: number, most: number): readonly number[] {
  if (numbers.length <= most) return numbers
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  const first = Math.max(0, Math.min(low - (most >> 1), numbers.length - most))
  return numbers.slice(first, first + most)
}
