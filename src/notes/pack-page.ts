/** How a page carries what it knows about the whole site: rows without names, as every page has them. */
import { type PackedCards, packCards, unpackCards } from './pack-cards.ts'
import type { PageData, PageView, Site } from './site.ts'

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
