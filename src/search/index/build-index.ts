/** Builds the index of a collection: its terms in order, and where each stands. */

import type { SearchDoc } from '../hit.ts'
import { findPairs } from '../text/bilingual-pairs.ts'
import { keystrokes } from '../text/hangul.ts'
import { type Glossary, makeLexicon, pruneGlossary, type SubjectLexicon } from '../text/lexicon.ts'
import { cutCompound, eachTerm } from '../text/terms.ts'
import { makeMark, type Postings } from './postings.ts'

/** A collection's index before it is written to files. Questions are known by their place in `docs`. */
export interface BuiltIndex {
  readonly docs: readonly SearchDoc[]
  /** The author's glossary and the pairs found in the notes, as far as they lead to a word of the collection. */
  readonly glossary: Glossary
  /** Terms, sorted by their keystrokes. */
  readonly terms: readonly string[]
  /** For each term, where it stands. */
  readonly postings: readonly Postings[]
}

interface Tally {
  question: 0 | 1 | 2
  answerWords: number
  answerParts: number
  code: boolean
}

/** Builds the index of `docs` with an author's glossary. */
export function buildIndex(docs: readonly SearchDoc[], authorsGlossary: Glossary): BuiltIndex {
  const normalised = docs.map(normalise)
  const pairs = findPairs(normalised.map((doc) => `${doc.question}\n${doc.answer}`))
  const glossary: Glossary = {
    same: [...authorsGlossary.same, ...pairs.same],
    similar: [...authorsGlossary.similar, ...pairs.similar],
  }
  const lexicon = makeLexicon(glossary)
  const tallies = normalised.map((doc) => tallyTerms(doc, lexicon))
  addCompoundParts(tallies, lexicon)

  const lists = new Map<string, { docs: number[]; marks: number[] }>()
  tallies.forEach((tally, place) => {
    for (const [key, { question, answerWords, answerParts, code }] of tally) {
      const list = lists.get(key) ?? { docs: [], marks: [] }
      lists.set(key, list)
      const times = answerWords + answerParts
      const answer = times === 0 ? 0 : times === 1 ? 1 : times < 4 ? 2 : 3
      list.docs.push(place)
      list.marks.push(makeMark({ question, answer, answerPart: times > 0 && answerWords === 0, code }))
    }
  })
  const sorted = [...lists]
    .map(([key, list]) => ({ key, keys: keystrokes(key), list }))
    .sort((a, b) => (a.keys < b.keys ? -1 : a.keys > b.keys ? 1 : a.key < b.key ? -1 : 1))
  return {
    docs: normalised,
    glossary: pruneGlossary(glossary, (key) => lists.has(key)),
    terms: sorted.map(({ key }) => key),
    postings: sorted.map(({ list }) => ({
      docs: Uint32Array.from(list.docs),
      marks: Uint8Array.from(list.marks),
    })),
  }
}

function normalise(doc: SearchDoc): SearchDoc {
  const { id, question, answer, code } = doc
  return {
    id,
    question: question.normalize('NFC'),
    answer: answer.normalize('NFC'),
    code: code.normalize('NFC'),
  }
}

function tallyTerms(doc: SearchDoc, lexicon: SubjectLexicon): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  const of = (key: string): Tally => {
    const known = tallies.get(key)
    if (known) return known
    const fresh: Tally = { question: 0, answerWords: 0, answerParts: 0, code: false }
    tallies.set(key, fresh)
    return fresh
  }
  eachTerm(doc.question, lexicon, (key, part) => {
    const tally = of(key)
    if (!part) tally.question = 2
    else if (tally.question === 0) tally.question = 1
  })
  eachTerm(doc.answer, lexicon, (key, part) => {
    if (part) of(key).answerParts++
    else of(key).answerWords++
  })
  eachTerm(doc.code, lexicon, (key) => {
    of(key).code = true
  })
  return tallies
}

/** Files words written together (레이어드파일시스템) under the words inside them too, once all words are known. */
function addCompoundParts(tallies: readonly Map<string, Tally>[], lexicon: SubjectLexicon): void {
  const uses = new Map<string, number>()
  for (const tally of tallies) for (const key of tally.keys()) uses.set(key, (uses.get(key) ?? 0) + 1)
  const isKnown = (part: string) => lexicon.isWord(part) || (uses.get(part) ?? 0) >= 3
  const partsOf = new Map<string, readonly string[]>()
  for (const key of uses.keys()) {
    const parts =
      key.length >= 3 && !key.endsWith('다') ? cutCompound(key, isKnown, Math.max(1, key.length - 3)) : null
    if (parts) partsOf.set(key, parts)
  }
  for (const tally of tallies) {
    for (const [key, from] of [...tally]) {
      for (const part of partsOf.get(key) ?? []) {
        const to: Tally = tally.get(part) ?? { question: 0, answerWords: 0, answerParts: 0, code: false }
        tally.set(part, to)
        if (from.question > 0 && to.question === 0) to.question = 1
        to.answerParts += from.answerWords + from.answerParts
        if (from.code) to.code = true
      }
    }
  }
}
