/** How close together the words of a query stand in a question. */
import { holdsTerm, type OpenIndex } from '../index/index-reader.ts'
import type { Slot } from '../query/expand-word.ts'

/** Ways of a word that are looked for in the text. */
const waysTried = 6

/**
 * Returns 0 to 1: 1 when every word of the query stands right beside the next in the question (lower case), less with
 * each character between, nothing for a word that is not there.
 */
export function nearness(place: number, question: string, slots: readonly Slot[], index: OpenIndex): number {
  const words = slots.filter((slot) => slot.role === 'term')
  if (words.length < 2) return 0
  const spots = words.map((slot) => spotsOf(slot, place, question, index))
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

function spotsOf(
  slot: Slot,
  place: number,
  question: string,
  index: OpenIndex,
): readonly (readonly [number, number])[] {
  for (const way of slot.ways.slice(0, waysTried)) {
    if (!holdsTerm(index, way.id, place)) continue
    const term = index.terms[way.id] ?? ''
    // A verb is filed in its dictionary form; its root is what stands in the text.
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
