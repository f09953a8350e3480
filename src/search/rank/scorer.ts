/** Adds up what the words of a query are worth in each question. Arrays are kept between queries: they are as long as the collection. */
import type { OpenIndex } from '../index/index-reader.ts'
import { markValue } from '../index/postings.ts'
import type { Slot } from '../query/expand-word.ts'
import { weights } from '../weights.ts'

/** The part of an index that ranking looks into. */
type ScoredIndex = Pick<OpenIndex, 'size' | 'postings'>

/** A question that matches enough of a query. */
interface Candidate {
  readonly place: number
  readonly score: number
  /** True when it holds every word that matters. */
  readonly isFull: boolean
}

export interface Scorer {
  /** Ranks every question for the words of a query; best first. */
  readonly rank: (slots: readonly Slot[], allowed: ReadonlySet<number> | null) => Candidate[]
}

/** A list of numbers by place that knows which places were set, so that clearing is as quick as filling. */
interface Sheet {
  readonly values: Float32Array
  readonly touched: Uint32Array
  count: number
}

/** Makes the scorer of an index. */
export function makeScorer(index: ScoredIndex): Scorer {
  const { size } = index
  const scores = makeSheet(size)
  const reached = new Float32Array(size)
  const words = new Uint8Array(size)
  // What one slot is worth in each question: in all, by terms of its own rarity, by guesses; and whether surely meant.
  const worth = makeSheet(size)
  const own = new Float32Array(size)
  const guessed = new Float32Array(size)
  const sure = new Uint8Array(size)
  const rarest = rarity(1, size)

  /** Fills in one slot; returns how many questions hold it, and how many hold what is surely meant. */
  const fill = (slot: Slot, alone: boolean): { readonly uses: number; readonly sureUses: number } => {
    let sureUses = 0
    fillValues(slot, alone, index, (place, value, telling, isSure) => {
      raise(worth, place, value)
      if (telling === 0) {
        if (value > (guessed[place] ?? 0)) guessed[place] = value
      } else if (value * telling > (own[place] ?? 0)) own[place] = value * telling
      if (isSure && sure[place] === 0) {
        sure[place] = 1
        sureUses++
      }
    })
    return { uses: worth.count, sureUses }
  }

  /** Adds one slot to the tally; returns its weight in the query, 0 when no question holds it. */
  const addSlot = (slot: Slot, share: number, alone: boolean): number => {
    const { uses, sureUses } = fill(slot, alone)
    if (uses === 0) return 0
    // Words only near in meaning do not make a word common; a compound of which only parts are found is nearly unknown.
    const rare =
      sureUses > 0
        ? rarity(sureUses, size)
        : slot.ways.length > 0
          ? rarity(uses, size)
          : weights.unknown * rarest
    const weight = share * rare
    for (let i = 0; i < worth.count; i++) {
      const place = worth.touched[i] ?? 0
      const value = worth.values[place] ?? 0
      // A rare word for the same thing tells more than a common one, and both more when the thing is rare.
      const telling = Math.max(own[place] ?? 0, (guessed[place] ?? 0) * rare)
      raise(scores, place, (scores.values[place] ?? 0) + (weight * value + share * telling) / 2)
      // Where a match stands decides its rank, not whether it counts as matched.
      reached[place] = (reached[place] ?? 0) + weight * Math.min(1, value * weights.reach)
      if (share === 1) words[place] = (words[place] ?? 0) + 1
      worth.values[place] = 0
      own[place] = 0
      guessed[place] = 0
      sure[place] = 0
    }
    worth.count = 0
    return weight
  }

  return {
    rank(slots, allowed) {
      const meaningful = slots.some((slot) => slot.role === 'term')
      const alone = slots.filter((slot) => slot.role !== 'function').length === 1
      let total = 0
      let wordCount = 0
      for (const slot of slots) {
        const isFunction = slot.role === 'function' && meaningful
        const isUnknown = slot.role === 'unknown' || slot.role === 'unknown-verb'
        const weight = isUnknown ? 0 : addSlot(slot, isFunction ? weights.functionWord : 1, alone)
        if (isFunction) continue
        wordCount++
        const missing = slot.role === 'unknown-verb' ? weights.unknownVerb : weights.unknown
        total += weight > 0 ? weight : rarest * missing
      }
      const candidates: Candidate[] = []
      const needed = (wordCount > 3 ? weights.requiredOfMany : weights.required) * total
      for (let i = 0; i < scores.count; i++) {
        const place = scores.touched[i] ?? 0
        const share = reached[place] ?? 0
        if (share > 0 && share >= needed && (allowed === null || allowed.has(place))) {
          const coverage = total > 0 ? Math.min(1, share / total) : 1
          const score = (scores.values[place] ?? 0) * (1 - weights.coverage + weights.coverage * coverage)
          candidates.push({ place, score, isFull: words[place] === wordCount })
        }
        scores.values[place] = 0
        reached[place] = 0
        words[place] = 0
      }
      scores.count = 0
      return candidates.sort((a, b) => b.score - a.score || a.place - b.place)
    },
  }
}

function makeSheet(size: number): Sheet {
  return { values: new Float32Array(size), touched: new Uint32Array(size), count: 0 }
}

/** Sets a place's value if it is more than it has. */
function raise(sheet: Sheet, place: number, value: number): void {
  const known = sheet.values[place] ?? 0
  if (value <= known) return
  if (known === 0) sheet.touched[sheet.count++] = place
  sheet.values[place] = value
}

/** How telling a term is that stands in `uses` of `size` questions (BM25's inverse document frequency). */
function rarity(uses: number, size: number): number {
  return Math.log(1 + (size - uses + 0.5) / (uses + 0.5))
}

/** `telling` is how rare the way's own term is, or 0 for one of many that the word may stand for. */
type FoundValue = (place: number, value: number, telling: number, isSure: boolean) => void

/** Calls `found` with what each way of a slot, or its parts together, is worth in each question. */
function fillValues(slot: Slot, alone: boolean, index: ScoredIndex, found: FoundValue): void {
  const isKnown = slot.ways.some((way) => !way.near)
  for (const way of slot.ways) {
    const postings = index.postings(way.id)
    if (postings === null) continue
    const { docs, marks } = postings
    const telling = way.guess ? 0 : rarity(docs.length, index.size)
    // Who looks for one word alone means that word.
    const weight = way.weight * (alone && way.near && isKnown ? weights.nearAlone : 1)
    for (let i = 0; i < docs.length; i++) {
      found(docs[i] ?? 0, weight * markValue(marks[i] ?? 0), telling, !way.near)
    }
  }
  const parts = slot.parts.filter((part) => part.role !== 'function')
  if (parts.length > 0) fillParts(parts, alone, index, found)
}

/** The parts of a compound: worth most together, little alone. */
function fillParts(parts: readonly Slot[], alone: boolean, index: ScoredIndex, found: FoundValue): void {
  const together = new Map<number, { sum: number; count: number }>()
  let telling = 0
  for (const part of parts) {
    const values = new Map<number, number>()
    fillValues(part, false, index, (place, value, rare) => {
      if (value > (values.get(place) ?? 0)) values.set(place, value)
      telling = Math.max(telling, rare)
    })
    for (const [place, value] of values) {
      const known = together.get(place) ?? { sum: 0, count: 0 }
      together.set(place, { sum: known.sum + value, count: known.count + 1 })
    }
  }
  for (const [place, { sum, count }] of together) {
    const isWhole = count === parts.length
    const share = isWhole ? weights.split : alone ? weights.splitPartlyAlone : weights.splitPartly
    found(place, (share * sum) / parts.length, telling, isWhole)
  }
}
