/** What a learner's own journal still knows of a question that has moved or gone. Small, because the question page carries it. */
import type { StudyState } from './fold.ts'

/** The wording under which the learner last saved something for an id, whatever it means now; null when they never did. */
export function savedWording(state: StudyState, id: string): string | null {
  const saved = state.workings.placed.findLast(({ event }) => 'question' in event && event.question === id)
  const event = saved?.event
  return event !== undefined && 'text' in event && typeof event.text === 'string' ? event.text : null
}
