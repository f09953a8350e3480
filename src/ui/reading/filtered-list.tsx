/** The list under conditions: the questions that meet them, in the order of the notes or another. */
import { type ReactNode, useEffect, useRef } from 'react'
import type { QuestionId } from '../../notes/model.ts'
import { Link } from '../base/link.tsx'
import { useListOutcome } from '../base/list-outcome.ts'
import { useContent } from '../content/content.ts'
import { LoadNotice } from '../content/load-notice.tsx'
import { useLoaded } from '../content/use-loaded.ts'
import { filter as filterWords, list as words } from '../strings/reading.ko.ts'
import { findPart } from '../study/card-dom.ts'
import type { FilterFacts } from '../study/filters.ts'
import { useScrollMemory } from '../study/scroll-restoration.ts'
import { CardList } from './card-list.tsx'
import { type Conditions, PAGE_SIZE, passes, type SortName, sortCards } from './list-conditions.ts'
import { quizOf } from './quiz-link.ts'

interface FilteredListProps {
  readonly conditions: Conditions
  /** The same in words. */
  readonly said: string
  readonly facts: FilterFacts | null
  readonly sort: SortName
  /** How many pages are shown, one below the other. */
  readonly shown: number
  readonly onMore: (shown: number) => void
  /** Takes the filters away, where there are any. */
  readonly onClear: (() => void) | undefined
}

/** Draws the questions that meet the conditions: under their headings, or sorted in one list. */
export function FilteredList(props: FilteredListProps): ReactNode {
  const { conditions, said, facts, sort, shown, onMore, onClear } = props
  const content = useContent()
  const all = useLoaded('catalogue', content.loadedCatalogue(), content.catalogue)
  const isKnown = all.kind === 'ready' && facts !== null
  useScrollMemory(isKnown)
  const cards =
    all.kind === 'ready' && facts !== null
      ? sortCards(
          all.value.filter((card) => passes(content.site, card, conditions, facts)),
          sort,
          facts,
        )
      : null
  useListOutcome(cards === null ? '' : filterWords.said(said, cards.length), true)
  const next = useRef<QuestionId | undefined>(undefined)
  // The button may be gone, and the new questions stand where it stood.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever more are shown
  useEffect(() => {
    if (next.current !== undefined) findPart(next.current, 'link')?.focus()
    next.current = undefined
  }, [shown])
  if (all.kind !== 'ready') return <LoadNotice state={all} />
  if (cards === null) return <LoadNotice state={{ kind: 'loading' }} />
  if (cards.length === 0) {
    return (
      <div className="empty">
        <p>{filterWords.none}</p>
        <Link className="button" to="?">
          {filterWords.clear}
        </Link>
      </div>
    )
  }
  const left = cards.length - shown * PAGE_SIZE
  return (
    <>
      <CardList
        cards={cards.slice(0, shown * PAGE_SIZE).map((card) => ({ card }))}
        section={conditions.section}
        isGrouped={sort === 'note'}
        count={cards.length}
        quiz={quizOf(cards)}
        onClear={onClear}
      />
      {left > 0 && (
        <div className="pages">
          <button
            type="button"
            className="button"
            onClick={() => {
              next.current = cards[shown * PAGE_SIZE]?.id
              onMore(shown + 1)
            }}
          >
            {words.more(Math.min(PAGE_SIZE, left))}
          </button>
        </div>
      )}
    </>
  )
}
