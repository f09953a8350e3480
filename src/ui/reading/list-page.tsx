/** The list page: the questions of a section, or of all notes, as cards that can be searched and filtered; in a wide window beside a pane. */
import { type ReactNode, Suspense, useMemo, useState } from 'react'
import type { QuestionId } from '../../notes/model.ts'
import { parseQuery } from '../../search/query/parse-query.ts'
import { nameSection } from '../../site/section-path.ts'
import { useSaid } from '../base/announcer.tsx'
import { useFrameState } from '../base/frame-state.ts'
import { useHydratedSearchParams } from '../base/hydration.ts'
import { lazyPart } from '../base/lazy-part.ts'
import { useRouteParams } from '../base/route-match.ts'
import { useEventCallback } from '../base/use-event-callback.ts'
import { useTitle } from '../base/use-title.ts'
import { useIsWide } from '../base/use-wide.ts'
import { useContent } from '../content/content.ts'
import { SearchBox } from '../search/search-box.tsx'
import { useSearch } from '../search/use-search.ts'
import { pane as paneWords, sort as sortWords } from '../strings/lists.ko.ts'
import { app, search as searchWords, list as words } from '../strings/reading.ko.ts'
import { type FilterState, filterLabels, isTagOf, readFilters, readTags } from '../study/filters.ts'
import { useFilterFacts } from '../study/use-filter-facts.ts'
import { type Chosen, ChosenProvider } from './chosen.ts'
import { FilterBar } from './filter-bar.tsx'
import { FilteredList } from './filtered-list.tsx'
import { FoundList } from './found-list.tsx'
import { type Conditions, passes, readSort, type SortName } from './list-conditions.ts'
import { NotFoundPage } from './not-found-page.tsx'
import { PlainList } from './plain-list.tsx'
import { useQueryInAddress } from './query-in-address.ts'
import { ShelfPlace } from './shelf-place.tsx'
import { TodayPlace } from './today-place.tsx'
import { VisitNote } from './visit-note.ts'

/** A search that takes longer than so many ms is said to be on its way. */
const SLOW_MS = 3000

const Pane = lazyPart(async () => (await import('./pane.tsx')).Pane)

/** The page at `/`, `/page/2/`, `/s/…/` and `/s/…/page/2/`. */
export function ListPage(): ReactNode {
  const content = useContent()
  const params = useRouteParams()
  const section =
    params.section === undefined ? null : content.site.sections.findIndex((one) => one.id === params.section)
  if (section === -1) return <NotFoundPage />
  const page = Number(params.page ?? 1)
  return (
    <NoteList
      key={params.section ?? ''}
      section={section}
      page={page}
      opening={section === null && page === 1 ? <TodayPlace total={content.site.total} /> : null}
    >
      <VisitNote />
      {section === null && <ShelfPlace />}
    </NoteList>
  )
}

interface NoteListProps {
  /** Index of the section; null for all notes. */
  readonly section: number | null
  /** From 1. */
  readonly page: number
  /** The first thing of the list; in a wide window it stands beside it until a question is chosen. */
  readonly opening: ReactNode
  readonly children?: ReactNode
}

/** Draws the list of a section of the content around it. */
export function NoteList({ section, page, opening, children }: NoteListProps): ReactNode {
  const content = useContent()
  const { site } = content
  const [params, setParams] = useHydratedSearchParams()
  const filters = useMemo(() => readFilters(params), [params])
  const sort = readSort(params)
  const facts = useFilterFacts()
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
  const [query, setQuery, settle] = useQueryInAddress(params.get('q') ?? '', (next) =>
    update((all) => setOrDelete(all, 'q', next), false),
  )
  const isWide = useIsWide()
  const [at, setAt, settleAt] = useQueryInAddress(params.get('at') ?? '', (next) =>
    update((all) => setOrDelete(all, 'at', next), false),
  )
  const [forms, setForms] = useState<readonly string[]>([])
  const choose = useEventCallback((id: QuestionId, found: readonly string[], isStep?: boolean) => {
    setForms(found)
    setAt(id)
    // A press may lead away at once. Steps by keys come too fast for the address.
    if (isStep !== true) settleAt(id)
  })
  const chosen = useMemo<Chosen | null>(() => (isWide ? { id: at, choose } : null), [isWide, at, choose])
  const [hasTyped, setTyped] = useState(false)
  const [isSearchOpen, setSearchOpen] = useState(false)
  const parsed = parseQuery(query, isTagOf(site))
  const tags = readTags(parsed.tags, site)
  const isSearching = parsed.text !== '' || parsed.quoted.length > 0
  const conditions: Conditions = { section, filters: [...filters, ...tags.filters], tags }
  const isNarrowed = section !== null || conditions.filters.length > 0 || tags.sections.length > 0
  const [search, beginSearch] = useSearch(
    isSearching ? query : '',
    // Without conditions the facts are not needed. Naming them would search a second time when the journal is read.
    isNarrowed ? JSON.stringify([conditions, facts === null]) : '',
    isNarrowed ? (card) => passes(site, card, conditions, facts) : null,
  )
  // These functions stay the same, so that a key renders only what it changes.
  const onFilters = useEventCallback((next: FilterState) =>
    update((all) => {
      setOrDelete(all, 'f', next.join(','))
      all.delete('p')
    }, true),
  )
  const onSort = useEventCallback((next: SortName) =>
    update((all) => {
      setOrDelete(all, 'sort', next === 'note' ? '' : next)
      all.delete('p')
    }, true),
  )
  const onClear = useEventCallback(() => onFilters([]))
  const onTyped = useEventCallback((next: string) => {
    beginSearch(next)
    setTyped(true)
    setQuery(next)
  })
  const onLeave = useEventCallback(() => settle())
  const firstResult = useEventCallback(() =>
    search.kind === 'results' ? search.cards[0]?.card.id : undefined,
  )
  const shown = section === null ? undefined : site.sections[section]
  const title = shown?.title ?? site.title
  const name = shown === undefined ? title : nameSection(site.sections, shown)
  useTitle(page > 1 ? `${name} · ${words.pageOf(page)}` : name)
  useSaid(search.kind === 'searching' ? words.searching : '', SLOW_MS)
  const hasWholeWindow = isSearchOpen || (hasTyped && query !== '')
  useFrameState('searching', hasWholeWindow)
  useFrameState('searchOpen', isSearchOpen)

  return (
    <ChosenProvider value={chosen}>
      <div className="page list-page" data-searching={hasWholeWindow || undefined}>
        <header>
          <h1>{title === app.name ? app.questions : title}</h1>
        </header>
        {(isWide || opening !== null) && (
          <section className="pane" aria-label={isWide ? paneWords.label : undefined}>
            {isWide ? (
              <Suspense fallback={opening}>
                <Pane id={at} forms={forms} section={section}>
                  {opening}
                </Pane>
              </Suspense>
            ) : (
              opening
            )}
          </section>
        )}
        <div className="list" data-stale={(hasTyped && search.kind === 'searching') || undefined}>
          {children}
          <SearchBox
            query={query}
            onQuery={onTyped}
            onLeave={onLeave}
            onOpen={setSearchOpen}
            firstResult={firstResult}
            isBusy={search.kind === 'searching'}
          />
          <FilterBar
            section={section}
            filters={filters}
            onChange={onFilters}
            sort={isSearching ? null : sort}
            onSort={onSort}
          />
          {search.kind === 'searching' && !hasTyped && <p className="notice waiting">{words.searching}</p>}
          {search.kind === 'failed' && (
            <p className="notice" role="alert">
              {searchWords.failed}
            </p>
          )}
          {search.kind === 'results' ? (
            <FoundList
              search={search}
              section={section}
              conditions={filters.map((name) => filterLabels[name]).join(', ')}
              isTyped={hasTyped}
              onQuery={setQuery}
              onClear={onClear}
            />
          ) : isSearching && !hasTyped ? null : conditions.filters.length > 0 ||
            tags.sections.length > 0 ||
            sort !== 'note' ? (
            <FilteredList
              conditions={conditions}
              said={[
                ...filters.map((name) => filterLabels[name]),
                ...parsed.tags,
                ...(sort === 'note' ? [] : [sortWords[sort]]),
              ].join(', ')}
              facts={facts}
              sort={sort}
              shown={Number(params.get('p') ?? 1)}
              onMore={(shown) => update((all) => all.set('p', String(shown)), false)}
              onClear={filters.length > 0 ? onClear : undefined}
            />
          ) : (
            // The list stays until the first results replace it.
            <PlainList section={section} page={page} isStale={isSearching} />
          )}
        </div>
      </div>
    </ChosenProvider>
  )
}

function setOrDelete(params: URLSearchParams, name: string, value: string): void {
  if (value === '') params.delete(name)
  else params.set(name, value)
}
