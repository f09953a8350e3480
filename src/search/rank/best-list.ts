/** Keeps the best of many scored questions, so that a word that stands in all of them costs no sorting of all. */
import type { Confidence } from '../hit.ts'

export interface Scored {
  readonly docId: number
  readonly score: number
  readonly confidence: Confidence
}

export interface BestList<Item extends Scored> {
  /** Returns false for a question that comes after all that are kept: it need not be added. */
  readonly mayStay: (docId: number, score: number, confidence: Confidence) => boolean
  readonly add: (item: Item) => void
  /** The best ones, in order, at most as many as are kept. */
  readonly sorted: () => readonly Item[]
}

/** Puts sure questions before guesses, then higher scores first, equal ones by docId. */
export function inOrder(a: Scored, b: Scored): number {
  return (
    Number(a.confidence === 'low') - Number(b.confidence === 'low') || b.score - a.score || a.docId - b.docId
  )
}

/** Makes an empty list that keeps the best `limit` of what is added. */
export function makeBestList<Item extends Scored>(limit: number): BestList<Item> {
  let kept: Item[] = []
  /** The last one of a full list: what comes after it is not among the best. */
  let last: Item | null = null
  const cut = () => {
    kept = kept.sort(inOrder).slice(0, limit)
    last = kept[limit - 1] ?? null
  }
  return {
    mayStay: (docId, score, confidence) => {
      if (last === null) return true
      if (confidence !== last.confidence) return confidence === 'high'
      return score > last.score || (score === last.score && docId < last.docId)
    },
    add: (item) => {
      kept.push(item)
      // Sorting at every second `limit` costs a few comparisons for each one added.
      if (kept.length >= 2 * limit) cut()
    },
    sorted: () => {
      cut()
      return kept
    },
  }
}
