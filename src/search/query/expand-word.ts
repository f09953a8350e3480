/** Expands one word of a query: the terms it may stand for, or the words it is made of. */

import type { OpenIndex } from '../index/index-reader.ts'
import { compact } from '../text/compact.ts'
import { hasLoneJamo, isSyllables, keystrokes } from '../text/hangul.ts'
import { isGeneralWord, isStopWord, looksInflected } from '../text/stop-words.ts'
import { cutCompound } from '../text/terms.ts'
import { camelParts, type Unit } from '../text/tokenizer.ts'
import { weights } from '../weights.ts'
import {
  addKnown,
  addPrefixes,
  addRelatives,
  type Candidate,
  type CandidateSet,
  isSearchable,
  isUsed,
  makeCandidates,
  questionsOfCommonWord,
} from './candidates.ts'
import {
  addComposing,
  addInside,
  addJamo,
  addLayout,
  addLetterNames,
  addTypos,
  addUnfinished,
} from './fuzzy-candidates.ts'

/** One word of a query with what it may stand for. */
export interface QueryWord {
  /** As typed. */
  readonly text: string
  /** Best first, each term once. */
  readonly candidates: readonly Candidate[]
  /** The words inside a compound (이미지삭제, apps/v1), each expanded by itself. */
  readonly parts: readonly QueryWord[]
  /** True when no question holds the name itself (imagePullJobName, --set-port): its parts only stand in it. */
  readonly isPieced: boolean
  /** True for a word that names a subject: one of the glossary or of several questions, but no verb and no general word. */
  readonly isSubject: boolean
  /** Stop words hardly count. Unknown words have no candidates and no parts; an unknown verb is likely everyday language. */
  readonly role: 'term' | 'stop-word' | 'unknown' | 'unknown-verb'
}

/** Expands a unit of a query. `isLast` says that it may still be unfinished. */
export function expandUnit(unit: Unit, index: OpenIndex, isLast: boolean): QueryWord {
  if (unit.words.length === 1 && unit.chain === null) return expandWord(unit.text, index, isLast)
  const candidates = makeCandidates(index)
  if (unit.chain !== null) {
    candidates.addTerm(unit.chain, weights.literal, null, unit.text)
    if (isLast || unit.chain.startsWith('-')) addPrefixes(candidates, unit.chain, index, weights.prefix, null)
    addRelatives(candidates, compact(unit.chain), index, 1, null)
  }
  const inner = unit.words
  const isFlag = inner.length === 1 && (inner[0]?.text.length ?? 0) < 4
  const parts = isFlag
    ? []
    : inner.map((word) => expandWord(word.text, index, isLast && word === inner.at(-1)))
  const queryWord = makeQueryWord(unit.text, candidates, index, parts)
  return { ...queryWord, isPieced: unit.text.startsWith('-') && candidates.size === 0 }
}

/** Decides the role of a word from what was found for it. */
function makeQueryWord(
  text: string,
  candidates: CandidateSet,
  index: OpenIndex,
  parts: readonly QueryWord[],
): QueryWord {
  const hasKnownPart = parts.some((part) => part.candidates.length > 0 || part.parts.length > 0)
  const sorted = candidates.sorted()
  const role = isStopWord(text)
    ? 'stop-word'
    : sorted.length > 0 || hasKnownPart
      ? 'term'
      : looksInflected(text) || /^[가-힣]$/.test(text)
        ? 'unknown-verb'
        : 'unknown'
  const best = sorted[0]
  const isSubject =
    isSubjectWord(index.lexicon.keyOf(text), index) ||
    // One of many words that begin so, or hold it, may be about anything.
    (best !== undefined &&
      !best.isNear &&
      !(best.isGuess && best.kind === null) &&
      isSubjectWord(index.terms[best.id] ?? '', index)) ||
    parts.some((part) => part.isSubject)
  return { text, candidates: sorted, parts: hasKnownPart ? parts : [], isPieced: false, isSubject, role }
}

function isSubjectWord(key: string, index: OpenIndex): boolean {
  if (key.length < 2 || isGeneralWord(key) || isStopWord(key) || /^[가-힣]+다$/.test(key)) return false
  return (
    index.lexicon.isWord(key) ||
    (index.docCounts[index.idOf.get(key) ?? -1] ?? 0) >= questionsOfCommonWord(index.size)
  )
}

/** Expands one word. Plain readings come first; a later one is tried only when the earlier ones found nothing or little. */
function expandWord(word: string, index: OpenIndex, isLast: boolean): QueryWord {
  const candidates = makeCandidates(index)
  const small = word.toLowerCase()
  if (hasLoneJamo(word)) {
    addJamo(candidates, word, index, isLast)
    const parts = candidates.size === 0 && isLast ? expandUnfinishedCompound(word, index) : null
    return makeQueryWord(word, candidates, index, parts ?? [])
  }
  const key = index.lexicon.keyOf(word)
  const isWritten = isUsed(small, index) || isUsed(key, index)
  // 네임 (name) on the way to 네임스페이스: what is typed may be unfinished as well as be a word of the glossary.
  const isBegun = isLast && !isWritten && hasLonger(small, index)
  addKnown(candidates, word, key, index, isWritten || isBegun ? weights.besideLiteral : 1)
  const isExact = candidates.size > 0
  // One letter is the beginning of too many words, unless it is still being typed.
  if (isLast || small.length >= 2) {
    // A word that only the glossary knows may be the prefix of one in the notes: 네임 (name) of 네임스페이스.
    const isOpen = !isWritten || (isLast && small.length === 1)
    addPrefixes(
      candidates,
      small,
      index,
      isOpen ? weights.prefix : weights.prefixOfKnown,
      isOpen ? 'expand' : null,
    )
    if (key !== small && key.length >= 2 && !key.endsWith('다')) {
      addPrefixes(candidates, key, index, weights.prefixOfKnown, isWritten ? null : 'expand')
    }
  }
  if (!isExact && isLast && candidates.size === 0) addComposing(candidates, small, index)
  if (!isExact && isLast && candidates.size === 0) addUnfinished(candidates, small, index)
  if (!isExact && small.length >= 2)
    addInside(candidates, key.length >= 2 && isSyllables(key) ? key : small, index)
  if (candidates.size > 0 && (isExact || candidates.best() >= weights.prefix * 0.9))
    return makeQueryWord(word, candidates, index, [])

  const isConverted = addLetterNames(candidates, key, index) || addLayout(candidates, word, index, isLast)
  if (isConverted) return makeQueryWord(word, candidates, index, [])
  const cut = isSyllables(key)
    ? cutCompound(key, (part) => isSearchable(part, index), key.length > 4 ? Math.floor(key.length / 4) : 0)
    : null
  if (cut) {
    const parts = cut.map((part) => expandWord(part, index, false))
    return makeQueryWord(word, candidates, index, parts)
  }
  if (candidates.size === 0) addTypos(candidates, word, key, index, isLast)
  if (candidates.size === 0 && isLast) {
    const parts = expandUnfinishedCompound(small, index)
    if (parts) return makeQueryWord(word, candidates, index, parts)
  }
  // The notes may not hold revisionHistoryLimit, but revision, history and limit.
  const pieces = candidates.size === 0 ? camelParts(word) : []
  const parts = pieces.map((part) => expandWord(part, index, false))
  return { ...makeQueryWord(word, candidates, index, parts), isPieced: pieces.length > 0 }
}

/** True when some question holds a longer word that begins so. */
function hasLonger(start: string, index: OpenIndex): boolean {
  return index
    .startingWith(keystrokes(start))
    .some((id) => (index.docCounts[id] ?? 0) > 0 && index.terms[id]?.startsWith(start))
}

/** Cuts a compound whose last part is still being typed: 이미지삭 on the way to 이미지삭제. Null when it cannot. */
function expandUnfinishedCompound(word: string, index: OpenIndex): readonly QueryWord[] | null {
  for (let cut = word.length - 1; cut >= 2; cut--) {
    const head = word.slice(0, cut)
    if (!isSyllables(head) || !isSearchable(head, index)) continue
    const rest = expandWord(word.slice(cut), index, true)
    return rest.candidates.length > 0 ? [expandWord(head, index, false), rest] : null
  }
  return null
}
