/** What opens and closes an answer. It looks the same in every list and under the question above. */
import type { ReactNode } from 'react'
import { list as words } from '../strings/reading.ko.ts'

interface AnswerSummaryProps {
  /** The id of the question it belongs to, for screen readers. */
  readonly describedBy?: string
  /** The row around it says what it opens; the words are for screen readers. */
  readonly isQuiet?: boolean
  /** What else stands on the line, in a word each. */
  readonly children?: ReactNode
}

/** Draws the summary of a `<details className="fold">`. */
export function AnswerSummary({ describedBy, isQuiet = false, children }: AnswerSummaryProps): ReactNode {
  return (
    <summary className={isQuiet ? 'quiet-summary' : undefined} aria-describedby={describedBy}>
      <b className="when-closed">{words.answer}</b>
      <b className="when-open">{words.hideAnswer}</b>
      {children}
    </summary>
  )
}
