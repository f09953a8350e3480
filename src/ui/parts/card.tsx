/** A question in a list: its number in the margin, the answer folded until the learner has tried. */
import { type ReactNode, useEffect, useState } from 'react'
import { Link } from 'react-router'
import type { Card, SiteSection } from '../../notes/site.ts'
import { type Hit, whyText } from '../../search/result.ts'
import { numberOf, useContent } from '../content.ts'
import { useIsLive } from '../live.ts'
import { questionPath } from '../place.ts'
import { usePrinting } from '../printing.ts'
import { list as words } from '../strings/reading.ko.ts'
import { AnswerSummary } from './answer-fold.tsx'
import { BookmarkButton } from './bookmark-button.tsx'
import { CardState } from './card-state.tsx'
import { Inlines, Marked, MarksContext } from './inline.tsx'
import { LateAnswer } from './late-answer.tsx'
import { PlaceName } from './place-name.tsx'

interface QuestionCardProps {
  readonly card: Card
  /** Set when the card is a search result. */
  readonly hit?: Hit | undefined
  /** Named when cards of several notes or sections stand together. */
  readonly place?: readonly SiteSection[]
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  /** Where the learner's memo stands below the card. */
  readonly showsMemo?: boolean
  /** What the question's own page gets to know about the list it was opened from. */
  readonly from: unknown
}

export function QuestionCard({
  card,
  hit,
  place = [],
  isOpen,
  onToggle,
  showsMemo = false,
  from,
}: QuestionCardProps): ReactNode {
  const forms = hit?.forms ?? NONE
  const { site } = useContent()
  return (
    <MarksContext value={forms}>
      <article className="card" aria-labelledby={`t-${card.id}`}>
        <span className="number" aria-hidden>
          {card.index >= 0 && numberOf(site, card)}
        </span>
        <h3 id={`t-${card.id}`}>
          <Inlines nodes={card.question} />
        </h3>
        <BookmarkButton card={card} />
        <div className="body">
          {hit !== undefined && hit.snippet !== '' && !isOpen && (
            <p className="snippet">
              <Marked text={hit.snippet} />
            </p>
          )}
          <div className="card-meta">
            {hit?.why.map((why) => (
              <span key={`${why.kind} ${why.from} ${why.to}`} className="why">
                {whyText(why)}
              </span>
            ))}
            {place.length > 0 && <PlaceName path={place} />}
          </div>
          <div className="card-row">
            {card.pending ? (
              <p className="states">
                <span className="state">{words.pending}</span>
                <CardState id={card.id} showsMemo={showsMemo} />
              </p>
            ) : (
              <details
                className="fold"
                open={isOpen}
                onToggle={(event) => onToggle(event.currentTarget.open)}
              >
                <AnswerSummary id={`a-${card.id}`}>
                  {card.code && <span className="state">{words.hasCode}</span>}
                  {card.picture && <span className="state">{words.hasPicture}</span>}
                  <CardState id={card.id} showsMemo={showsMemo} />
                </AnswerSummary>
                <CardAnswer card={card} isOpen={isOpen} />
              </details>
            )}
            <Link
              className="quiet-button"
              id={`l-${card.id}`}
              to={questionPath(card.id)}
              state={{ from, forms }}
              aria-describedby={`t-${card.id}`}
            >
              {words.open}
            </Link>
          </div>
        </div>
      </article>
    </MarksContext>
  )
}

const NONE: readonly string[] = []

/**
 * The answer: as prerendered, or when it is opened, from the page itself or fetched. A closed card that came later, as search
 * results do with every key, is drawn without it. Without scripts there is a way to the question's page.
 */
function CardAnswer({ card, isOpen }: { readonly card: Card; readonly isOpen: boolean }): ReactNode {
  const content = useContent()
  const isLive = useIsLive()
  const isPrinting = usePrinting()
  const [wasPrerendered] = useState(!isLive)
  const here = content.loadedBody(card.id)
  const [hadAnswer] = useState(!isLive && here !== null)
  const [isWanted, setWanted] = useState(isOpen)
  useEffect(() => {
    if (isOpen) setWanted(true)
  }, [isOpen])
  if (isWanted || hadAnswer || (isPrinting && here !== null)) return <LateAnswer card={card} />
  if (!wasPrerendered) return null
  return (
    <p className="notice">
      <Link to={questionPath(card.id)}>{words.readOnPage}</Link>
    </p>
  )
}
