/** Finds frequent terms of a collection that have no partner in the other language, for an author who extends the glossary. */
import { isSyllables } from '../text/hangul.ts'
import { makeLexicon } from '../text/lexicon.ts'
import { isGeneralWord, isStopWord, looksInflected } from '../text/stop-words.ts'
import type { BuiltIndex } from './build-index.ts'

interface LoneTerm {
  readonly term: string
  /** How many questions hold it. */
  readonly questions: number
}

/** Returns the terms that at least `least` questions hold and that mean the same as no word in the other language, most frequent first. */
export function findLoneTerms(index: BuiltIndex, least: number): readonly LoneTerm[] {
  const lexicon = makeLexicon(index.glossary)
  return index.terms
    .map((term, id) => ({ term, questions: index.postings[id]?.docIds.length ?? 0 }))
    .filter(({ term, questions }) => questions >= least && isNoun(term))
    .filter(({ term }) => {
      const isKorean = isSyllables(term)
      return !lexicon.relatives(term).some(({ key, same }) => same && isSyllables(key) !== isKorean)
    })
    .sort((a, b) => b.questions - a.questions || (a.term < b.term ? -1 : 1))
}

/** True for what may be a term: no verb, stop word, general word, number or command. */
function isNoun(term: string): boolean {
  if (isStopWord(term) || isGeneralWord(term)) return false
  return /^[가-힣]{2,}$/.test(term) ? !term.endsWith('다') && !looksInflected(term) : /^[a-z]{3,}$/.test(term)
}
