/** Makes the card of each question: what a list shows while the answer is folded. */
import type { Inline, Question } from '../../notes/model.ts'
import { mapLinks, type ReplaceLink } from '../../notes/parse/map-links.ts'
import type { Card, QuestionRef } from '../../site/site-data.ts'
import type { SitePast } from './site-source.ts'

/**
 * Returns a card for each question, in order. `sectionOf` gives a question's innermost section, `toPage` replaces its links,
 * `changed` are the times of the last changes.
 */
export function makeCards(
  questions: readonly Question[],
  sectionOf: ReadonlyMap<Question, number>,
  toPage: ReplaceLink,
  changed: SitePast['changed'] = new Map(),
): readonly Card[] {
  const counts = new Map<string, number>()
  return questions.map((question, index) => {
    const number = (counts.get(question.span.file) ?? 0) + 1
    counts.set(question.span.file, number)
    return {
      id: question.id,
      index,
      section: sectionOf.get(question) ?? 0,
      question: [...labelOf(question, number), ...mapLinks(question.question, toPage)],
      text: question.text,
      pending: question.answer.kind === 'pending',
      code: question.codeBlocks.length > 0,
      picture: question.images.length > 0,
      askable: question.askable,
      leans: question.leansOnPrevious,
      ...withTime(changed.get(question.id)),
    }
  })
}

/**
 * What its author wrote before the question, where it tells more than the card's own number (from 1 in its note) in the margin:
 * not `Q.`, and not `3.` before the third.
 */
function labelOf({ label }: Question, number: number): readonly Inline[] {
  if (label === undefined || !/\d/.test(label)) return []
  const isMargin = /^\d+\D*$/.test(label) && Number.parseInt(label, 10) === number
  return isMargin ? [] : [{ kind: 'small', children: [label] }, ' ']
}

/** Returns the id and wording of the question at a position; null when there is none. */
export function refOf(questions: readonly Question[], index: number): QuestionRef | null {
  const question = questions[index]
  return question === undefined ? null : { id: question.id, text: question.text }
}

function withTime(changed: number | undefined): Pick<Card, 'changed'> {
  return changed === undefined ? {} : { changed }
}
