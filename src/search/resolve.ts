/** Reads a query against an index: which terms each of its words can stand for, how well, and why. */
import { isFunctionWord, looksInflected } from './function-words.ts'
import {
  hasLoneJamo,
  initials,
  isInitials,
  isSyllables,
  keystrokes,
  readAsHangul,
  readAsLatin,
  splitClusters,
} from './hangul.ts'
import { type OpenIndex, prefixRange, type TermId } from './open-index.ts'
import type { WhyKind } from './result.ts'
import { cutCompound } from './terms.ts'
import { compact, cutUnits, type Unit } from './tokens.ts'
import { correct } from './typo.ts'
import { weights } from './weights.ts'

/** One term a query word can stand for. */
export interface Way {
  readonly id: TermId
  readonly weight: number
  /** null when the term is the word itself or begins with it. */
  readonly kind: WhyKind | null
  /** What the word was read as, for the reason shown: the corrected word, the converted one, the relative's name. */
  readonly to: string
}

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

export interface Reading {
  readonly slots: readonly Slot[]
  /** The query in the other keyboard layout, when a word was read so. */
  readonly layout: { readonly from: string; readonly to: string } | null
}

/** How many terms a beginning may stand for. */
const prefixLimit = 60
const initialsLimit = 40

/** Reads the words of a query. A last word without a space after it may still be unfinished. */
export function readQuery(text: string, index: OpenIndex): Reading {
  const units = cutUnits(text)
  const typing = !/\s$/.test(text)
  const slots = units.map((unit, i) => readUnit(unit, index, typing && i === units.length - 1))
  const layout = layoutOf(text, units, slots)
  return { slots: joinNeighbours(text, units, slots, index), layout }
}

function readUnit(unit: Unit, index: OpenIndex, last: boolean): Slot {
  if (unit.words.length === 1 && unit.chain === null) return readWord(unit.text, index, last)
  const ways = new Ways()
  if (unit.chain !== null) {
    ways.addTerm(index, unit.chain, weights.literal, null, unit.text)
    if (last || unit.chain.startsWith('-')) addPrefixes(ways, unit.chain, index, weights.prefix, null)
    addRelatives(ways, compact(unit.chain), index, 1)
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
      : looksInflected(text)
        ? 'unknown-verb'
        : 'unknown'
  return { text, ways: sorted, parts: known ? parts : [], role }
}

/** Reads one word, trying the plainer readings first. */
function readWord(word: string, index: OpenIndex, last: boolean): Slot {
  const ways = new Ways()
  const small = word.toLowerCase()
  if (hasLoneJamo(word)) {
    addJamo(ways, word, index, last)
    return makeSlot(word, ways, [])
  }
  const key = index.lexicon.keyOf(word)
  addKnown(ways, word, key, index)
  const exact = ways.size > 0
  if (!exact || small.length >= 2) {
    const weight = exact ? weights.prefixOfKnown : weights.prefix
    addPrefixes(ways, small, index, weight, exact ? null : 'expand')
    if (key !== small && key.length >= 2 && !key.endsWith('다'))
      addPrefixes(ways, key, index, weights.prefixOfKnown, null)
  }
  if (!exact && last && ways.size === 0) addComposing(ways, small, index)
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
  return makeSlot(word, ways, [])
}

function isSearchable(key: string, index: OpenIndex): boolean {
  if (index.idOf.has(key)) return true
  return index.lexicon.relatives(key).some((relative) => index.idOf.has(relative.key))
}

/** The word itself, its stem, and what the glossary knows of it. */
function addKnown(ways: Ways, word: string, key: string, index: OpenIndex): void {
  const small = word.toLowerCase()
  ways.addTerm(index, small, weights.literal, null, small)
  if (key !== small) ways.addTerm(index, key, weights.literal, 'stem', key)
  addRelatives(ways, key, index, 1)
  if (key !== small) addRelatives(ways, small, index, 1)
}

function addRelatives(
  ways: Ways,
  key: string,
  index: OpenIndex,
  share: number,
  kind: WhyKind = 'synonym',
): void {
  for (const relative of index.lexicon.relatives(key)) {
    const weight = (relative.same ? weights.same : weights.similar) * share
    ways.addTerm(index, relative.key, weight, kind, relative.name)
  }
}

/** Terms that begin with what was typed; with 'expand', their relatives too (네임 finds namespace through 네임스페이스). */
function addPrefixes(
  ways: Ways,
  start: string,
  index: OpenIndex,
  weight: number,
  mode: 'expand' | null,
): void {
  const keys = keystrokes(start)
  const found = rangeOf(index, keys).filter(
    (id) => index.terms[id]?.startsWith(start) && index.terms[id] !== start,
  )
  const kept = mostUsed(found, index)
  for (const id of kept) {
    const term = index.terms[id] ?? ''
    ways.add({ id, weight: weight * closeness(start, term), kind: null, to: term })
  }
  if (mode === 'expand') {
    for (const id of kept) addRelatives(ways, index.terms[id] ?? '', index, weight)
    // Glossary words no note holds still lead to their relatives.
    if (start.length >= 2) {
      for (const key of index.lexicon.keys) {
        if (key.startsWith(start) && !index.idOf.has(key)) addRelatives(ways, key, index, weight * 0.9)
      }
    }
  }
}

/** A beginning that is most of the word counts nearly like the word. */
function closeness(start: string, term: string): number {
  return 0.8 + 0.2 * (start.length / term.length)
}

function rangeOf(index: OpenIndex, keys: string): TermId[] {
  const [from, to] = prefixRange(index.terms.length, (i) => index.keys[i] ?? '', keys)
  return Array.from({ length: to - from }, (_, i) => from + i)
}

function mostUsed(ids: TermId[], index: OpenIndex, limit = prefixLimit): readonly TermId[] {
  if (ids.length <= limit) return ids
  return ids.sort((a, b) => (index.uses[b] ?? 0) - (index.uses[a] ?? 0)).slice(0, limit)
}

/** A half-composed word: the terms whose keystrokes begin with those typed so far (레잉 for 레이어). */
function addComposing(ways: Ways, word: string, index: OpenIndex): void {
  if (!/[가-힣ㄱ-ㅣ]/.test(word)) return
  const keys = keystrokes(word)
  let found = rangeOf(index, keys)
  // The input method shows a stray last key (컨테잉 on the way to 컨테이너): let it go rather than find nothing.
  const stray = found.length === 0 && keys.length >= 5
  if (stray) found = rangeOf(index, keys.slice(0, -1))
  const weight = weights.composing * (stray ? 0.8 : 1)
  for (const id of mostUsed(found, index)) {
    const term = index.terms[id] ?? ''
    ways.add({ id, weight: weight * closeness(word, term), kind: 'composing', to: term })
    addRelatives(ways, term, index, weight)
  }
  if (word.length >= 2) {
    for (const key of index.lexicon.keys) {
      if (!index.idOf.has(key) && keystrokes(key).startsWith(keys))
        addRelatives(ways, key, index, weight * 0.9)
    }
  }
}

/** Words with lone consonants or vowels: initials, half-composed, or the wrong layout. */
function addJamo(ways: Ways, typed: string, index: OpenIndex, last: boolean): void {
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
}

function addInitials(ways: Ways, word: string, index: OpenIndex): void {
  const list = index.byInitials
  const [from, to] = prefixRange(list.length, (i) => list[i]?.[0] ?? '', word)
  const exact: TermId[] = []
  const longer: TermId[] = []
  for (let i = from; i < to; i++) {
    const [initialsOfTerm, id] = list[i] ?? ['', 0]
    ;(initialsOfTerm.length === word.length ? exact : longer).push(id)
  }
  addFound(ways, word, mostUsed(exact, index, initialsLimit), index, weights.initials)
  const weight = word.length === 1 ? weights.initials : weights.initialsPrefix * (exact.length > 0 ? 0.6 : 1)
  addFound(ways, word, mostUsed(longer, index, initialsLimit), index, weight)
}

function addFound(ways: Ways, word: string, ids: readonly TermId[], index: OpenIndex, weight: number): void {
  const most = Math.max(1, ...ids.map((id) => index.uses[id] ?? 0))
  for (const id of ids) {
    const term = index.terms[id] ?? ''
    // Of words with the same initials, the one used more is meant more often.
    const share = 0.75 + (0.25 * Math.log1p(index.uses[id] ?? 0)) / Math.log1p(most)
    ways.add({ id, weight: weight * share * closeness(word, term), kind: 'choseong', to: term })
    addRelatives(ways, term, index, weight * share, 'synonym')
  }
}

/** Whole syllables mixed with initials: 컨ㅌㅇㄴ. */
function addMixedInitials(ways: Ways, word: string, index: OpenIndex): void {
  const list = index.byInitials
  const [from, to] = prefixRange(list.length, (i) => list[i]?.[0] ?? '', initials(word))
  const found: TermId[] = []
  for (let i = from; i < to; i++) {
    const id = list[i]?.[1] ?? 0
    const term = index.terms[id] ?? ''
    if ([...word].every((letter, at) => !/[가-힣]/.test(letter) || letter === term[at])) found.push(id)
  }
  addFound(ways, word, mostUsed(found, index, initialsLimit), index, weights.initials)
}

/** Reads a word in the other keyboard layout; counts only when that gives a word the collection knows. */
function addLayout(ways: Ways, word: string, index: OpenIndex, last: boolean): boolean {
  const other = /^[a-zA-Z]/.test(word) ? readAsHangul(word) : readAsLatin(word)
  if (other === null || other.length < 2) return false
  const found = new Ways()
  addKnown(found, other, index.lexicon.keyOf(other), index)
  if (found.size === 0 && other.length >= 3) {
    const cut = cutCompound(index.lexicon.keyOf(other), (part) => index.idOf.has(part))
    for (const part of cut ?? []) found.addTerm(index, part, weights.literal, 'layout', part)
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
function addInside(ways: Ways, part: string, index: OpenIndex): void {
  const found: TermId[] = []
  for (
    let at = index.joined.indexOf(part);
    at >= 0 && found.length < prefixLimit;
    at = index.joined.indexOf(part, at + 1)
  ) {
    const id = termAt(index, at)
    if (index.starts[id] !== at) found.push(id)
  }
  for (const id of found) {
    const term = index.terms[id] ?? ''
    ways.add({
      id,
      weight: weights.substring * (0.6 + 0.4 * (part.length / term.length)),
      kind: null,
      to: term,
    })
  }
}

function termAt(index: OpenIndex, at: number): TermId {
  let low = 0
  let high = index.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((index.starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}

function addTypos(ways: Ways, word: string, key: string, index: OpenIndex, last: boolean): void {
  const forms = key === word.toLowerCase() || key.endsWith('다') ? [word] : [key, word]
  for (const form of forms) {
    for (const { id, distance, unfinished } of correct(form, index, last)) {
      const term = index.terms[id] ?? ''
      const share = 1 - (0.5 * distance) / Math.max(4, keystrokes(form).length)
      const weight = (unfinished ? weights.typoPrefix : weights.typo) * share
      ways.add({ id, weight, kind: 'typo', to: term })
      addRelatives(ways, term, index, weight, 'typo')
    }
    if (ways.size > 0) return
  }
}

/** Reads neighbouring words as one term where the collection or the glossary knows them as one: 환경 변수, 도커 컴포즈. */
function joinNeighbours(
  text: string,
  units: readonly Unit[],
  slots: readonly Slot[],
  index: OpenIndex,
): readonly Slot[] {
  const joined: Slot[] = []
  for (let from = 0; from < slots.length; from++) {
    let taken = 1
    for (let size = Math.min(4, slots.length - from); size > 1 && taken === 1; size--) {
      const span = units.slice(from, from + size)
      const first = span[0]
      const last = span.at(-1)
      if (!first || !last) continue
      const head = compact(
        span
          .slice(0, -1)
          .map((unit) => unit.text)
          .join(''),
      )
      const ways = new Ways()
      for (const key of new Set([head + index.lexicon.keyOf(last.text), head + compact(last.text)])) {
        ways.addTerm(index, key, weights.literal, null, key)
        addRelatives(ways, key, index, 1)
      }
      if (ways.size === 0) continue
      taken = size
      const sorted = ways
        .sorted()
        .map((way) => (way.kind === null ? { ...way, kind: 'spacing' as const } : way))
      joined.push({
        text: text.slice(first.start, last.end),
        ways: sorted,
        parts: slots.slice(from, from + size),
        role: 'term',
      })
    }
    const alone = slots[from]
    if (taken === 1 && alone) joined.push(alone)
    from += taken - 1
  }
  return joined
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

/** The ways of a word, the best one kept for each term. */
class Ways {
  private readonly best_ = new Map<TermId, Way>()
  get size(): number {
    return this.best_.size
  }
  add(way: Way): void {
    const known = this.best_.get(way.id)
    if (!known || known.weight < way.weight) this.best_.set(way.id, way)
  }
  addTerm(index: OpenIndex, key: string, weight: number, kind: WhyKind | null, to: string): void {
    const id = index.idOf.get(key)
    if (id !== undefined) this.add({ id, weight, kind, to })
  }
  best(): number {
    return Math.max(0, ...[...this.best_.values()].map((way) => way.weight))
  }
  sorted(): readonly Way[] {
    return [...this.best_.values()].sort((a, b) => b.weight - a.weight)
  }
}
