/** Builds the index of a collection: its sorted terms, and the postings of each. */

import type { SearchDoc } from '../hit.ts'
import { findPairs } from '../text/bilingual-pairs.ts'
import { keystrokes } from '../text/hangul.ts'
import { type Glossary, makeLexicon, pruneGlossary, type SubjectLexicon } from '../text/lexicon.ts'
import { cutCompound, eachTerm } from '../text/terms.ts'
import { type Postings, packOccurrence } from './postings.ts'

/** A collection's index before it is written to files. The docId of a question is its position in `docs`. */
export interface BuiltIndex {
  readonly docs: readonly SearchDoc[]
  /** The author's glossary and the bilingual pairs of the notes, without groups that lead to no word of the collection. */
  readonly glossary: Glossary
  /** Terms, sorted by their keystrokes. */
  readonly terms: readonly string[]
  /** The postings of each term, in the order of `terms`. */
  readonly postings: readonly Postings[]
}

/** How often one term occurs in one question. `answerParts` counts the times it is only a part of a word. */
interface TermCounts {
  /** 0 not at all, 1 as a part of a word only, 2 as a word. */
  question: 0 | 1 | 2
  answerWords: number
  answerParts: number
  code: boolean
}

/** Builds the index of `docs` with an author's glossary. Texts are normalised to NFC; the order of `docs` stays. */
export function buildIndex(docs: readonly SearchDoc[], authorsGlossary: Glossary): BuiltIndex {
  const normalised = docs.map(normalise)
  const pairs = findPairs(normalised.map((doc) => `${doc.question}\n${doc.answer}`))
  const glossary: Glossary = {
    same: [...authorsGlossary.same, ...pairs.same],
    similar: [...authorsGlossary.similar, ...pairs.similar],
  }
  const lexicon = makeLexicon(glossary)
  const countsOfDocs = normalised.map((doc) => countTerms(doc, lexicon))
  addCompoundParts(countsOfDocs, lexicon)

  const lists = new Map<string, { docIds: number[]; occurrences: number[] }>()
  countsOfDocs.forEach((counts, docId) => {
    for (const [key, { question, answerWords, answerParts, code }] of counts) {
      const list = lists.get(key) ?? { docIds: [], occurrences: [] }
      lists.set(key, list)
      const times = answerWords + answerParts
      const answer = times === 0 ? 0 : times === 1 ? 1 : times < 4 ? 2 : 3
      list.docIds.push(docId)
      list.occurrences.push(
        packOccurrence({ question, answer, answerPart: times > 0 && answerWords === 0, code }),
      )
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
      docIds: Uint32Array.from(list.docIds),
      occurrences: Uint8Array.from(list.occurrences),
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

/** Counts the terms of one question. */
function countTerms(doc: SearchDoc, lexicon: SubjectLexicon): Map<string, TermCounts> {
  const counts = new Map<string, TermCounts>()
  const of = (key: string): TermCounts => {
    const known = counts.get(key)
    if (known) return known
    const fresh: TermCounts = { question: 0, answerWords: 0, answerParts: 0, code: false }
    counts.set(key, fresh)
    return fresh
  }
  eachTerm(doc.question, lexicon, (key, part) => {
    const term = of(key)
    if (!part) term.question = 2
    else if (term.question === 0) term.question = 1
  })
  eachTerm(doc.answer, lexicon, (key, part) => {
    if (part) of(key).answerParts++
    else of(key).answerWords++
  })
  eachTerm(doc.code, lexicon, (key) => {
    of(key).code = true
  })
  return counts
}

/** Adds the words inside a compound (파일시스템 in 레이어드파일시스템) as parts. It runs last, when all words are known. */
function addCompoundParts(countsOfDocs: readonly Map<string, TermCounts>[], lexicon: SubjectLexicon): void {
  const docCounts = new Map<string, number>()
  for (const counts of countsOfDocs)
    for (const key of counts.keys()) docCounts.set(key, (docCounts.get(key) ?? 0) + 1)
  const isKnown = (part: string) => lexicon.isWord(part) || (docCounts.get(part) ?? 0) >= 3
  const partsOf = new Map<string, readonly string[]>()
  for (const key of docCounts.keys()) {
    const parts =
      key.length >= 3 && !key.endsWith('다') ? cutCompound(key, isKnown, Math.max(1, key.length - 3)) : null
    if (parts) partsOf.set(key, parts)
  }
  for (const counts of countsOfDocs) {
    for (const [key, from] of [...counts]) {
      for (const part of partsOf.get(key) ?? []) {
        const to: TermCounts = counts.get(part) ?? {
          question: 0,
          answerWords: 0,
          answerParts: 0,
          code: false,
        }
        counts.set(part, to)
        if (from.question > 0 && to.question === 0) to.question = 1
        to.answerParts += from.answerWords + from.answerParts
        if (from.code) to.code = true
      }
    }
  }
}
