/** The start page: all questions of a section as cards, searched and filtered. */
import { memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useParams } from 'react-router'
import type { QuestionId } from '../../notes/model.ts'
import { parseQuery } from '../../search/query/parse-query.ts'
import { introsIn, type QuestionRange } from '../../site/intros.ts'
import type { Card, Intro, PageView, Site } from '../../site/site-data.ts'
import { useFrameState } from '../base/frame-state.ts'
import { useHydratedSearchParams } from '../base/hydration.ts'
import { Link } from '../base/link.tsx'
import { listPath } from '../base/paths.ts'
import { useEventCallback } from '../base/use-event-callback.ts'
import { useTitle } from '../base/use-title.ts'
import { type Content, useContent } from '../content/content.ts'
import { type Loaded, useLoaded } from '../content/use-loaded.ts'
import { SearchBox } from '../search/search-box.tsx'
import { type SearchState, useSearch } from '../search/use-search.ts'
import { app, filter as filterWords, search as searchWords, list as words } from '../strings/reading.ko.ts'
import {
  type FilterState,
  isIn,
  isTagOf,
  matchesFilters,
  readFilters,
  readTags,
  type StudyMarks,
  type Tags,
} from '../study/filters.ts'
import { useScrollMemory } from '../study/scroll-restoration.ts'
import { useStudyMarks } from '../study/use-filter-facts.ts'
import { useIsCarried, useStudyGlance } from '../study/use-study.ts'
import { noteVisit } from '../study/visit-history.ts'
import { Cards } from './card-list.tsx'
import { Filters } from './filter-bar.tsx'
import { StudyLine } from './list-summary.tsx'
import { NotFoundPage } from './not-found-page.tsx'

/** As many as a prerendered page holds. */
const STEP = 100
/** As many questions as a phone shows with its keyboard up, and one more. */
const IN_SIGHT = 3
/** How long typing rests before the address follows; Safari refuses more than 100 changes in 30 seconds. */
const ADDRESS_MS = 350

export function ListPage(): ReactNode {
  const content = useContent()
  const params = useParams()
  const section =
    params.section === undefined ? null : content.site.sections.findIndex((one) => one.id === params.section)
  if (section === -1) return <NotFoundPage />
  return <List key={params.section ?? ''} section={section} page={Number(params.page ?? 1)} />
}

interface ListProps {
  readonly section: number | null
  readonly page: number
}

function List({ section, page }: ListProps): ReactNode {
  const content = useContent()
  const { site } = content
  const [params, setParams] = useHydratedSearchParams()
  const filters = useMemo(() => readFilters(params), [params])
  const marks = useStudyMarks()
  const update = (change: (next: URLSearchParams) => void, isNewEntry: boolean): void => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        change(next)
        return next
      },
      { replace: !isNewEntry },
    )
  }
  const [query, setQuery, settle] = useQuery(params.get('q') ?? '', (next) =>
    update((all) => setOrDelete(all, 'q', next), false),
  )
  const [hasTyped, setTyped] = useState(false)
  const [isSearchOpen, setSearchOpen] = useState(false)
  const parsed = parseQuery(query, isTagOf(site))
  const tags = readTags(parsed.tags, site)
  const isSearching = parsed.text !== '' || parsed.quoted.length > 0
  const conditions: Conditions = { section, filters: [...filters, ...tags.filters], tags }
  const isNarrowed = section !== null || conditions.filters.length > 0 || tags.sections.length > 0
  const [search, beginSearch] = useSearch(
    isSearching ? query : '',
    // Without conditions nothing is asked of the marks: their coming would search a second time for nothing.
    isNarrowed ? JSON.stringify([conditions, marks === null]) : '',
    isNarrowed ? (card) => passes(site, card, conditions, marks) : null,
  )
  // A key draws nothing anew but what it changes.
  const onFilters = useEventCallback((next: FilterState) =>
    update((all) => {
      setOrDelete(all, 'f', next.join(','))
      all.delete('p')
    }, true),
  )
  const onClear = useEventCallback(() => onFilters([]))
  const onTyped = useEventCallback((next: string) => {
    beginSearch(next)
    setTyped(true)
    setQuery(next)
  })
  const onLeave = useEventCallback(settle)
  const firstResult = useEventCallback(() =>
    search.kind === 'results' ? search.cards[0]?.card.id : undefined,
  )
  const title = section === null ? site.title : (site.sections[section]?.title ?? '')
  useTitle(page > 1 ? `${title} · ${words.pageOf(page)}` : title)
  const hasWholeWindow = isSearchOpen || (hasTyped && query !== '')
  useFrameState('searching', hasWholeWindow)
  useFrameState('searchOpen', isSearchOpen)

  return (
    <div className="page" data-searching={hasWholeWindow || undefined}>
      <VisitNote />
      <header>
        {/* The mark above already says the name. */}
        <h1 className={title === app.name ? 'visually-hidden' : undefined}>{title}</h1>
        {section === null && page === 1 && <StudyLine total={site.total} />}
      </header>
      <SearchBox
        query={query}
        onQuery={onTyped}
        onLeave={onLeave}
        onOpen={setSearchOpen}
        firstResult={firstResult}
      />
      <Filters section={section} filters={filters} onChange={onFilters} />
      {search.kind === 'searching' && (
        <p className="notice waiting" data-over={hasTyped || undefined}>
          {words.searching}
        </p>
      )}
      {search.kind === 'failed' && <p className="notice">{searchWords.failed}</p>}
      {search.kind === 'results' ? (
        <Found
          search={search}
          section={section}
          isNarrowed={filters.length > 0}
          isTyped={hasTyped}
          onQuery={setQuery}
          onClear={onClear}
        />
      ) : isSearching && !hasTyped ? null : conditions.filters.length > 0 || tags.sections.length > 0 ? (
        <Filtered
          conditions={conditions}
          marks={marks}
          shown={Number(params.get('p') ?? 1)}
          onMore={(shown) => update((all) => all.set('p', String(shown)), false)}
          onClear={filters.length > 0 ? onClear : undefined}
        />
      ) : (
        // What was there stays until the first results are: the list is not taken away for nothing.
        <Plain section={section} page={page} />
      )}
    </div>
  )
}

interface FoundProps {
  readonly search: Extract<SearchState, { kind: 'results' }>
  readonly section: number | null
  readonly isNarrowed: boolean
  /** The query was typed on this page, so the window is at its top. */
  readonly isTyped: boolean
  readonly onQuery: (query: string) => void
  readonly onClear: () => void
}

const Found = memo(function Found(props: FoundProps): ReactNode {
  const { search, section, isNarrowed, isTyped, onQuery, onClear } = props
  useScrollMemory(true)
  const { Outcome, query, result, cards, hidden } = search
  const shown = useInSight(query, cards, isTyped)
  return (
    <Outcome
      result={result}
      count={cards.length}
      hidden={hidden}
      query={query}
      onQuery={onQuery}
      onClear={onClear}
    >
      <Cards
        cards={shown}
        section={section}
        isGrouped={false}
        count={cards.length}
        onClear={isNarrowed ? onClear : undefined}
      />
    </Outcome>
  )
})

/**
 * Of a new query's results at once as many as a window shows; all of them once those are painted. So a key is answered within a
 * frame or two. Later results of the same query (with snippets, say) are shown whole: the learner may have moved on in them.
 */
function useInSight<T>(query: string, all: readonly T[], isHasty: boolean): readonly T[] {
  const [painted, setPainted] = useState<string | null>(isHasty ? null : query)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted(query))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [query])
  return !isHasty || painted === query ? all : all.slice(0, IN_SIGHT)
}

/** The query as typed, at once; in the address once typing rests, or when `settle` says so. Follows back and forward. */
function useQuery(
  inAddress: string,
  write: (query: string) => void,
): [string, (query: string) => void, () => void] {
  const [typed, setTyped] = useState(inAddress)
  const seen = useRef(inAddress)
  /** What was written and has not arrived in the address yet, oldest first. */
  const written = useRef<readonly string[]>([])
  // What comes back from here is no news. It may arrive after the next key, and following it then would break the
  // syllable that is being composed.
  useEffect(() => {
    if (inAddress === seen.current) return
    seen.current = inAddress
    const at = written.current.indexOf(inAddress)
    written.current = at < 0 ? [] : written.current.slice(at + 1)
    if (at < 0) setTyped(inAddress)
  }, [inAddress])
  const settle = (): void => {
    if (typed === (written.current.at(-1) ?? seen.current)) return
    written.current = [...written.current, typed]
    write(typed)
  }
  // `settle` is new at each render; what it would write is told by `typed`.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const timer = setTimeout(settle, ADDRESS_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return [typed, setTyped, settle]
}

function setOrDelete(params: URLSearchParams, name: string, value: string): void {
  if (value === '') params.delete(name)
  else params.set(name, value)
}

/** How long a first visit's service worker may take to fetch the app. */
const WORKER_MS = 30_000

/** Draws nothing: once the browser is idle and what was saved is in its place, notes which questions are new since the last visit. */
function VisitNote(): ReactNode {
  const content = useContent()
  const study = useStudyGlance()
  const isCarried = useIsCarried()
  const isReady = study !== null && (study.state === null || isCarried)
  const resolve = useEventCallback((id: QuestionId) => study?.state?.resolve(id) ?? id)
  useEffect(() => {
    if (!isReady) return
    let isHere = true
    const note = async (): Promise<void> => {
      // The service worker has the catalogue anyway; for this alone a first visit does not fetch it twice. Where no worker
      // comes (it is switched off, or could not be fetched whole), the wait ends.
      if (content.loadedCatalogue() === null)
        await Promise.race([
          navigator.serviceWorker?.ready,
          new Promise((over) => setTimeout(over, WORKER_MS)),
        ])
      const cards = await content.catalogue()
      if (isHere) await noteVisit(cards, content.aliases, resolve)
    }
    const timer = setTimeout(() => note().catch(() => {}), 1500)
    return () => {
      isHere = false
      clearTimeout(timer)
    }
  }, [content, isReady, resolve])
  return null
}

interface Conditions {
  readonly section: number | null
  readonly filters: FilterState
  readonly tags: Tags
}

function passes(
  site: Site,
  card: Card,
  { section, filters, tags }: Conditions,
  marks: StudyMarks | null,
): boolean {
  return (
    isIn(site, card, section) &&
    matchesFilters(card, filters, marks) &&
    tags.sections.every((sections) => sections.some((one) => isIn(site, card, one)))
  )
}

/** One page of the notes in their own order, as it was prerendered. */
const Plain = memo(function Plain({ section, page }: ListProps): ReactNode {
  const content = useContent()
  const { site } = content
  const id = section === null ? null : (site.sections[section]?.id ?? null)
  const path = listPath(id, page)
  const range =
    section === null ? { first: 0, count: site.total } : (site.sections[section] ?? { first: 0, count: 0 })
  const pages = Math.max(1, Math.ceil(range.count / STEP))
  const view = useLoaded(path, viewNow(content, path, range, page), () => loadView(content, range, page))
  const first = range.first + (page - 1) * STEP
  const end = Math.min(first + STEP, range.first + range.count)
  const intros = usePageIntros(path, { section, first, end, isLast: page === pages })
  useScrollMemory(view.kind === 'ready')
  if (page > pages) return <NotFoundPage />
  if (view.kind !== 'ready') return <Waiting state={view} />
  const { cards } = view.value
  return (
    <>
      <Cards
        key={path}
        cards={cards.map((card) => ({ card }))}
        intros={intros}
        section={section}
        isGrouped
        count={range.count}
      />
      {pages > 1 && (
        <nav className="pages" aria-label={words.page(page, pages)}>
          {page > 1 ? (
            <Link className="button" rel="prev" to={listPath(id, page - 1)}>
              {words.previousPage}
            </Link>
          ) : (
            <span />
          )}
          <span>{words.page(page, pages)}</span>
          {page < pages ? (
            <Link className="button" rel="next" to={listPath(id, page + 1)}>
              {words.nextPage}
            </Link>
          ) : (
            <span />
          )}
        </nav>
      )}
    </>
  )
})

type ListView = Pick<Extract<PageView, { kind: 'list' }>, 'cards'>
type Range = { readonly first: number; readonly count: number }

/** The texts of a page: those it came with, or as soon as they are here. Not worth waiting for, and none when they cannot come. */
function usePageIntros(path: string, stretch: QuestionRange): readonly Intro[] {
  const content = useContent()
  const view = content.viewAt(path)
  const known = view?.kind === 'list' ? view.intros : content.loadedIntros()
  const all = useLoaded(`intros ${path}`, known, () => content.intros(stretch.first, stretch.end))
  return all.kind === 'ready' ? introsIn(content.site.sections, all.value, stretch) : []
}

function viewNow(content: Content, path: string, range: Range, page: number): ListView | null {
  const view = content.viewAt(path)
  if (view?.kind === 'list') return view
  const cards = content.loadedCatalogue()
  if (cards === null) return null
  const first = range.first + (page - 1) * STEP
  return { cards: cards.slice(first, Math.min(first + STEP, range.first + range.count)) }
}

async function loadView(content: Content, range: Range, page: number): Promise<ListView> {
  const first = range.first + (page - 1) * STEP
  return { cards: await content.range(first, Math.min(STEP, range.first + range.count - first)) }
}

interface FilteredProps {
  readonly conditions: Conditions
  readonly marks: StudyMarks | null
  readonly shown: number
  readonly onMore: (shown: number) => void
  readonly onClear: (() => void) | undefined
}

function Filtered({ conditions, marks, shown, onMore, onClear }: FilteredProps): ReactNode {
  const content = useContent()
  const all = useLoaded('catalogue', content.loadedCatalogue(), content.catalogue)
  const isKnown = all.kind === 'ready' && marks !== null
  useScrollMemory(isKnown)
  if (all.kind !== 'ready') return <Waiting state={all} />
  if (marks === null) return <Waiting state={{ kind: 'loading' }} />
  const cards = all.value.filter((card) => passes(content.site, card, conditions, marks))
  if (cards.length === 0) {
    return (
      <div className="empty">
        <p>{filterWords.none}</p>
        <Link className="button" to={{ search: '' }}>
          {filterWords.clear}
        </Link>
      </div>
    )
  }
  const left = cards.length - shown * STEP
  return (
    <>
      <Cards
        cards={cards.slice(0, shown * STEP).map((card) => ({ card }))}
        section={conditions.section}
        isGrouped
        count={cards.length}
        onClear={onClear}
      />
      {left > 0 && (
        <div className="pages">
          <button type="button" className="button" onClick={() => onMore(shown + 1)}>
            {words.more(Math.min(STEP, left))}
          </button>
        </div>
      )}
    </>
  )
}

function Waiting({ state }: { readonly state: Exclude<Loaded<unknown>, { kind: 'ready' }> }): ReactNode {
  if (state.kind === 'loading') return <p className="notice waiting">{app.loading}</p>
  return (
    <div className="empty">
      <p>{app.loadFailed}</p>
      <button type="button" className="button" onClick={state.retry}>
        {app.retry}
      </button>
    </div>
  )
}
