/** The check `duplicate-question`: a question that an earlier one already asks, in the same note or in another. */
import { normalise } from '../identity/question-id.ts'
import type { Span } from '../model.ts'
import type { ParsedNote } from '../parse/read-note.ts'
import type { Finding } from '../problem.ts'

/** Where each wording (`normalise`) is asked first. */
export type Places = ReadonlyMap<string, Span>

/** Finds where each wording is asked first. Takes all notes of the site, in their order. */
export function firstPlaces(notes: readonly ParsedNote[]): Places {
  const places = new Map<string, Span>()
  for (const { question } of notes.flatMap((note) => note.questions)) {
    const wording = normalise(question.question)
    if (!places.has(wording)) places.set(wording, question.span)
  }
  return places
}

/** Finds the questions of a note that an earlier question of the site already asks. */
export function findRepeats({ questions }: ParsedNote, places: Places): readonly Finding[] {
  return questions.flatMap(({ question: { question, span } }): readonly Finding[] => {
    const first = places.get(normalise(question))
    if (first === undefined || first === span) return []
    const isSameFile = first.file === span.file
    const detail = isSameFile ? `${first.line}번째 줄` : `${first.file}:${first.line}`
    return [{ code: 'duplicate-question', line: span.line, column: 1, detail }]
  })
}
