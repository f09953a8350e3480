import type { NoteProblem, Question, QuestionId } from '../model.ts'
import type { NoteDraft, QuestionDraft } from '../parse/read-note.ts'
import { makeProblem } from '../problem.ts'
import { laterId, pinnedId, questionId } from './question-id.ts'

/** A question with its id, and what is wrong with the id it was to have. */
interface Identified {
  readonly question: Question
  readonly problems: readonly NoteProblem[]
}

/**
 * Gives every question of a build an id of its own. Takes the notes in their order. Pinned ids come first, since their author
 * chose them; then each text gives its id to its first occurrence, and a later one is told apart by the first block of its
 * answer, or by its section when there is no answer.
 */
export function assignIds(drafts: readonly NoteDraft[]): readonly (readonly Identified[])[] {
  const taken = new Set<QuestionId>()
  const pinned = new Map<QuestionDraft, QuestionId>()
  const problems = new Map<QuestionDraft, NoteProblem>()
  for (const draft of drafts.flatMap((note) => note.questions)) {
    if (draft.pin === null) continue
    const { file } = draft.question.span
    const { text, line, column } = draft.pin
    const id = pinnedId(text)
    if (id === null || taken.has(id)) {
      problems.set(draft, makeProblem(id === null ? 'bad-id' : 'duplicate-id', file, line, column, text))
    } else {
      taken.add(id)
      pinned.set(draft, id)
    }
  }
  const repeats = new Map<QuestionId, number>()
  return drafts.map((note) =>
    note.questions.map((draft) => {
      const problem = problems.get(draft)
      const id =
        pinned.get(draft) ?? freeId(draft.question, questionId(draft.question.question), taken, repeats)
      taken.add(id)
      return { question: { id, ...draft.question }, problems: problem === undefined ? [] : [problem] }
    }),
  )
}

/**
 * Gives a question the id of its text, or of a later occurrence where that is taken. Takes the ids that are taken so far, and how
 * often each later id was asked for; it counts on there.
 */
export function freeId(
  { answerText, codeBlocks, sections }: Pick<Question, 'answerText' | 'codeBlocks' | 'sections'>,
  first: QuestionId,
  taken: ReadonlySet<QuestionId>,
  repeats: Map<QuestionId, number>,
): QuestionId {
  if (!taken.has(first)) return first
  const witness = answerText.split('\n', 1)[0] || codeBlocks[0]?.text || sections.join(' ')
  const later = laterId(first, witness)
  // The same question with the same answer, a third time: only their order is left to tell them apart.
  let id = later
  while (taken.has(id)) {
    const count = (repeats.get(later) ?? 2) + 1
    repeats.set(later, count)
    id = laterId(first, `${witness} ${count}`)
  }
  return id
}
