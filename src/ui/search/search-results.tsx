/** The frame of search results: their count, how the query was read, and what to do when nothing was found. */
import { type ReactNode, useEffect, useState } from 'react'
import type { SearchResult } from '../../search/hit.ts'
import { filter as filterWords, list } from '../strings/reading.ko.ts'
import { outcome as words } from '../strings/search.ko.ts'

interface SearchOutcomeProps {
  readonly result: SearchResult
  /** How many questions are shown. */
  readonly count: number
  /** When none is shown: how many the filters hide. */
  readonly hidden: number
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly onClear: () => void
  /** The questions found. */
  readonly children: ReactNode
}

/** Screen readers hear the count after so many ms without typing. */
const ANNOUNCE_MS = 700

/** Shows the results `children` with what there is to say about them. */
export function SearchOutcome(props: SearchOutcomeProps): ReactNode {
  const { result, count, query, onQuery, children } = props
  const [announced, setAnnounced] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(list.found(count)), ANNOUNCE_MS)
    return () => clearTimeout(timer)
  }, [count])
  return (
    <>
      <p className="visually-hidden" role="status">
        {announced}
      </p>
      {result.layout !== null && (
        <p className="notice">
          {words.layout(result.layout.from, result.layout.to)}{' '}
          <button
            type="button"
            className="quiet-button"
            onClick={() => onQuery(`"${query.replaceAll('"', '')}"`)}
          >
            {words.asTyped}
          </button>
        </p>
      )}
      {count > 0 && (result.missing.length > 0 || result.relaxed) && (
        <p className="notice">{result.missing.length > 0 ? words.missing(result.missing) : words.relaxed}</p>
      )}
      {count > 0 ? children : <Nothing {...props} />}
    </>
  )
}

function Nothing({ result, hidden, query, onQuery, onClear }: SearchOutcomeProps): ReactNode {
  const { nearest } = result
  return (
    <div className="empty">
      <p>{words.none(query)}</p>
      {nearest !== null && (
        <button type="button" className="button" onClick={() => onQuery(nearest)}>
          {words.nearest(nearest)}
        </button>
      )}
      {hidden > 0 && (
        <>
          <p>{words.hidden(hidden)}</p>
          <button type="button" className="button" onClick={onClear}>
            {filterWords.clear}
          </button>
        </>
      )}
      {nearest === null && hidden === 0 && (
        <button type="button" className="button" onClick={() => onQuery('')}>
          {words.showAll}
        </button>
      )}
    </div>
  )
}
