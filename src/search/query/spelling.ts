/** Corrects the spelling of a word to the nearest words that the collection knows. */
import type { OpenIndex } from '../index/index-reader.ts'
import type { TermId } from '../index/term-lookup.ts'
import { editDistance } from '../text/edit-distance.ts'
import { keystrokes } from '../text/hangul.ts'
import { pairsOf } from '../text/letter-pairs.ts'
import { isStopWord } from '../text/stop-words.ts'

export interface Correction {
  readonly id: TermId
  /** Edit distance in keystrokes; vowels that sound alike count half. */
  readonly distance: number
  /** True when the typed word is near the beginning of the known word, not the whole of it. */
  readonly isUnfinished: boolean
}

/** Most known words compared with the typed one: those that share most pairs of keystrokes. */
const comparedLimit = 80

/** Most corrections returned. */
const correctionLimit = 4

/** How much farther a second spelling of the corrected word may be: notes write 메시지 and 메세지. */
const variantDistance = 1

/**
 * Returns at most four known words near `word`: the nearest, those at most half a keystroke farther, and other spellings of the
 * nearest; nearest first, among equals the ones in more questions first. [] when none is near enough. With `isTyping`, `word` may
 * also be the beginning of a longer word. Words are compared by keystrokes: 볼룸 and 볼륨 differ in one of six.
 */
export function correctSpelling(word: string, index: OpenIndex, isTyping: boolean): readonly Correction[] {
  const keys = keystrokes(word.toLowerCase())
  const allowed = allowedDistance(keys, word)
  if (allowed === 0) return []
  const found = nearWords(keys, word, allowed, index, isTyping)
  const best = found.find(({ distance, isUnfinished }) => isUnfinished || distance <= allowed)
  if (!best) return []
  const bestKeys = index.keys[best.id] ?? ''
  const isVariant = ({ id, distance }: Correction) =>
    distance <= best.distance + variantDistance &&
    bestKeys.length >= longEnoughForVariants &&
    editDistance(bestKeys, index.keys[id] ?? '', variantDistance) <= variantDistance
  return found
    .filter((one) => one.isUnfinished === best.isUnfinished)
    .filter((one) => one.distance <= Math.min(allowed, best.distance + 0.5) || isVariant(one))
    .slice(0, correctionLimit)
}

/** Fewest keystrokes of a word of which another spelling is looked for. */
const longEnoughForVariants = 6

/** Returns the known word nearest to `word`, to be offered when nothing was found: it may be twice as far as a correction. */
export function nearestSpelling(word: string, index: OpenIndex): readonly Correction[] {
  const corrected = correctSpelling(word, index, true)
  const keys = keystrokes(word.toLowerCase())
  const allowed = allowedDistance(keys, word)
  if (corrected.length > 0 || allowed < 1) return corrected.slice(0, 1)
  const limit = Math.min(2 * allowed, Math.floor(keys.length / 4))
  return nearWords(keys, word, limit, index, false)
    .filter(({ distance }) => distance <= limit)
    .slice(0, 1)
}

/** Returns the known words within `allowed` keystrokes of a word, and those one farther, nearest first. */
function nearWords(
  keys: string,
  word: string,
  allowed: number,
  index: OpenIndex,
  isTyping: boolean,
): readonly Correction[] {
  const limit = allowed + variantDistance
  const isShort = keys.length < 7 && /[가-힣]/.test(word)
  // Of a word hardly begun, only a vowel may sound alike.
  const startedWithin = keys.length < 5 || isShort ? 0.5 : 1
  const found: Correction[] = []
  for (const id of sharingPairs(keys, index, isTyping, allowed)) {
    const full = index.keys[id] ?? ''
    // Nobody looks for a word of grammar (그리고).
    if (isStopWord(index.terms[id] ?? '')) continue
    const distance = editDistance(keys, full, limit)
    // People rarely miss the first key. In a short Korean word, a missing or extra key makes another word (식단, 시간).
    if (keys.length < 8 && full[0] !== keys[0]) continue
    const isWhole = !isShort || full.length === keys.length
    const started = isTyping && full.length > keys.length ? distanceToStart(keys, full, startedWithin) : null
    if (isWhole && distance <= allowed) found.push({ id, distance, isUnfinished: false })
    else if (started !== null && started <= startedWithin)
      found.push({ id, distance: started, isUnfinished: true })
    else if (isWhole && distance <= limit) found.push({ id, distance, isUnfinished: false })
  }
  return found.sort(
    (a, b) =>
      Number(a.isUnfinished) - Number(b.isUnfinished) ||
      a.distance - b.distance ||
      (index.docCountsWithSynonyms[b.id] ?? 0) - (index.docCountsWithSynonyms[a.id] ?? 0),
  )
}

/** Returns the distance to the nearest beginning of `full`: one as long as `keys`, or one key longer (minku, miniku). */
function distanceToStart(keys: string, full: string, limit: number): number {
  return Math.min(
    editDistance(keys, full.slice(0, keys.length), limit),
    editDistance(keys, full.slice(0, keys.length + 1), limit),
  )
}

/** Returns how far a correction may be, in keystrokes: 0 for short words, and for words with digits or signs. */
function allowedDistance(keys: string, word: string): number {
  if (/[가-힣]/.test(word))
    return keys.length < 4 ? 0 : keys.length < 6 ? 0.5 : keys.length < 10 ? 1 : keys.length < 15 ? 2 : 3
  if (!/^[a-zA-Z]+$/.test(word)) return 0
  return keys.length < 4 ? 0 : keys.length < 8 ? 1 : 2
}

/** Returns the known words that share most pairs of keystrokes with `keys`, those with most first. */
function sharingPairs(keys: string, index: OpenIndex, isTyping: boolean, allowed: number): readonly TermId[] {
  const shared = new Map<TermId, number>()
  const pairs = pairsOf(keys)
  for (const pair of pairs) {
    for (const id of index.byPair(pair)) shared.set(id, (shared.get(id) ?? 0) + 1)
  }
  // One wrong key changes two pairs, two swapped keys three.
  const needed = Math.max(1, pairs.size - 3 * allowed)
  const similar: { id: TermId; share: number }[] = []
  for (const [id, count] of shared) {
    const length = index.keys[id]?.length ?? 0
    if (count < needed || length < keys.length - allowed) continue
    if (!isTyping && length > keys.length + allowed) continue
    similar.push({
      id,
      share: (2 * count) / (pairs.size + (isTyping ? Math.min(length, keys.length) : length)),
    })
  }
  similar.sort((a, b) => b.share - a.share || a.id - b.id)
  return similar.slice(0, comparedLimit).map(({ id }) => id)
}
