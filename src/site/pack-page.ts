/** Packs the data of a page: rows without field names, because every page has the whole table of sections. */
import { type PackedBody, packBody, unpackBody } from './pack-body.ts'
import { type PackedCards, packCards, unpackCards } from './pack-cards.ts'
import type { Card, PageData, PageView, Site } from './site-data.ts'

type ListView = Extract<PageView, { kind: 'list' }>
type QuestionView = Extract<PageView, { kind: 'question' }>

interface PackedList extends Omit<ListView, 'cards' | 'bodies'> {
  readonly cards: PackedCards
  readonly bodies: readonly PackedBody[]
}

interface PackedQuestion extends Omit<QuestionView, 'card' | 'body'> {
  /** The one card. */
  readonly cards: PackedCards
  readonly body: PackedBody
}

/** `Site` as it is in a page's HTML, or in the file behind `Site.tableUrl`. */
export interface PackedSite extends Omit<Site, 'sections' | 'chunks' | 'tableUrl'> {
  /** Id, title, depth, parent (-1 for none), count, first. */
  readonly sections: readonly (readonly [string, string, number, number, number, number])[]
  /** Url and count. Chunks are consecutive. */
  readonly chunks: readonly (readonly [string, number])[]
}

/** `PageData` as it is in a page's HTML. */
export interface PackedPage extends Omit<PageData, 'site' | 'view'> {
  readonly site: PackedSite
  readonly view: Exclude<PageView, ListView | QuestionView> | PackedList | PackedQuestion
}

/** A page that carries its site, or names the file that has it. */
export type PageInHtml = Omit<PackedPage, 'site'> & { readonly site: PackedSite | string }

/** Packs a site. Its chunks must be consecutive, from position 0, without a gap. */
export function packSite({ tableUrl: _, ...site }: Site): PackedSite {
  return {
    ...site,
    sections: site.sections.map(({ id, title, depth, parent, count, first }) => [
      id,
      title,
      depth,
      parent ?? -1,
      count,
      first,
    ]),
    chunks: site.chunks.map(({ url, count }) => [url, count]),
  }
}

/** Packs a page, with its site in it. */
export function packPage(data: PageData): PackedPage {
  return packPageWith(packSite(data.site), data)
}

/** Packs a page with its site as it is packed, or with the file that has it. */
export function packPageWith<Packed>(
  site: Packed,
  { path, view }: Omit<PageData, 'site'>,
): Omit<PackedPage, 'site'> & { readonly site: Packed } {
  return { site, path, view: packView(view) }
}

function packView(view: PageView): PackedPage['view'] {
  if (view.kind === 'list')
    return { ...view, cards: packCards(view.cards), bodies: view.bodies.map(packBody) }
  if (view.kind !== 'question') return view
  const { card, body, ...rest } = view
  return { ...rest, cards: packCards([card]), body: packBody(body) }
}

function unpackView(view: PackedPage['view']): PageView {
  if (view.kind === 'list')
    return { ...view, cards: unpackCards(view.cards), bodies: view.bodies.map(unpackBody) }
  if (view.kind !== 'question') return view
  const { cards, body, ...rest } = view
  // The build packed one card.
  const [card] = unpackCards(cards) as readonly [Card]
  return { ...rest, card, body: unpackBody(body) }
}

/** The inverse of `packPage`. */
export function unpackPage({ site, path, view }: PackedPage): PageData {
  let next = 0
  return {
    site: {
      ...site,
      sections: site.sections.map(([id, title, depth, parent, count, first]) => ({
        id,
        title,
        depth,
        parent: parent < 0 ? null : parent,
        count,
        first,
      })),
      chunks: site.chunks.map(([url, count]) => {
        const first = next
        next += count
        return { url, first, count }
      }),
    },
    path,
    view: unpackView(view),
  }
}

/** What a page has of a card at its heading, which has the id: the rest of the row as JSON. */
export type RowAtHeading = readonly [id: string, rest: string]

type RestOfRow = PackedCards['rows'][number] extends readonly [string, ...infer Rest] ? Rest : never

/** Takes the rows of the cards out of a list page. Returns the page without them, and the rows, which are for the headings. Other pages have none. */
export function takeRows<Page extends PageInHtml>(
  page: Page,
): {
  readonly page: Page
  readonly rows: readonly RowAtHeading[]
} {
  if (page.view.kind !== 'list') return { page, rows: [] }
  const { rows, ...others } = page.view.cards
  return {
    page: { ...page, view: { ...page.view, cards: { ...others, rows: [] } } },
    rows: rows.map(([id, ...rest]) => [id, JSON.stringify(rest)]),
  }
}

/** The inverse of `takeRows`. Takes the rows in the order of the cards. A page that has rows keeps its own. */
export function putRows(page: PageInHtml, rows: readonly RowAtHeading[]): PageInHtml {
  if (page.view.kind !== 'list' || page.view.cards.rows.length > 0) return page
  // The build wrote them with `takeRows`.
  const parsed = rows.map(([id, rest]) => [id, ...(JSON.parse(rest) as RestOfRow)] as const)
  return { ...page, view: { ...page.view, cards: { ...page.view.cards, rows: parsed } } }
}
