/** The list without conditions: the questions in the order of the notes, a hundred to a page. */
import { memo, type ReactNode } from 'react'
import { introsIn, type QuestionRange } from '../../site/intros.ts'
import type { Intro, PageView } from '../../site/site-data.ts'
import { useHydratedSearchParams } from '../base/hydration.ts'
import { Link } from '../base/link.tsx'
import { useListOutcome } from '../base/list-outcome.ts'
import { withQuery } from '../base/paths.ts'
import { type Content, useContent } from '../content/content.ts'
import { LoadNotice } from '../content/load-notice.tsx'
import { useLoaded } from '../content/use-loaded.ts'
import { app, list as words } from '../strings/reading.ko.ts'
import type { CardRange } from '../study/filters.ts'
import { useScrollMemory } from '../study/scroll-restoration.ts'
import { CardList } from './card-list.tsx'
import { PAGE_SIZE, rangeOf } from './list-conditions.ts'
import { NotFoundPage } from './not-found-page.tsx'
import { quizOfSection } from './quiz-link.ts'

interface PlainListProps {
  /** Index of the section; null for all notes. */
  readonly section: number | null
  /** From 1. */
  readonly page: number
  /** True when the results of a search will soon replace the list. */
  readonly isStale?: boolean
}

/** Draws one page of a section, or of all notes, as it was prerendered. */
export const PlainList = memo(function PlainList({ section, page, isStale }: PlainListProps): ReactNode {
  const content = useContent()
  const { site, listPath } = content
  const id = section === null ? null : (site.sections[section]?.id ?? null)
  const path = listPath(id, page)
  const range = rangeOf(site, section)
  const pages = Math.max(1, Math.ceil(range.count / PAGE_SIZE))
  const view = useLoaded(path, viewNow(content, path, range, page), () => loadView(content, range, page))
  const first = range.first + (page - 1) * PAGE_SIZE
  const end = Math.min(first + PAGE_SIZE, range.first + range.count)
  const intros = usePageIntros(path, { section, first, end, isLast: page === pages })
  useScrollMemory(view.kind === 'ready')
  useListOutcome(isStale ? '' : words.whole(range.count), false)
  if (page > pages) return <NotFoundPage />
  if (view.kind !== 'ready') return <LoadNotice state={view} />
  const { cards } = view.value
  return (
    <>
      <CardList
        key={path}
        cards={cards.map((card) => ({ card }))}
        intros={intros}
        section={section}
        isGrouped
        count={range.count}
        quiz={id === null ? undefined : quizOfSection(id, pages === 1 ? cards : null)}
      />
      {pages > 1 && <PageLinks section={id} page={page} pages={pages} />}
      {section === null && (
        <nav className="pages" aria-label={app.my}>
          <Link to="/my/">{app.my}</Link>
        </nav>
      )}
    </>
  )
})

interface PageLinksProps {
  /** The section's id; null for all notes. */
  readonly section: string | null
  readonly page: number
  readonly pages: number
}

function PageLinks({ section, page, pages }: PageLinksProps): ReactNode {
  const [params] = useHydratedSearchParams()
  // Reading goes on with the next page.
  const search = params.has('read') ? 'read=1' : ''
  const { listPath } = useContent()
  return (
    <nav className="pages" aria-label={words.page(page, pages)}>
      {page > 1 ? (
        <Link className="button" rel="prev" to={withQuery(listPath(section, page - 1), search)}>
          {words.previousPage}
        </Link>
      ) : (
        <span />
      )}
      <span>{words.page(page, pages)}</span>
      {page < pages ? (
        <Link className="button" rel="next" to={withQuery(listPath(section, page + 1), search)}>
          {words.nextPage}
        </Link>
      ) : (
        <span />
      )}
    </nav>
  )
}

type ListView = Pick<Extract<PageView, { kind: 'list' }>, 'cards'>

/** The texts of the sections on a page, as soon as they are here. The page does not wait for them, and does without them when they fail. */
function usePageIntros(path: string, stretch: QuestionRange): readonly Intro[] {
  const content = useContent()
  const view = content.viewAt(path)
  const known = view?.kind === 'list' ? view.intros : content.loadedIntros()
  const all = useLoaded(`intros ${path}`, known, () => content.intros(stretch.first, stretch.end))
  return all.kind === 'ready' ? introsIn(content.site.sections, all.value, stretch) : []
}

function viewNow(content: Content, path: string, range: CardRange, page: number): ListView | null {
  const view = content.viewAt(path)
  if (view?.kind === 'list') return view
  const cards = content.loadedCatalogue()
  if (cards === null) return null
  const first = range.first + (page - 1) * PAGE_SIZE
  return { cards: cards.slice(first, Math.min(first + PAGE_SIZE, range.first + range.count)) }
}

async function loadView(content: Content, range: CardRange, page: number): Promise<ListView> {
  const first = range.first + (page - 1) * PAGE_SIZE
  return { cards: await content.range(first, Math.min(PAGE_SIZE, range.first + range.count - first)) }
}
