/** How a page carries what it knows about the whole site: rows without names, as every page has them. */
import { type PackedCards, packCards, unpackCards } from './pack-cards.ts'
import type { PageData, PageView, Site } from './site-data.ts'

type ListView = Extract<PageView, { kind: 'list' }>

export interface PackedPage extends Omit<PageData, 'site' | 'view'> {
  readonly site: Omit<Site, 'sections' | 'chunks'> & {
    /** Id, title, depth, parent (-1: none), count, first. */
    readonly sections: readonly (readonly [string, string, number, number, number, number])[]
    /** Url and count; chunks follow each other. */
    readonly chunks: readonly (readonly [string, number])[]
  }
  readonly view: Exclude<PageView, ListView> | (Omit<ListView, 'cards'> & { readonly cards: PackedCards })
}

/** The inverse of `unpackPage`. Takes chunks that follow each other without a gap, from 0. */
export function packPage({ site, path, view }: PageData): PackedPage {
  return {
    site: {
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
    },
    path,
    view: view.kind === 'list' ? { ...view, cards: packCards(view.cards) } : view,
  }
}

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

/** A list page without its cards' rows, and these as JSON by question, to be written beside the cards. Other pages have none. */
export function takeRows(page: PackedPage): {
  readonly page: PackedPage
  readonly rows: ReadonlyMap<string, string>
} {
  if (page.view.kind !== 'list') return { page, rows: new Map() }
  const { first, rows } = page.view.cards
  return {
    page: { ...page, view: { ...page.view, cards: { first, rows: [] } } },
    rows: new Map(rows.map((row) => [row[0], JSON.stringify(row)])),
  }
}

/** The inverse of `takeRows`: takes the rows in the order of the cards. A page that has its own keeps them. */
export function putRows(page: PackedPage, rows: readonly string[]): PackedPage {
  if (page.view.kind !== 'list' || page.view.cards.rows.length > 0) return page
  // The build wrote them from the same shape.
  const parsed = rows.map((row) => JSON.parse(row) as PackedCards['rows'][number])
  return { ...page, view: { ...page.view, cards: { ...page.view.cards, rows: parsed } } }
}
