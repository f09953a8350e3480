/** Splits a sentence that was typed without spaces into the words that the collection knows. */
import type { OpenIndex } from '../index/index-reader.ts'
import { isSyllables } from '../text/hangul.ts'
import { isParticle } from '../text/particles.ts'
import { isStopWord } from '../text/stop-words.ts'
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
