/** Says of a found question where it matches, why, and what to mark in its text. */

import type { QuestionId } from '../notes/question.ts'
import { holdsTerm, type LoadedDoc, type OpenIndex } from './open-index.ts'
import type { Slot, Way } from './resolve.ts'
import type { Hit, HitPlace, Why } from './result.ts'
import { makeSnippet } from './snippet.ts'
import { compact, cutUnits } from './tokens.ts'

/** Describes the question at `place` as a hit for the slots of a query. */
export function explain(
  place: number,
  slots: readonly Slot[],
  quoted: readonly string[],
  index: OpenIndex,
): Hit {
  const loaded = index.doc(place)
  const doc = loaded && { ...loaded, answer: loaded.answer ?? '', code: loaded.code ?? '' }
  const used = slots.flatMap((slot) => usedWays(slot, place, index))
  const why: Why[] = []
  const forms = new Set<string>(quoted)
  for (const { slot, way } of used) {
    const term = index.terms[way.id] ?? ''
    const found = doc ? findForms(doc, term, index) : [term]
    for (const form of found) forms.add(form)
    const typed = slot.text
    if (way.kind === null) continue
    if (way.kind === 'stem' && doc && holds(doc, typed)) continue
    const to = way.kind === 'synonym' ? (found[0] ?? way.to) : way.to
    if (!why.some((one) => one.kind === way.kind && one.from === typed))
      why.push({ kind: way.kind, from: typed, to })
  }
  const marked = [...forms].filter((form) => form !== '')
  const where = doc ? placeOf(doc, marked) : 'question'
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
  readonly slot: Slot
  readonly way: Way
}

/** The ways by which a slot matches a question: its best, and others as good as literal, so that all get marked. */
function usedWays(slot: Slot, place: number, index: OpenIndex): readonly Used[] {
  const found: Used[] = []
  for (const way of slot.ways) {
    if (found.length >= 3) break
    if (holdsTerm(index, way.id, place)) found.push({ slot, way })
  }
  if (found.length > 0) return found
  return slot.parts.flatMap((part) => usedWays(part, place, index))
}

function holds(doc: Texts, text: string): boolean {
  const small = text.toLowerCase()
  return [doc.question, doc.answer, doc.code].some((field) => field.toLowerCase().includes(small))
}

function placeOf(doc: Texts, forms: readonly string[]): HitPlace {
  const small = forms.map((form) => form.toLowerCase())
  const has = (text: string) => {
    const folded = text.toLowerCase()
    return small.some((form) => folded.includes(form))
  }
  return has(doc.question) ? 'question' : has(doc.answer) ? 'answer' : has(doc.code) ? 'code' : 'question'
}

/** How a term is written in a question: mostly as it is, else the words whose key it is (지우다: 지웠는데). */
function findForms(doc: Texts, term: string, index: OpenIndex): readonly string[] {
  for (const field of [doc.question, doc.answer, doc.code]) {
    const at = field.toLowerCase().indexOf(term)
    if (at >= 0) return [field.slice(at, at + term.length)]
  }
  const forms = new Set<string>()
  for (const field of [doc.question, doc.answer, doc.code]) {
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
