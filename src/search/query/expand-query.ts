/** Expands a query: finds for each of its words the terms of an index that it may stand for, with weights and reasons. */

import type { OpenIndex } from '../index/index-reader.ts'
import { compact } from '../text/compact.ts'
import { keystrokes } from '../text/hangul.ts'
import { isEndingBegun } from '../text/stop-words.ts'
import { cutUnits, type Unit } from '../text/tokenizer.ts'
import { weights } from '../weights.ts'
import { addRelatives, makeCandidates, mostUsed } from './candidates.ts'
import { isLookedFor } from './early-shards.ts'
import { expandUnit, type QueryWord } from './expand-word.ts'
import { cutQuestion, splitRun } from './split-run.ts'

export interface ExpandedQuery {
  readonly queryWords: readonly QueryWord[]
  /** The query in the other keyboard layout; null when every word was read as typed. */
  readonly layout: { readonly from: string; readonly to: string } | null
  /** Shards that may hold words of the query that the index does not list. */
  readonly shards: readonly number[]
}

/** Most terms that the prefix of a term of several words may stand for. */
const longTermLimit = 8

/** Expands the words of a query. A last word without a space after it may still be unfinished. */
export function expandQuery(text: string, index: OpenIndex): ExpandedQuery {
  const units = cutUnits(text)
    .flatMap((unit) => splitRun(unit, index))
    .map((unit) => withoutGrammar(unit, index))
  const isTyping = !/\s$/.test(text)
  const shards = new Set<number>()
  for (const unit of units) {
    if (!isLookedFor(unit.text)) continue
    const spellings = [unit.text.toLowerCase(), index.lexicon.keyOf(unit.text)]
    const shard = spellings.some((spelling) => index.idOf.has(spelling))
      ? null
      : index.shardAt(keystrokes(spellings[1] ?? ''))
    if (shard !== null) shards.add(shard)
  }
  const queryWords = units.map((unit, i) => expandUnit(unit, index, isTyping && i === units.length - 1))
  const layout = layoutOf(text, units, queryWords)
  const final = queryWords.at(-1)
  if (isTyping && final && queryWords.length > 1 && final.role !== 'term' && isHardlyBegun(final.text)) {
    queryWords[queryWords.length - 1] = { ...final, role: 'stop-word' }
  }
  return { queryWords: joinNeighbours(units, queryWords, index, isTyping), layout, shards: [...shards] }
}

/** A short question without spaces (`볼륨이뭐에요`) is read as the word that it is about, unless something is found for it as it is. */
function withoutGrammar(unit: Unit, index: OpenIndex): Unit {
  const word = cutQuestion(unit, index)
  return word !== unit && expandUnit(unit, index, false).candidates.length === 0 ? word : unit
}

/** True for a last word of which too little is typed to say what it will be. */
function isHardlyBegun(word: string): boolean {
  return word.length === 1 || /[가-힣][ㄱ-ㅣ]$/.test(word) || isEndingBegun(word)
}

/**
 * Finds neighbouring words that together are one term of the collection or the glossary (환경 변수, 도커 컴포즈). Each of them
 * gets the candidates of that term, so that a question that holds the term matches each of them.
 */
function joinNeighbours(
  units: readonly Unit[],
  queryWords: readonly QueryWord[],
  index: OpenIndex,
  isTyping: boolean,
): readonly QueryWord[] {
  const joined = [...queryWords]
  for (let from = 0; from < queryWords.length; from++) {
    for (let size = Math.min(4, queryWords.length - from); size > 1; size--) {
      // Words of grammar name nothing together either: 있는 건가요.
      if (queryWords.slice(from, from + size).every(({ role }) => role === 'stop-word')) continue
      const span = units.slice(from, from + size)
      const last = span.at(-1)?.text ?? ''
      const head = compact(
        span
          .slice(0, -1)
          .map((unit) => unit.text)
          .join(''),
      )
      const candidates = makeCandidates(index)
      for (const key of new Set([head + index.lexicon.keyOf(last), head + compact(last)])) {
        candidates.addTerm(key, weights.literal, 'spacing', key)
        addRelatives(candidates, key, index, 1, null)
      }
      if (candidates.size === 0 && isTyping && from + size === units.length) {
        for (const id of mostUsed(
          index.startingWith(keystrokes(head + compact(last))),
          index,
          longTermLimit,
        )) {
          candidates.addGuess(id, weights.prefix, 'spacing')
          addRelatives(candidates, index.terms[id] ?? '', index, weights.prefix, 'spacing')
        }
      }
      if (candidates.size === 0) continue
      for (let i = from; i < from + size; i++) {
        const queryWord = joined[i]
        if (!queryWord) continue
        const all = makeCandidates(index)
        for (const candidate of [...queryWord.candidates, ...candidates.sorted()]) all.add(candidate)
        joined[i] = { ...queryWord, candidates: all.sorted(), role: 'term' }
      }
      break
    }
  }
  return joined
}

/** Returns the query as it was read, when a word was read in the other keyboard layout. */
function layoutOf(
  text: string,
  units: readonly Unit[],
  queryWords: readonly QueryWord[],
): ExpandedQuery['layout'] {
  let to = ''
  let at = 0
  units.forEach((unit, i) => {
    const candidate = queryWords[i]?.candidates[0]
    to += text.slice(at, unit.start) + (candidate?.kind === 'layout' ? candidate.readAs : unit.text)
    at = unit.end
  })
  const whole = (to + text.slice(at)).trim()
  return whole === text.trim() ? null : { from: text.trim(), to: whole }
}
