/** Ranks the questions for a query, and describes the best ones. */

import { noResult, type SearchResult } from '../hit.ts'
import type { OpenIndex } from '../index/index-reader.ts'
import { type ExpandedQuery, expandQuery } from '../query/expand-query.ts'
import type { QueryWord } from '../query/expand-word.ts'
import { parseQuery } from '../query/parse-query.ts'
import { nearestSpelling } from '../query/spelling.ts'
import { explain } from '../result/explain.ts'
import { weights } from '../weights.ts'
import { inOrder } from './best-list.ts'
import { proximity } from './proximity.ts'
import type { Scorer } from './scorer.ts'

export interface SearchOptions {
  /** Most hits returned. */
  readonly limit: number
  /** The docIds that pass the page's filters; null for all. */
  readonly allowed: ReadonlySet<number> | null
}

/** The ranked questions of a query, before they are described. */
export interface Found {
  readonly queryWords: readonly QueryWord[]
  readonly quoted: readonly string[]
  /** Best first, at most `limit`. */
  readonly docIds: readonly number[]
  /** Those of them that are only guesses. They stand last. */
  readonly low: ReadonlySet<number>
  readonly total: number
  readonly relaxed: boolean
  readonly layout: SearchResult['layout']
}

/** A query expanded against an index. */
export interface PreparedQuery {
  readonly expanded: ExpandedQuery
  readonly quoted: readonly string[]
  /** The words and the quoted parts, without the quotes. */
  readonly text: string
}

/** Parses and expands a query as typed. Tags are ignored; the page applies them as filters. */
export function prepareQuery(raw: string, index: OpenIndex): PreparedQuery {
  const { text: words, quoted } = parseQuery(raw)
  const text = quoted.length > 0 ? [words, ...quoted].join(' ') : words
  return { expanded: expandQuery(text, index), quoted, text }
}

/**
 * Finds and ranks the questions for a query in the loaded parts of an index. Returns null for an empty query. When the last word
 * leaves nothing, it is likely still being typed: what the words before it surely find is returned as guesses.
 */
export function find(
  index: OpenIndex,
  scorer: Scorer,
  query: PreparedQuery,
  options: SearchOptions,
): Found | null {
  const found = findAll(index, scorer, query, options)
  const before = /^(.*\S)\s+\S+$/.exec(query.text)?.[1]
  if (found === null || found.docIds.length > 0 || before === undefined || query.quoted.length > 0)
    return found
  const earlier = findAll(index, scorer, prepareQuery(before, index), options)
  const sure = earlier?.docIds.filter((docId) => !earlier.low.has(docId)) ?? []
  if (earlier === null || sure.length === 0) return found
  return {
    ...earlier,
    queryWords: [...earlier.queryWords, ...found.queryWords.slice(-1)],
    docIds: sure,
    low: new Set(sure),
    total: earlier.low.size > 0 ? sure.length : earlier.total,
    relaxed: true,
  }
}

function findAll(
  index: OpenIndex,
  scorer: Scorer,
  { expanded, quoted, text }: PreparedQuery,
  options: SearchOptions,
): Found | null {
  const { queryWords, layout } = expanded
  if (queryWords.length === 0) return null
  const { best, low, total, isComplete } = rank(queryWords, quoted, text, index, scorer, options)
  const any = best.length > 0
  return {
    queryWords,
    quoted,
    docIds: best,
    low,
    total,
    relaxed: any && !isComplete,
    layout: any ? layout : null,
  }
}

/** Describes what was found, as the page shows it. */
export function describe(found: Found | null, index: OpenIndex): SearchResult {
  if (found === null) return noResult
  const { queryWords, quoted, docIds, low, total, relaxed, layout } = found
  return {
    hits: docIds.map((docId) => explain(docId, queryWords, quoted, low.has(docId) ? 'low' : 'high', index)),
    total,
    relaxed,
    missing: docIds.length > 0 && low.size === docIds.length ? unknownWords(queryWords, index) : [],
    layout,
    nearest: docIds.length > 0 ? null : nearestTerm(queryWords, index),
  }
}

/** Questions whose text is looked at for a bonus. */
const rerankedLimit = 50

interface Ranked {
  readonly best: readonly number[]
  readonly low: ReadonlySet<number>
  readonly total: number
  /** True when some question holds every word that matters. */
  readonly isComplete: boolean
}

/** Ranks by score, then gives the first fifty a bonus for how the query stands in their text. */
function rank(
  queryWords: readonly QueryWord[],
  quoted: readonly string[],
  text: string,
  index: OpenIndex,
  scorer: Scorer,
  { limit, allowed }: SearchOptions,
): Ranked {
  const exact = quoted.map((part) => part.toLowerCase())
  const ranked = scorer.rank(queryWords, {
    keep: Math.max(rerankedLimit, limit),
    accepts:
      allowed === null && exact.length === 0
        ? null
        : (docId) => (allowed?.has(docId) ?? true) && holdsAll(docId, exact, index),
  })
  const wanted = text.trim().toLowerCase()
  const best = ranked.best
    .map(({ docId, score, confidence }, i) => ({
      docId,
      confidence,
      score: i < rerankedLimit ? score * (1 + textBonus(docId, wanted, queryWords, index)) : score,
    }))
    .sort(inOrder)
    .slice(0, limit)
  return {
    best: best.map(({ docId }) => docId),
    low: new Set(best.flatMap(({ docId, confidence }) => (confidence === 'low' ? [docId] : []))),
    total: ranked.total,
    isComplete: ranked.isComplete,
  }
}

/** Returns the bonus share for a question that holds the whole query as typed, or its words close together. */
function textBonus(
  docId: number,
  wanted: string,
  queryWords: readonly QueryWord[],
  index: OpenIndex,
): number {
  const doc = wanted.length >= 2 ? index.lowerCased(docId) : null
  if (doc === null) return 0
  if (doc.question.includes(wanted)) return weights.phraseQuestion
  const nearby = weights.nearby * proximity(docId, doc.question, queryWords, index)
  const hasSeveralWords = /\S\s+\S/.test(wanted)
  if (doc.answer?.includes(wanted))
    return nearby + (hasSeveralWords ? weights.phraseAnswer : weights.wordAnswer)
  if (doc.code?.includes(wanted)) return nearby + (hasSeveralWords ? weights.phraseCode : weights.wordAnswer)
  return nearby
}

/** True when a question holds all quoted parts, and while its answer is not loaded. */
function holdsAll(docId: number, exact: readonly string[], index: OpenIndex): boolean {
  const doc = index.lowerCased(docId)
  if (doc === null || doc.answer === null) return true
  return exact.every(
    (part) => doc.question.includes(part) || doc.answer?.includes(part) || doc.code?.includes(part),
  )
}

/** Returns the words of a query that no question holds. Verbs are left out: they are likely everyday language. */
function unknownWords(queryWords: readonly QueryWord[], index: OpenIndex): readonly string[] {
  return queryWords
    .filter(({ role }) => role === 'unknown')
    .map(({ text }) => {
      const stem = index.lexicon.keyOf(text)
      return text.startsWith(stem) ? stem : text
    })
}

/** Returns the known word nearest to the first query word without candidates, to be offered instead; null without one. */
function nearestTerm(queryWords: readonly QueryWord[], index: OpenIndex): string | null {
  for (const queryWord of queryWords) {
    const [nearest] = queryWord.candidates.length > 0 ? [] : nearestSpelling(queryWord.text, index)
    const term = nearest && index.terms[nearest.id]
    if (term) return term
  }
  return null
}
