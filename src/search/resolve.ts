/** Reads a query against an index: which terms each of its words can stand for, how well, and why. */
import { isEndingBegun, isFunctionWord, looksInflected } from './function-words.ts'
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
import type { OpenIndex, TermId } from './open-index.ts'
import type { WhyKind } from './result.ts'
import { unfinishedStems } from './stem.ts'
import { cutCompound } from './terms.ts'
import { camelParts, compact, cutUnits, type Unit } from './tokens.ts'
import { correct } from './typo.ts'
import { weights } from './weights.ts'

/** One term a query word can stand for. */
export interface Way {
  readonly id: TermId
  readonly weight: number
  /** null when the term is the word itself or begins with it. */
  readonly kind: WhyKind | null
  /** True for words only near in meaning. */
  readonly near: boolean
  /** True for one of many terms that a beginning or initials may stand for. */
  readonly guess: boolean
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
  /** Shards that may hold words of the query that the index does not list. */
  readonly shards: readonly number[]
}

/** How many terms a beginning may stand for. */
const prefixLimit = 60
const initialsLimit = 40
const longTermLimit = 8

/** Reads the words of a query. A last word without a space after it may still be unfinished. */
export function readQuery(text: string, index: OpenIndex): Reading {
  const units = cutUnits(text)
  const typing = !/\s$/.test(text)
  const shards = new Set<number>()
  for (const word of units.flatMap((unit) => [unit.text, ...unit.words.map(({ text: inner }) => inner)])) {
    for (const form of new Set([word.toLowerCase(), index.lexicon.keyOf(word)])) {
      const shard = isUsed(form, index) ? null : index.shardAt(keystrokes(form))
      if (shard !== null) shards.add(shard)
    }
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

function readUnit(unit: Unit, index: OpenIndex, last: boolean): Slot {
  if (unit.words.length === 1 && unit.chain === null) return readWord(unit.text, index, last)
  const ways = new Ways()
  if (unit.chain !== null) {
    ways.addTerm(index, unit.chain, weights.literal, null, unit.text)
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
  const ways = new Ways()
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

/** True when some question holds the term. */
function isUsed(key: string, index: OpenIndex): boolean {
  return (index.uses[index.idOf.get(key) ?? -1] ?? 0) > 0
}

/** True when looking for the term finds something, be it by another word for the same thing. */
function isSearchable(key: string, index: OpenIndex): boolean {
  return (index.reach[index.idOf.get(key) ?? -1] ?? 0) > 0
}

/** The word itself, its stem, and what the glossary knows of it. */
function addKnown(ways: Ways, word: string, key: string, index: OpenIndex, relativeShare: number): void {
  const small = word.toLowerCase()
  ways.addTerm(index, small, weights.literal, null, small)
  if (key !== small) ways.addTerm(index, key, weights.literal, 'stem', key)
  addRelatives(ways, key, index, relativeShare, null)
  if (key !== small) addRelatives(ways, small, index, relativeShare, null)
}

/** The words that mean the same as a term or nearly; `kind` says how the term itself was come by, null when it was asked for. */
function addRelatives(ways: Ways, key: string, index: OpenIndex, share: number, kind: WhyKind | null): void {
  for (const relative of index.lexicon.relatives(key)) {
    const weight = (relative.same ? weights.same : relative.far ? weights.far : weights.similar) * share
    const id = index.idOf.get(relative.key)
    if (id === undefined || !index.uses[id]) continue
    ways.add({
      id,
      weight,
      kind: kind ?? 'synonym',
      to: relative.name,
      near: !relative.same,
      guess: kind !== null,
    })
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
  const found = index
    .startingWith(keys)
    .filter((id) => index.terms[id]?.startsWith(start) && index.terms[id] !== start)
  const kept = mostUsed(found, index)
  for (const id of kept) {
    const term = index.terms[id] ?? ''
    ways.addGuess(index, id, weight * closeness(start, term), null)
  }
  if (mode === 'expand') {
    for (const id of kept) addRelatives(ways, index.terms[id] ?? '', index, weight, 'synonym')
  }
}

/** A beginning that is most of the word counts nearly like the word. */
function closeness(start: string, term: string): number {
  return 0.8 + 0.2 * (start.length / term.length)
}

function mostUsed(ids: TermId[], index: OpenIndex, limit = prefixLimit): readonly TermId[] {
  if (ids.length <= limit) return ids
  return ids.sort((a, b) => (index.reach[b] ?? 0) - (index.reach[a] ?? 0)).slice(0, limit)
}

/** A half-composed word: the terms whose keystrokes begin with those typed so far (레잉 for 레이어). */
function addComposing(ways: Ways, word: string, index: OpenIndex): void {
  if (!/[가-힣ㄱ-ㅣ]/.test(word)) return
  const keys = keystrokes(word)
  let found = index.startingWith(keys)
  // The input method shows a stray last key (컨테잉 on the way to 컨테이너): let it go rather than find nothing.
  const stray = found.length === 0 && keys.length >= 5
  if (stray) found = index.startingWith(keys.slice(0, -1))
  const weight = weights.composing * (stray ? 0.8 : 1)
  for (const id of mostUsed(found, index)) {
    const term = index.terms[id] ?? ''
    ways.addGuess(index, id, weight * closeness(word, term), 'composing')
    addRelatives(ways, term, index, weight, 'composing')
  }
}

/** A word whose particle or ending is still being typed: 이미지엣 on the way to 이미지에서. */
function addUnfinished(ways: Ways, word: string, index: OpenIndex): void {
  for (const stem of unfinishedStems(word)) {
    if (!isSearchable(stem, index)) continue
    ways.addTerm(index, stem, weights.composing, 'stem', stem)
    addRelatives(ways, stem, index, weights.composing, 'stem')
    return
  }
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
    ways.addGuess(index, id, weight * share * closeness(word, term), 'choseong')
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
function addLayout(ways: Ways, word: string, index: OpenIndex, last: boolean): boolean {
  const other = /^[a-zA-Z]/.test(word) ? readAsHangul(word) : readAsLatin(word)
  if (other === null || other.length < 2) return false
  const found = new Ways()
  const key = index.lexicon.keyOf(other)
  const share = isUsed(other.toLowerCase(), index) || isUsed(key, index) ? weights.besideLiteral : 1
  addKnown(found, other, key, index, share)
  if (found.size === 0 && other.length >= 3) {
    const cut = cutCompound(key, (part) => isUsed(part, index))
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
  for (const id of index.holding(part, prefixLimit)) {
    const term = index.terms[id] ?? ''
    ways.addGuess(index, id, weights.substring * (0.6 + 0.4 * (part.length / term.length)), null)
  }
}

function addTypos(ways: Ways, word: string, key: string, index: OpenIndex, last: boolean): void {
  const forms = key === word.toLowerCase() || key.endsWith('다') ? [word] : [key, word]
  for (const form of forms) {
    for (const { id, distance, unfinished } of correct(form, index, last)) {
      const term = index.terms[id] ?? ''
      const share = 1 - (0.5 * distance) / Math.max(4, keystrokes(form).length)
      const weight = (unfinished ? weights.typoPrefix : weights.typo) * share
      ways.addGuess(index, id, weight, 'typo')
      addRelatives(ways, term, index, weight, 'typo')
    }
    if (ways.size > 0) return
  }
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
      const ways = new Ways()
      for (const key of new Set([head + index.lexicon.keyOf(last), head + compact(last)])) {
        ways.addTerm(index, key, weights.literal, 'spacing', key)
        addRelatives(ways, key, index, 1, null)
      }
      if (ways.size === 0 && typing && from + size === units.length) {
        for (const id of mostUsed(
          index.startingWith(keystrokes(head + compact(last))),
          index,
          longTermLimit,
        )) {
          ways.addGuess(index, id, weights.prefix, 'spacing')
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
        const all = new Ways()
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
    if (id !== undefined && (index.uses[id] ?? 0) > 0)
      this.add({ id, weight, kind, to, near: false, guess: false })
  }
  /** One of many terms that the word may stand for. */
  addGuess(index: OpenIndex, id: TermId, weight: number, kind: WhyKind | null): void {
    if ((index.uses[id] ?? 0) > 0)
      this.add({ id, weight, kind, to: index.terms[id] ?? '', near: false, guess: true })
  }
  best(): number {
    return Math.max(0, ...[...this.best_.values()].map((way) => way.weight))
  }
  sorted(): readonly Way[] {
    return [...this.best_.values()].sort((a, b) => b.weight - a.weight)
  }
}
