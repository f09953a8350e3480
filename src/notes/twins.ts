/** Questions with the same wording in one edition, and which of them is which in the next. */
import type { Linkable, Pair } from './relink.ts'
import { answerWitness } from './witnesses.ts'

/**
 * Pairs questions of equal wording where an edition has it more than once: their ids say only which came first. The answer decides,
 * else the section, else the neighbours, and only then the id. Takes what makes wordings equal; gives the pairs that are clear.
 */
export function pairTwins<Old extends Linkable, New extends Linkable>(
  older: readonly Old[],
  newer: readonly New[],
  wordingOf: (one: Linkable) => string,
): readonly Pair<Old, New>[] {
  const oldGroups = group(older, wordingOf)
  const newGroups = group(newer, wordingOf)
  if (older.length === oldGroups.size && newer.length === newGroups.size) return []
  const likeness = answerWitness()
  const before = neighbours(older, wordingOf)
  const after = neighbours(newer, wordingOf)
  const sameAnswer = (old: Old, one: New): boolean =>
    old.mark !== undefined && old.mark !== '' && old.mark === one.mark
  const sameSection = (old: Old, one: New): boolean =>
    old.section !== undefined && old.section === one.section
  const rules: readonly ((old: Old, one: New) => boolean)[] = [
    (old, one) => sameAnswer(old, one) && sameSection(old, one),
    sameAnswer,
    (old, one) => likeness(old.answer, one.answer) > 0,
    (old, one) => sameSection(old, one) && shares(before.get(old), after.get(one)),
    sameSection,
    (old, one) => shares(before.get(old), after.get(one)),
    (old, one) => old.id === one.id,
  ]
  return [...oldGroups].flatMap(([wording, olds]) => {
    const news = newGroups.get(wording) ?? []
    return olds.length > 1 || news.length > 1 ? pairGroup(olds, news, rules) : []
  })
}

/** Goes through the rules, the strongest first; each pairs those for whom it leaves no choice. */
function pairGroup<Old extends Linkable, New extends Linkable>(
  olds: readonly Old[],
  news: readonly New[],
  rules: readonly ((old: Old, one: New) => boolean)[],
): readonly Pair<Old, New>[] {
  const pairs: Pair<Old, New>[] = []
  let [restOld, restNew] = [olds, news]
  for (const holds of rules) {
    const found = restOld.flatMap((old) => {
      const fits = restNew.filter((one) => holds(old, one))
      const [one] = fits
      const isClear =
        fits.length === 1 && restOld.filter((other) => one !== undefined && holds(other, one)).length === 1
      return isClear && one !== undefined ? [{ old, new: one }] : []
    })
    pairs.push(...found)
    const taken = new Set<Old | New>(found.flatMap((pair) => [pair.old, pair.new]))
    restOld = restOld.filter((one) => !taken.has(one))
    restNew = restNew.filter((one) => !taken.has(one))
  }
  return pairs
}

function group<One extends Linkable>(
  edition: readonly One[],
  wordingOf: (one: Linkable) => string,
): ReadonlyMap<string, One[]> {
  const groups = new Map<string, One[]>()
  for (const one of edition) {
    const wording = wordingOf(one)
    const own = groups.get(wording)
    if (own === undefined) groups.set(wording, [one])
    else own.push(one)
  }
  return groups
}

/** The wordings right above and below each question, where places are known. */
function neighbours(
  edition: readonly Linkable[],
  wordingOf: (one: Linkable) => string,
): ReadonlyMap<Linkable, readonly (string | undefined)[]> {
  if (edition.some((one) => one.position === undefined)) return new Map()
  const ordered = [...edition].sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
  const wordings = ordered.map(wordingOf)
  return new Map(ordered.map((one, index) => [one, [wordings[index - 1], wordings[index + 1]]]))
}

function shares(
  a: readonly (string | undefined)[] | undefined,
  b: readonly (string | undefined)[] | undefined,
): boolean {
  return a?.some((wording, side) => wording !== undefined && wording === b?.[side]) ?? false
}
