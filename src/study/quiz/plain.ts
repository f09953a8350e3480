/** The 카드 mode: the question alone; the learner thinks of the answer and then looks at it. */

import type { Mode } from './mode.ts'
import { hasAnswer } from './quiz-source.ts'

export const plainMode: Mode = {
  id: 'card',
  input: 'none',
  makePrompt: (material) => (hasAnswer(material) ? { kind: 'card' } : null),
  judge: () => ({ kind: 'none' }),
}
