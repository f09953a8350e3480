/** Answers that are fetched when they are needed: on their own, and folded under a question. */
import { memo, type ReactNode, useState } from 'react'
import type { Card } from '../../site/site-data.ts'
import { useContent } from '../content/content.ts'
import { Ghost, LoadFailed } from '../content/load-notice.tsx'
import { useLoaded } from '../content/use-loaded.ts'
import { titleId } from '../study/card-dom.ts'
import { Answer } from './answer.tsx'
import { AnswerSummary } from './answer-toggle.tsx'

/** Draws a question's answer, and says so while it loads or when it cannot be loaded. */
export const LazyAnswer = memo(function LazyAnswer({ card }: { readonly card: Card }): ReactNode {
  const content = useContent()
  const body = useLoaded(card.id, content.loadedBody(card.id), () => content.body(card))
  switch (body.kind) {
    case 'ready':
      return <Answer body={body.value} caption={card.text} />
    case 'loading':
      return <Ghost />
    case 'failed':
      return <LoadFailed onRetry={body.retry} />
    default:
      return body satisfies never
  }
})

/** Draws the answer of a question in a short list, folded. It is fetched when it is opened. */
export function FoldedAnswer({ card }: { readonly card: Card }): ReactNode {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <AnswerSummary describedBy={titleId(card.id)} />
      {isOpen && <LazyAnswer card={card} />}
    </details>
  )
}
