/** The wording that the learner's journal has for a question that has moved or gone. A small file: the question page loads it. */
import type { StudyState } from './fold.ts'

/** Returns the wording of the last event saved for an id, whatever the id means now; null when there is none. */
export function savedWording(state: StudyState, id: string): string | null {
  const saved = state.workings.placed.findLast(
    ({ event }, at) => at < state.count && 'question' in event && event.question === id,
  )
  const event = saved?.event
  return event !== undefined && 'text' in event && typeof event.text === 'string' ? event.text : null
}
