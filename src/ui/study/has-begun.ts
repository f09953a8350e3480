/** Whether there is a record of answers. A file of its own, because every start page asks that and few keep the mark of it. */
import type { StudyState } from '../../study/journal/fold.ts'

/** Tells whether the learner has begun: something was answered, or a set was started. */
export function hasBegun({ questions, sessions }: StudyState): boolean {
  return sessions.size > 0 || [...questions.values()].some(({ reviews }) => reviews.length > 0)
}
