/** What relinking knows about a question of one edition. */
import type { Question, QuestionId } from '../model.ts'
import { answerMark, normalise } from './question-id.ts'

/** A question of one edition. A browser remembers less of it than a note has. */
export interface Linkable {
  readonly id: QuestionId
  /** Plain text. */
  readonly text: string
  /** The nearest heading above. */
  readonly section?: string
  /** Its place in its edition: any number that grows from question to question. */
  readonly position?: number
  /** Plain text of the answer, empty when there is none; left out when it is not known. */
  readonly answer?: string
  /** `answerMark` of the answer with its code, where it is known. */
  readonly mark?: string
  /** `normalise` of the question with its Markdown, which also has the signs of code. Without it, that of the plain text counts. */
  readonly wording?: string
}

/** A question of the older edition and the same question in the newer one. */
export interface Pair<Old, New> {
  readonly old: Old
  readonly new: New
}

/** Returns the normalised wording of a question: two questions with the same one have the same id. */
export function wordingOf(one: Linkable): string {
  return one.wording ?? normalise(one.text)
}

interface Derived {
  readonly mark: string
  readonly wording: string
}

/** What was derived from a question, so that it is derived once for all editions that have it. */
const derivedOf = new WeakMap<Question['question'], Derived>()

function derive({ question, answerText, codeBlocks }: Question): Derived {
  const known = derivedOf.get(question)
  if (known !== undefined) return known
  const code = codeBlocks.map((block) => block.text)
  const derived = { mark: answerMark(answerText, code), wording: normalise(question) }
  derivedOf.set(question, derived)
  return derived
}

/** Returns what `relink` needs to know about a question. `position` is its place in the edition. */
export function toLinkable(question: Question, position: number): Linkable & { readonly question: Question } {
  const { id, text, sections, answerText } = question
  const section = sections.at(-1) ?? ''
  return { id, text, section, position, answer: answerText, ...derive(question), question }
}
