/** Splits a sentence that was typed without spaces into the words that the collection knows. */
import type { OpenIndex } from '../index/index-reader.ts'
import { isSyllables } from '../text/hangul.ts'
import { isParticle } from '../text/particles.ts'
import { isStopWord, looksInflected } from '../text/stop-words.ts'
import { cutCompound } from '../text/terms.ts'
import type { Unit } from '../text/tokenizer.ts'
import { isSearchable, isUsed, questionsOfCommonWord } from './candidates.ts'

/** Fewest syllables of a run: shorter ones are words or compounds. */
const shortestRun = 7
/** Most of a run that may stay unknown: particles, endings and everyday words. */
const unknownShare = 0.65

/**
 * Returns the words of a run of syllables, with their places: `포트포워딩여러개하는법` gives 포트포워딩 and 여러개. What lies between
 * them is left out. Returns the unit alone when it is short, a word by itself, or mostly unknown.
 */
export function splitRun(unit: Unit, index: OpenIndex): readonly Unit[] {
  const { text, start } = unit
  if (!isSyllables(text) || text.length < shortestRun) return [unit]
  const { lexicon } = index
  if (isUsed(text, index) || isSearchable(lexicon.keyOf(text), index)) return [unit]
  const parts = cutCompound(text, (part) => isPart(part, index), Math.floor(text.length * unknownShare))
  if (parts === null) return [unit]
  let at = 0
  return parts.map((part) => {
    const from = text.indexOf(part, at)
    at = from + part.length
    const place = { text: part, start: start + from, end: start + at }
    return { ...place, words: [place], chain: null }
  })
}

/** Fewest syllables of a question in a few words. */
const shortestQuestion = 4

/**
 * Returns the word that a short question without spaces is about, with its place: `볼륨이뭐에요` and `포트왜써요` give 볼륨 and 포트. What follows
 * the word is a particle at most, words of grammar, and a verb. Returns the unit alone when it is no such question. For units that nothing was found for.
 */
export function cutQuestion(unit: Unit, index: OpenIndex): Unit {
  const { text, start } = unit
  if (!isSyllables(text) || text.length < shortestQuestion || text.length >= shortestRun) return unit
  for (let length = text.length - 2; length >= 2; length--) {
    const word = text.slice(0, length)
    if (!isPart(word, index) || !asksOnly(text.slice(length))) continue
    const place = { text: word, start, end: start + length }
    return { ...place, words: [place], chain: null }
  }
  return unit
}

/** True for `이뭐에요`, `왜써요`: a particle or none, one word of grammar or more, a verb or none. */
function asksOnly(rest: string): boolean {
  const asks = (from: number, hasWord: boolean): boolean => {
    const left = rest.slice(from)
    if (hasWord && (left === '' || (left.length >= 2 && looksInflected(left)))) return true
    for (let end = rest.length; end > from; end--) {
      if (isStopWord(rest.slice(from, end)) && asks(end, true)) return true
    }
    return false
  }
  const particles = [0, 1, 2].filter((length) => length === 0 || isParticle(rest.slice(0, length)))
  return particles.some((length) => asks(length, false))
}

/** Most syllables of a verb form. */
const longestVerb = 6

/** True for a word of the collection or a form of a verb of the glossary. The cheapest questions come first. */
function isPart(part: string, index: OpenIndex): boolean {
  const { lexicon } = index
  if (isSearchable(part, index)) {
    const count = index.docCounts[index.idOf.get(part) ?? -1] ?? 0
    return (
      (lexicon.isWord(part) || count >= questionsOfCommonWord(index.size)) &&
      !isParticle(part) &&
      !isStopWord(part)
    )
  }
  const verb = part.length > longestVerb ? null : lexicon.verbOf(part)
  return verb !== null && isSearchable(verb, index) && !isStopWord(part)
}
