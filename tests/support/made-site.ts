import type { AppEntry } from '../../src/build/site/page-html.ts'
import type { Card, PageData, Site } from '../../src/site/site-data.ts'

/** What every page of a made app loads. */
export const madeEntry: AppEntry = {
  script: 'assets/main.js',
  imports: [],
  css: '',
  listCss: '',
  wholeStyles: 'assets/list.css',
  workers: [],
  search: [],
  searchHere: [],
  quiz: [],
}

/** Returns the table of a site with `total` questions in one note. */
export function madeSite(total: number, title = '노트'): Site {
  return {
    title,
    total,
    version: 'v1',
    sections: [{ id: 'note', title, depth: 0, parent: null, count: total, first: 0 }],
    chunks: [{ url: 'data/chunk.json', first: 0, count: total }],
    catalogueUrl: 'data/catalogue.json',
    aliasesUrl: 'data/aliases.json',
    searchUrl: 'search/index.json',
    glossaryUrl: 'data/glossary.json',
    counts: { code: 0, picture: 0, pending: 0 },
  }
}

/** Returns the data of the start page with these cards. */
export function madeListPage(cards: readonly Card[], site = madeSite(cards.length)): PageData {
  const view = { kind: 'list', section: null, page: 1, pages: 1, cards, bodies: [], intros: [] } as const
  return { site, path: '/', view }
}
