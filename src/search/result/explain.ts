/** Says of a found question where it matches, why, and what to mark in its text. */

import type { QuestionId } from '../../notes/model.ts'
import type { Hit, HitPlace, Why } from '../hit.ts'
import { holdsTerm, type LoadedDoc, type OpenIndex } from '../index/index-reader.ts'
import type { Way } from '../query/candidates.ts'
import type { Slot } from '../query/expand-word.ts'
import { compact, cutUnits } from '../text/tokenizer.ts'
import { makeSnippet } from './snippet.ts'

/** Describes the question at `place` as a hit for the slots of a query. */
export function explain(
  place: number,
  slots: readonly Slot[],
  quoted: readonly string[],
  index: OpenIndex,
): Hit {
  const loaded = index.doc(place)
  const doc = loaded && { ...loaded, answer: loaded.answer ?? '', code: loaded.code ?? '' }
  const meaningful = slots.some((slot) => slot.role === 'term')
  // Function words are matched but not marked: they stand everywhere.
  const used = slots.flatMap((slot) =>
    slot.role === 'function' && meaningful ? [] : usedWays(slot, place, index),
  )
  const folded = index.folded(place)
  const why: Why[] = []
  const forms = new Set<string>(quoted)
  for (const { typed, way, isBest } of used) {
    const found =
      doc && folded ? findForms(doc, folded, index.terms[way.id] ?? '', index) : [index.terms[way.id] ?? '']
    for (const form of found) forms.add(form)
    if (!isBest || way.kind === null || (way.kind === 'stem' && folded && holds(folded, typed))) continue
    why.push({ kind: way.kind, from: typed, to: way.kind === 'synonym' ? (found[0] ?? way.to) : way.to })
  }
  // A single letter (k, p) would be marked inside every word.
  const marked = [...forms].filter((form) => !/^[a-z0-9]?$/i.test(form))
  const where = folded ? placeOf(folded, marked) : 'question'
  return {
    // The index was built from questions, so these are their ids.
    id: (loaded?.id ?? '') as QuestionId,
    question: loaded?.question ?? '',
    where,
    snippet: snippetOf(place, loaded, where, marked, used, index),
    why,
    forms: marked,
  }
}

interface Texts {
  readonly question: string
  readonly answer: string
  readonly code: string
}

function snippetOf(
  place: number,
  doc: LoadedDoc | null,
  where: HitPlace,
  marked: readonly string[],
  used: readonly Used[],
  index: OpenIndex,
): string {
  if (doc && doc.answer !== null && doc.code !== null) {
    return makeSnippet({ answer: doc.answer, code: doc.code }, where, marked)
  }
  for (const { way } of used) {
    const piece = index.piece(way.id, place)
    if (piece !== null) return piece
  }
  return ''
}

interface Used {
  readonly typed: string
  readonly way: Way
  /** True for the way that ranks the question, which gives the reason; the others only get marked. */
  readonly isBest: boolean
}

/** The ways by which a slot matches a question: its best, and the next two, so that all get marked. */
function usedWays(slot: Slot, place: number, index: OpenIndex): readonly Used[] {
  const found: Used[] = []
  for (const way of slot.ways) {
    if (found.length >= 3) break
    if (holdsTerm(index, way.id, place)) found.push({ typed: slot.text, way, isBest: found.length === 0 })
  }
  return found.length > 0 ? found : slot.parts.flatMap((part) => usedWays(part, place, index))
}

function holds(doc: LoadedDoc, typed: string): boolean {
  const small = typed.toLowerCase()
  return (
    doc.question.includes(small) || Boolean(doc.answer?.includes(small)) || Boolean(doc.code?.includes(small))
  )
}

function placeOf(doc: LoadedDoc, forms: readonly string[]): HitPlace {
  const small = forms.map((form) => form.toLowerCase())
  const has = (text: string | null) => text !== null && small.some((form) => text.includes(form))
  return has(doc.question) ? 'question' : has(doc.answer) ? 'answer' : has(doc.code) ? 'code' : 'question'
}

/** How a term is written in a question: mostly as it is, else the words whose key it is (지우다: 지웠는데). */
function findForms(doc: Texts, folded: LoadedDoc, term: string, index: OpenIndex): readonly string[] {
  const fields = [
    [doc.question, folded.question],
    [doc.answer, folded.answer ?? ''],
    [doc.code, folded.code ?? ''],
  ] as const
  for (const [field, small] of fields) {
    const at = small.indexOf(term)
    if (at >= 0) return [field.slice(at, at + term.length)]
  }
  const forms = new Set<string>()
  for (const [field] of fields) {
    for (const line of field.split('\n')) collectForms(line, term, index, forms)
    if (forms.size > 0) break
  }
  return [...forms].slice(0, 4)
}

function collectForms(line: string, term: string, index: OpenIndex, forms: Set<string>): void {
  const words = cutUnits(line).flatMap((unit) => unit.words)
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (!word) continue
    if (index.lexicon.keyOf(word.text) === term) forms.add(word.text)
    // Terms written apart: Bind mount for bindmount.
    let joined = ''
    for (let j = i; j < Math.min(words.length, i + 4); j++) {
      const end = words[j]
      if (!end) break
      joined += compact(end.text)
      if (joined.length > term.length + 4) break
      if (j > i && joined.startsWith(term)) {
        forms.add(line.slice(word.start, end.end - (joined.length - term.length)))
        break
      }
    }
  }
}
