/** Proximity: how close together the words of a query stand in a question. */
import { holdsTerm, type OpenIndex } from '../index/index-reader.ts'
import type { QueryWord } from '../query/expand-word.ts'

/** Candidates of a word that are looked for in the text. */
const candidatesTried = 6

/**
 * Returns 0 to 1: 1 when each word of the query stands right beside the next in `question` (lower case). Each character between
 * two words makes it less. A word that is not there adds nothing.
 */
export function proximity(
  docId: number,
  question: string,
  queryWords: readonly QueryWord[],
  index: OpenIndex,
): number {
  const words = queryWords.filter((queryWord) => queryWord.role === 'term')
  if (words.length < 2) return 0
  const spots = words.map((queryWord) => spotsOf(queryWord, docId, question, index))
  let sum = 0
  for (let i = 1; i < spots.length; i++) {
    let gap = Number.POSITIVE_INFINITY
    for (const [from, end] of spots[i - 1] ?? []) {
      for (const [nextFrom, nextEnd] of spots[i] ?? []) {
        gap = Math.min(gap, nextFrom >= end ? nextFrom - end : Math.max(0, from - nextEnd))
      }
    }
    sum += 1 / (1 + gap / 6)
  }
  return sum / (spots.length - 1)
}

/** Returns the first ranges [from, to) of the question at which a word stands, at most four. */
function spotsOf(
  queryWord: QueryWord,
  docId: number,
  question: string,
  index: OpenIndex,
): readonly (readonly [number, number])[] {
  for (const candidate of queryWord.candidates.slice(0, candidatesTried)) {
    if (!holdsTerm(index, candidate.id, docId)) continue
    const term = index.terms[candidate.id] ?? ''
    // A verb is indexed in its dictionary form, but the text holds its root.
    const written = term.endsWith('다') ? term.slice(0, -1) : term
    const spots: (readonly [number, number])[] = []
    for (
      let at = question.indexOf(written);
      at >= 0 && spots.length < 4;
      at = question.indexOf(written, at + 1)
    ) {
      spots.push([at, at + written.length])
    }
    if (spots.length > 0) return spots
  }
  return []
}
