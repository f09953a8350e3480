/** Finds and ranks the questions a query asks for. */
import { explain } from './explain.ts'
import { nearness } from './nearness.ts'
import type { OpenIndex } from './open-index.ts'
import { markValue } from './postings.ts'
import { parseQuery, type Query } from './query.ts'
import { type Reading, readQuery, type Slot } from './resolve.ts'
import { noResult, type SearchResult } from './result.ts'
import { correct } from './typo.ts'
import { weights } from './weights.ts'

export interface SearchOptions {
  readonly limit: number
  /** Only these questions may be found (filters that the page applies); null for all. Places in the index. */
  readonly allowed: ReadonlySet<number> | null
}

/** A query read and ranked, before its hits are described. */
export interface Found {
  readonly slots: readonly Slot[]
  readonly quoted: readonly string[]
  /** Best first, at most `limit`. */
  readonly places: readonly number[]
  readonly total: number
  readonly relaxed: boolean
  readonly layout: SearchResult['layout']
}

/** Reads a query: its words and quoted parts. Tags are the page's business and are ignored here. */
export function readRaw(
  raw: string,
  index: OpenIndex,
): { readonly reading: Reading; readonly query: Query; readonly text: string } {
  const query = parseQuery(raw)
  const text = query.quoted.length > 0 ? [query.text, ...query.quoted].join(' ') : query.text
  return { reading: readQuery(text, index), query, text }
}

/** Finds the questions for a query in the loaded parts of an index; null for an empty query. */
export function find(index: OpenIndex, raw: string, { limit, allowed }: SearchOptions): Found | null {
  const { reading, query, text } = readRaw(raw, index)
  const { slots, layout } = reading
  if (slots.length === 0) return null
  const { best, total, complete } = rank(slots, query.quoted, text, index, limit, allowed)
  const any = best.length > 0
  return {
    slots,
    quoted: query.quoted,
    places: best,
    total,
    relaxed: any && !complete,
    layout: any ? layout : null,
  }
}

/** Describes what was found. */
export function describe(found: Found | null, index: OpenIndex): SearchResult {
  if (found === null) return noResult
  const { slots, quoted, places, total, relaxed, layout } = found
  return {
    hits: places.map((place) => explain(place, slots, quoted, index)),
    total,
    relaxed,
    layout,
    nearest: places.length > 0 ? null : nearestTerm(slots, index),
  }
}

interface Ranked {
  readonly best: readonly number[]
  readonly total: number
  /** True when some question holds every word that matters. */
  readonly complete: boolean
}

/** What the words of a query come to, question by question. */
interface Tally {
  /** Rank: how well the words match, the rarer the more. */
  readonly scores: Float32Array
  /** How much of the query's weight is matched. */
  readonly reached: Float32Array
  /** How many of the words that matter are matched. */
  readonly words: Uint8Array
}

function rank(
  slots: readonly Slot[],
  quoted: readonly string[],
  text: string,
  index: OpenIndex,
  limit: number,
  allowed: ReadonlySet<number> | null,
): Ranked {
  const tally: Tally = {
    scores: new Float32Array(index.size),
    reached: new Float32Array(index.size),
    words: new Uint8Array(index.size),
  }
  const meaningful = slots.some((slot) => slot.role === 'term')
  const alone = slots.filter((slot) => slot.role !== 'function').length === 1
  const rarest = rarity(1, index.size)
  let total = 0
  let words = 0
  for (const slot of slots) {
    const isFunction = slot.role === 'function' && meaningful
    const share = isFunction ? weights.functionWord : 1
    const found =
      slot.role === 'term' || slot.role === 'function' ? addSlot(slot, share, alone, index, tally) : 0
    if (isFunction) continue
    words++
    if (found > 0) total += found
    else total += rarest * (slot.role === 'unknown-verb' ? weights.unknownVerb : weights.unknown)
  }
  const candidates = collect(tally, total, words, index, allowed)
  candidates.sort((a, b) => b.score - a.score || a.place - b.place)
  const wanted = text.trim().toLowerCase()
  const exact = quoted.map((part) => part.toLowerCase())
  const kept =
    quoted.length > 0 ? candidates.filter(({ place }) => holdsAll(place, exact, index)) : candidates
  const best = kept
    .slice(0, Math.max(50, limit))
    .map((one) => ({ ...one, score: one.score * (1 + textBonus(one.place, wanted, slots, index)) }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, limit)
  return {
    best: best.map(({ place }) => place),
    total: kept.length,
    complete: candidates.some(({ full }) => full),
  }
}

interface Candidate {
  readonly place: number
  readonly score: number
  readonly full: boolean
}

function collect(
  { scores, reached, words }: Tally,
  total: number,
  wordCount: number,
  index: OpenIndex,
  allowed: ReadonlySet<number> | null,
): Candidate[] {
  const candidates: Candidate[] = []
  const needed = weights.required * total
  for (let place = 0; place < index.size; place++) {
    const share = reached[place] ?? 0
    if (share === 0 || share < needed) continue
    if (allowed !== null && !allowed.has(place)) continue
    const coverage = total > 0 ? Math.min(1, share / total) : 1
    const score = (scores[place] ?? 0) * (1 - weights.coverage + weights.coverage * coverage)
    candidates.push({ place, score, full: words[place] === wordCount })
  }
  return candidates
}

/** How telling a term is that stands in `uses` of `size` questions (BM25's inverse document frequency). */
function rarity(uses: number, size: number): number {
  return Math.log(1 + (size - uses + 0.5) / (uses + 0.5))
}

/** Adds what a slot is worth in each question to the tally; returns the slot's weight, 0 when no question holds it. */
function addSlot(slot: Slot, share: number, alone: boolean, index: OpenIndex, tally: Tally): number {
  const scores = new Float32Array(index.size)
  const guesses = new Float32Array(index.size)
  const values = new Float32Array(index.size)
  const strong = new Uint8Array(index.size)
  let uses = 0
  let strongUses = 0
  fillValues(slot, alone, index, (place, value, telling, isStrong) => {
    if (values[place] === 0) uses++
    if (value > (values[place] ?? 0)) values[place] = value
    if (isStrong && strong[place] === 0) {
      strong[place] = 1
      strongUses++
    }
    if (telling === 0) {
      if (value > (guesses[place] ?? 0)) guesses[place] = value
    } else if (value * telling > (scores[place] ?? 0)) scores[place] = value * telling
  })
  if (uses === 0) return 0
  // Words only near in meaning do not make a word common; a compound of which only parts are found is nearly unknown.
  const rare =
    strongUses > 0
      ? rarity(strongUses, index.size)
      : slot.ways.length > 0
        ? rarity(uses, index.size)
        : weights.unknown * rarity(1, index.size)
  const weight = share * rare
  for (let place = 0; place < index.size; place++) {
    const value = values[place] ?? 0
    if (value === 0) continue
    // A rare word for the same thing tells more than a common one, and both more when the thing is rare.
    const own = Math.max(scores[place] ?? 0, (guesses[place] ?? 0) * rare)
    tally.scores[place] = (tally.scores[place] ?? 0) + (weight * value + share * own) / 2
    // Where a match stands decides its rank, not whether it counts as matched.
    tally.reached[place] = (tally.reached[place] ?? 0) + weight * Math.min(1, value * weights.reach)
    if (share === 1) tally.words[place] = (tally.words[place] ?? 0) + 1
  }
  return weight
}

/** `telling` is how rare the way's own term is, or 0 for one of many that the word may stand for. */
type FoundValue = (place: number, value: number, telling: number, isStrong: boolean) => void

/** Calls `found` with what each way of a slot, or its parts together, is worth in each question. */
function fillValues(slot: Slot, alone: boolean, index: OpenIndex, found: FoundValue): void {
  for (const way of slot.ways) {
    const postings = index.postings(way.id)
    if (postings === null) continue
    const { docs, marks } = postings
    const telling = way.guess ? 0 : rarity(docs.length, index.size)
    // Who looks for one word alone means that word.
    const weight = way.weight * (alone && way.near ? weights.nearAlone : 1)
    for (let i = 0; i < docs.length; i++) {
      found(docs[i] ?? 0, weight * markValue(marks[i] ?? 0), telling, !way.near)
    }
  }
  const parts = slot.parts.filter((part) => part.role !== 'function')
  if (parts.length === 0) return
  const sums = new Float32Array(index.size)
  const counts = new Uint8Array(index.size)
  let telling = 0
  for (const part of parts) {
    const values = new Float32Array(index.size)
    fillValues(part, false, index, (place, value, rare) => {
      if (value > (values[place] ?? 0)) values[place] = value
      telling = Math.max(telling, rare)
    })
    values.forEach((value, place) => {
      if (value === 0) return
      sums[place] = (sums[place] ?? 0) + value
      counts[place] = (counts[place] ?? 0) + 1
    })
  }
  counts.forEach((count, place) => {
    if (count === 0) return
    const isWhole = count === parts.length
    const share = isWhole ? weights.split : weights.splitPartly
    found(place, (share * (sums[place] ?? 0)) / parts.length, telling, isWhole)
  })
}

/** A bonus for holding the whole query as typed, or its words close together. */
function textBonus(place: number, wanted: string, slots: readonly Slot[], index: OpenIndex): number {
  const doc = wanted.length >= 2 ? index.doc(place) : null
  if (doc === null) return 0
  const question = doc.question.toLowerCase()
  if (question.includes(wanted)) return weights.phraseQuestion
  const near = weights.nearby * nearness(place, question, slots, index)
  const several = /\S\s+\S/.test(wanted)
  if (doc.answer?.toLowerCase().includes(wanted))
    return near + (several ? weights.phraseAnswer : weights.wordAnswer)
  if (doc.code?.toLowerCase().includes(wanted))
    return near + (several ? weights.phraseCode : weights.wordAnswer)
  return near
}

function holdsAll(place: number, exact: readonly string[], index: OpenIndex): boolean {
  if (exact.length === 0) return true
  const doc = index.doc(place)
  if (doc === null || doc.answer === null) return true
  const all = `${doc.question}\n${doc.answer}\n${doc.code}`.toLowerCase()
  return exact.every((part) => all.includes(part))
}

/** The known word nearest to the first word that found nothing, to be offered instead. */
function nearestTerm(slots: readonly Slot[], index: OpenIndex): string | null {
  for (const slot of slots) {
    const [nearest] = slot.ways.length > 0 ? [] : correct(slot.text, index, true)
    const term = nearest && index.terms[nearest.id]
    if (term) return term
  }
  return null
}
