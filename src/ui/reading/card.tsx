/** A question in a list: its number in the margin, and its answer folded, so that the learner can try first. */
import { memo, type ReactNode, useState } from 'react'
import { awaitsAnswer } from '../../notes/awaiting.ts'
import type { QuestionId } from '../../notes/model.ts'
import { type Hit, whyText } from '../../search/hit.ts'
import { pathTo } from '../../site/section-path.ts'
import type { Card } from '../../site/site-data.ts'
import { useIsHydrated } from '../base/hydration.ts'
import { linkTo, questionPath } from '../base/paths.ts'
import { usePrinting } from '../base/use-printing.ts'
import { numberOf, useContent } from '../content/content.ts'
import { list as words } from '../strings/reading.ko.ts'
import { BookmarkButton } from '../study/bookmark-button.tsx'
import { CardState } from '../study/card-badges.tsx'
import { titleId } from '../study/card-dom.ts'
import { SuspendLater } from '../study/suspend-later.tsx'
import { AnswerSummary } from './answer-toggle.tsx'
import { Breadcrumb } from './breadcrumb.tsx'
import { HighlightContext, Highlighted, Inlines } from './inline.tsx'
import { LazyAnswer } from './lazy-answer.tsx'
import type { Follow } from './question-link.ts'

interface QuestionCardProps {
  readonly card: Card
  /** Set when the card is a search result. */
  readonly hit?: Hit | undefined
  /** Draws the heading path below this section (null: from the note on); without it no path is drawn. */
  readonly pathWithin?: number | null | undefined
  readonly isOpen: boolean
  readonly onToggle: (id: QuestionId, isOpen: boolean) => void
  /** The learner's memo stands below the card. */
  readonly showsMemo?: boolean
  /** Opens the question's own page. */
  readonly onFollow: Follow
}

/** Draws a card. It is rendered again only when a prop changes, so functions must stay the same. */
export const QuestionCard = memo(function QuestionCard({
  card,
  hit,
  pathWithin,
  isOpen,
  onToggle,
  showsMemo = false,
  onFollow,
}: QuestionCardProps): ReactNode {
  const forms = hit?.highlights ?? NONE
  const { site } = useContent()
  const isPrinting = usePrinting()
  const path = pathWithin === undefined ? [] : pathTo(site, card.section, pathWithin)
  return (
    <HighlightContext value={forms}>
      <article className={hit?.isRelated ? 'card related' : 'card'} aria-labelledby={titleId(card.id)}>
        <span className="number" aria-hidden>
          {card.index >= 0 && numberOf(site, card)}
        </span>
        <h3 id={titleId(card.id)}>
          <Inlines nodes={card.question} />
        </h3>
        <BookmarkButton card={card} />
        <div className="body">
          {hit !== undefined && hit.snippet !== '' && !isOpen && (
            <p className="snippet">
              <Highlighted text={hit.snippet} />
            </p>
          )}
          {(hit !== undefined || path.length > 0) && (
            <div className="card-meta">
              {hit?.why.map((why) => (
                <span key={`${why.kind} ${why.from} ${why.to}`} className="why">
                  {whyText(why)}
                </span>
              ))}
              {path.length > 0 && <Breadcrumb path={path} />}
            </div>
          )}
          <div className="card-row">
            {card.pending ? (
              <p className="states">
                {awaitsAnswer(card) && <span className="state">{words.pending}</span>}
                <CardState id={card.id} showsMemo={showsMemo} />
              </p>
            ) : (
              <details
                className="fold"
                // Not every browser prints what is folded.
                open={isOpen || isPrinting}
                onToggle={({ currentTarget }) => {
                  if (!isPrinting) onToggle(card.id, currentTarget.open)
                }}
              >
                <AnswerSummary>
                  {card.code && <span className="state">{words.hasCode}</span>}
                  {card.picture && <span className="state">{words.hasPicture}</span>}
                  <CardState id={card.id} showsMemo={showsMemo} />
                </AnswerSummary>
                <CardAnswer card={card} isOpen={isOpen} />
                {isOpen && <SuspendLater card={card} />}
              </details>
            )}
            <a
              className="quiet-button"
              href={linkTo(questionPath(card.id))}
              aria-describedby={titleId(card.id)}
              onClick={(event) => onFollow(event, card.id, hit?.isRelated ? NONE : forms)}
            >
              {words.open}
            </a>
          </div>
        </div>
      </article>
    </HighlightContext>
  )
})

const NONE: readonly string[] = []

/**
 * The answer. A prerendered card has it from the start; another card gets it when it is opened, from the page's data or fetched. A
 * closed card that appears later (search results do with every key) is drawn without it. Without scripts, the question's own page
 * has the answer.
 */
function CardAnswer({ card, isOpen }: { readonly card: Card; readonly isOpen: boolean }): ReactNode {
  const content = useContent()
  const isHydrated = useIsHydrated()
  const isPrinting = usePrinting()
  const here = content.loadedBody(card.id)
  const [hadAnswer] = useState(!isHydrated && here !== null)
  const [isWanted, setWanted] = useState(isOpen)
  if (isOpen && !isWanted) setWanted(true)
  return isWanted || hadAnswer || (isPrinting && here !== null) ? <LazyAnswer card={card} /> : null
}
