/** What a quiz mode shows between a question and its answer. One file of this folder per mode; `faces.ts` is the table of those that are fetched. */
import type { ComponentType } from 'react'
import type { Judgement, Mode, Prompt } from '../../../study/quiz/mode.ts'
import type { Words } from '../../../study/quiz/quiz-source.ts'
import type { Content } from '../../content/content.ts'

export interface Face {
  /** The learner writes before the answer is shown: with a keyboard at hand the field gets the focus at once. */
  readonly isTyped: boolean
  /** What stands below the question. */
  readonly Ask: ComponentType<AskProps>
  /** What can be said of the learner's input: a hint above the answer, never the grade. */
  readonly Feedback: ComponentType<FeedbackProps>
  /** The same in a sentence, for learners who do not see it; empty where there is nothing to say. */
  readonly sayVerdict: (prompt: Prompt, judgement: Judgement) => string
  /** The choices that take the place of the button that shows the answer; empty where there is nothing to choose. */
  readonly choices: readonly Choice[]
  /** The words of the button that shows the answer, and the key that does so from where the learner is. */
  readonly reveal: { readonly label: string; readonly key: string }
}

/** Everything about how a mode asks. */
export interface Way {
  readonly mode: Mode
  readonly face: Face
  /** Loads the words of the subject, which prompts and judgements of the mode need. Null where it needs none. */
  readonly loadWords: ((content: Content) => Promise<Words>) | null
}

export interface Choice {
  /** The input that is judged. */
  readonly input: string
  readonly label: string
  /** A key by its place on the keyboard (`KeyboardEvent.code`), beside the digit of its position. */
  readonly code: string
}

export interface AskProps {
  /** Null while the answer is on its way, and for a face that needs none. */
  readonly prompt: Prompt | null
  readonly input: string
  readonly isRevealed: boolean
  /** The id of the question's heading, which describes the field. */
  readonly describedBy: string
  readonly onInput: (input: string) => void
  /** Shows the answer. */
  readonly onDone: (isKeyRepeat: boolean) => void
}

export interface FeedbackProps {
  readonly prompt: Prompt
  readonly judgement: Judgement
  readonly input: string
}
