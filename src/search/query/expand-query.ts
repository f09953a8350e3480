/** Reads a query against an index: which terms each of its words can stand for, how well, and why. */

import type { OpenIndex } from '../index/index-reader.ts'
import { keystrokes } from '../text/hangul.ts'
import { isEndingBegun, isFunctionWord } from '../text/stop-words.ts'
import { compact, cutUnits, type Unit } from '../text/tokenizer.ts'
import { weights } from '../weights.ts'
import { addRelatives, isUsed, makeWays, mostUsed } from './candidates.ts'
import { readUnit, type Slot } from './expand-word.ts'

export interface Reading {
  readonly slots: readonly Slot[]
  /** The query in the other keyboard layout, when a word was read so. */
  readonly layout: { readonly from: string; readonly to: string } | null
  /** Shards that may hold words of the query that the index does not list. */
  readonly shards: readonly number[]
}

/** How many terms the beginning of a term of several words may stand for. */
const longTermLimit = 8

/** Reads the words of a query. A last word without a space after it may still be unfinished. */
export function readQuery(text: string, index: OpenIndex): Reading {
  const units = cutUnits(text)
  const typing = !/\s$/.test(text)
  const shards = new Set<number>()
  for (const unit of units) {
    // Two keystrokes begin too many words to look for rare ones; everyday words are not looked for.
    if (keystrokes(unit.text).length < 4 || isFunctionWord(unit.text)) continue
    const forms = [unit.text.toLowerCase(), index.lexicon.keyOf(unit.text)]
    const shard = forms.some((form) => isUsed(form, index)) ? null : index.shardAt(keystrokes(forms[1] ?? ''))
    if (shard !== null) shards.add(shard)
  }
  const slots = units.map((unit, i) => readUnit(unit, index, typing && i === units.length - 1))
  const layout = layoutOf(text, units, slots)
  const final = slots.at(-1)
  if (typing && final && slots.length > 1 && final.role !== 'term' && isHardlyBegun(final.text)) {
    slots[slots.length - 1] = { ...final, role: 'function' }
  }
  return { slots: joinNeighbours(units, slots, index, typing), layout, shards: [...shards] }
}

/** True for a last word of which too little is there to say what it will be. */
function isHardlyBegun(word: string): boolean {
  return word.length === 1 || /[가-힣][ㄱ-ㅣ]$/.test(word) || isEndingBegun(word)
}

/**
 * Gives neighbouring words the ways of the one term they are where the collection or the glossary knows them as one
 * (환경 변수, 도커 컴포즈): a question that holds that term matches each of them.
 */
function joinNeighbours(
  units: readonly Unit[],
  slots: readonly Slot[],
  index: OpenIndex,
  typing: boolean,
): readonly Slot[] {
  const joined = [...slots]
  for (let from = 0; from < slots.length; from++) {
    for (let size = Math.min(4, slots.length - from); size > 1; size--) {
      const span = units.slice(from, from + size)
      const last = span.at(-1)?.text ?? ''
      const head = compact(
        span
          .slice(0, -1)
          .map((unit) => unit.text)
          .join(''),
      )
      const ways = makeWays(index)
      for (const key of new Set([head + index.lexicon.keyOf(last), head + compact(last)])) {
        ways.addTerm(key, weights.literal, 'spacing', key)
        addRelatives(ways, key, index, 1, null)
      }
      if (ways.size === 0 && typing && from + size === units.length) {
        for (const id of mostUsed(
          index.startingWith(keystrokes(head + compact(last))),
          index,
          longTermLimit,
        )) {
          ways.addGuess(id, weights.prefix, 'spacing')
          addRelatives(ways, index.terms[id] ?? '', index, weights.prefix, 'spacing')
        }
      }
      if (ways.size === 0) {
        // The glossary knows the term, though no question has it: its words are no strangers.
        if (index.idOf.has(head + compact(last))) forgive(joined, from, size)
        continue
      }
      for (let i = from; i < from + size; i++) {
        const slot = joined[i]
        if (!slot) continue
        const all = makeWays(index)
        for (const way of [...slot.ways, ...ways.sorted()]) all.add(way)
        joined[i] = { ...slot, ways: all.sorted(), role: 'term' }
      }
      break
    }
  }
  return joined
}

/** Lets unknown words of a known term count little. */
function forgive(slots: Slot[], from: number, size: number): void {
  for (let i = from; i < from + size; i++) {
    const slot = slots[i]
    if (slot?.role === 'unknown') slots[i] = { ...slot, role: 'unknown-verb' }
  }
}

function layoutOf(text: string, units: readonly Unit[], slots: readonly Slot[]): Reading['layout'] {
  let to = ''
  let at = 0
  units.forEach((unit, i) => {
    const way = slots[i]?.ways[0]
    to += text.slice(at, unit.start) + (way?.kind === 'layout' ? way.to : unit.text)
    at = unit.end
  })
  const whole = (to + text.slice(at)).trim()
  return whole === text.trim() ? null : { from: text.trim(), to: whole }
}
