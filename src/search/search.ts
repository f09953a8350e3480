/** Finds and ranks the questions a query asks for. */
import { explain } from './explain.ts'
import type { OpenIndex } from './open-index.ts'
import { parseQuery } from './query.ts'
import { readQuery, type Slot } from './resolve.ts'
import { noResult, type SearchResult } from './result.ts'
import { correct } from './typo.ts'
import { weights } from './weights.ts'

export interface SearchOptions {
  readonly limit: number
  /** Only these questions may be found (filters that the page applies); null for all. Places in the index. */
  readonly allowed?: ReadonlySet<number> | null
}

/** Searches the loaded parts of an index. Tags in the query are the page's business and are ignored here. */
export function search(
  index: OpenIndex,
  raw: string,
  { limit, allowed = null }: SearchOptions,
): SearchResult {
  const query = parseQuery(raw)
  const text = [query.text, ...query.quoted].join(query.quoted.length > 0 ? ' ' : '')
  const { slots, layout } = readQuery(text, index)
  if (slots.length === 0) return noResult
  const ranked = rank(slots, query.quoted, text, index, limit, allowed)
  return {
    hits: ranked.best.map((place) => explain(place, slots, query.quoted, index)),
    relaxed: ranked.best.length > 0 && !ranked.complete,
    layout: ranked.best.length > 0 ? layout : null,
    nearest: ranked.best.length > 0 ? null : nearestTerm(slots, index),
  }
}

interface Ranked {
  readonly best: readonly number[]
  /** True when some question holds every word that matters. */
  readonly complete: boolean
}

/** What a slot is worth in each question, and how much the slot weighs. */
interface Scored {
  readonly values: Float32Array
  readonly weight: number
}

function rank(
  slots: readonly Slot[],
  quoted: readonly string[],
  text: string,
  index: OpenIndex,
  limit: number,
  allowed: ReadonlySet<number> | null,
): Ranked {
  const meaningful = slots.some((slot) => slot.role === 'term')
  const scored: Scored[] = []
  let total = 0
  const rarest = rarity(1, index.size)
  for (const slot of slots) {
    if (slot.role === 'unknown') total += weights.unknown * rarest
    else if (slot.role === 'unknown-verb') total += weights.unknownVerb * rarest
    else {
      const values = valuesOf(slot, index)
      let uses = 0
      let most = 0
      for (const value of values) {
        if (value >= 0.2) uses++
        if (value > most) most = value
      }
      if (most === 0) {
        if (slot.role === 'term') total += weights.unknown * rarest
        continue
      }
      const share = slot.role === 'function' && meaningful ? weights.functionWord : 1
      const weight = share * rarity(uses, index.size)
      scored.push({ values, weight })
      if (share === 1) total += weight
    }
  }
  if (scored.length === 0) return { best: [], complete: false }
  const candidates = scoreAll(scored, total, index, allowed)
  candidates.sort((a, b) => b.score - a.score || a.place - b.place)
  const head = candidates.slice(0, Math.max(50, limit * 3))
  const wanted = text.trim().toLowerCase()
  const exact = quoted.map((part) => part.toLowerCase())
  const refined = (quoted.length > 0 ? candidates.slice(0, quotedLimit) : head)
    .filter(({ place }) => holdsAll(place, exact, index))
    .map((one) => ({ ...one, score: one.score * (1 + phraseBonus(one.place, wanted, index)) }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, limit)
  return { best: refined.map(({ place }) => place), complete: candidates.some(({ full }) => full) }
}

/** Quoted parts are looked up in the text of at most this many questions. */
const quotedLimit = 400

interface Candidate {
  readonly place: number
  readonly score: number
  readonly full: boolean
}

function scoreAll(
  scored: readonly Scored[],
  total: number,
  index: OpenIndex,
  allowed: ReadonlySet<number> | null,
): Candidate[] {
  const candidates: Candidate[] = []
  const needed = weights.required * total
  for (let place = 0; place < index.size; place++) {
    let sum = 0
    let reached = 0
    let full = true
    for (const { values, weight } of scored) {
      const value = values[place] ?? 0
      sum += weight * value
      // Where a match stands decides its rank, not whether it counts as matched.
      reached += weight * Math.min(1, value * 2.2)
      if (value === 0) full = false
    }
    if (reached < needed || reached === 0) continue
    if (allowed !== null && !allowed.has(place)) continue
    const coverage = total > 0 ? Math.min(1, reached / total) : 1
    candidates.push({ place, score: sum * (0.35 + 0.65 * coverage), full })
  }
  return candidates
}

/** How telling a term is that stands in `uses` of `size` questions (BM25's inverse document frequency). */
function rarity(uses: number, size: number): number {
  return Math.log(1 + (size - uses + 0.5) / (uses + 0.5))
}

/** A slot's value in every question: its best way, or what its parts come to. */
function valuesOf(slot: Slot, index: OpenIndex): Float32Array {
  const values = new Float32Array(index.size)
  for (const way of slot.ways) {
    const postings = index.postings(way.id)
    if (postings === null) continue
    const { docs, marks } = postings
    for (let i = 0; i < docs.length; i++) {
      const place = docs[i] ?? 0
      const value = way.weight * placeValue(marks[i] ?? 0)
      if (value > (values[place] ?? 0)) values[place] = value
    }
  }
  if (slot.parts.length === 0) return values
  const parts = slot.parts.filter((part) => part.role !== 'function').map((part) => valuesOf(part, index))
  for (let place = 0; place < index.size; place++) {
    let least = Number.POSITIVE_INFINITY
    let sum = 0
    for (const part of parts) {
      const value = part[place] ?? 0
      sum += value
      if (value < least) least = value
    }
    const together =
      least > 0
        ? (weights.split * (least + sum / parts.length)) / 2
        : (weights.splitPartly * sum) / parts.length
    if (together > (values[place] ?? 0)) values[place] = together
  }
  return values
}

/** What a mark (see `makeMark`) is worth: the question before the answer before code, a little more for both. */
const placeValues = Float32Array.from({ length: 64 }, (_, mark) => {
  const inQuestion = mark & 3
  const inAnswer = (mark >> 2) & 3
  const question = inQuestion === 2 ? weights.question : inQuestion === 1 ? weights.questionPart : 0
  const answer = inAnswer === 0 ? 0 : mark & 16 ? weights.answerPart : (weights.answer[inAnswer] ?? 0)
  const code = mark & 32 ? weights.code : 0
  const best = Math.max(question, answer, code)
  return best + 0.08 * (question + answer + code - best)
})

function placeValue(mark: number): number {
  return placeValues[mark] ?? 0
}

/** A bonus for holding the whole query as typed. */
function phraseBonus(place: number, wanted: string, index: OpenIndex): number {
  const doc = wanted.length >= 2 ? index.doc(place) : null
  if (doc === null) return 0
  if (doc.question.toLowerCase().includes(wanted)) return weights.phraseQuestion
  if (doc.answer.toLowerCase().includes(wanted)) return weights.phraseAnswer
  return doc.code.toLowerCase().includes(wanted) ? weights.phraseCode : 0
}

function holdsAll(place: number, exact: readonly string[], index: OpenIndex): boolean {
  if (exact.length === 0) return true
  const doc = index.doc(place)
  if (doc === null) return true
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
