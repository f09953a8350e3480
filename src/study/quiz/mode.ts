/** What every quiz mode has: how it asks a question, and how it judges what the learner puts in. */

import type { Grade, ModeId } from '../journal/events.ts'
import type { KeyTerm } from './key-terms.ts'
import type { Material, Words } from './quiz-source.ts'

/** A way to ask a question. Each mode is one file beside this one; `modes.ts` lists them. */
export interface Mode {
  readonly id: ModeId
  /** What the learner does before the answer is shown. */
  readonly input: 'none' | 'text' | 'choice'
  /** Returns what to ask; null when the question cannot be asked this way. `seed` decides where there is a choice. */
  readonly makePrompt: (material: Material, words: Words, seed: number) => Prompt | null
  /** Judges an input: free text, or `yes` and `no` for a choice. */
  readonly judge: (prompt: Prompt, input: string, words: Words) => Judgement
}

/** Apart from the modes themselves, whose code is fetched only when they are used. */
const answersNeeded: Readonly<Record<ModeId, boolean>> = { card: false, recall: false, ox: true, blank: true }

/**
 * Whether a mode can ask only questions whose answer gives it something to ask. Then answers are read to choose questions. The others
 * ask every question that has an answer.
 */
export function needsAnswers(id: ModeId): boolean {
  // A mode that only a newer version knows is asked as a plain card.
  return answersNeeded[id] === true
}

/** What is asked, beyond the question itself. */
export type Prompt =
  | { readonly kind: 'card' }
  /** `terms` are shown after the answer. */
  | { readonly kind: 'recall'; readonly terms: readonly KeyTerm[] }
  /** `verdict` is shown after the choice. */
  | { readonly kind: 'ox'; readonly verdict: Verdict }
  /** `blank.hidden` is shown after typing. */
  | { readonly kind: 'blank'; readonly blank: Cloze }

/** What can be said of the learner's input. `suggests` is the grade that it gives; the learner can overrule it (`verdict-grade.ts`). */
export type Judgement =
  | { readonly kind: 'none' }
  | { readonly kind: 'terms'; readonly named: readonly KeyTerm[]; readonly missed: readonly KeyTerm[] }
  | { readonly kind: 'verdict'; readonly isRight: boolean; readonly suggests: Grade }
  /** When `different`, both are shown: the learner knows whether they meant the same. */
  | { readonly kind: 'blank'; readonly nearness: Nearness; readonly suggests: Grade }

/** What an answer says to a yes-no question. */
export type Verdict = 'yes' | 'no'

/** A line with a gap: `before`, then what is hidden, then `after`. */
export type Cloze =
  | {
      readonly shape: 'command'
      readonly before: string
      readonly hidden: string
      readonly after: string
      /** What the command printed, as far as it helps: a few lines. */
      readonly output: string
      readonly program: string
      readonly command: string
    }
  | {
      readonly shape: 'term'
      readonly before: string
      readonly hidden: string
      readonly after: string
      readonly term: KeyTerm
    }

/** How close an input is to what is hidden. `near` is right except for a typing mistake. */
export type Nearness = 'right' | 'near' | 'different'
