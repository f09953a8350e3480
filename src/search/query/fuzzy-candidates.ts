/** The less plain readings of a word: half-composed, initials, the other keyboard layout, a part of a word, a typo. */

import type { OpenIndex } from '../index/index-reader.ts'
import type { TermId } from '../index/term-lookup.ts'
import {
  initials,
  isInitials,
  isSyllables,
  keystrokes,
  readAsHangul,
  readAsLatin,
  splitClusters,
} from '../text/hangul.ts'
import { unfinishedStems } from '../text/stemmer.ts'
import { cutCompound } from '../text/terms.ts'
import { weights } from '../weights.ts'
import {
  addKnown,
  addPrefixes,
  addRelatives,
  closeness,
  isSearchable,
  isUsed,
  makeWays,
  mostUsed,
  prefixLimit,
  type Ways,
} from './candidates.ts'
import { correct } from './spelling.ts'

const initialsLimit = 40

/** A half-composed word: the terms whose keystrokes begin with those typed so far (레잉 for 레이어). */
export function addComposing(ways: Ways, word: string, index: OpenIndex): void {
  if (!/[가-힣ㄱ-ㅣ]/.test(word)) return
  const keys = keystrokes(word)
  let found = index.startingWith(keys)
  // The input method shows a stray last key (컨테잉 on the way to 컨테이너): let it go rather than find nothing.
  const stray = found.length === 0 && keys.length >= 5
  if (stray) found = index.startingWith(keys.slice(0, -1))
  const weight = weights.composing * (stray ? 0.8 : 1)
  for (const id of mostUsed(found, index)) {
    const term = index.terms[id] ?? ''
    ways.addGuess(id, weight * closeness(word, term), 'composing')
    addRelatives(ways, term, index, weight, 'composing')
  }
}

/** A word whose particle or ending is still being typed: 이미지엣 on the way to 이미지에서. */
export function addUnfinished(ways: Ways, word: string, index: OpenIndex): void {
  for (const stem of unfinishedStems(word)) {
    if (!isSearchable(stem, index)) continue
    ways.addTerm(stem, weights.composing, 'stem', stem)
    addRelatives(ways, stem, index, weights.composing, 'stem')
    return
  }
}

/** Words with lone consonants or vowels: initials, half-composed, or the wrong layout. */
export function addJamo(ways: Ways, typed: string, index: OpenIndex, last: boolean): void {
  const word = splitClusters(typed)
  if (isInitials(word)) {
    addInitials(ways, word, index)
    if (ways.size > 0) return
  } else if (/^[가-힣]+[ㄱ-ㅎ]$/.test(word) && last) {
    addComposing(ways, word, index)
    if (ways.size > 0) return
  }
  if (/^[가-힣ㄱ-ㅎ]+$/.test(word)) addMixedInitials(ways, word, index)
  if (ways.size > 0) return
  if (addLayout(ways, typed, index, last)) return
  if (last) addComposing(ways, word, index)
  if (last && ways.size === 0) addUnfinished(ways, word, index)
}

function addInitials(ways: Ways, word: string, index: OpenIndex): void {
  const exact: TermId[] = []
  const longer: TermId[] = []
  for (const [all, id] of index.withInitials(word)) (all.length === word.length ? exact : longer).push(id)
  addFound(ways, word, mostUsed(exact, index, initialsLimit), index, weights.initials)
  const weight = word.length === 1 ? weights.initials : weights.initialsPrefix * (exact.length > 0 ? 0.6 : 1)
  addFound(ways, word, mostUsed(longer, index, initialsLimit), index, weight)
}

function addFound(ways: Ways, word: string, ids: readonly TermId[], index: OpenIndex, weight: number): void {
  const most = Math.max(1, ...ids.map((id) => index.reach[id] ?? 0))
  for (const id of ids) {
    const term = index.terms[id] ?? ''
    // Of words with the same initials, the one used more is meant more often.
    const share = 0.75 + (0.25 * Math.log1p(index.reach[id] ?? 0)) / Math.log1p(most)
    ways.addGuess(id, weight * share * closeness(word, term), 'choseong')
    addRelatives(ways, term, index, weight * share, 'choseong')
  }
}

/** Whole syllables mixed with initials: 컨ㅌㅇㄴ. */
function addMixedInitials(ways: Ways, word: string, index: OpenIndex): void {
  const found: TermId[] = []
  for (const [, id] of index.withInitials(initials(word))) {
    const term = index.terms[id] ?? ''
    if ([...word].every((letter, at) => !/[가-힣]/.test(letter) || letter === term[at])) found.push(id)
  }
  addFound(ways, word, mostUsed(found, index, initialsLimit), index, weights.initials)
}

/** Reads a word in the other keyboard layout; counts only when that gives a word the collection knows. */
export function addLayout(ways: Ways, word: string, index: OpenIndex, last: boolean): boolean {
  const other = /^[a-zA-Z]/.test(word) ? readAsHangul(word) : readAsLatin(word)
  if (other === null || other.length < 2) return false
  const found = makeWays(index)
  const key = index.lexicon.keyOf(other)
  const share = isUsed(other.toLowerCase(), index) || isUsed(key, index) ? weights.besideLiteral : 1
  addKnown(found, other, key, index, share)
  if (found.size === 0 && other.length >= 3) {
    const cut = cutCompound(key, (part) => isUsed(part, index))
    for (const part of cut ?? []) found.addTerm(part, weights.literal, 'layout', part)
  }
  if (found.size === 0 || last) {
    if (other.length >= (isSyllables(other) ? 2 : 3))
      addPrefixes(found, other, index, found.size > 0 ? weights.prefixOfKnown : weights.prefix, 'expand')
  }
  if (found.size === 0 && last && isSyllables(other.slice(0, 2))) addComposing(found, other, index)
  for (const way of found.sorted())
    ways.add({ ...way, weight: way.weight * weights.layout, kind: 'layout', to: other })
  return found.size > 0
}

/** Terms that hold what was typed somewhere inside. */
export function addInside(ways: Ways, part: string, index: OpenIndex): void {
  for (const id of index.holding(part, prefixLimit)) {
    const term = index.terms[id] ?? ''
    ways.addGuess(id, weights.substring * (0.6 + 0.4 * (part.length / term.length)), null)
  }
}

/** Known words that the word may have been meant for. */
export function addTypos(ways: Ways, word: string, key: string, index: OpenIndex, last: boolean): void {
  const forms = key === word.toLowerCase() || key.endsWith('다') ? [word] : [key, word]
  for (const form of forms) {
    for (const { id, distance, unfinished } of correct(form, index, last)) {
      const term = index.terms[id] ?? ''
      const share = 1 - (0.5 * distance) / Math.max(4, keystrokes(form).length)
      const weight = (unfinished ? weights.typoPrefix : weights.typo) * share
      ways.addGuess(id, weight, 'typo')
      addRelatives(ways, term, index, weight, 'typo')
    }
    if (ways.size > 0) return
  }
}
