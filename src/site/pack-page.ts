/** Packs the data of a page: rows without field names, because every page has the whole table of sections. */
import { type PackedCards, packCards, unpackCards } from './pack-cards.ts'
import type { PageData, PageView, Site } from './site-data.ts'

type ListView = Extract<PageView, { kind: 'list' }>

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
  readonly view: Exclude<PageView, ListView> | (Omit<ListView, 'cards'> & { readonly cards: PackedCards })
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
export function packPage({ site, path, view }: PageData): PackedPage {
  return {
    site: packSite(site),
    path,
    view: view.kind === 'list' ? { ...view, cards: packCards(view.cards) } : view,
  }
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
    view: view.kind === 'list' ? { ...view, cards: unpackCards(view.cards) } : view,
  }
}

/** Takes the rows of the cards out of a list page. Returns the page without them, and each row as JSON by question id. Other pages have none. */
export function takeRows(page: PackedPage): {
  readonly page: PackedPage
  readonly rows: ReadonlyMap<string, string>
} {
  if (page.view.kind !== 'list') return { page, rows: new Map() }
  const { rows, ...others } = page.view.cards
  return {
    page: { ...page, view: { ...page.view, cards: { ...others, rows: [] } } },
    rows: new Map(rows.map((row) => [row[0], JSON.stringify(row)])),
  }
}

/** The inverse of `takeRows`. Takes the rows in the order of the cards. A page that has rows keeps its own. */
export function putRows(page: PageInHtml, rows: readonly string[]): PageInHtml {
  if (page.view.kind !== 'list' || page.view.cards.rows.length > 0) return page
  // The build wrote them with `takeRows`.
  const parsed = rows.map((row) => JSON.parse(row) as PackedCards['rows'][number])
  return { ...page, view: { ...page.view, cards: { ...page.view.cards, rows: parsed } } }
}
