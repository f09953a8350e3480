import { bareWords } from './legacy-ids.ts'
import type { Linkable, Pair } from './relink.ts'

/** How much each witness counts when `relink` compares two questions. */
export const WITNESSES = {
  /** Both stand alone between the same two neighbours. */
  samePlaceAlone: 0.2,
  /** And hardly a word of theirs was exchanged for another. */
  sameWordsAlone: 0.1,
  /** Both stand between the same two neighbours, with others. */
  samePlace: 0.12,
  /** One of the two neighbours is the same. */
  oneNeighbour: 0.05,
  sameSection: 0.02,
  /** What the same answer adds, when it is long enough to be the only one of its kind. */
  sameAnswer: 0.8,
  otherAnswer: -0.2,
} as const

/** Runs of three letters in an answer that can be the only one of its kind. */
const LONG_ANSWER = 40
/** Shorter ones ("네, 맞습니다.") say nothing. */
const SHORTEST_ANSWER = 14

/**
 * Prepares what answers tell. Gives a function from two answers (plain text) to what they say about their questions being the same:
 * from `otherAnswer` to `sameAnswer`; 0 when one is missing, short or not known.
 */
export function answerWitness(): (old: string | undefined, other: string | undefined) => number {
  const known = new Map<string, ReadonlySet<string>>()
  const threesOf = (answer: string): ReadonlySet<string> => {
    const set = known.get(answer) ?? threes(bareWords(answer))
    known.set(answer, set)
    return set
  }
  return (old, other) => {
    const [a, b] = [threesOf(old ?? ''), threesOf(other ?? '')]
    const shorter = Math.min(a.size, b.size)
    if (shorter < SHORTEST_ANSWER) return 0
    const alike = overlap(a, b)
    if (alike < 0.25) return WITNESSES.otherAnswer
    return alike < 0.6 ? 0 : WITNESSES.sameAnswer * alike * Math.min(1, shorter / LONG_ANSWER)
  }
}

/** The part of the smaller set that is in the larger: an answer that was gone on with is still the same answer. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const one of small) if (large.has(one)) shared += 1
  return small.size === 0 ? 0 : shared / small.size
}

function threes(letters: string): ReadonlySet<string> {
  const set = new Set<string>()
  for (let index = 0; index + 2 < letters.length; index += 1) set.add(letters.slice(index, index + 3))
  return set
}

/** The pairs between which a question stands, by number: -1 is the start of the edition, and so is the end. */
interface Gap {
  readonly before: number
  readonly after: number
}

/**
 * Prepares what neighbours tell. Takes both editions and the pairs that are known already; gives a function from an old and a new
 * question to what their places add. Where positions are not known, places say nothing.
 */
export function placeWitness<Old extends Linkable, New extends Linkable>(
  older: readonly Old[],
  newer: readonly New[],
  known: readonly Pair<Old, New>[],
): (old: Old, other: New) => number {
  const numbers = new Map<Linkable, number>()
  for (const [index, pair] of known.entries()) {
    numbers.set(pair.old, index)
    numbers.set(pair.new, index)
  }
  const oldGaps = gapsOf(older, numbers)
  const newGaps = gapsOf(newer, numbers)
  const oldCrowd = crowdOf(oldGaps)
  const newCrowd = crowdOf(newGaps)
  return (old, other) => {
    const [a, b] = [oldGaps.get(old), newGaps.get(other)]
    if (a === undefined || b === undefined) return 0
    if (a.before === b.before && a.after === b.after) {
      const alone = oldCrowd.get(keyOf(a)) === 1 && newCrowd.get(keyOf(b)) === 1
      return alone ? WITNESSES.samePlaceAlone : WITNESSES.samePlace
    }
    return a.before === b.before || a.after === b.after ? WITNESSES.oneNeighbour : 0
  }
}

function gapsOf(
  edition: readonly Linkable[],
  numbers: ReadonlyMap<Linkable, number>,
): ReadonlyMap<Linkable, Gap> {
  const gaps = new Map<Linkable, Gap>()
  if (edition.some((one) => one.position === undefined)) return gaps
  const ordered = [...edition].sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
  let before = -1
  let open: Linkable[] = []
  const close = (after: number): void => {
    for (const one of open) gaps.set(one, { before, after })
    open = []
  }
  for (const one of ordered) {
    const number = numbers.get(one)
    if (number === undefined) open.push(one)
    else {
      close(number)
      before = number
    }
  }
  close(-1)
  return gaps
}

function crowdOf(gaps: ReadonlyMap<Linkable, Gap>): ReadonlyMap<string, number> {
  const crowd = new Map<string, number>()
  for (const gap of gaps.values()) crowd.set(keyOf(gap), (crowd.get(keyOf(gap)) ?? 0) + 1)
  return crowd
}

function keyOf(gap: Gap): string {
  return `${gap.before}:${gap.after}`
}
