/** What the search came to: the count, how the query was read, and a way on when nothing was found. */
import { type ReactNode, useEffect, useState } from 'react'
import type { SearchState } from '../search.ts'
import { filter as filterWords, list, search as words } from '../strings.ko.ts'
import { useScrollMemory } from '../view-memory.ts'

interface SearchOutcomeProps {
  readonly search: SearchState
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly onClear: () => void
  readonly children: ReactNode
}

/** Screen readers hear the count once typing rests. */
const ANNOUNCE_MS = 700

export function SearchOutcome({ search, query, onQuery, onClear, children }: SearchOutcomeProps): ReactNode {
  const count = search.kind === 'results' ? search.cards.length : null
  const [announced, setAnnounced] = useState('')
  useScrollMemory(search.kind === 'results')
  useEffect(() => {
    if (count === null) return
    const timer = setTimeout(() => setAnnounced(list.found(count)), ANNOUNCE_MS)
    return () => clearTimeout(timer)
  }, [count])
  return (
    <>
      <p className="visually-hidden" role="status">
        {announced}
      </p>
      {search.kind === 'searching' && <p className="notice waiting">{list.searching}</p>}
      {search.kind === 'failed' && <p className="notice">{words.failed}</p>}
      {search.kind === 'results' && (
        <>
          {search.result.layout !== null && (
            <p className="notice">
              {words.layout(search.result.layout.from, search.result.layout.to)}{' '}
              <button
                type="button"
                className="quiet-button"
                onClick={() => onQuery(`"${query.replaceAll('"', '')}"`)}
              >
                {words.asTyped}
              </button>
            </p>
          )}
          {search.result.relaxed && search.cards.length > 0 && <p className="notice">{words.relaxed}</p>}
          {search.cards.length > 0 ? (
            children
          ) : (
            <div className="empty">
              <p>{words.none(query)}</p>
              {search.result.nearest !== null && (
                <button type="button" className="button" onClick={() => onQuery(search.result.nearest ?? '')}>
                  {words.nearest(search.result.nearest)}
                </button>
              )}
              {search.result.nearest === null && search.hidden === 0 && (
                <button type="button" className="button" onClick={() => onQuery('')}>
                  {words.showAll}
                </button>
              )}
              {search.hidden > 0 && (
                <>
                  <p>{words.hidden(search.hidden)}</p>
                  <button type="button" className="button" onClick={onClear}>
                    {filterWords.clear}
                  </button>
                </>
              )}
            </div>
          )}
        </>
      )}
    </>
  )
}
