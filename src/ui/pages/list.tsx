/** The start page: all questions of a section as cards, searched and filtered. */
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import type { Card, Intro, PageView, Site } from '../../notes/site.ts'
import type { Hit } from '../../search/result.ts'
import { type Content, useContent, useLoaded } from '../content.ts'
import { type FilterState, matchesFilters, readFilters } from '../filters.ts'
import { Answer } from '../parts/answer.tsx'
import { QuestionCard } from '../parts/card.tsx'
import { Filters } from '../parts/filters.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { SearchOutcome } from '../parts/search-outcome.tsx'
import { StudyLine } from '../parts/study-line.tsx'
import { listPath } from '../place.ts'
import { useSearch } from '../search.ts'
import { app, filter as filterWords, list as words } from '../strings.ko.ts'
import { useStudyMarks } from '../study.ts'
import { useOpenMemory, useScrollMemory } from '../view-memory.ts'
import { NotFoundPage } from './not-found.tsx'

/** As many as a prerendered page holds. */
const STEP = 100

export function ListPage(): ReactNode {
  const content = useContent()
  const params = useParams()
  const section =
    params.section === undefined ? null : content.site.sections.findIndex((one) => one.id === params.section)
  if (section === -1) return <NotFoundPage />
  return <List key={params.section ?? ''} section={section} page={Number(params.page ?? 1)} />
}

function List({ section, page }: { readonly section: number | null; readonly page: number }): ReactNode {
  const content = useContent()
  const { site } = content
  const [params, setParams] = useSearchParams()
  const filters = useMemo(() => readFilters(params), [params])
  const query = params.get('q') ?? ''
  const marks = useStudyMarks()
  const search = useSearch(query, (card) => isIn(site, card, section) && matchesFilters(card, filters, marks))
  const shown = Number(params.get('p') ?? 1)
  const isNarrowed = query !== '' || filters.length > 0

  const title = section === null ? site.title : (site.sections[section]?.title ?? '')
  useEffect(() => {
    document.title = section === null && site.title === app.name ? app.name : `${title} · ${app.name}`
  }, [title, section, site.title])

  const update = (change: (next: URLSearchParams) => void, replace = true): void => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        change(next)
        return next
      },
      { replace, preventScrollReset: true },
    )
  }

  return (
    <div className="page">
      <header>
        <h1>{title}</h1>
        {section === null && page === 1 && !isNarrowed && <StudyLine total={site.total} />}
      </header>
      <SearchBox
        query={query}
        onQuery={(next) => update((all) => (next === '' ? all.delete('q') : all.set('q', next)))}
        results={search.kind === 'results' ? search.cards.map(({ card }) => card.id) : []}
      />
      <Filters
        section={section}
        filters={filters}
        onChange={(next) =>
          update((all) => (next.length === 0 ? all.delete('f') : all.set('f', next.join(','))), false)
        }
      />
      {query !== '' ? (
        <SearchOutcome
          search={search}
          query={query}
          onQuery={(next) => update((all) => all.set('q', next))}
          isFiltered={filters.length > 0 || section !== null}
        >
          {search.kind === 'results' && (
            <Cards cards={search.cards} intros={[]} section={section} isGrouped={false} />
          )}
        </SearchOutcome>
      ) : filters.length > 0 ? (
        <Filtered
          section={section}
          filters={filters}
          shown={shown}
          onMore={() => update((all) => all.set('p', String(shown + 1)))}
        />
      ) : (
        <Plain section={section} page={page} />
      )}
    </div>
  )
}

/** One page of the notes in their own order, as it was prerendered. */
function Plain({ section, page }: { readonly section: number | null; readonly page: number }): ReactNode {
  const content = useContent()
  const { site } = content
  const id = section === null ? null : (site.sections[section]?.id ?? null)
  const path = listPath(id, page)
  const range =
    section === null ? { first: 0, count: site.total } : (site.sections[section] ?? { first: 0, count: 0 })
  const pages = Math.max(1, Math.ceil(range.count / STEP))
  const view = useLoaded(path, viewNow(content, path, range, page), () => loadView(content, range, page))
  useScrollMemory(view.kind === 'ready')
  if (page > pages) return <NotFoundPage />
  if (view.kind !== 'ready') return <Waiting state={view} />
  const { cards, intros } = view.value
  return (
    <>
      <Cards
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
}

type ListView = Pick<Extract<PageView, { kind: 'list' }>, 'cards' | 'intros'>

function viewNow(
  content: Content,
  path: string,
  range: { first: number; count: number },
  page: number,
): ListView | null {
  const view = content.viewAt(path)
  if (view?.kind === 'list') return view
  const cards = content.loadedCatalogue()
  return cards === null
    ? null
    : { cards: pageOf(cards.slice(range.first, range.first + range.count), page), intros: [] }
}

async function loadView(
  content: Content,
  range: { first: number; count: number },
  page: number,
): Promise<ListView> {
  const first = range.first + (page - 1) * STEP
  const cards = await content.range(first, Math.min(STEP, range.first + range.count - first))
  return { cards, intros: [] }
}

function pageOf(cards: readonly Card[], page: number): readonly Card[] {
  return cards.slice((page - 1) * STEP, page * STEP)
}

function isIn(site: Site, card: Card, section: number | null): boolean {
  if (section === null) return true
  const range = site.sections[section]
  return range !== undefined && card.index >= range.first && card.index < range.first + range.count
}

interface FilteredProps {
  readonly section: number | null
  readonly filters: FilterState
  readonly shown: number
  readonly onMore: () => void
}

function Filtered({ section, filters, shown, onMore }: FilteredProps): ReactNode {
  const content = useContent()
  const marks = useStudyMarks()
  const all = useLoaded('catalogue', content.loadedCatalogue(), content.catalogue)
  useScrollMemory(all.kind === 'ready' && marks !== null)
  if (all.kind !== 'ready') return <Waiting state={all} />
  const cards = all.value.filter(
    (card) => isIn(content.site, card, section) && matchesFilters(card, filters, marks),
  )
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
        intros={[]}
        section={section}
        isGrouped
        count={cards.length}
      />
      {left > 0 && (
        <div className="pages">
          <button type="button" className="button" onClick={onMore}>
            {words.more(Math.min(STEP, left))}
          </button>
        </div>
      )}
    </>
  )
}

function Waiting({
  state,
}: {
  readonly state: { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly retry: () => void }
}): ReactNode {
  if (state.kind === 'loading') return <p className="notice">{app.loading}</p>
  return (
    <div className="empty">
      <p>{app.loadFailed}</p>
      <button type="button" className="button" onClick={state.retry}>
        {app.retry}
      </button>
    </div>
  )
}

interface CardsProps {
  readonly cards: readonly { readonly card: Card; readonly hit?: Hit }[]
  readonly intros: readonly Intro[]
  readonly section: number | null
  /** Under the headings of the notes, or in one run with the place named on each card. */
  readonly isGrouped: boolean
  readonly count?: number
}

function Cards({ cards, intros, section, isGrouped, count }: CardsProps): ReactNode {
  const { site } = useContent()
  const memory = useOpenMemory()
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set())
  // What was open is known only in the browser, so it is restored after hydration.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the list appears
  useEffect(() => {
    const before = memory.initial()
    if (before.length > 0) setOpen(new Set(before))
  }, [])
  const change = (next: ReadonlySet<string>): void => {
    setOpen(next)
    memory.remember([...next])
  }
  const toggle = (id: string, isOpen: boolean): void => {
    if (open.has(id) === isOpen) return
    const next = new Set(open)
    if (isOpen) next.add(id)
    else next.delete(id)
    change(next)
  }
  const foldable = cards.filter(({ card }) => !card.pending)
  const areAllOpen = foldable.length > 0 && foldable.every(({ card }) => open.has(card.id))
  const list = cards.map(({ card }) => card.id)
  const groups = isGrouped ? groupBySection(cards) : [{ section: null, cards }]
  return (
    <>
      <div className="list-bar">
        <h2>{words.count(count ?? cards.length)}</h2>
        {foldable.length > 0 && (
          <button
            type="button"
            className="quiet-button"
            onClick={() => change(areAllOpen ? new Set() : new Set(list))}
          >
            {areAllOpen ? words.closeAll : words.openAll}
          </button>
        )}
      </div>
      {groups.map((group) => (
        <section key={group.cards[0]?.card.id}>
          {group.section !== null && group.section !== section && (
            <h2 className="group">{nameOf(site, group.section, section)}</h2>
          )}
          <ul className="cards">
            {group.cards.map(({ card, hit }) => (
              <QuestionCardWithIntros
                key={card.id}
                intros={intros.filter((intro) => intro.before === card.index)}
                title={nameOf(site, card.section, section)}
              >
                <QuestionCard
                  card={card}
                  {...(hit === undefined ? {} : { hit })}
                  place={isGrouped ? null : nameOf(site, card.section, section)}
                  isOpen={open.has(card.id)}
                  onToggle={(isOpen) => toggle(card.id, isOpen)}
                  from={list}
                />
              </QuestionCardWithIntros>
            ))}
          </ul>
        </section>
      ))}
      {intros
        .filter((intro) => !cards.some(({ card }) => card.index === intro.before))
        .map((intro) => (
          <Answer
            key={`${intro.section} ${intro.before}`}
            body={intro}
            caption={nameOf(site, intro.section, null)}
          />
        ))}
    </>
  )
}

function QuestionCardWithIntros({
  intros,
  title,
  children,
}: {
  readonly intros: readonly Intro[]
  readonly title: string
  readonly children: ReactNode
}): ReactNode {
  return (
    <>
      {intros.map((intro) => (
        <li key={`${intro.section} ${intro.before} ${intro.blocks.length}`}>
          <Answer body={intro} caption={title} />
        </li>
      ))}
      {children}
    </>
  )
}

function groupBySection<T extends { readonly card: Card }>(
  cards: readonly T[],
): { section: number; cards: T[] }[] {
  const groups: { section: number; cards: T[] }[] = []
  for (const item of cards) {
    const last = groups.at(-1)
    if (last?.section === item.card.section) last.cards.push(item)
    else groups.push({ section: item.card.section, cards: [item] })
  }
  return groups
}

/** A section by its path below the note; the note's name stands before it when there are several. */
function nameOf(site: Site, section: number, within: number | null): string {
  const names: string[] = []
  const hasManyNotes = site.sections.filter((one) => one.depth === 0).length > 1
  for (
    let at: number | null = section;
    at !== null && at !== within;
    at = site.sections[at]?.parent ?? null
  ) {
    const one: Site['sections'][number] | undefined = site.sections[at]
    if (one === undefined || (one.depth === 0 && !hasManyNotes && names.length > 0)) break
    names.unshift(one.title)
  }
  return names.join(' › ')
}
