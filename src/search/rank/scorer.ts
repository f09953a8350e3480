/** Scores questions for a query: adds up the values of its words in each question. */
import type { OpenIndex } from '../index/index-reader.ts'
import { occurrenceValue } from '../index/postings.ts'
import type { QueryWord } from '../query/expand-word.ts'
import { weights } from '../weights.ts'
import { makeBestList, type Scored } from './best-list.ts'
import { confidenceOf } from './confidence.ts'

/** The part of an index that scoring needs. */
type ScoredIndex = Pick<OpenIndex, 'size' | 'postings'>

/** A question that matches enough of a query to be shown. */
interface ScoredDoc extends Scored {
  /** True when it holds every word that matters. */
  readonly isFull: boolean
}

interface Ranked {
  /** The best questions: sure ones first, then by score, equal ones by docId. */
  readonly best: readonly ScoredDoc[]
  /** How many questions match enough of the query. */
  readonly total: number
  /** True when one of them holds every word that matters. */
  readonly isComplete: boolean
}

interface RankOptions {
  /** How many questions are returned at most. */
  readonly keep: number
  /** False for questions that are left out and not counted; null when none are. */
  readonly accepts: ((docId: number) => boolean) | null
}

export interface Scorer {
  /** Scores every question for the words of a query, and ranks those that match enough of it. */
  readonly rank: (queryWords: readonly QueryWord[], options: RankOptions) => Ranked
}

/** A number for each docId. It remembers which ones were set, so that clearing costs as much as filling. */
interface SparseArray {
  readonly values: Float32Array
  readonly touched: Uint32Array
  count: number
}

/** How many questions hold a query word, by any candidate and by candidates that are surely meant. */
interface HoldingDocs {
  readonly any: number
  readonly sure: number
}

/** Makes the scorer of an index. Its arrays are as long as the collection, so they are kept between queries. */
export function makeScorer(index: ScoredIndex): Scorer {
  const { size } = index
  const scores = makeSparseArray(size)
  /** How much of the query's weight each question matches. */
  const matchedWeights = new Float32Array(size)
  /** How many words of the query each question matches, those matched in part counting in part. */
  const wordShares = new Float32Array(size)
  const matchedWords = new Uint8Array(size)
  /** How many words of the subject each question holds. */
  const subjects = new Uint8Array(size)
  // Of one query word in each question: its best value, its best value times idf, its best value by a guess, and whether it
  // is surely meant.
  const wordValues = makeSparseArray(size)
  const idfValues = new Float32Array(size)
  const guessValues = new Float32Array(size)
  const isSurelyMeant = new Uint8Array(size)
  const highestIdf = idfOf(1, size)

  const fillWord = (queryWord: QueryWord, isAlone: boolean): HoldingDocs => {
    let sure = 0
    fillValues(queryWord, isAlone, index, (docId, value, idf, isSure) => {
      raise(wordValues, docId, value)
      if (idf === null) {
        if (value > (guessValues[docId] ?? 0)) guessValues[docId] = value
      } else if (value * idf > (idfValues[docId] ?? 0)) idfValues[docId] = value * idf
      if (isSure && isSurelyMeant[docId] === 0) {
        isSurelyMeant[docId] = 1
        sure++
      }
    })
    return { any: wordValues.count, sure }
  }

  /**
   * Adds one word to the scores. Returns its weight in the query: `share` times its idf, 0 when no question holds it. `isWhole` is
   * false when questions hold only pieces of it. `points` is a factor of the score alone.
   */
  const addWord = (queryWord: QueryWord, share: number, isAlone: boolean, points: number) => {
    const docs = fillWord(queryWord, isAlone)
    if (docs.any === 0) return { weight: 0, isWhole: false }
    const isWhole = !queryWord.isPieced && (docs.sure > 0 || queryWord.candidates.length > 0)
    // Words that are only near in meaning do not make a word common. A compound with only some parts found is nearly unknown.
    const wordIdf =
      docs.sure > 0
        ? idfOf(docs.sure, size)
        : queryWord.candidates.length > 0
          ? idfOf(docs.any, size)
          : weights.unknown * highestIdf
    const weight = share * wordIdf
    for (let i = 0; i < wordValues.count; i++) {
      const docId = wordValues.touched[i] ?? 0
      const value = wordValues.values[docId] ?? 0
      // Half of the score uses the idf of the query word, half that of the term found: a rare synonym counts more than a common one.
      const idfValue = Math.max(idfValues[docId] ?? 0, (guessValues[docId] ?? 0) * wordIdf)
      raise(scores, docId, (scores.values[docId] ?? 0) + (points * (weight * value + share * idfValue)) / 2)
      // The field of a match changes its rank, but not whether it counts as matched.
      const matched = Math.min(1, value * weights.fullMatch)
      matchedWeights[docId] = (matchedWeights[docId] ?? 0) + weight * matched
      if (isWhole && share === 1) wordShares[docId] = (wordShares[docId] ?? 0) + matched
      if (share === 1) matchedWords[docId] = (matchedWords[docId] ?? 0) + 1
      if (queryWord.isSubject) subjects[docId] = (subjects[docId] ?? 0) + 1
      wordValues.values[docId] = 0
      idfValues[docId] = 0
      guessValues[docId] = 0
      isSurelyMeant[docId] = 0
    }
    wordValues.count = 0
    return { weight, isWhole }
  }

  return {
    rank(queryWords, { keep, accepts }) {
      const hasTerm = queryWords.some((queryWord) => queryWord.role === 'term')
      const isAlone = queryWords.filter((queryWord) => queryWord.role !== 'stop-word').length === 1
      const hasSubject = queryWords.some((queryWord) => queryWord.isSubject && queryWord.role !== 'stop-word')
      let totalWeight = 0
      // Stop words are left out; an unknown verb counts as a part of a word.
      let wordTotal = 0
      let hasUnknown = false
      let wordCount = 0
      for (const queryWord of queryWords) {
        const isStopWord = queryWord.role === 'stop-word' && hasTerm
        const { weight, isWhole } = addWord(
          queryWord,
          isStopWord ? weights.stopWord : 1,
          isAlone,
          hasSubject && !queryWord.isSubject ? weights.besideSubject : 1,
        )
        if (isStopWord) continue
        if (!isWhole && queryWord.role !== 'unknown-verb') hasUnknown = true
        wordCount++
        const missing = queryWord.role === 'unknown-verb' ? weights.unknownVerb : weights.unknown
        totalWeight += weight > 0 ? weight : highestIdf * missing
        wordTotal += weight > 0 ? 1 : missing
      }
      const best = makeBestList<ScoredDoc>(keep)
      let total = 0
      let isComplete = false
      const asked = { words: wordCount, hasUnknown }
      for (let i = 0; i < scores.count; i++) {
        const docId = scores.touched[i] ?? 0
        const matched = matchedWeights[docId] ?? 0
        if (matched > 0 && (accepts === null || accepts(docId))) {
          const coverage = totalWeight > 0 ? Math.min(1, matched / totalWeight) : 1
          const wordShare = wordTotal > 0 ? Math.min(1, (wordShares[docId] ?? 0) / wordTotal) : 1
          const words = matchedWords[docId] ?? 0
          const match = { share: coverage, wordShare, words, subjects: subjects[docId] ?? 0 }
          const confidence = confidenceOf(match, asked)
          const score = (scores.values[docId] ?? 0) * (1 - weights.coverage + weights.coverage * coverage)
          if (confidence !== null) {
            const isFull = words === wordCount
            total++
            if (isFull) isComplete = true
            if (best.mayStay(docId, score, confidence)) best.add({ docId, score, confidence, isFull })
          }
        }
        scores.values[docId] = 0
        matchedWeights[docId] = 0
        wordShares[docId] = 0
        matchedWords[docId] = 0
        subjects[docId] = 0
      }
      scores.count = 0
      return { best: best.sorted(), total, isComplete }
    },
  }
}

function makeSparseArray(size: number): SparseArray {
  return { values: new Float32Array(size), touched: new Uint32Array(size), count: 0 }
}

/** Sets the value of a docId if it is more than the value it has. */
function raise(array: SparseArray, docId: number, value: number): void {
  const known = array.values[docId] ?? 0
  if (value <= known) return
  if (known === 0) array.touched[array.count++] = docId
  array.values[docId] = value
}

/** Inverse document frequency of a term that `docCount` of `size` questions hold, as in BM25 (Robertson and Zaragoza 2009). */
function idfOf(docCount: number, size: number): number {
  return Math.log(1 + (size - docCount + 0.5) / (docCount + 0.5))
}

/** `idf` is the inverse document frequency of the term found; null when it is one of many that the word may stand for. */
type FoundValue = (docId: number, value: number, idf: number | null, isSure: boolean) => void

/** Calls `found` with the value of each candidate of a word, and of its parts together, in each question. */
function fillValues(queryWord: QueryWord, isAlone: boolean, index: ScoredIndex, found: FoundValue): void {
  const isKnown = queryWord.candidates.some((candidate) => !candidate.isNear)
  for (const candidate of queryWord.candidates) {
    const postings = index.postings(candidate.id)
    if (postings === null) continue
    const { docIds, occurrences } = postings
    const idf = candidate.isGuess ? null : idfOf(docIds.length, index.size)
    // Who types one word alone means that word.
    const weight = candidate.weight * (isAlone && candidate.isNear && isKnown ? weights.nearAlone : 1)
    for (let i = 0; i < docIds.length; i++) {
      found(docIds[i] ?? 0, weight * occurrenceValue(occurrences[i] ?? 0), idf, !candidate.isNear)
    }
  }
  const parts = queryWord.parts.filter((part) => part.role !== 'stop-word')
  if (parts.length > 0) fillParts(parts, isAlone, index, found)
}

/** Calls `found` with the value of a compound's parts: high where all parts are, low where only some are. */
function fillParts(
  parts: readonly QueryWord[],
  isAlone: boolean,
  index: ScoredIndex,
  found: FoundValue,
): void {
  const together = new Map<number, { sum: number; count: number }>()
  let highest: number | null = null
  for (const part of parts) {
    const values = new Map<number, number>()
    fillValues(part, false, index, (docId, value, idf) => {
      if (value > (values.get(docId) ?? 0)) values.set(docId, value)
      if (idf !== null) highest = Math.max(highest ?? 0, idf)
    })
    for (const [docId, value] of values) {
      const known = together.get(docId) ?? { sum: 0, count: 0 }
      together.set(docId, { sum: known.sum + value, count: known.count + 1 })
    }
  }
  for (const [docId, { sum, count }] of together) {
    const isWhole = count === parts.length
    const share = isWhole ? weights.split : isAlone ? weights.splitPartlyAlone : weights.splitPartly
    found(docId, (share * sum) / parts.length, highest, isWhole)
  }
}
