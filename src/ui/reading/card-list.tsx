/** A list of cards, grouped under headings or in ranked order. Answers open one by one or all at once; J and K step through. */
import { type KeyboardEvent, type ReactNode, Suspense, useEffect } from 'react'
import type { QuestionId } from '../../notes/model.ts'
import type { Hit } from '../../search/hit.ts'
import type { Card, Intro } from '../../site/site-data.ts'
import { useHydratedSearchParams, useIsHydrated } from '../base/hydration.ts'
import { lazyPart } from '../base/lazy-part.ts'
import { Link } from '../base/link.tsx'
import { useShortcuts } from '../base/use-shortcuts.ts'
import { useContent } from '../content/content.ts'
import { reading as readingWords } from '../strings/lists.ko.ts'
import { filter as filterWords, list as words } from '../strings/reading.ko.ts'
import { cardUnder, findPart, titleId } from '../study/card-dom.ts'
import { useVisits } from '../study/visit-history.ts'
import { BreadcrumbTitle } from './breadcrumb.tsx'
import { QuestionCard } from './card.tsx'
import { useChosen } from './chosen.ts'
import { groupByHeading, headingOf } from './list-groups.ts'
import { useOpenAnswers } from './open-answers.ts'
import { PrintedAnswers } from './printed-answers.tsx'
import { useFollow } from './question-link.ts'
import type { ListQuiz } from './quiz-link.ts'
import { SectionTexts } from './section-texts.tsx'

const ReadingBar = lazyPart(async () => (await import('./reading-bar.tsx')).ReadingBar)

interface CardListProps {
  readonly cards: readonly { readonly card: Card; readonly hit?: Hit }[]
  readonly intros?: readonly Intro[]
  readonly section: number | null
  /** Under the headings of the notes; otherwise in one list, with the heading path on each card. */
  readonly isGrouped: boolean
  /** How many there are in all, when not all are shown. */
  readonly count: number
  /** How many were found, when only the best of them are in the list. */
  readonly total?: number
  /** Where a quiz of all of these leads, where there is one. */
  readonly quiz?: ListQuiz | undefined
  /** Takes the filters away, where there are any. */
  readonly onClear?: (() => void) | undefined
}

/** Draws the list, with a line above that counts the questions and opens all answers. */
export function CardList({
  cards,
  intros = [],
  section,
  isGrouped,
  count,
  total = count,
  quiz,
  onClear,
}: CardListProps): ReactNode {
  const { site } = useContent()
  const visits = useVisits()
  const isHydrated = useIsHydrated()
  const [params, setParams] = useHydratedSearchParams()
  const isReading = isGrouped && params.has('read')
  // Neither knows the tags of a query: they would lead to more than is here.
  const leadsOn = isGrouped && !params.has('q')
  const { open, remembered, change, toggle } = useOpenAnswers()
  // From start to end: every answer is open, also those of the next page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each list
  useEffect(() => {
    if (isReading) change(new Set(ids))
  }, [isReading, cards[0]?.card.id])
  // A question that an address names for the pane is opened where there is none.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as soon as the address is known
  useEffect(() => {
    const named = ids.find((id) => id === params.get('at'))
    if (named === undefined || chosen !== null) return
    toggle(named, true)
    cardUnder(titleId(named))?.scrollIntoView({ block: 'nearest' })
  }, [isHydrated])
  // Only the browser knows which answers were open. A prerendered list opens them after hydration, and keeps those that the learner
  // opened before it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list appears
  useEffect(() => {
    if (isHydrated) return
    const early = ids.filter((id) => findPart(id, 'answer')?.parentElement?.hasAttribute('open'))
    const before = [...remembered(), ...early]
    if (before.length > 0) change(new Set(before))
  }, [])
  const ids = cards.map(({ card }) => card.id)
  const follow = useFollow(ids)
  const chosen = useChosen()
  const focusedAt = (): number =>
    ids.findIndex((id) => cardUnder(titleId(id))?.contains(document.activeElement) === true)
  /** Puts the focus on a card, and the question into the pane, where there is one. */
  const goTo = (id: QuestionId | undefined): boolean => {
    const target = id === undefined ? null : (findPart(id, 'answer') ?? findPart(id, 'link'))
    if (id === undefined || target === null) return false
    target.focus()
    target.closest('li')?.scrollIntoView({ block: 'nearest' })
    chosen?.choose(id, cards.find(({ card }) => card.id === id)?.hit?.highlights ?? [], true)
    return true
  }
  const step = (by: number): void => {
    const focused = focusedAt()
    const at = focused < 0 ? (ids as readonly string[]).indexOf(chosen?.id ?? '') : focused
    goTo(ids[at < 0 ? 0 : at + by])
  }
  useShortcuts({
    KeyJ: () => step(1),
    KeyK: () => step(-1),
    KeyB: () => {
      const id = ids[focusedAt()]
      if (id !== undefined) findPart(id, 'bookmark')?.click()
    },
  })
  /** The arrow keys move between results, and from the first result back to the search field; beside a pane, in every list. */
  const onArrow = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined || !(event.target instanceof Element) || !event.target.matches('a, summary')) return
    const at = focusedAt() + by
    if (at < 0 && !isGrouped) document.getElementById('search')?.focus()
    else if (!goTo(ids[at])) return
    event.preventDefault()
  }

  const printPath = toPrintPath(
    section === null ? null : (site.sections[section]?.id ?? null),
    params.get('f'),
  )
  const foldable = cards.filter(({ card }) => !card.pending)
  const areAllOpen = foldable.length > 0 && foldable.every(({ card }) => open.has(card.id))
  const read = visits === null ? 0 : ids.filter((id) => visits.isRead(id)).length
  const groups = isGrouped
    ? groupByHeading(cards, intros)
    : ['', 'low'].map((key) => ({
        key,
        section: null,
        below: [],
        rows: cards
          .filter(({ hit }) => (hit?.confidence === 'low') === (key !== ''))
          .map((item) => ({ intros: [], item })),
        rest: [],
      }))
  return (
    <>
      <PrintedAnswers cards={cards.map(({ card }) => card)} sheets={printPath} />
      <div className="list-bar">
        <h2>
          {total > count
            ? words.best(count, total)
            : read > 0 && cards.length === count
              ? words.read(read, count)
              : words.count(count)}
        </h2>
        {onClear !== undefined && (
          <button type="button" className="quiet-button" onClick={onClear}>
            {filterWords.clear}
          </button>
        )}
        {quiz !== undefined && (
          <Link className="quiet-button" to={quiz.to} state={quiz.state}>
            {quiz.count === null ? words.quizAll : words.quiz(quiz.count)}
          </Link>
        )}
        {leadsOn && onClear === undefined && (
          <Link className="quiet-button" to="?read=1">
            {readingWords.start}
          </Link>
        )}
        {leadsOn && (
          <Link className="quiet-button" to={printPath}>
            {words.print}
          </Link>
        )}
        {foldable.length > 0 && (
          <button
            type="button"
            className="quiet-button"
            aria-expanded={areAllOpen}
            onClick={() => change(areAllOpen ? new Set() : new Set(ids))}
          >
            {areAllOpen ? words.closeAll : words.openAll}
          </button>
        )}
      </div>
      {groups.map((group) => {
        const heading = isGrouped ? headingOf(site, group, section) : []
        return (
          // The section itself is not focused; the keys come from the links and buttons inside.
          // biome-ignore lint/a11y/noStaticElementInteractions: see above
          <section key={group.key} onKeyDown={isGrouped && chosen === null ? undefined : onArrow}>
            {heading.length > 0 && (
              <h2 className="group">
                <BreadcrumbTitle path={heading} />
              </h2>
            )}
            {group.key === 'low' && group.rows.length > 0 && <h2 className="group">{words.maybe}</h2>}
            {group.rows.length > 0 && (
              <ul className="cards">
                {group.rows.map(({ intros: above, item: { card, hit } }) => (
                  <li key={card.id}>
                    <SectionTexts intros={above} />
                    <QuestionCard
                      card={card}
                      hit={hit}
                      pathWithin={isGrouped ? undefined : section}
                      isOpen={open.has(card.id)}
                      onToggle={toggle}
                      onFollow={follow}
                      onChoose={chosen?.choose}
                      isChosen={chosen?.id === card.id}
                    />
                  </li>
                ))}
              </ul>
            )}
            <SectionTexts intros={group.rest} />
          </section>
        )
      })}
      {isReading && (
        <Suspense>
          <ReadingBar
            ids={ids}
            list={section === null ? '' : (site.sections[section]?.id ?? '')}
            onEnd={() => {
              change(new Set())
              setParams((now) => {
                now.delete('read')
                return now
              })
            }}
          />
        </Suspense>
      )}
    </>
  )
}

/** Returns the address of the page that prints what a list shows. */
function toPrintPath(section: string | null, filters: string | null): string {
  const query = new URLSearchParams()
  if (section !== null) query.set('s', section)
  if (filters !== null) query.set('f', filters)
  return query.size === 0 ? '/print/' : `/print/?${query}`
}
