/** The list of search results. */
import { memo, type ReactNode } from 'react'
import type { SearchState } from '../search/use-search.ts'
import { useScrollMemory } from '../study/scroll-restoration.ts'
import { CardList } from './card-list.tsx'
import { quizOf } from './quiz-link.ts'
import { useInSight } from './use-in-sight.ts'

interface FoundListProps {
  readonly search: Extract<SearchState, { kind: 'results' }>
  readonly section: number | null
  /** The filters that are on, in words; empty when there are none. */
  readonly conditions: string
  /** The query was typed on this page, so the window is at the top and the first results must come fast. */
  readonly isTyped: boolean
  readonly onQuery: (query: string) => void
  readonly onClear: () => void
}

/** Draws the results in the order of their scores. */
export const FoundList = memo(function FoundList(props: FoundListProps): ReactNode {
  const { search, section, conditions, isTyped, onQuery, onClear } = props
  useScrollMemory(true)
  const { Outcome, query, result, cards, hidden, isLatest, isEarly } = search
  const shown = useInSight(query, cards, isTyped)
  return (
    <Outcome
      result={result}
      count={cards.length}
      hidden={hidden}
      query={query}
      isLatest={isLatest}
      conditions={conditions}
      onQuery={onQuery}
      onClear={onClear}
    >
      <div className="found" data-roomy={isEarly || undefined}>
        <CardList
          cards={shown}
          section={section}
          isGrouped={false}
          count={cards.length}
          total={result.total}
          quiz={quizOf(cards.map(({ card }) => card))}
          onClear={conditions === '' ? undefined : onClear}
        />
      </div>
    </Outcome>
  )
})
