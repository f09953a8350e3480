/** Describes a found question as a hit: the field that matches, the reasons, the highlights, and a snippet. */

import type { QuestionId } from '../../notes/model.ts'
import type { Confidence, Hit, HitField, Why } from '../hit.ts'
import { holdsTerm, type OpenIndex } from '../index/index-reader.ts'
import type { LoadedDoc } from '../index/loaded-docs.ts'
import type { Candidate } from '../query/candidates.ts'
import type { QueryWord } from '../query/expand-word.ts'
import { compact } from '../text/compact.ts'
import { cutUnits } from '../text/tokenizer.ts'
import { makeSnippet } from './snippet.ts'

/** Describes a question as a hit for the words of a query. `quoted` are the query's quoted parts. */
export function explain(
  docId: number,
  queryWords: readonly QueryWord[],
  quoted: readonly string[],
  confidence: Confidence,
  index: OpenIndex,
): Hit {
  const loaded = index.doc(docId)
  const doc = loaded && { ...loaded, answer: loaded.answer ?? '', code: loaded.code ?? '' }
  const hasTerm = queryWords.some((queryWord) => queryWord.role === 'term')
  // Stop words are matched but not highlighted, because they stand everywhere.
  const used = queryWords.flatMap((queryWord) =>
    queryWord.role === 'stop-word' && hasTerm ? [] : matchedCandidates(queryWord, docId, index),
  )
  const lowerCased = index.lowerCased(docId)
  const why: Why[] = []
  const own = new Set<string>(quoted)
  const related = new Set<string>()
  for (const { typed, candidate, isBest } of used) {
    const term = index.terms[candidate.id] ?? ''
    // Of an answer that is not loaded, the piece that a shard holds.
    const piece = loaded?.answer === null ? index.snippet(candidate.id, docId) : null
    const found =
      doc && lowerCased
        ? piece === null
          ? findForms(doc, lowerCased, term, index)
          : findForms({ ...doc, answer: piece }, { ...lowerCased, answer: piece.toLowerCase() }, term, index)
        : [term]
    for (const form of found) (candidate.isRelated ? related : own).add(form)
    if (
      !isBest ||
      candidate.kind === null ||
      (candidate.kind === 'stem' && lowerCased && holds(lowerCased, typed))
    )
      continue
    const to = candidate.kind === 'synonym' ? (found[0] ?? candidate.readAs) : candidate.readAs
    // Two words of the query may lead to one word of the question: that is said once.
    const isSaid = why.some((said) => said.kind === candidate.kind && said.to === to)
    if (!isSaid) why.push({ kind: candidate.kind, from: typed, to })
  }
  // Only where no word of the query itself stands, the words related to it are marked.
  const isRelated = own.size === 0 && related.size > 0
  const highlights = isRelated ? related : own
  // A single letter (k, p) would be highlighted inside every word.
  const shown = [...highlights].filter((form) => !/^[a-z0-9]?$/i.test(form))
  const field = lowerCased ? fieldOf(lowerCased, shown) : 'question'
  return {
    // The index was built from questions, so these are their ids.
    id: (loaded?.id ?? '') as QuestionId,
    question: loaded?.question ?? '',
    field,
    snippet: snippetOf(docId, loaded, field, shown, used, index),
    confidence,
    why,
    highlights: shown,
    isRelated,
  }
}

/** The texts of a question, loaded or ''. */
interface Texts {
  readonly question: string
  readonly answer: string
  readonly code: string
}

/** Returns a piece of the answer or code around the matches, '' when there is none. */
function snippetOf(
  docId: number,
  doc: LoadedDoc | null,
  field: HitField,
  shown: readonly string[],
  used: readonly Used[],
  index: OpenIndex,
): string {
  if (doc && doc.answer !== null && doc.code !== null) {
    return makeSnippet({ answer: doc.answer, code: doc.code }, field, shown)
  }
  for (const { candidate } of used) {
    const snippet = index.snippet(candidate.id, docId)
    if (snippet !== null) return snippet
  }
  return ''
}

/** A candidate by which a query word matches a question. */
interface Used {
  readonly typed: string
  readonly candidate: Candidate
  /** True for the best candidate, which gives the reason. The others are only highlighted. */
  readonly isBest: boolean
}

/** Most candidates of one word that are highlighted. */
const shownCandidates = 3

/** Returns the candidates by which a word matches a question, best first: at most three of its own and three related ones. */
function matchedCandidates(queryWord: QueryWord, docId: number, index: OpenIndex): readonly Used[] {
  const found: Used[] = []
  const counts = { own: 0, related: 0 }
  for (const candidate of queryWord.candidates) {
    const kind = candidate.isRelated ? 'related' : 'own'
    if (counts[kind] >= shownCandidates || !holdsTerm(index, candidate.id, docId)) continue
    counts[kind]++
    found.push({ typed: queryWord.text, candidate, isBest: found.length === 0 })
  }
  return found.length > 0 ? found : queryWord.parts.flatMap((part) => matchedCandidates(part, docId, index))
}

/** True when the question holds a word as it was typed. */
function holds(doc: LoadedDoc, typed: string): boolean {
  const small = typed.toLowerCase()
  return (
    doc.question.includes(small) || Boolean(doc.answer?.includes(small)) || Boolean(doc.code?.includes(small))
  )
}

/** Returns the first field that holds one of the highlights. */
function fieldOf(doc: LoadedDoc, highlights: readonly string[]): HitField {
  const small = highlights.map((form) => form.toLowerCase())
  const has = (text: string | null) => text !== null && small.some((form) => text.includes(form))
  return has(doc.question) ? 'question' : has(doc.answer) ? 'answer' : has(doc.code) ? 'code' : 'question'
}

/** Returns how a term is written in a question: as it is, or in other forms (지웠는데 for 지우다). */
function findForms(doc: Texts, lowerCased: LoadedDoc, term: string, index: OpenIndex): readonly string[] {
  const fields = [
    [doc.question, lowerCased.question],
    [doc.answer, lowerCased.answer ?? ''],
    [doc.code, lowerCased.code ?? ''],
  ] as const
  for (const [field, small] of fields) {
    const at = small.indexOf(term)
    if (at >= 0) return [field.slice(at, at + term.length)]
  }
  const highlights = new Set<string>()
  for (const [field] of fields) {
    for (const line of field.split('\n')) collectForms(line, term, index, highlights)
    if (highlights.size > 0) break
  }
  return [...highlights].slice(0, 4)
}

/** Adds the words of a line that are forms of a term. */
function collectForms(line: string, term: string, index: OpenIndex, highlights: Set<string>): void {
  const words = cutUnits(line).flatMap((unit) => unit.words)
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word) continue
    if (index.lexicon.keyOf(word.text) === term) highlights.add(word.text)
    // Terms written apart: Bind mount for bindmount.
    let joined = ''
    for (let j = i; j < words.length; j++) {
      const end = words[j]
      if (!end) break
      joined += compact(end.text)
      if (joined.length > term.length + 4) break
      if (j > i && joined.startsWith(term)) {
        highlights.add(line.slice(word.start, end.end - (joined.length - term.length)))
        break
      }
    }
  }
}
