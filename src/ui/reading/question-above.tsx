/** The question that another one depends on. */
import type { ReactNode } from 'react'
import { awaitsAnswer } from '../../notes/awaiting.ts'
import type { PageView } from '../../site/site-data.ts'
import { Link } from '../base/link.tsx'
import { useContent } from '../content/content.ts'
import { list, question as words } from '../strings/reading.ko.ts'
import { titleId } from '../study/card-dom.ts'
import { Answer } from './answer.tsx'
import { AnswerSummary } from './answer-toggle.tsx'
import { Inlines } from './inline.tsx'

interface QuestionAboveProps {
  readonly above: NonNullable<Extract<PageView, { kind: 'question' }>['above']>
}

/** Draws the whole question, with its answer folded so that it does not stand before the question that is asked. */
export function QuestionAbove({ above }: QuestionAboveProps): ReactNode {
  const { card, body } = above
  const { questionPath } = useContent()
  return (
    <aside className="above">
      <p>{words.above}</p>
      <p id={titleId(card.id)} className="above-question">
        <Inlines nodes={card.question} pictures={body.images} caption={card.text} />
      </p>
      <div className="above-row">
        {awaitsAnswer(card) && <span className="state">{list.pending}</span>}
        {!card.pending && (
          <details className="fold">
            <AnswerSummary describedBy={titleId(card.id)} />
            <Answer body={body} caption={card.text} />
          </details>
        )}
        <Link className="quiet-button" to={questionPath(card.id)} aria-describedby={titleId(card.id)}>
          {list.open}
        </Link>
      </div>
    </aside>
  )
}
