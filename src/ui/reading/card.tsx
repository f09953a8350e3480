/** A question in a list: its number in the margin, and its answer folded, so that the learner can try first. The whole row opens it. */
import { type MouseEvent, memo, type ReactNode, Suspense, useState } from 'react'
import { awaitsAnswer } from '../../notes/awaiting.ts'
import type { QuestionId } from '../../notes/model.ts'
import { type Hit, whyText } from '../../search/hit.ts'
import { pathTo } from '../../site/section-path.ts'
import type { Card } from '../../site/site-data.ts'
import { useIsHydrated } from '../base/hydration.ts'
import { lazyPart } from '../base/lazy-part.ts'
import { moveFocus } from '../base/move-focus.ts'
import { linkTo } from '../base/paths.ts'
import { usePrinting } from '../base/use-printing.ts'
import { numberOf, useContent } from '../content/content.ts'
import { list as words } from '../strings/reading.ko.ts'
import { BookmarkButton } from '../study/bookmark-button.tsx'
import { CardState } from '../study/card-badges.tsx'
import { titleId } from '../study/card-dom.ts'
import { AnswerSummary } from './answer-toggle.tsx'
import { Breadcrumb } from './breadcrumb.tsx'
import type { Choose } from './chosen.ts'
import { HighlightContext, Highlighted, Inlines } from './inline.tsx'
import { LazyAnswer } from './lazy-answer.tsx'
import type { Follow } from './question-link.ts'

const CardTools = lazyPart(async () => (await import('./card-tools.tsx')).CardTools)

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
  /** Where there is a pane beside the list: puts the question into it, in place of unfolding the answer. */
  readonly onChoose?: Choose | undefined
  /** The question stands in the pane. */
  readonly isChosen?: boolean
  /** What else is so of the question, on its line. */
  readonly children?: ReactNode
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
  onChoose,
  isChosen = false,
  children,
}: QuestionCardProps): ReactNode {
  const forms = hit?.highlights ?? NONE
  const { site, questionPath } = useContent()
  const isPrinting = usePrinting()
  const path = pathWithin === undefined ? [] : pathTo(site, card.section, pathWithin)
  const shownForms = hit?.isRelated ? NONE : forms
  const press = (event: MouseEvent<HTMLElement>): void => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return
    const summary = event.target.closest('.fold > summary')
    const isOnSummary = summary?.parentElement?.parentElement?.matches('.body') === true
    // Other controls do their own work, an open answer is read, and text that is being marked stays where it is.
    if (!isOnSummary && (event.target.closest(`${controls}, .fold`) !== null || isMarking())) return
    // Its mark says that it folds the answer, which it does by itself.
    if (isOnSummary && isOpen) return
    if (onChoose !== undefined) {
      event.preventDefault()
      // A press of a key on what stands beside already leads there.
      if (isChosen && event.detail === 0) moveFocus(document.querySelector('.pane'))
      else onChoose(card.id, shownForms)
    } else if (!isOnSummary) {
      if (card.pending) onFollow(event, card.id, shownForms)
      else onToggle(card.id, !isOpen)
    }
  }
  const meta = (
    <>
      {hit?.why.map((why) => (
        <span key={`${why.kind} ${why.from} ${why.to}`} className="why">
          {whyText(why)}
        </span>
      ))}
      {path.length > 0 && <Breadcrumb path={path} />}
      {awaitsAnswer(card) && <span className="state">{words.pending}</span>}
      {card.code && <span className="state">{words.hasCode}</span>}
      {card.picture && <span className="state">{words.hasPicture}</span>}
      <CardState card={card} showsMemo={showsMemo} />
      {children}
    </>
  )
  const more = (
    <a
      className="quiet-button card-more"
      href={linkTo(questionPath(card.id))}
      aria-describedby={titleId(card.id)}
      onClick={(event) => onFollow(event, card.id, shownForms)}
    >
      {words.open}
    </a>
  )
  return (
    <HighlightContext value={forms}>
      {/* The keys have the summary inside; a press on the row does the same. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <article
        className={hit?.isRelated ? 'card related' : 'card'}
        aria-labelledby={titleId(card.id)}
        aria-current={isChosen || undefined}
        onClick={press}
      >
        <span className="number">{card.index >= 0 && numberOf(site, card)}</span>
        <h3 id={titleId(card.id)}>
          <Inlines nodes={card.question} />
        </h3>
        <BookmarkButton card={card} />
        <div className="body">
          {/* Without an answer there is nothing to wait for. */}
          {hit !== undefined && !isOpen && (hit.snippet !== '' || !card.pending) && (
            <p className="snippet">
              <Highlighted text={hit.snippet} />
            </p>
          )}
          {card.pending ? (
            <p className="card-meta">
              {meta}
              {more}
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
              <AnswerSummary isQuiet describedBy={titleId(card.id)}>
                {meta}
              </AnswerSummary>
              <CardAnswer card={card} isOpen={isOpen} />
              <div className="card-tools">
                {isOpen && (
                  <Suspense>
                    <CardTools card={card} showsMemo={showsMemo} />
                  </Suspense>
                )}
                {more}
              </div>
            </details>
          )}
        </div>
      </article>
    </HighlightContext>
  )
})

const controls = 'a, button, input, textarea, select, label, summary'

/** Whether a press ends the marking of text. */
function isMarking(): boolean {
  return getSelection()?.type === 'Range'
}

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
