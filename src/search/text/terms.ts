/** Finds the terms under which a text is indexed. */

import { compact } from './compact.ts'
import { initialConsonants, isSyllables } from './hangul.ts'
import { longestPhrase, type SubjectLexicon } from './lexicon.ts'
import { camelParts, cutUnits, type Unit } from './tokenizer.ts'

/**
 * Calls `found` with every term of a text, in order, repeats included. `part` is true when the term is only a part of a word, as
 * replica is in ReplicaSet.
 */
export function eachTerm(
  text: string,
  lexicon: SubjectLexicon,
  found: (key: string, part: boolean) => void,
): void {
  for (const line of text.split('\n')) {
    const units = cutUnits(line)
    for (const unit of units) unitTerms(unit, lexicon, found)
    eachPhrase(line, units, lexicon, (key) => found(key, false))
  }
}

/** Calls `found` with the terms of one unit. */
function unitTerms(unit: Unit, lexicon: SubjectLexicon, found: (key: string, part: boolean) => void): void {
  // ㅠㅠ and ㅋㅋ are not words.
  if (/^[ㄱ-ㅣ]+$/.test(unit.text)) return
  if (unit.chain !== null) found(unit.chain, false)
  for (const word of unit.words) {
    const flagLetters = unit.text.startsWith('-') && unit.words.length === 1 && word.text.length < 4
    if (flagLetters) continue
    const key = lexicon.keyOf(word.text)
    found(key, false)
    for (const part of camelParts(word.text)) found(lexicon.keyOf(part), true)
  }
}

/** Calls `found` with the terms of the glossary that are written as several words: 'Bind mount' gives 'bindmount'. */
function eachPhrase(
  line: string,
  units: readonly Unit[],
  lexicon: SubjectLexicon,
  found: (key: string) => void,
): void {
  const words = units.flatMap((unit) => unit.words)
  for (let from = 0; from < words.length; from++) {
    let joined = compact(words[from]?.text ?? '')
    for (let size = 2; size <= longestPhrase; size++) {
      const last = words[from + size - 1]
      const before = words[from + size - 2]
      if (!last || !before) break
      // Words on two sides of a comma, a bracket or a full stop are not one term.
      if (!/^[\s\-_./]{0,2}$/.test(line.slice(before.end, last.start))) break
      const key = joined + lexicon.keyOf(last.text)
      if (lexicon.isPhrase(key)) found(key)
      joined += compact(last.text)
      if (joined !== key && lexicon.isPhrase(joined)) found(joined)
    }
  }
}

/**
 * Cuts a Korean compound into known words: '이미지삭제' gives ['이미지', '삭제']. It prefers few, long words. Up to `spare` syllables
 * may stay unknown. Returns null when the word cannot be cut.
 */
export function cutCompound(
  word: string,
  isKnown: (part: string) => boolean,
  spare = 0,
): readonly string[] | null {
  if (!isSyllables(word) || word.length < 3 || word.length > 24) return null
  interface Cut {
    readonly cost: number
    readonly parts: readonly string[]
  }
  const best: (Cut | null)[] = [{ cost: 0, parts: [] }]
  for (let end = 1; end <= word.length; end++) {
    const before = best[end - 1]
    let choice: Cut | null = before ? { cost: before.cost + 3, parts: before.parts } : null
    for (let start = Math.max(0, end - 10); start <= end - 2; start++) {
      const head = best[start]
      const part = word.slice(start, end)
      if (!head || (start === 0 && end === word.length) || !isKnown(part)) continue
      const cost = head.cost + 1
      if (!choice || cost < choice.cost) choice = { cost, parts: [...head.parts, part] }
    }
    best[end] = choice
  }
  const whole = best[word.length]
  if (!whole || whole.parts.length === 0) return null
  const covered = whole.parts.reduce((sum, part) => sum + part.length, 0)
  return word.length - covered <= spare ? whole.parts : null
}

/** Returns the initial consonants of a Korean term, null for other terms. */
export function initialConsonantsOf(key: string): string | null {
  return isSyllables(key) ? initialConsonants(key) : null
}
