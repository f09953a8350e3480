/** Searching from a page: the worker, the query on its way, and the cards behind the hits. */
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

/** What shows results: fetched beside the worker when a search begins; after a failure, again with the next query. */
function loadOutcome(): Promise<Outcome> {
  if (outcome !== null) return outcome
  outcome = import('./search-results.tsx').then((module) => module.SearchOutcome)
  outcome.catch(() => {
    outcome = null
  })
  return outcome
}

/** Starts the worker and its index; later calls give the same. */
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
  /** The first results are on their way; later queries keep the earlier results until theirs are here. */
  | { readonly kind: 'searching' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'results'
      /** The query these are the results of, which may be one keystroke behind. */
      readonly query: string
      readonly result: SearchResult
      readonly cards: readonly { readonly card: Card; readonly hit: Hit }[]
      /** When nothing passes: how many hits the conditions hide. */
      readonly hidden: number
      /** What shows them. */
      readonly Outcome: Outcome
    }

/** As many as are drawn at once. */
const MOST = 100

/**
 * The results of a query among the cards that pass (`passes` null: all). Results of an older query stay until the new ones
 * are here. `narrowing` names the conditions, so that a change of them searches again. `begin` takes a query that is about to
 * become the query: the worker searches while the page still draws the key.
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
    // Whoever shows it says that it failed; it may be overtaken before anybody does.
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
    // The first results come before the lines that they will show of their answers.
    const stop = startSearch(content).onAnswers(() => show(search(content, query, passes)))
    return () => {
      isCurrent = false
      stop()
    }
  }, [query, narrowing, content])

  return [query.trim() === '' ? { kind: 'idle' } : (found ?? { kind: 'searching' }), begin]
}

type Found = Omit<Extract<SearchState, { kind: 'results' }>, 'kind' | 'Outcome'>

/** A search on its way before the page has drawn its query. */
interface Begun {
  readonly query: string
  readonly narrowing: string
  readonly found: Promise<Found | null>
}

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

/** A hit as a card, with all that the index tells of it. Its place in the notes is not known: it stands at none. */
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

function join(result: SearchResult, cards: readonly Card[]): { card: Card; hit: Hit }[] {
  const wanted = new Map(result.hits.map((hit) => [hit.id, hit]))
  const byId = new Map(cards.filter((card) => wanted.has(card.id)).map((card) => [card.id, card]))
  return result.hits.flatMap((hit) => {
    const card = byId.get(hit.id)
    return card === undefined ? [] : [{ card, hit }]
  })
}
