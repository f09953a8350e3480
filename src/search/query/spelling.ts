/** Corrects a word the collection does not know to the nearest words it knows. */
import type { OpenIndex } from '../index/index-reader.ts'
import type { TermId } from '../index/term-lookup.ts'
import { editDistance } from '../text/edit-distance.ts'
import { keystrokes } from '../text/hangul.ts'
import { pairsOf } from '../text/letter-pairs.ts'

export interface Correction {
  readonly id: TermId
  /** Keystrokes apart; a half for vowels that sound alike. */
  readonly distance: number
  /** True when the word goes on after what was typed. */
  readonly unfinished: boolean
}

/** So many words, those that share most pairs of keystrokes, are compared with the word. */
const candidateLimit = 80

/**
 * Returns the known words nearest to `word`, nearest first; [] when none is near enough. With `typing`, the beginnings
 * of longer words count too. Comparing is on keystrokes: 볼룸 and 볼륨 differ in one of six.
 */
export function correct(word: string, index: OpenIndex, typing: boolean): readonly Correction[] {
  const keys = keystrokes(word.toLowerCase())
  const allowed = allowedDistance(keys, word)
  if (allowed === 0) return []
  const candidates = nearByPairs(keys, index, typing, allowed)
  const found: Correction[] = []
  for (const id of candidates) {
    const full = index.keys[id] ?? ''
    const distance = editDistance(keys, full, allowed)
    // People rarely miss the first key, and in a short word a lost key makes another word (식단, 시간).
    if (keys.length < 8 && full[0] !== keys[0]) continue
    if (keys.length < 7 && full.length !== keys.length && /[가-힣]/.test(word)) continue
    if (distance <= allowed) found.push({ id, distance, unfinished: false })
    else if (typing && full.length > keys.length && keys.length >= 6) {
      const started = editDistance(keys, full.slice(0, keys.length), 1)
      if (started <= 1) found.push({ id, distance: started, unfinished: true })
    }
  }
  found.sort(
    (a, b) =>
      Number(a.unfinished) - Number(b.unfinished) ||
      a.distance - b.distance ||
      (index.reach[b.id] ?? 0) - (index.reach[a.id] ?? 0),
  )
  const best = found[0]
  if (!best) return []
  return found
    .filter((one) => one.unfinished === best.unfinished && one.distance <= best.distance + 0.5)
    .slice(0, 4)
}

/** How many keystrokes a word of this length may be off. */
function allowedDistance(keys: string, word: string): number {
  if (/[가-힣]/.test(word))
    return keys.length < 4 ? 0 : keys.length < 6 ? 0.5 : keys.length < 10 ? 1 : keys.length < 15 ? 2 : 3
  if (!/^[a-zA-Z]+$/.test(word)) return 0
  return keys.length < 4 ? 0 : keys.length < 8 ? 1 : 2
}

function nearByPairs(keys: string, index: OpenIndex, typing: boolean, allowed: number): readonly TermId[] {
  const shared = new Map<TermId, number>()
  const pairs = pairsOf(keys)
  for (const pair of pairs) {
    for (const id of index.byPair(pair)) shared.set(id, (shared.get(id) ?? 0) + 1)
  }
  // One slip spoils two pairs, a transposition three.
  const needed = Math.max(1, pairs.size - 3 * allowed)
  const ranked: { id: TermId; share: number }[] = []
  for (const [id, count] of shared) {
    const length = index.keys[id]?.length ?? 0
    if (count < needed || length < keys.length - allowed) continue
    if (!typing && length > keys.length + allowed) continue
    ranked.push({ id, share: (2 * count) / (pairs.size + (typing ? Math.min(length, keys.length) : length)) })
  }
  ranked.sort((a, b) => b.share - a.share || a.id - b.id)
  return ranked.slice(0, candidateLimit).map(({ id }) => id)
}
