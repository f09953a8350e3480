/** The way from a list to a quiz of what it shows. */
import type { Card } from '../../site/site-data.ts'

type QuizCard = Pick<Card, 'id' | 'index' | 'askable' | 'pending'>

/** Where a quiz leads, and how many questions it asks; null when that is not known. */
export interface ListQuiz {
  readonly to: string
  readonly state?: unknown
  readonly count: number | null
}

/**
 * Returns the quiz of these cards: of those with an answer, because nothing else is asked. Undefined when none has one. The set-up
 * page takes the questions from the history entry, and has an address for them.
 */
export function quizOf(cards: readonly QuizCard[]): ListQuiz | undefined {
  const these = cards.filter(isAsked).map(({ id }) => id)
  return these.length === 0 ? undefined : { to: '/quiz/', state: { these }, count: these.length }
}

/** Returns the quiz of a section; `cards` are all of its cards, or null where only some are here. */
export function quizOfSection(id: string, cards: readonly QuizCard[] | null): ListQuiz | undefined {
  const count = cards?.filter(isAsked).length ?? null
  return count === 0 ? undefined : { to: `/quiz/?scope=section&section=${id}`, count }
}

/** A card that was made of a hit has no position, and says nothing of its answer: it is taken. */
function isAsked({ index, askable, pending }: QuizCard): boolean {
  return index < 0 || (askable && !pending)
}
