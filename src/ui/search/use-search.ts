/** Search for the list page: starts the worker, sends the query, and finds the cards of the hits. */
import { useEffect, useRef, useState } from 'react'
import type { Hit } from '../../search/hit.ts'
import { tinyCollection } from '../../search/index/collection-sizes.ts'
import { parseQuery, withoutHashTags } from '../../search/query/parse-query.ts'
import { indexAddress } from '../../site/index-address.ts'
import { type Card, largeCatalogue } from '../../site/site-data.ts'
import { fileUrl } from '../base/paths.ts'
import { afterPress } from '../base/press.ts'
import { useEventCallback } from '../base/use-event-callback.ts'
import { type Content, useContent } from '../content/content.ts'
import { reloadOnce } from '../content/stale-version.ts'
import { isTagOf } from '../study/filters.ts'
import { openSearch, type SearchClient } from './search-client.ts'
import type { FoundHits } from './search-messages.ts'
import { createSearchWorker, takeEarlyWorker } from './trusted-types.ts'

/** One for each collection of notes. */
const clients = new WeakMap<Content, SearchClient>()

/** What was asked for with what stood in the field before the app ran. Its results are used once. */
const early = new WeakMap<Content, { readonly asked: string; readonly found: Promise<FoundHits | null> }>()

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

/**
 * Starts what searches, which loads the index, and searches for `typed`: its results are there when the page first asks for them. Later
 * calls return the same client and leave `typed` to those who ask.
 */
export function startSearch(content: Content, typed = ''): SearchClient {
  const known = clients.get(content)
  if (known !== undefined) return known
  loadOutcome().catch(() => {})
  if (content.site.total <= largeCatalogue) content.catalogue().catch(() => {})
  const { site } = content
  const client = openSearch({
    address: indexAddress(site, fileUrl),
    // There the way to a worker and back would take longer than the search.
    createWorker:
      site.total <= tinyCollection
        ? null
        : () => (content.searchFiles === undefined ? takeEarlyWorker() : null) ?? createSearchWorker(),
    ...(content.searchFiles && { readFiles: content.searchFiles }),
    onGone: reloadOnce,
  })
  clients.set(content, client)
  const asked = withoutHashTags(parseQuery(typed, isTagOf(site)))
  if (asked !== '') {
    const found = client.search(asked, MOST, null, 'early', true)
    // Who asks is told.
    found.catch(() => {})
    early.set(content, { asked, found })
  }
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
      readonly result: FoundHits
      readonly cards: readonly { readonly card: Card; readonly hit: Hit }[]
      /** When no hit passes the filters: how many hits they hide. */
      readonly hidden: number
      /** Nothing was asked since. */
      readonly isLatest: () => boolean
      /** They were shown before there were snippets, for which they keep room from then on. */
      readonly isEarly: boolean
      /** The component that shows them. */
      readonly Outcome: Outcome
    }

/** Hits asked for at most. */
const MOST = 100

/**
 * Returns the results of a query among the cards that pass the filters; with `passes` null, among all. Results of an older query
 * stay until the new ones arrive. `narrowing` names the filters: when it changes, the search runs again. `ask` starts the
 * search for the next query early, so that the worker searches while the page renders.
 */
export function useSearch(
  query: string,
  narrowing: string,
  passes: ((card: Card) => boolean) | null,
): [state: SearchState, ask: (next: string) => void] {
  const content = useContent()
  const [found, setFound] = useState<Extract<SearchState, { kind: 'results' | 'failed' }> | null>(null)
  /** What was asked last. Only its results are shown: a query that was overtaken never comes back. */
  const last = useRef<Asked | null>(null)
  const ask = useEventCallback((next: string, isAgain?: boolean): void => {
    const asked = next.trim() === '' ? null : { query: next, narrowing }
    last.current = asked
    // Without a query no search is started: a first view does not fetch its worker.
    if (asked === null) return
    const client = startSearch(content)
    const isLatest = (): boolean => last.current === asked
    const put = (now: NonNullable<typeof found>): void => void afterPress(() => isLatest() && setFound(now))
    Promise.all([search(content, next, passes), loadOutcome()]).then(
      ([found, Outcome]) => {
        if (found === null) return
        const { hasAnswers } = found.result
        put({ kind: 'results', ...found, Outcome, isLatest, isEarly: isAgain === true || !hasAnswers })
        // The answers came while this was on its way.
        if (!hasAnswers && isAgain !== true && client.hasAnswers() && isLatest()) ask(next, true)
      },
      () => put({ kind: 'failed' }),
    )
  })

  const isEmpty = query.trim() === ''
  const wasEmpty = useRef(true)
  useEffect(() => {
    const { current } = last
    // The field asks for what it held before the app ran, which is drawn next: until then nothing has changed here.
    const isSame = isEmpty && wasEmpty.current
    wasEmpty.current = isEmpty
    if (!isSame && (current?.query !== query || current.narrowing !== narrowing)) ask(query)
    if (isEmpty) {
      setFound(null)
      return
    }
    // The first results come before the answers are loaded: search again for their snippets.
    return startSearch(content).onAnswers(() => last.current && ask(last.current.query, true))
  }, [query, isEmpty, narrowing, content, ask])

  return [isEmpty ? { kind: 'idle' } : (found ?? { kind: 'searching' }), ask]
}

/** A search that was started. */
interface Asked {
  readonly query: string
  readonly narrowing: string
}

type Found = Omit<Extract<SearchState, { kind: 'results' }>, 'kind' | 'Outcome' | 'isLatest' | 'isEarly'>

/** Searches, and finds the cards of the hits. When no hit passes the filters, it counts the hits without them. */
async function search(
  content: Content,
  query: string,
  passes: ((card: Card) => boolean) | null,
): Promise<Found | null> {
  const asked = withoutHashTags(parseQuery(query, isTagOf(content.site)))
  if (passes === null) {
    if (content.site.total > largeCatalogue && content.loadedCatalogue() === null) {
      const result = await searchAll(content, asked)
      const cards = result?.hits.map((hit) => ({ card: cardOf(hit), hit }))
      return result && { query, result, cards: cards ?? [], hidden: 0 }
    }
    const [result, cards] = await Promise.all([searchAll(content, asked), content.catalogue()])
    return result && { query, result, cards: join(result, cards), hidden: 0 }
  }
  const searcher = startSearch(content)
  const cards = await content.catalogue()
  const allowed = cards.filter(passes).map((card) => card.id)
  const result = await searcher.search(asked, MOST, allowed, '', true)
  if (result === null) return null
  const all = result.hits.length > 0 ? result : await searcher.search(asked, MOST, null, '', true)
  return (
    all && {
      query,
      result,
      cards: join(result, cards),
      hidden: result.hits.length > 0 ? 0 : all.hits.length,
    }
  )
}

/** Searches all questions. */
function searchAll(content: Content, asked: string): Promise<FoundHits | null> {
  const begun = early.get(content)
  early.delete(content)
  return begun?.asked === asked ? begun.found : startSearch(content).search(asked, MOST, null, '', true)
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
function join(result: FoundHits, cards: readonly Card[]): { card: Card; hit: Hit }[] {
  const wanted = new Map(result.hits.map((hit) => [hit.id, hit]))
  const byId = new Map(cards.filter((card) => wanted.has(card.id)).map((card) => [card.id, card]))
  return result.hits.flatMap((hit) => {
    const card = byId.get(hit.id)
    return card === undefined ? [] : [{ card, hit }]
  })
}
