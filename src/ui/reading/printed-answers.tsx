/** Above a list, on paper only: where its answers are, when the browser printed before they were here. */
import type { ReactNode } from 'react'
import type { Card } from '../../site/site-data.ts'
import { linkTo } from '../base/paths.ts'
import { list as words } from '../strings/reading.ko.ts'
import { usePrintedAnswers } from './print-answers.ts'

interface PrintedAnswersProps {
  readonly cards: readonly Card[]
  /** The path of the sheets that have them. */
  readonly sheets: string
}

/** Sees to it that the cards' answers are printed. */
export function PrintedAnswers({ cards, sheets }: PrintedAnswersProps): ReactNode {
  return usePrintedAnswers(cards) ? (
    <p className="notice">
      {words.answersMissing} {new URL(linkTo(sheets), location.href).href}
    </p>
  ) : null
}
