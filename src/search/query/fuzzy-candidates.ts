/** The less plain readings of a word: half-composed syllables, initial consonants, the other layout, a part of a word, typos. */

import type { OpenIndex } from '../index/index-reader.ts'
import type { TermId } from '../index/term-lookup.ts'
import {
  initialConsonants,
  isInitialConsonants,
  isSyllables,
  keystrokes,
  readAsHangul,
  readAsLatin,
  readLetterNames,
  splitClusters,
} from '../text/hangul.ts'
import { unfinishedStems } from '../text/stemmer.ts'
import { cutCompound } from '../text/terms.ts'
import { weights } from '../weights.ts'
import {
  addKnown,
  addPrefixes,
  addRelatives,
  type CandidateSet,
  closeness,
  isSearchable,
  isUsed,
  makeCandidates,
  mostUsed,
  prefixLimit,
} from './candidates.ts'
import { correctSpelling } from './spelling.ts'

/** Most terms that initial consonants may stand for. */
const initialConsonantsLimit = 40

/** Adds the terms whose keystrokes begin with those typed so far: 레잉 on the way to 레이어. */
export function addComposing(candidates: CandidateSet, word: string, index: OpenIndex): void {
  if (!/[가-힣ㄱ-ㅣ]/.test(word)) return
  const keys = keystrokes(word)
  let found = index.startingWith(keys)
  // A stray last key (컨테잉 on the way to 컨테이너) is left out when nothing begins with all keys.
  const isStray = found.length === 0 && keys.length >= 5
  if (isStray) found = index.startingWith(keys.slice(0, -1))
  const weight = weights.composing * (isStray ? 0.8 : 1)
  for (const id of mostUsed(found, index)) {
    const term = index.terms[id] ?? ''
    candidates.addGuess(id, weight * closeness(word, term), 'composing')
    addRelatives(candidates, term, index, weight, 'composing')
  }
}

/** Adds the stem of a word whose particle or ending is still being typed: 이미지엣 on the way to 이미지에서. */
export function addUnfinished(candidates: CandidateSet, word: string, index: OpenIndex): void {
  for (const stem of unfinishedStems(word)) {
    if (!isSearchable(stem, index)) continue
    candidates.addTerm(stem, weights.composing, 'stem', stem)
    addRelatives(candidates, stem, index, weights.composing, 'stem')
    return
  }
}

/** Reads a word with lone consonants or vowels: as initial consonants, as half-composed, or in the other layout. */
export function addJamo(candidates: CandidateSet, typed: string, index: OpenIndex, isLast: boolean): void {
  const word = splitClusters(typed)
  if (isInitialConsonants(word)) {
    addInitialConsonants(candidates, word, index)
    if (candidates.size > 0) return
  } else if (/^[가-힣]+[ㄱ-ㅎ]$/.test(word) && isLast) {
    addComposing(candidates, word, index)
    if (candidates.size > 0) return
  }
  if (/^[가-힣ㄱ-ㅎ]+$/.test(word)) addMixedConsonants(candidates, word, index)
  if (candidates.size > 0) return
  if (addLayout(candidates, typed, index, isLast)) return
  if (isLast) addComposing(candidates, word, index)
  if (isLast && candidates.size === 0) addUnfinished(candidates, word, index)
}

/** Adds the terms that begin with these initial consonants; those with exactly these weigh more. */
function addInitialConsonants(candidates: CandidateSet, word: string, index: OpenIndex): void {
  const exact: TermId[] = []
  const longer: TermId[] = []
  for (const [all, id] of index.withInitialConsonants(word))
    (all.length === word.length ? exact : longer).push(id)
  addFound(candidates, word, mostUsed(exact, index, initialConsonantsLimit), index, weights.initialConsonants)
  const weight =
    word.length === 1
      ? weights.initialConsonants
      : weights.initialConsonantsPrefix * (exact.length > 0 ? 0.6 : 1)
  addFound(candidates, word, mostUsed(longer, index, initialConsonantsLimit), index, weight)
}

/** Adds terms found by their initial consonants, and their related words. Terms of more questions weigh more. */
function addFound(
  candidates: CandidateSet,
  word: string,
  ids: readonly TermId[],
  index: OpenIndex,
  weight: number,
): void {
  const most = Math.max(1, ...ids.map((id) => index.docCountsWithSynonyms[id] ?? 0))
  for (const id of ids) {
    const term = index.terms[id] ?? ''
    const share = 0.75 + (0.25 * Math.log1p(index.docCountsWithSynonyms[id] ?? 0)) / Math.log1p(most)
    candidates.addGuess(id, weight * share * closeness(word, term), 'initialConsonants')
    addRelatives(candidates, term, index, weight * share, 'initialConsonants')
  }
}

/** Adds the terms for whole syllables mixed with initial consonants: 컨ㅌㅇㄴ. */
function addMixedConsonants(candidates: CandidateSet, word: string, index: OpenIndex): void {
  const found: TermId[] = []
  for (const [, id] of index.withInitialConsonants(initialConsonants(word))) {
    const term = index.terms[id] ?? ''
    if ([...word].every((letter, at) => !/[가-힣]/.test(letter) || letter === term[at])) found.push(id)
  }
  addFound(candidates, word, mostUsed(found, index, initialConsonantsLimit), index, weights.initialConsonants)
}

/** Adds what a word stands for in the other keyboard layout. Returns false when that gives no word the collection knows. */
export function addLayout(
  candidates: CandidateSet,
  word: string,
  index: OpenIndex,
  isLast: boolean,
): boolean {
  // A single syllable is a word of everyday life (비, 차), and its two letters are a word of the notes too often.
  if (word.length === 1) return false
  const other = /^[a-zA-Z]/.test(word) ? readAsHangul(word) : readAsLatin(word)
  if (other === null || other.length < 2) return false
  const found = makeCandidates(index)
  const key = index.lexicon.keyOf(other)
  const share = isUsed(other.toLowerCase(), index) || isUsed(key, index) ? weights.besideLiteral : 1
  addKnown(found, other, key, index, share)
  if (found.size === 0 && other.length >= 3) {
    const cut = cutCompound(key, (part) => isUsed(part, index))
    for (const part of cut ?? []) found.addTerm(part, weights.literal, 'layout', part)
  }
  if (found.size === 0 || isLast) {
    if (other.length >= (isSyllables(other) ? 2 : 3))
      addPrefixes(found, other, index, found.size > 0 ? weights.prefixOfKnown : weights.prefix, 'expand')
  }
  if (found.size === 0 && isLast && isSyllables(other.slice(0, 2))) addComposing(found, other, index)
  for (const candidate of found.sorted())
    candidates.add({ ...candidate, weight: candidate.weight * weights.layout, kind: 'layout', readAs: other })
  return found.size > 0
}

/** Adds the abbreviation whose letters a word names: 엠에프에이 is MFA. Returns false when the collection knows none. */
export function addLetterNames(candidates: CandidateSet, key: string, index: OpenIndex): boolean {
  const latin = readLetterNames(key)
  if (latin === null || !isSearchable(latin, index)) return false
  candidates.addTerm(latin, weights.layout, 'layout', latin)
  addRelatives(candidates, latin, index, weights.layout, 'layout')
  return true
}

/** Adds the terms that hold `part` somewhere inside. The more of the term it is, the more it weighs. */
export function addInside(candidates: CandidateSet, part: string, index: OpenIndex): void {
  for (const id of index.holding(part, prefixLimit)) {
    const term = index.terms[id] ?? ''
    candidates.addGuess(id, weights.substring * (0.6 + 0.4 * (part.length / term.length)), null)
  }
}

/** Adds known words that are spelled nearly like the word. `key` is its stem, which is tried first. */
export function addTypos(
  candidates: CandidateSet,
  word: string,
  key: string,
  index: OpenIndex,
  isLast: boolean,
): void {
  const spellings = key === word.toLowerCase() || key.endsWith('다') ? [word] : [key, word]
  // What looks like a particle may be the mistyped end of the word, so the nearer reading counts; among equals the stem.
  const [nearest] = spellings
    .map((form) => ({ form, corrections: correctSpelling(form, index, isLast) }))
    .filter(({ corrections }) => corrections.length > 0)
    .sort((a, b) => (a.corrections[0]?.distance ?? 0) - (b.corrections[0]?.distance ?? 0))
  for (const { id, distance, isUnfinished } of nearest?.corrections ?? []) {
    const term = index.terms[id] ?? ''
    const share = 1 - (0.5 * distance) / Math.max(4, keystrokes(nearest?.form ?? word).length)
    const weight = (isUnfinished ? weights.typoPrefix : weights.typo) * share
    candidates.addGuess(id, weight, 'typo')
    addRelatives(candidates, term, index, weight, 'typo')
  }
}
