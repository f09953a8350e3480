/** The 떠올려 쓰기 mode: the learner writes what they remember; the answer's key terms are ticked off. */

import { findKeyTerms, findNamed } from './key-terms.ts'
import type { Mode } from './mode.ts'
import { hasAnswer } from './quiz-source.ts'

export const recallMode: Mode = {
  id: 'recall',
  input: 'text',
  makePrompt: (material, words) =>
    hasAnswer(material) ? { kind: 'recall', terms: findKeyTerms(material, words) } : null,
  judge(prompt, input, words) {
    if (prompt.kind !== 'recall') return { kind: 'none' }
    const named = findNamed(prompt.terms, input, words)
    return { kind: 'terms', named, missed: prompt.terms.filter((term) => !named.includes(term)) }
  },
}
