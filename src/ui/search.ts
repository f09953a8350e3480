/** Searching from a page: the worker, the query on its way, and the cards behind the hits. */
import { useEffect, useState } from 'react'
import type { Card } from '../notes/site.ts'
import type { Hit, SearchResult } from '../search/result.ts'
import { type Content, useContent } from './content.ts'
import { fileUrl } from './place.ts'
import { openSearch, type SearchClient } from './search-client.ts'
import { createSearchWorker } from './trusted-urls.ts'

let client: SearchClient | null = null

/** Starts the worker and its index; later calls give the same. */
export function startSearch(content: Content): SearchClient {
  client ??= openSearch({
    entryUrl: new URL(fileUrl(content.site.searchUrl), location.href).href,
    createWorker: createSearchWorker,
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
      /** How many hits the filters hide. */
      readonly hidden: number
    }

const MOST = 100

/** The results of a query, among the cards that pass. Results of an older query stay until the new ones are here. */
export function useSearch(query: string, passes: (card: Card) => boolean): SearchState {
  const content = useContent()
  const [found, setFound] = useState<
    { query: string; result: SearchResult; cards: readonly Card[] } | 'failed' | null
  >(null)

  useEffect(() => {
    if (query.trim() === '') {
      setFound(null)
      return
    }
    let isCurrent = true
    Promise.all([startSearch(content).search(query, MOST, null), content.catalogue()]).then(
      ([result, cards]) => {
        if (isCurrent && result !== null) setFound({ query, result, cards })
      },
      () => isCurrent && setFound('failed'),
    )
    return () => {
      isCurrent = false
    }
  }, [query, content])

  if (query.trim() === '') return { kind: 'idle' }
  if (found === null) return { kind: 'searching' }
  if (found === 'failed') return { kind: 'failed' }
  const byId = new Map(found.cards.map((card) => [card.id, card]))
  const all = found.result.hits.flatMap((hit) => {
    const card = byId.get(hit.id)
    return card === undefined ? [] : [{ card, hit }]
  })
  const cards = all.filter(({ card }) => passes(card))
  return {
    kind: 'results',
    query: found.query,
    result: found.result,
    cards,
    hidden: all.length - cards.length,
  }
}
