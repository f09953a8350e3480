/** Where a line stands among the questions of its note. */
import type { Question } from './model.ts'

/** Returns the index of the first question below a line (1-based; binary search), or their number when all stand above it. */
export function firstBelow(questions: readonly Question[], line: number): number {
  let [low, high] = [0, questions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((questions[middle]?.span.line ?? 0) > line) high = middle
    else low = middle + 1
  }
  return low
}
