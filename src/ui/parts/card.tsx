/** A question in a list: its number in the margin, the answer folded until the learner has tried. */
import { ChevronRight } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { Link } from 'react-router'
import type { Card } from '../../notes/site.ts'
import { type Hit, whyText } from '../../search/result.ts'
import { numberOf, useContent } from '../content.ts'
import { questionPath } from '../place.ts'
import { list as words } from '../strings.ko.ts'
import { useVisits } from '../visit.ts'
import { Answer } from './answer.tsx'
import { BookmarkButton } from './bookmark-button.tsx'
import { Inlines, Marked, MarksContext } from './inline.tsx'
import { LateAnswer } from './late-answer.tsx'
import { StudyChips } from './study-chips.tsx'

interface QuestionCardProps {
  readonly card: Card
  /** Set when the card is a search result. */
  readonly hit?: Hit | undefined
  /** Named when cards of several notes or sections stand together. */
  readonly place?: string | null
  readonly isOpen: boolean
  readonly onToggle: (isOpen: boolean) => void
  /** What the question's own page gets to know about the list it was opened from. */
  readonly from: unknown
}

export function QuestionCard({
  card,
  hit,
  place = null,
  isOpen,
  onToggle,
  from,
}: QuestionCardProps): ReactNode {
  const forms = hit?.forms ?? NONE
  const { site } = useContent()
  const visits = useVisits()
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
            {place !== null && <span>{place}</span>}
            {visits?.isNew(card.id) === true && (
              <span className="chip" data-new>
                {words.fresh}
              </span>
            )}
            <StudyChips id={card.id} />
          </div>
          <div className="card-row">
            {card.pending ? (
              <span className="chip">{words.pending}</span>
            ) : (
              <details open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
                <summary id={`a-${card.id}`}>
                  <ChevronRight aria-hidden size={16} />
                  <b>{words.answer}</b>
                  {card.code && <span>{words.hasCode}</span>}
                  {card.picture && <span>{words.hasPicture}</span>}
                </summary>
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

/** The answer, from the page itself or fetched when it is opened; without scripts, a way to the question's page. */
function CardAnswer({ card, isOpen }: { readonly card: Card; readonly isOpen: boolean }): ReactNode {
  const content = useContent()
  const [isWanted, setWanted] = useState(isOpen)
  useEffect(() => {
    if (isOpen) setWanted(true)
  }, [isOpen])
  const here = content.loadedBody(card.id)
  if (here !== null) return <Answer body={here} caption={card.text} />
  return isWanted ? (
    <LateAnswer card={card} />
  ) : (
    <p className="notice">
      <Link to={questionPath(card.id)}>{words.readOnPage}</Link>
    </p>
  )
}
