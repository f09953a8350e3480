/** Reads one word of a query: which terms it can stand for, or which words it is made of. */

import type { OpenIndex } from '../index/index-reader.ts'
import { hasLoneJamo, isSyllables } from '../text/hangul.ts'
import { isFunctionWord, looksInflected } from '../text/stop-words.ts'
import { cutCompound } from '../text/terms.ts'
import { camelParts, compact, type Unit } from '../text/tokenizer.ts'
import { weights } from '../weights.ts'
import {
  addKnown,
  addPrefixes,
  addRelatives,
  isSearchable,
  isUsed,
  makeWays,
  type Way,
  type Ways,
} from './candidates.ts'
import { addComposing, addInside, addJamo, addLayout, addTypos, addUnfinished } from './fuzzy-candidates.ts'

/** One word of a query, or several that are one term. */
export interface Slot {
  /** As typed. */
  readonly text: string
  /** Best first, each term once. */
  readonly ways: readonly Way[]
  /** The words inside, each to be found by itself: 이미지삭제, docker compose. */
  readonly parts: readonly Slot[]
  /** 'function' words hardly count; 'unknown' ones have no ways and no parts. */
  readonly role: 'term' | 'function' | 'unknown' | 'unknown-verb'
}

/** Reads a unit; a `last` one may still be unfinished. */
export function readUnit(unit: Unit, index: OpenIndex, last: boolean): Slot {
  if (unit.words.length === 1 && unit.chain === null) return readWord(unit.text, index, last)
  const ways = makeWays(index)
  if (unit.chain !== null) {
    ways.addTerm(unit.chain, weights.literal, null, unit.text)
    if (last || unit.chain.startsWith('-')) addPrefixes(ways, unit.chain, index, weights.prefix, null)
    addRelatives(ways, compact(unit.chain), index, 1, null)
  }
  const inner = unit.words.filter((word) => word.text.length > 1 || unit.words.length > 1)
  const flagLetters = unit.text.startsWith('-') && unit.words.length === 1 && (inner[0]?.text.length ?? 0) < 4
  const parts = flagLetters
    ? []
    : inner.map((word) => readWord(word.text, index, last && word === inner.at(-1)))
  return makeSlot(unit.text, ways, parts)
}

function makeSlot(text: string, ways: Ways, parts: readonly Slot[]): Slot {
  const known = parts.some((part) => part.ways.length > 0 || part.parts.length > 0)
  const sorted = ways.sorted()
  const role = isFunctionWord(text)
    ? 'function'
    : sorted.length > 0 || known
      ? 'term'
      : looksInflected(text) || /^[가-힣]$/.test(text)
        ? 'unknown-verb'
        : 'unknown'
  return { text, ways: sorted, parts: known ? parts : [], role }
}

/** Reads one word, trying the plainer readings first. */
function readWord(word: string, index: OpenIndex, last: boolean): Slot {
  const ways = makeWays(index)
  const small = word.toLowerCase()
  if (hasLoneJamo(word)) {
    addJamo(ways, word, index, last)
    const parts = ways.size === 0 && last ? readUnfinishedCompound(word, index) : null
    return makeSlot(word, ways, parts ?? [])
  }
  const key = index.lexicon.keyOf(word)
  const written = isUsed(small, index) || isUsed(key, index)
  addKnown(ways, word, key, index, written ? weights.besideLiteral : 1)
  const exact = ways.size > 0
  if (!exact || last || small.length >= 2) {
    // A word that only the glossary knows may be the beginning of one the notes have: 네임 (name) of 네임스페이스.
    const open = !written || (last && small.length === 1)
    addPrefixes(ways, small, index, open ? weights.prefix : weights.prefixOfKnown, open ? 'expand' : null)
    if (key !== small && key.length >= 2 && !key.endsWith('다')) {
      addPrefixes(ways, key, index, weights.prefixOfKnown, written ? null : 'expand')
    }
  }
  if (!exact && last && ways.size === 0) addComposing(ways, small, index)
  if (!exact && last && ways.size === 0) addUnfinished(ways, small, index)
  if (!exact && small.length >= 2) addInside(ways, key.length >= 2 && isSyllables(key) ? key : small, index)
  if (ways.size > 0 && (exact || ways.best() >= weights.prefix * 0.9)) return makeSlot(word, ways, [])

  const converted = addLayout(ways, word, index, last)
  if (converted) return makeSlot(word, ways, [])
  const cut = isSyllables(key)
    ? cutCompound(key, (part) => isSearchable(part, index), key.length > 4 ? 1 : 0)
    : null
  if (cut) {
    const parts = cut.map((part) => readWord(part, index, false))
    return makeSlot(word, ways, parts)
  }
  if (ways.size === 0) addTypos(ways, word, key, index, last)
  if (ways.size === 0 && last) {
    const parts = readUnfinishedCompound(small, index)
    if (parts) return makeSlot(word, ways, parts)
  }
  // revisionHistoryLimit, not in the notes as it is: revision, history and limit may be.
  const inner = ways.size === 0 ? camelParts(word) : []
  return makeSlot(
    word,
    ways,
    inner.map((part) => readWord(part, index, false)),
  )
}

/** A word written together of which the last part is still being typed: 이미지삭 on the way to 이미지삭제. */
function readUnfinishedCompound(word: string, index: OpenIndex): readonly Slot[] | null {
  for (let cut = word.length - 1; cut >= 2; cut--) {
    const head = word.slice(0, cut)
    if (!isSyllables(head) || !isSearchable(head, index)) continue
    const rest = readWord(word.slice(cut), index, true)
    return rest.ways.length > 0 ? [readWord(head, index, false), rest] : null
  }
  return null
}
