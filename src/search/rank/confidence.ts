/** Decides how sure it is that a question is what a query asks for. */
import type { Confidence } from '../hit.ts'
import { weights } from '../weights.ts'

/** How a question matches a query. */
export interface Match {
  /** The share of the query's weight that the question matches; rare words weigh more. */
  readonly share: number
  /** The share of the query's words that the question matches, rare or not, so that one odd word does not outweigh the subject. */
  readonly wordShare: number
  /** How many words of the query the question holds. */
  readonly words: number
  /** How many words that name a subject (컨테이너, but not 비교 or 비용) the question holds. */
  readonly subjects: number
}

/** What is known of the query as a whole. */
export interface Asked {
  /** Words without stop words. */
  readonly words: number
  /** True when no question holds one of them, or only pieces of it: 우주선, imagePullJobName. */
  readonly hasUnknown: boolean
}

/**
 * Returns 'high' for a question that matches what matters of a query, 'low' for one that is about a subject of it, null for one that
 * has too little in common with it. Low ones are shown apart, below the others.
 *
 * A sentence about the subject holds everyday words that no note has, so a subject word and a third of the words are enough for a
 * guess. A query with a word that nothing holds is likely about something else: sure is only what matches most of the rest and a
 * subject, and everyday words alone (넷플릭스 요금) find nothing. When questions hold each of its words, sure is what holds a
 * subject, two words or most of them: one everyday word of several (버스가 늦게 와요) is a guess.
 */
export function confidenceOf(match: Match, asked: Asked): Confidence | null {
  const { share, wordShare, words, subjects } = match
  const isEnough = share >= (asked.words > 3 ? weights.requiredOfMany : weights.required)
  const isMost = wordShare >= weights.requiredBesideUnknown
  const isAbout = subjects > 0
  if (isEnough && (asked.hasUnknown ? isMost && isAbout : isMost || isAbout || words > 1)) return 'high'
  const isGuess = subjects > 1 || (isAbout && (isEnough || wordShare >= weights.requiredOfGuess))
  return isGuess || (isEnough && (isMost || !asked.hasUnknown || asked.words > 3)) ? 'low' : null
}
