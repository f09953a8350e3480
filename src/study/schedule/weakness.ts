/** How weak a learner is in a question, to put the weakest first. */
import type { QuestionRecord } from '../journal/record-question.ts'

/** What is expected of a question that was never asked: among those that went wrong once and those that went right. */
const unknown = 0.3
/** Each answer weighs half as much as the next one. */
const fading = 0.5

/**
 * Takes what a learner has with a question. Returns the expected share of wrong answers, from 0 to 1: a mean of the answers, the
 * latest first, with one answer's weight for what is not known.
 */
export function weaknessOf(record: Pick<QuestionRecord, 'reviews'> | undefined): number {
  let [sum, weights, weight] = [unknown, 1, 1]
  for (const { grade } of [...(record?.reviews ?? [])].reverse()) {
    if (grade === 'again') sum += weight
    weights += weight
    weight *= fading
  }
  return sum / weights
}
