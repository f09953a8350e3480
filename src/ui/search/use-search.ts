/** Search for the list page: starts the worker, sends the query, and finds the cards of the hits. */
import { useEffect, useRef, useState } from 'react'
import type { Hit, SearchResult } from '../../search/hit.ts'
import { parseQuery, withoutTags } from '../../search/query/parse-query.ts'
import { type Card, largeCatalogue } from '../../site/site-data.ts'
import { fileUrl } from '../base/paths.ts'
import { afterPress } from '../base/press.ts'
import { useEventCallback } from '../base/use-event-callback.ts'
import { type Content, useContent } from '../content/content.ts'
import { reloadOnce } from '../content/stale-version.ts'
import { isTagOf } from '../study/filters.ts'
import { openSearch, type SearchClient } from './search-client.ts'
import { createSearchWorker } from './trusted-types.ts'

let client: SearchClient | null = null

type Outcome = typeof import('./search-results.tsx').SearchOutcome

let outcome: Promise<Outcome> | null = null

/** Loads the component that shows results. It is loaded in parallel with the worker; after a failure, with the next query. */
function loadOutcome(): Promise<Outcome> {
  if (outcome !== null) return outcome
  outcome = import('./search-results.tsx').then((module) => module.SearchOutcome)
  outcome.catch(() => {
    outcome = null
  })
  return outcome
}

/** Starts the worker, which loads the index. Later calls return the same client. */
export function startSearch(content: Content): SearchClient {
  if (client !== null) return client
  loadOutcome().catch(() => {})
  if (content.site.total <= largeCatalogue) content.catalogue().catch(() => {})
  client = openSearch({
    entryUrl: new URL(fileUrl(content.site.searchUrl), location.href).href,
    createWorker: createSearchWorker,
    onGone: reloadOnce,
  })
  return client
}

export type SearchState =
  | { readonly kind: 'idle' }
  /** The first results are awaited. Later queries keep the earlier results until their own arrive. */
  | { readonly kind: 'searching' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'results'
      /** The query of these results, which may be one keystroke behind. */
      readonly query: string
      readonly result: SearchResult
      readonly cards: readonly { readonly card: Card; readonly hit: Hit }[]
      /** When no hit passes the filters: how many hits they hide. */
      readonly hidden: number
      /** The component that shows them. */
      readonly Outcome: Outcome
    }

/** Hits asked for at most. */
const MOST = 100

/**
 * Returns the results of a query among the cards that pass the filters; with `passes` null, among all. Results of an older query
 * stay until the new ones arrive. `narrowing` names the filters: when it changes, the search runs again. `begin` starts the
 * search for the next query early, so that the worker searches while the page renders.
 */
export function useSearch(
  query: string,
  narrowing: string,
  passes: ((card: Card) => boolean) | null,
): [state: SearchState, begin: (next: string) => void] {
  const content = useContent()
  const [found, setFound] = useState<Extract<SearchState, { kind: 'results' | 'failed' }> | null>(null)
  const begun = useRef<Begun | null>(null)
  const begin = useEventCallback((next: string): void => {
    if (next.trim() === '') return
    const found = search(content, next, passes)
    // The failure is reported where the results are shown. This search may be replaced before that.
    found.catch(() => {})
    begun.current = { query: next, narrowing, found }
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: `narrowing` stands for `passes`, a new function at each render
  useEffect(() => {
    if (query.trim() === '') {
      setFound(null)
      return
    }
    let isCurrent = true
    const put = (next: NonNullable<typeof found>): void => void afterPress(() => isCurrent && setFound(next))
    const show = (found: Begun['found']): void =>
      void Promise.all([found, loadOutcome()]).then(
        ([found, Outcome]) => found !== null && put({ kind: 'results', ...found, Outcome }),
        () => put({ kind: 'failed' }),
      )
    const { current } = begun
    begun.current = null
    const isBegun = current !== null && current.query === query && current.narrowing === narrowing
    show(isBegun ? current.found : search(content, query, passes))
    // The first results come before the answers are loaded: search again for their snippets.
    const stop = startSearch(content).onAnswers(() => show(search(content, query, passes)))
    return () => {
      isCurrent = false
      stop()
    }
  }, [query, narrowing, content])

  return [query.trim() === '' ? { kind: 'idle' } : (found ?? { kind: 'searching' }), begin]
}

type Found = Omit<Extract<SearchState, { kind: 'results' }>, 'kind' | 'Outcome'>

/** A search started before the page has rendered its query. */
interface Begun {
  readonly query: string
  readonly narrowing: string
  readonly found: Promise<Found | null>
}

/** Searches, and finds the cards of the hits. When no hit passes the filters, it counts the hits without them. */
async function search(
  content: Content,
  query: string,
  passes: ((card: Card) => boolean) | null,
): Promise<Found | null> {
  const searcher = startSearch(content)
  const asked = withoutTags(parseQuery(query, isTagOf(content.site)))
  if (passes === null) {
    if (content.site.total > largeCatalogue && content.loadedCatalogue() === null) {
      const result = await searcher.search(asked, MOST, null)
      const cards = result?.hits.map((hit) => ({ card: cardOf(hit), hit }))
      return result && { query, result, cards: cards ?? [], hidden: 0 }
    }
    const [result, cards] = await Promise.all([searcher.search(asked, MOST, null), content.catalogue()])
    return result && { query, result, cards: join(result, cards), hidden: 0 }
  }
  const cards = await content.catalogue()
  const allowed = cards.filter(passes).map((card) => card.id)
  const result = await searcher.search(asked, MOST, allowed)
  if (result === null) return null
  const all = result.hits.length > 0 ? result : await searcher.search(asked, MOST, null)
  return (
    all && {
      query,
      result,
      cards: join(result, cards),
      hidden: result.hits.length > 0 ? 0 : all.hits.length,
    }
  )
}

/** Makes a card of a hit from what the index holds. It has no position in the notes, because that is not known. */
function cardOf(hit: Hit): Card {
  return {
    id: hit.id,
    index: -1,
    section: -1,
    question: [hit.question],
    text: hit.question,
    pending: false,
    code: false,
    picture: false,
    askable: false,
    leans: false,
  }
}

/** Pairs hits with their cards, in the order of the hits. */
function join(result: SearchResult, cards: readonly Card[]): { card: Card; hit: Hit }[] {
  const wanted = new Map(result.hits.map((hit) => [hit.id, hit]))
  const byId = new Map(cards.filter((card) => wanted.has(card.id)).map((card) => [card.id, card]))
  return result.hits.flatMap((hit) => {
    const card = byId.get(hit.id)
    return card === undefined ? [] : [{ card, hit }]
  })
}
