/** An answer that is fetched when it is wanted: on its own, and folded under its question. */
import { memo, type ReactNode, useState } from 'react'
import type { Card } from '../../site/site-data.ts'
import { useContent } from '../content/content.ts'
import { useLoaded } from '../content/use-loaded.ts'
import { app } from '../strings/reading.ko.ts'
import { Answer } from './answer.tsx'
import { AnswerSummary } from './answer-toggle.tsx'

export const LateAnswer = memo(function LateAnswer({ card }: { readonly card: Card }): ReactNode {
  const content = useContent()
  const body = useLoaded(card.id, content.loadedBody(card.id), () => content.body(card))
  switch (body.kind) {
    case 'ready':
      return <Answer body={body.value} caption={card.text} />
    case 'loading':
      return <p className="notice waiting">{app.loading}</p>
    case 'failed':
      return (
        <p className="notice">
          {app.loadFailed}{' '}
          <button type="button" className="quiet-button" onClick={body.retry}>
            {app.retry}
          </button>
        </p>
      )
    default:
      return body satisfies never
  }
})

/** The answer of a question that stands in a short list, closed until it is asked for. */
export function FoldedAnswer({ card }: { readonly card: Card }): ReactNode {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <AnswerSummary />
      {isOpen && <LateAnswer card={card} />}
    </details>
  )
}
