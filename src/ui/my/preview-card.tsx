/** A card as the site would show it, without what only a published question has: a page, bookmarks, a memo. */
import { memo, type ReactNode, useState } from 'react'
import { awaitsAnswer } from '../../notes/awaiting.ts'
import { pathTo } from '../../site/section-path.ts'
import type { Body, Card, Site } from '../../site/site-data.ts'
import { numberOf } from '../content/content.ts'
import { Answer } from '../reading/answer.tsx'
import { AnswerSummary } from '../reading/answer-toggle.tsx'
import { Breadcrumb } from '../reading/breadcrumb.tsx'
import { Inlines } from '../reading/inline.tsx'
import { list as words } from '../strings/reading.ko.ts'

interface PreviewCardProps {
  readonly card: Card
  readonly body: Body | undefined
  readonly site: Site
}

/** Draws the question, and its answer folded. */
export const PreviewCard = memo(function PreviewCard({ card, body, site }: PreviewCardProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const meta = (
    <>
      <Breadcrumb path={pathTo(site, card.section)} />
      {awaitsAnswer(card) && <span className="state">{words.pending}</span>}
      {card.code && <span className="state">{words.hasCode}</span>}
      {card.picture && <span className="state">{words.hasPicture}</span>}
    </>
  )
  return (
    <article className="card" id={`my-${card.id}`} tabIndex={-1} aria-labelledby={`my-title-${card.id}`}>
      <span className="number">{numberOf(site, card)}</span>
      <h3 id={`my-title-${card.id}`}>
        <Inlines nodes={card.question} pictures={body?.images ?? []} caption={card.text} />
      </h3>
      <div className="body">
        {card.pending ? (
          <p className="card-meta">{meta}</p>
        ) : (
          <details className="fold" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
            <AnswerSummary isQuiet describedBy={`my-title-${card.id}`}>
              {meta}
            </AnswerSummary>
            {isOpen && body !== undefined && <Answer body={body} caption={card.text} />}
          </details>
        )}
      </div>
    </article>
  )
})
