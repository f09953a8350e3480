/** The lexicon of a subject, made from its glossary: words that are never cut, verbs and their forms, and related words. */

import { compact } from './compact.ts'
import { keystrokes } from './hangul.ts'
import { isFormOf, type Lexicon, stemKorean } from './stemmer.ts'
import { stemEnglish } from './tokenizer.ts'

/** Groups of words as an author writes them. A verb stands in its dictionary form ('지우다'). */
export interface Glossary {
  /** Words for the same thing: 컨테이너, container. */
  readonly same: readonly (readonly string[])[]
  /** Words near each other in meaning, whose hits rank lower: 느리다, 성능. */
  readonly similar: readonly (readonly string[])[]
}

/** A word of a group. */
interface Member {
  /** The word as the glossary writes it. */
  readonly name: string
  readonly key: string
}

/** The words of one line of a glossary. */
interface Group {
  readonly members: readonly Member[]
  /** True when they mean the same, false when they are similar. */
  readonly same: boolean
}

/** A word related to another by the glossary. */
interface Relative extends Member {
  /** True when the two mean the same, false when they are similar. */
  readonly same: boolean
  /** True when the two are related through another word. */
  readonly far: boolean
}

export interface SubjectLexicon extends Lexicon {
  /** Returns the key that a word is indexed under: its stem, in lower case. */
  readonly keyOf: (word: string) => string
  /** True for the compact form of a term that may be written as several words. */
  readonly isPhrase: (compactText: string) => boolean
  /** Returns the words related to a key: those of its groups, and of groups one step further. */
  readonly relatives: (key: string) => readonly Relative[]
  /** Every key of the glossary. */
  readonly keys: readonly string[]
}

/** Most words of one term: 'horizontal pod autoscaler', '파드 토폴로지 분배 제약'. */
export const longestPhrase = 4

/** Makes the lexicon of a glossary. The same glossary gives the same keys at build time and in the browser. */
export function makeLexicon(glossary: Glossary): SubjectLexicon {
  const words = new Set<string>()
  const phrases = new Set<string>()
  const verbs = new Map<string, string[]>()
  const groupsOf = new Map<string, Group[]>()

  const addWord = (written: string): Member => {
    const name = plainName(written)
    const key = keyOfPlain(name)
    if (isVerb(name)) addTo(verbs, verbBucket(name), name)
    else {
      words.add(key)
      if (key.length >= 3) phrases.add(key)
    }
    return { name: written, key }
  }
  for (const [groups, same] of [
    [glossary.same, true],
    [glossary.similar, false],
  ] as const) {
    for (const names of groups) {
      const group = { members: names.map(addWord), same }
      for (const { key } of group.members) addTo(groupsOf, key, group)
    }
  }
  // The longest first: 알아내다 before 알다.
  for (const bucket of verbs.values()) bucket.sort((a, b) => b.length - a.length)

  const isWord = (word: string) => words.has(word)
  const knownVerbs = new Map<string, string | null>()
  const verbOf = (word: string): string | null => {
    const known = knownVerbs.get(word)
    if (known !== undefined) return known
    const verb = verbs.get(verbBucket(word))?.find((one) => isFormOf(word, one)) ?? null
    if (knownVerbs.size > memoLimit) knownVerbs.clear()
    knownVerbs.set(word, verb)
    return verb
  }
  const lexicon: Lexicon = { isWord, verbOf }
  const memo = new Map<string, string>()
  const keyOf = (word: string): string => {
    const known = memo.get(word)
    if (known !== undefined) return known
    const key = /^[가-힣]/.test(word) ? stemKorean(word, lexicon) : stemEnglish(word, isWord)
    if (memo.size > memoLimit) memo.clear()
    memo.set(word, key)
    return key
  }
  // Only when asked for: a build and most queries ask for few words of thousands.
  const directRelatives = new Map<string, ReadonlyMap<string, Relative>>()
  const directOf = (key: string): ReadonlyMap<string, Relative> => {
    const direct = directRelatives.get(key) ?? inGroups(key, groupsOf.get(key) ?? [])
    directRelatives.set(key, direct)
    return direct
  }
  const allRelatives = new Map<string, readonly Relative[]>()
  return {
    ...lexicon,
    keyOf,
    isPhrase: (text) => phrases.has(text),
    relatives: (key) => {
      if (!groupsOf.has(key)) return []
      const known = allRelatives.get(key) ?? widen(key, directOf)
      allRelatives.set(key, known)
      return known
    },
    keys: [...groupsOf.keys()],
  }
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}

/** The words that share a group with a key. Groups of the same meaning come first. */
function inGroups(key: string, groups: readonly Group[]): ReadonlyMap<string, Relative> {
  const found = new Map<string, Relative>()
  for (const { members, same } of groups) {
    for (const other of members)
      if (other.key !== key && !found.get(other.key)?.same)
        found.set(other.key, { ...other, same, far: false })
  }
  return found
}

/** Adds words two steps away, when exactly one step is sameness: 무중단 is similar to 롤링 업데이트, which is rolling update. */
function widen(key: string, directOf: (key: string) => ReadonlyMap<string, Relative>): readonly Relative[] {
  const direct = directOf(key)
  const all = new Map(direct)
  for (const near of direct.values()) {
    for (const far of directOf(near.key).values()) {
      if (far.key !== key && !all.has(far.key) && near.same !== far.same)
        all.set(far.key, { ...far, same: false, far: true })
    }
  }
  return [...all.values()]
}

/** Most words whose keys are remembered. */
const memoLimit = 50_000

/** Takes 하다 and the like off a noun, as the stemmer does: 공유하다 gives 공유. */
function plainName(written: string): string {
  return written.replace(/^([가-힣]{2,})(?:하다|되다|시키다)$/, '$1')
}

/** Returns the key of a word of the glossary. */
export function keyOfName(written: string): string {
  return keyOfPlain(plainName(written))
}

function keyOfPlain(name: string): string {
  return isVerb(name) ? name : compact(name)
}

/**
 * Returns a glossary without the groups that lead to no word of a collection. A group leads to a word by a member, or by a second
 * step: through a group of the other kind that has a member in common with it.
 */
export function pruneGlossary(glossary: Glossary, isUsed: (key: string) => boolean): Glossary {
  const leads = (group: readonly string[]) => group.some((name) => isUsed(keyOfName(name)))
  const keysOf = (groups: readonly (readonly string[])[]) =>
    new Set(groups.filter(leads).flatMap((group) => group.map(keyOfName)))
  const reachedBySame = keysOf(glossary.same)
  const reachedBySimilar = keysOf(glossary.similar)
  const joins = (group: readonly string[], reached: ReadonlySet<string>) =>
    group.some((name) => reached.has(keyOfName(name)))
  return {
    same: withoutRepeats(glossary.same.filter((group) => leads(group) || joins(group, reachedBySimilar))),
    similar: withoutRepeats(glossary.similar.filter((group) => leads(group) || joins(group, reachedBySame))),
  }
}

/** Returns groups without words that differ by spaces alone from one before, and without groups that an earlier one contains. */
function withoutRepeats(groups: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const groupsOf = new Map<string, Set<number>>()
  return groups.flatMap((group, number) => {
    const names = new Map<string, string>()
    for (const name of group) if (!names.has(keyOfName(name))) names.set(keyOfName(name), name)
    const keys = [...names.keys()]
    const [first, ...others] = keys.map((key) => groupsOf.get(key) ?? new Set<number>())
    if (first && [...first].some((earlier) => others.every((numbers) => numbers.has(earlier)))) return []
    for (const key of keys) groupsOf.set(key, (groupsOf.get(key) ?? new Set()).add(number))
    return [[...names.values()]]
  })
}

/** True for the dictionary form of a verb (지우다). */
export function isVerb(name: string): boolean {
  return /^[가-힣]+다$/.test(name) && !nounsInDa.has(name)
}

/** Nouns that end like a verb's dictionary form. */
const nounsInDa = new Set(['람다', '판다', '베란다'])

/** Verbs are grouped by their first keystroke, which no contraction changes. */
function verbBucket(word: string): string {
  return keystrokes(word.slice(0, 1)).slice(0, 1)
}
