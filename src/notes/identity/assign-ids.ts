/** Gives every question of a site an id that no other question has. */
import type { Question, QuestionId } from '../model.ts'
import type { ParsedNote } from '../parse/read-note.ts'
import type { ParsedQuestion } from '../parse/read-question.ts'
import type { Finding } from '../problem.ts'
import { laterId, pinnedId, questionId } from './question-id.ts'

/** A question with its id, and what is wrong with the id that its author pinned; null when nothing is. */
export interface IdentifiedQuestion {
  readonly question: Question
  readonly finding: Finding | null
}

/**
 * Gives every question of a site an id of its own. Takes the notes in their order; returns the questions of each note.
 * Pinned ids come first, because their author chose them. Then each text gives its id to its first occurrence. A later
 * occurrence gets an id made from the first block of its answer, or from its section when there is no answer.
 */
export function assignIds(notes: readonly ParsedNote[]): readonly (readonly IdentifiedQuestion[])[] {
  const { pinned, findings } = readPins(notes.flatMap((note) => note.questions))
  const taken = new Set<QuestionId>(pinned.values())
  const repeats = new Map<QuestionId, number>()
  return notes.map((note) =>
    note.questions.map((parsed) => {
      const { question } = parsed
      const id =
        pinned.get(parsed) ??
        freeId(question, questionId(question.wording ?? question.question), taken, repeats)
      taken.add(id)
      return { question: { id, ...question }, finding: findings.get(parsed) ?? null }
    }),
  )
}

/** Reads the pinned ids. The first question that pins an id has it; each further one is a finding. */
function readPins(questions: readonly ParsedQuestion[]): {
  readonly pinned: ReadonlyMap<ParsedQuestion, QuestionId>
  readonly findings: ReadonlyMap<ParsedQuestion, Finding>
} {
  const pinned = new Map<ParsedQuestion, QuestionId>()
  const findings = new Map<ParsedQuestion, Finding>()
  const taken = new Set<QuestionId>()
  for (const parsed of questions) {
    if (parsed.pin === null) continue
    const { text, line, column } = parsed.pin
    const id = pinnedId(text)
    if (id === null || taken.has(id)) {
      findings.set(parsed, { code: id === null ? 'bad-id' : 'duplicate-id', line, column, detail: text })
    } else {
      taken.add(id)
      pinned.set(parsed, id)
    }
  }
  return { pinned, findings }
}

/**
 * Returns the id of a question's text (`first`), or the id of a later occurrence where `first` is taken. Takes the ids that are
 * taken, and `repeats`: how often each later id was asked for. `repeats` is updated.
 */
export function freeId(
  { answerText, codeBlocks, sections }: Pick<Question, 'answerText' | 'codeBlocks' | 'sections'>,
  first: QuestionId,
  taken: ReadonlySet<QuestionId>,
  repeats: Map<QuestionId, number>,
): QuestionId {
  if (!taken.has(first)) return first
  const distinction = answerText.split('\n', 1)[0] || codeBlocks[0]?.text || sections.join(' ')
  const later = laterId(first, distinction)
  // The same question with the same answer for the third time: only a number can tell them apart.
  let id = later
  while (taken.has(id)) {
    const count = (repeats.get(later) ?? 2) + 1
    repeats.set(later, count)
    id = laterId(first, `${distinction} ${count}`)
  }
  return id
}
