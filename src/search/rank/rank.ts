/** Finds and ranks the questions a query asks for. */

import { noResult, type SearchResult } from '../hit.ts'
import type { OpenIndex } from '../index/index-reader.ts'
import { type Reading, readQuery } from '../query/expand-query.ts'
import type { Slot } from '../query/expand-word.ts'
import { parseQuery } from '../query/parse-query.ts'
import { correct } from '../query/spelling.ts'
import { explain } from '../result/explain.ts'
import { weights } from '../weights.ts'
import { nearness } from './proximity.ts'
import type { Scorer } from './scorer.ts'

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

/** A query as read against an index. */
export interface ReadQuery {
  readonly reading: Reading
  readonly quoted: readonly string[]
  readonly text: string
}

/** Reads a query: its words and quoted parts. Tags are the page's business and are ignored here. */
export function readRaw(raw: string, index: OpenIndex): ReadQuery {
  const { text: words, quoted } = parseQuery(raw)
  const text = quoted.length > 0 ? [words, ...quoted].join(' ') : words
  return { reading: readQuery(text, index), quoted, text }
}

/** Finds the questions for a query in the loaded parts of an index; null for an empty query. */
export function find(
  index: OpenIndex,
  scorer: Scorer,
  { reading, quoted, text }: ReadQuery,
  options: SearchOptions,
): Found | null {
  const { slots, layout } = reading
  if (slots.length === 0) return null
  const { best, total, complete } = rank(slots, quoted, text, index, scorer, options)
  const any = best.length > 0
  return { slots, quoted, places: best, total, relaxed: any && !complete, layout: any ? layout : null }
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

/** Candidates whose text is looked at more closely. */
const lookedAt = 50

interface Ranked {
  readonly best: readonly number[]
  readonly total: number
  /** True when some question holds every word that matters. */
  readonly complete: boolean
}

function rank(
  slots: readonly Slot[],
  quoted: readonly string[],
  text: string,
  index: OpenIndex,
  scorer: Scorer,
  { limit, allowed }: SearchOptions,
): Ranked {
  const candidates = scorer.rank(slots, allowed)
  const exact = quoted.map((part) => part.toLowerCase())
  const kept =
    quoted.length > 0 ? candidates.filter(({ place }) => holdsAll(place, exact, index)) : candidates
  const wanted = text.trim().toLowerCase()
  const best = kept
    .slice(0, Math.max(lookedAt, limit))
    .map(({ place, score }, i) => ({
      place,
      score: i < lookedAt ? score * (1 + textBonus(place, wanted, slots, index)) : score,
    }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, limit)
  return {
    best: best.map(({ place }) => place),
    total: kept.length,
    complete: candidates.some(({ isFull }) => isFull),
  }
}

/** A bonus for holding the whole query as typed, or its words close together. */
function textBonus(place: number, wanted: string, slots: readonly Slot[], index: OpenIndex): number {
  const doc = wanted.length >= 2 ? index.folded(place) : null
  if (doc === null) return 0
  if (doc.question.includes(wanted)) return weights.phraseQuestion
  const near = weights.nearby * nearness(place, doc.question, slots, index)
  const several = /\S\s+\S/.test(wanted)
  if (doc.answer?.includes(wanted)) return near + (several ? weights.phraseAnswer : weights.wordAnswer)
  if (doc.code?.includes(wanted)) return near + (several ? weights.phraseCode : weights.wordAnswer)
  return near
}

function holdsAll(place: number, exact: readonly string[], index: OpenIndex): boolean {
  const doc = index.folded(place)
  if (doc === null || doc.answer === null) return true
  return exact.every(
    (part) => doc.question.includes(part) || doc.answer?.includes(part) || doc.code?.includes(part),
  )
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
