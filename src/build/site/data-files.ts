/** Makes the data files that the browser fetches. Each is named after its content, so it can be kept for ever. */
import { awaitsAnswer } from '../../notes/awaiting.ts'
import type { Note } from '../../notes/model.ts'
import { introsIn } from '../../site/intros.ts'
import { packBody } from '../../site/pack-body.ts'
import { packCards } from '../../site/pack-cards.ts'
import { packSite } from '../../site/pack-page.ts'
import type { Site, SiteChunk } from '../../site/site-data.ts'
import type { AliasFile, ChunkFile } from '../../site/site-files.ts'
import type { SiteParts } from './page-views.ts'
import { buildSearchFiles } from './search-files.ts'
import { contentHash } from './sha256.ts'
import { siteFacts } from './site-facts.ts'
import type { SitePast, SiteSource } from './site-source.ts'
import { siteTags } from './site-tags.ts'

/** What every page knows about the site is a file of its own from this length on (about 100 sections): pages would repeat it. */
const LONG_TABLE = 6_000

/** Questions in one chunk of answers. */
const CHUNK_SIZE = 100

export interface DataFiles {
  readonly site: Site
  /** Path below the base -> content. */
  readonly files: ReadonlyMap<string, string>
  /** Makes the files that are made later; returns one of them, and null for any other path. */
  readonly lateFile: (path: string) => string | null
}

/** Returns the data files of a site, and what every page knows about the site. */
export function makeDataFiles(source: SiteSource, parts: SiteParts): DataFiles {
  const { notes, glossary, past, sha256 } = source
  const { cards, sections } = parts
  const files = new Map<string, string>()
  const add = (name: string, content: unknown): string => {
    const text = JSON.stringify(content)
    const url = `data/${name}-${contentHash(sha256, text)}.json`
    files.set(url, text)
    return url
  }
  const chunks = chunksOf(notes).map(
    ({ first, count }): SiteChunk => ({ url: add('part', chunkFile(parts, first, count)), first, count }),
  )
  const tags = siteTags(notes)
  const catalogueUrl = add('catalogue', packCards(cards))
  const addIndex = (): IndexUrls => {
    // Notes that are still being written are not fetched over a slow line.
    const search = buildSearchFiles(notes, glossary, sha256, source.isIndexLate !== true)
    for (const [name, content] of search.files) files.set(name, content)
    return {
      searchUrl: search.entry,
      ...(search.quick === null ? {} : { quickUrl: search.quick }),
      glossaryUrl: add('glossary', search.glossary),
    }
  }
  const mark = contentHash(sha256, JSON.stringify([catalogueUrl, chunks, glossary]))
  const late = source.isIndexLate === true ? lateNames(mark) : null
  const unversioned = {
    title: source.settings.title ?? siteTitle(notes),
    ...siteFacts(source.settings, sections),
    total: cards.length,
    sections: sections.map(({ file: _file, path: _path, ...section }) => section),
    ...(tags.length === 0 ? {} : { tags }),
    chunks,
    catalogueUrl,
    aliasesUrl: add('aliases', aliasFile(past)),
    ...(late ?? addIndex()),
    counts: {
      code: cards.filter((card) => card.code).length,
      picture: cards.filter((card) => card.picture).length,
      pending: cards.filter(awaitsAnswer).length,
    },
  }
  let made: IndexUrls | null = null
  const site: Site = { ...unversioned, version: contentHash(sha256, JSON.stringify(unversioned)) }
  const table = packSite(site)
  return {
    site: JSON.stringify(table).length > LONG_TABLE ? { ...site, tableUrl: add('site', table) } : site,
    files,
    lateFile: (path) => {
      if (late === null || !/^(?:search|data)\//.test(path)) return null
      made ??= addIndex()
      const name =
        path === late.searchUrl ? made.searchUrl : path === late.glossaryUrl ? made.glossaryUrl : path
      return files.get(name) ?? null
    },
  }
}

type IndexUrls = Pick<Site, 'searchUrl' | 'quickUrl' | 'glossaryUrl'>

/** The names of an index and a glossary that are not made yet. `mark` is another for other notes. */
function lateNames(mark: string): IndexUrls {
  return { searchUrl: `search/late-${mark}.json`, glossaryUrl: `data/late-glossary-${mark}.json` }
}

function chunkFile({ cards, bodies, intros, sections }: SiteParts, first: number, count: number): ChunkFile {
  const end = first + count
  return {
    cards: packCards(cards.slice(first, end)),
    bodies: bodies.slice(first, end).map(packBody),
    intros: introsIn(sections, intros, { section: null, first, end, isLast: end === cards.length }),
  }
}

/** A chunk holds questions of one note. */
function chunksOf(notes: readonly Note[]): readonly { readonly first: number; readonly count: number }[] {
  const chunks: { first: number; count: number }[] = []
  let first = 0
  for (const { questions } of notes) {
    for (let done = 0; done < questions.length; done += CHUNK_SIZE)
      chunks.push({ first: first + done, count: Math.min(CHUNK_SIZE, questions.length - done) })
    first += questions.length
  }
  return chunks
}

/**
 * A question may have been removed because of what it said: unless the author allows it, only the id of a removed question is
 * published.
 */
function aliasFile({
  showsText,
  note: _note,
  problems: _problems,
  changed: _changed,
  removed,
  ...links
}: SitePast): AliasFile {
  return { ...links, removed: removed.map(({ id, text }) => (showsText ? { id, text } : { id })) }
}

/** Without a title of the author: with one note its title; with several the product's name. */
function siteTitle(notes: readonly Note[]): string {
  const asked = notes.filter((note) => note.questions.length > 0)
  const title = asked.length === 1 ? asked[0]?.title : undefined
  return title?.trim() || '문답'
}
