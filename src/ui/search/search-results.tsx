/** The frame of search results: their count, how the query was read, and what to do when nothing was found. */
import type { ReactNode } from 'react'
import type { SearchResult } from '../../search/hit.ts'
import { useListOutcome } from '../base/list-outcome.ts'
import { filter as filterWords } from '../strings/reading.ko.ts'
import { outcome as words } from '../strings/search.ko.ts'

interface SearchOutcomeProps {
  readonly result: SearchResult
  /** How many questions are shown. */
  readonly count: number
  /** When none is shown: how many the filters hide. */
  readonly hidden: number
  readonly query: string
  /** Nothing was asked since. */
  readonly isLatest: () => boolean
  /** The filters that are on, in words. */
  readonly conditions: string
  readonly onQuery: (query: string) => void
  readonly onClear: () => void
  /** The questions found. */
  readonly children: ReactNode
}

/** Shows the results `children` with what there is to say about them. */
export function SearchOutcome(props: SearchOutcomeProps): ReactNode {
  const { result, count, query, onQuery, children } = props
  useListOutcome(sayOutcome(props), true, query, props.isLatest)
  return (
    <>
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
        <p className="notice">{sayLoosened(result)}</p>
      )}
      {count > 0 ? children : <Nothing {...props} />}
    </>
  )
}

/** What the page shows, in one go: the query, the count, how the query was read, and what else could be done. */
function sayOutcome({ result, count, hidden, query, conditions }: SearchOutcomeProps): string {
  const { layout, nearest } = result
  return [
    count > 0 ? words.found(query, count, result.total) : words.none(query),
    ...(conditions === '' ? [] : [words.under(conditions)]),
    ...(layout === null ? [] : [words.layout(layout.from, layout.to)]),
    ...(count > 0 ? [sayLoosened(result)] : []),
    ...(count === 0 && nearest !== null ? [words.maySearch(nearest)] : []),
    ...(count === 0 && hidden > 0 ? [words.hidden(hidden)] : []),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** What the results leave out of the query; empty when they have all of it. */
function sayLoosened({ missing, relaxed }: SearchResult): string {
  if (missing.length > 0) return words.missing(missing)
  return relaxed ? words.relaxed : ''
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
