import type { Question, QuestionId } from '../model.ts'
import { answerMark, normalise } from './question-id.ts'
import { answerWitness, placeWitness, WITNESSES } from './relink-evidence.ts'
import { compare, differInSigns, type Features, featuresOf, mayBeAlike, rarityIn } from './text-similarity.ts'
import { pairTwins } from './twins.ts'

/** What is known about a question of one edition. A learner's browser remembers less than a note holds. */
export interface Linkable {
  readonly id: QuestionId
  /** Plain text. */
  readonly text: string
  /** The nearest heading above. */
  readonly section?: string
  /** Where it stands in its edition: any number that grows from question to question. */
  readonly position?: number
  /** Plain text of the answer, empty while there is none; left out when it is not known. */
  readonly answer?: string
  /** `answerMark` of the answer with its code, where it is known. */
  readonly mark?: string
  /** `normalise` of the question as it is written, whose code the plain text does not show; without it the text's. */
  readonly wording?: string
}

function wordingOf(one: Linkable): string {
  return one.wording ?? normalise(one.text)
}

export interface Pair<Old, New> {
  readonly old: Old
  readonly new: New
}

/** What became of the questions of an older edition. Every question of either edition stands in exactly one place. */
export interface Relinked<Old, New> {
  /** The same id. */
  readonly kept: readonly Pair<Old, New>[]
  /** Another id: the question was reworded, its author pinned an id, or another came first with the same wording. */
  readonly reworded: readonly Pair<Old, New>[]
  readonly removed: readonly Old[]
  readonly added: readonly New[]
}

/** A pair of questions needs this score in all: found by comparing all questions of real notes with each other. */
const ENOUGH = 0.55
/** And it must be ahead of every other pair of the two by this much: nothing is guessed. */
const AHEAD = 0.1
/** A term may have been exchanged in a question that stays the same and in its place but for so much: then it was corrected. */
const NEARLY_ALL = 0.88

/** So little was exchanged that a question in its place was put differently, rather than replaced. */
const HARDLY_ANY = 0.2

/** What is worked out for a question as it is written: once, in however many editions it stands. */
const worked = new WeakMap<Question['question'], { readonly mark: string; readonly wording: string }>()

function readOnce({ question, answerText, codeBlocks }: Question): {
  readonly mark: string
  readonly wording: string
} {
  const known = worked.get(question)
  if (known !== undefined) return known
  const code = codeBlocks.map((block) => block.text)
  const made = { mark: answerMark(answerText, code), wording: normalise(question) }
  worked.set(question, made)
  return made
}

/** Gives what `relink` needs to know about a question; `position` is its place in the edition. */
export function toLinkable(question: Question, position: number): Linkable & { readonly question: Question } {
  const { id, text, sections, answerText } = question
  const section = sections.at(-1) ?? ''
  return { id, text, section, position, answer: answerText, ...readOnce(question), question }
}

/**
 * Finds where the questions of an older edition went. Questions with the same id are the same, unless several share a wording
 * (`twins.ts`); the rest are paired by likeness,
 * with their answers, neighbours and sections as witnesses. Two questions are paired only when each is clearly the best match of
 * the other, and no term of one was exchanged for another; otherwise they count as removed and added.
 */
export function relink<Old extends Linkable, New extends Linkable>(
  older: readonly Old[],
  newer: readonly New[],
): Relinked<Old, New> {
  const kept: Pair<Old, New>[] = []
  const reworded: Pair<Old, New>[] = []
  const twins = pairTwins(older, newer, wordingOf)
  const placed = new Set<Old | New>(twins.flatMap((pair) => [pair.old, pair.new]))
  for (const pair of twins) (pair.old.id === pair.new.id ? kept : reworded).push(pair)
  const byId = new Map(newer.filter((one) => !placed.has(one)).map((one) => [one.id, one]))
  for (const old of older) {
    const same = placed.has(old) ? undefined : byId.get(old.id)
    if (same === undefined) continue
    kept.push({ old, new: same })
    byId.delete(old.id)
    placed.add(old)
  }
  let removed = older.filter((one) => !placed.has(one))
  let added = newer.filter((one) => byId.get(one.id) === one)
  const take = (pairs: readonly Pair<Old, New>[]): void => {
    const gone = new Set<Old | New>(pairs.flatMap((pair) => [pair.old, pair.new]))
    reworded.push(...pairs)
    removed = removed.filter((one) => !gone.has(one))
    added = added.filter((one) => !gone.has(one))
  }
  take(sameWords(removed, added))
  if (removed.length > 0 && added.length > 0) {
    const anchors = [...kept, ...reworded]
    take(clearPairs(scorePairs(removed, added, older, newer, anchors)))
  }
  return { kept, reworded, removed, added }
}

/** Pairs texts that differ in nothing but their ids, where there is only one of each. */
function sameWords<Old extends Linkable, New extends Linkable>(
  removed: readonly Old[],
  added: readonly New[],
): readonly Pair<Old, New>[] {
  const olds = groupBy(removed, wordingOf)
  const news = groupBy(added, wordingOf)
  return [...olds].flatMap(([words, [old, ...oldRest]]) => {
    const [match, ...newRest] = news.get(words) ?? []
    const alone = oldRest.length === 0 && newRest.length === 0
    return old !== undefined && match !== undefined && alone ? [{ old, new: match }] : []
  })
}

interface Scored<Old, New> extends Pair<Old, New> {
  readonly score: number
}

/** With so many pairs to look at, only those that share some rare letters are compared. */
const MANY_PAIRS = 10_000

/** Scores every pair that could be one question. */
function scorePairs<Old extends Linkable, New extends Linkable>(
  removed: readonly Old[],
  added: readonly New[],
  older: readonly Old[],
  newer: readonly New[],
  anchors: readonly Pair<Old, New>[],
): readonly Scored<Old, New>[] {
  const texts = new Set([...older, ...newer].map((one) => one.text))
  const features = new Map([...texts].map((text) => [text, featuresOf(text)]))
  const rarity = rarityIn([...features.values()])
  const place = placeWitness(older, newer, anchors)
  const answer = answerWitness()
  const near = removed.length * added.length > MANY_PAIRS ? finder(added, features) : () => added
  const scored: Scored<Old, New>[] = []
  for (const [index, old] of removed.entries()) {
    const a = features.get(old.text)
    for (const other of a === undefined ? [] : near(a, index / removed.length)) {
      const b = features.get(other.text)
      const nearness = place(old, other)
      if (a === undefined || b === undefined || !(mayBeAlike(a, b) || nearness > 0)) continue
      const likeness = compare(a, b, rarity)
      const answers = answer(old.answer, other.answer)
      const onlySigns = differInSigns(a, b)
      // With the same words it is the signs that are asked about: without a witness these are two questions.
      if (onlySigns && answers < WITNESSES.sameAnswer / 4 && !isSlip(old, other, a, b, nearness)) continue
      const exchanged = onlySigns ? 0 : likeness.exchanged
      const corrected = onlySigns || (likeness.letters >= NEARLY_ALL && nearness === WITNESSES.samePlaceAlone)
      if (likeness.termsExchanged && !corrected && answers < WITNESSES.sameAnswer / 4) continue
      const section = old.section !== undefined && old.section === other.section ? WITNESSES.sameSection : 0
      const untouched = nearness === WITNESSES.samePlaceAlone && exchanged <= HARDLY_ANY
      const words = likeness.letters - exchanged + (untouched ? WITNESSES.sameWordsAlone : 0)
      const score = words + answers + nearness + section
      if (score >= ENOUGH) scored.push({ old, new: other, score })
    }
  }
  return scored
}

/** True where signs alone differ and were plainly corrected: the answer is the same, or there was none yet and one sign grew. */
function isSlip(old: Linkable, other: Linkable, a: Features, b: Features, nearness: number): boolean {
  if (old.mark !== undefined && old.mark !== '') return old.mark === other.mark
  const grew = a.signs !== '' && b.signs !== '' && (a.signs.includes(b.signs) || b.signs.includes(a.signs))
  return old.mark === '' && grew && nearness === WITNESSES.samePlaceAlone
}

/**
 * So many holders of rare pairs are counted for one question, so many of them looked at, and so many compared with it in full.
 * Without such bounds the work grows with the square of an edition in which all was reworded.
 */
const MOST_HELD = 1000
const MOST_LOOKED_AT = 200
const MOST_COMPARED = 40

/**
 * Prepares to find the questions that share some rare pair of letters with another (one that at most a tenth of them have), and
 * most pairs in all. Of a pair with very many holders those count that stand about where the question stood (`at`, from 0 to 1).
 */
function finder<New extends Linkable>(
  added: readonly New[],
  features: ReadonlyMap<string, Features>,
): (old: Features, at: number) => readonly New[] {
  const holders = new Map<string, number[]>()
  for (const [index, one] of added.entries()) {
    for (const pair of features.get(one.text)?.pairs ?? []) {
      const others = holders.get(pair)
      if (others === undefined) holders.set(pair, [index])
      else others.push(index)
    }
  }
  return (old, at) => {
    const rare = [...old.pairs]
      .map((pair) => holders.get(pair) ?? [])
      .filter((ones) => ones.length * 10 <= added.length)
      .sort((a, b) => a.length - b.length)
    const shared = new Map<number, number>()
    let left = MOST_HELD
    for (const ones of rare) {
      const nearest = around(ones, at * added.length, left)
      for (const one of nearest) shared.set(one, (shared.get(one) ?? 0) + 1)
      left -= nearest.length
    }
    return [...shared]
      .sort(([a, ofA], [b, ofB]) => ofB - ofA || a - b)
      .slice(0, MOST_LOOKED_AT)
      .flatMap(([index]) => added[index] ?? [])
      .map((one) => ({ one, alike: shareOf(old.pairs, features.get(one.text)?.pairs) }))
      .sort((a, b) => b.alike - a.alike)
      .slice(0, MOST_COMPARED)
      .map(({ one }) => one)
  }
}

/** How much of two sets is in both, from 0 to 1 (Dice). */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string> = new Set()): number {
  let shared = 0
  for (const one of a) if (b.has(one)) shared += 1
  return (2 * shared) / (a.size + b.size || 1)
}

/** Up to `most` of some numbers in order, those around a place. */
function around(ones: readonly number[], place: number, most: number): readonly number[] {
  if (ones.length <= most) return ones
  let [low, high] = [0, ones.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ones[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  const first = Math.max(0, Math.min(low - (most >> 1), ones.length - most))
  return ones.slice(first, first + most)
}

/** Takes the pairs that are ahead of all others of their two questions, best first, and looks again at what is left. */
function clearPairs<Old, New>(scored: readonly Scored<Old, New>[]): readonly Pair<Old, New>[] {
  const clear: Pair<Old, New>[] = []
  let rest = scored
  for (;;) {
    const best = new Map<Old | New, number>()
    const second = new Map<Old | New, number>()
    for (const { old, new: other, score } of rest) {
      for (const side of [old, other]) {
        const before = best.get(side) ?? Number.NEGATIVE_INFINITY
        best.set(side, Math.max(before, score))
        second.set(side, Math.max(Math.min(before, score), second.get(side) ?? Number.NEGATIVE_INFINITY))
      }
    }
    const isAhead = (side: Old | New, score: number): boolean => score - (second.get(side) ?? score) >= AHEAD
    const found = rest.filter((pair) => isAhead(pair.old, pair.score) && isAhead(pair.new, pair.score))
    if (found.length === 0) return clear
    clear.push(...found.map((pair) => ({ old: pair.old, new: pair.new })))
    const taken = new Set<Old | New>(found.flatMap((pair) => [pair.old, pair.new]))
    rest = rest.filter((pair) => !taken.has(pair.old) && !taken.has(pair.new))
  }
}

function groupBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): ReadonlyMap<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}
