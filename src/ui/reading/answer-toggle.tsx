/** What opens and closes an answer: one look in lists, under the question above, and in the learner's own lists. */
import type { ReactNode } from 'react'
import { list as words } from '../strings/reading.ko.ts'

interface AnswerSummaryProps {
  /** The id of the question it belongs to, for those who hear the page. */
  readonly describedBy?: string
  /** What else is said on the line, in a word each. */
  readonly children?: ReactNode
}

/** The summary of a `<details className="fold">`. */
export function AnswerSummary({ describedBy, children }: AnswerSummaryProps): ReactNode {
  return (
    <summary aria-describedby={describedBy}>
      <b className="when-closed">{words.answer}</b>
      <b className="when-open">{words.hideAnswer}</b>
      {children}
    </summary>
  )
}
