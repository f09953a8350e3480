/** The ways a question can be asked. Each is data and two pure functions; adding one starts here. */

import type { Grade, ModeId } from '../journal/events.ts'
import { type Blank, compareBlank, makeBlank, type Nearness } from './cloze.ts'
import { findKeyTerms, findNamed, type KeyTerm } from './key-terms.ts'
import type { Material, Words } from './quiz-source.ts'
import { readVerdict, type Verdict } from './yes-no.ts'

/** What is asked, beyond the question itself. */
export type Prompt =
  | { readonly kind: 'card' }
  /** `terms` are for after the answer is shown. */
  | { readonly kind: 'recall'; readonly terms: readonly KeyTerm[] }
  /** `verdict` is for after the choice. */
  | { readonly kind: 'ox'; readonly verdict: Verdict }
  /** `blank.hidden` is for after typing. */
  | { readonly kind: 'blank'; readonly blank: Blank }

/** What can be said of what the learner put in. The learner grades in every mode; `suggests` is only marked for them. */
export type Judgement =
  | { readonly kind: 'none' }
  | { readonly kind: 'terms'; readonly named: readonly KeyTerm[]; readonly missed: readonly KeyTerm[] }
  | { readonly kind: 'verdict'; readonly isRight: boolean; readonly suggests: Grade }
  /** When `different`, both are shown and nothing is suggested: the learner knows what they meant. */
  | { readonly kind: 'blank'; readonly nearness: Nearness; readonly suggests: Grade | null }

export interface Mode {
  readonly id: ModeId
  /** What the learner does before the answer is shown. */
  readonly input: 'none' | 'text' | 'choice'
  /** Returns what to ask, or null when the question cannot be asked this way. `seed` decides where there is a choice. */
  readonly makePrompt: (material: Material, words: Words, seed: number) => Prompt | null
  /** Judges an input: free text, or `yes` and `no` for a choice. */
  readonly judge: (prompt: Prompt, input: string, words: Words) => Judgement
}

const isAnswered = ({ card }: Material) => !card.pending && card.askable

const card: Mode = {
  id: 'card',
  input: 'none',
  makePrompt: (material) => (isAnswered(material) ? { kind: 'card' } : null),
  judge: () => ({ kind: 'none' }),
}

const recall: Mode = {
  id: 'recall',
  input: 'text',
  makePrompt: (material, words) =>
    isAnswered(material) ? { kind: 'recall', terms: findKeyTerms(material, words) } : null,
  judge(prompt, input, words) {
    if (prompt.kind !== 'recall') return { kind: 'none' }
    const named = findNamed(prompt.terms, input, words)
    return { kind: 'terms', named, missed: prompt.terms.filter((term) => !named.includes(term)) }
  },
}

const ox: Mode = {
  id: 'ox',
  input: 'choice',
  makePrompt(material) {
    const verdict = readVerdict(material)
    return verdict && { kind: 'ox', verdict }
  },
  judge(prompt, input) {
    if (prompt.kind !== 'ox') return { kind: 'none' }
    const isRight = input === prompt.verdict
    return { kind: 'verdict', isRight, suggests: isRight ? 'good' : 'again' }
  },
}

const blank: Mode = {
  id: 'blank',
  input: 'text',
  makePrompt(material, words, seed) {
    const made = makeBlank(material, words, seed)
    return made && { kind: 'blank', blank: made }
  },
  judge(prompt, input, words) {
    if (prompt.kind !== 'blank') return { kind: 'none' }
    const nearness = compareBlank(prompt.blank, input, words)
    return { kind: 'blank', nearness, suggests: nearness === 'different' ? null : 'good' }
  },
}

/** In the order they are offered. */
export const modes: readonly Mode[] = [card, recall, ox, blank]

/** The mode of an id: that of a newer version is asked as a plain card. */
export function modeOf(id: ModeId): Mode {
  return modes.find((mode) => mode.id === id) ?? card
}
