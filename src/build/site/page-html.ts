/** Makes a page's HTML document: head, styles, the rendered app, its data, and a policy that allows nothing else. */
import { tinyCollection } from '../../search/index/collection-sizes.ts'
import { indexAddress } from '../../site/index-address.ts'
import { type PageInHtml, packPage, packPageWith, type RowAtHeading, takeRows } from '../../site/pack-page.ts'
import { largeCatalogue, type PageData } from '../../site/site-data.ts'
import { type EarlySearch, firstScript } from './first-script.ts'
import { firstStyles } from './first-styles.ts'
import { headFor, type SiteAddress } from './page-head.ts'
import { type Sha256, toBase64 } from './sha256.ts'

/** Renders the app for one page; `base` ends with a slash. */
export type Renderer = (data: PageData, base: string) => string

/** What every page loads. Files are paths below the base. */
export interface AppEntry {
  readonly script: string
  /** Chunks that the script imports. */
  readonly imports: readonly string[]
  /** The text of the styles that every page needs; a question's carries what its first paint needs of them. */
  readonly css: string
  /** The text of the styles that only lists and the pages of the learner need, and the file with both texts. */
  readonly listCss: string
  readonly wholeStyles: string
  /** The scripts of workers: that of the search first. */
  readonly workers: readonly string[]
  /** What a search loads first beside its worker: what shows its results. */
  readonly search: readonly string[]
  /** The same where the page itself searches. */
  readonly searchHere: readonly string[]
  /** The scripts and styles that a quiz begins with. */
  readonly quiz: readonly string[]
}

export interface PageOptions extends SiteAddress {
  /** index.html with the markers `<!--head-->`, `<!--app-->` and `<!--data-->`. */
  readonly template: string
  readonly render: Renderer
  /** Of the build that the page belongs to. Null in development: such a page has no service worker. */
  readonly version: string | null
  /** Hosts that the page may load pictures from. */
  readonly pictureHosts: ReadonlySet<string>
  readonly sha256: Sha256
}

/** Returns the document. Throws when a card of the page is not rendered. */
export function pageHtml(data: PageData, entry: AppEntry, options: PageOptions): string {
  const { base, template, render, version } = options
  const { tableUrl } = data.site
  const isLean = data.view.kind === 'question'
  const html = render(data, base)
  const first = firstScript(
    base,
    html.includes(' id="search"') ? earlySearch(data, entry, base) : null,
    entry.workers.map((path) => base + path),
  )
  const css = isLean ? firstStyles(entry.css, html) : `${entry.css}\n${entry.listCss}`
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${contentPolicy(first, css, options)}" />`,
    `<script>${first}</script>`,
    // Requested with the first bytes of the page. Low priority: the text of the page comes before the scripts. A module does not
    // run before the page and its data are read.
    `<script type="module" src="${base}${entry.script}" fetchpriority="low"></script>`,
    ...entry.imports.map((file) => `<link rel="modulepreload" href="${base}${file}" fetchpriority="low" />`),
    ...(tableUrl === undefined ? [] : [dataLink(base + tableUrl)]),
    ...quizLinks(data, entry, base),
    headFor(data, options),
    `<style>${css}</style>`,
  ].join('\n')
  const packed: PageInHtml = tableUrl === undefined ? packPage(data) : packPageWith(tableUrl, data)
  const { page, rows } = takeRows(packed)
  const [start, beforeApp, beforeData, end] = cutTemplate(template, base, data.site.lang ?? 'ko')
  // Behind the content, which does not wait for it: what opens later, and the next page, need more styles.
  const styles = isLean ? stylesLink(entry, base) : ''
  return [
    start,
    head,
    beforeApp,
    withRows(html, rows),
    beforeData,
    styles,
    dataElement(page, version),
    end,
  ].join('')
}

type Pieces = readonly [start: string, beforeApp: string, beforeData: string, end: string]

/** The template of the last page. */
let lastCut: { readonly key: string; readonly pieces: Pieces } | null = null

/** Cuts a template at its markers. Throws when one is missing. */
function cutTemplate(template: string, base: string, lang: string): Pieces {
  const key = [template, base, lang].join('\n')
  if (lastCut?.key !== key) {
    // Thousands of pages need no indentation.
    const whole = withBase(template, base)
      .replace('<html lang="ko"', () => `<html lang="${lang}"`)
      .replace(/\n\s+/g, '\n')
    const [start, beforeApp, beforeData, end] = whole.split(/<!--(?:head|app|data)-->/)
    if (start === undefined || beforeApp === undefined || beforeData === undefined || end === undefined)
      throw new Error('page-html: a marker is missing in the template')
    lastCut = { key, pieces: [start, beforeApp, beforeData, end] }
  }
  return lastCut.pieces
}

/** Returns the template for a base path: the app reads it from the root element (src/ui/base/paths.ts). */
export function withBase(template: string, base: string): string {
  return template.replace('data-base="/"', () => `data-base="${base}"`)
}

/** The app needs the file before it starts, or soon after: it is requested beside the scripts. */
function dataLink(address: string): string {
  return `<link rel="preload" as="fetch" crossorigin href="${address}" fetchpriority="low" />`
}

/**
 * Where a quiz begins, its scripts, styles and questions are requested beside the app's own scripts, which would ask for them later,
 * and with `crossorigin`: a file that was requested without it is fetched twice.
 */
function quizLinks({ site, path }: PageData, { quiz }: AppEntry, base: string): readonly string[] {
  if (path !== '/quiz/' && path !== '/quiz/run/') return []
  const linkTo = (file: string): string =>
    file.endsWith('.css')
      ? `<link rel="preload" as="style" crossorigin href="${base}${file}" />`
      : `<link rel="modulepreload" href="${base}${file}" fetchpriority="low" />`
  return [...quiz.map(linkTo), dataLink(base + site.catalogueUrl)]
}

function stylesLink({ wholeStyles }: AppEntry, base: string): string {
  return `<link rel="stylesheet" href="${base}${wholeStyles}" />`
}

function earlySearch({ site, view }: PageData, entry: AppEntry, base: string): EarlySearch {
  const hasAll = view.kind === 'list' && view.cards.length === site.total
  const catalogue = hasAll || site.total > largeCatalogue ? [] : [site.catalogueUrl]
  const isTiny = site.total <= tinyCollection
  const scripts = isTiny ? entry.searchHere : entry.search
  return {
    files: [...scripts, site.quickUrl ?? site.searchUrl, ...catalogue].map((path) => base + path),
    opens: isTiny ? null : indexAddress(site, (path) => base + path),
  }
}

/** The hashes of the last scripts and styles: nearly all pages of a site have the same. */
const hashes = new Map<string, string>()
const MOST_HASHES = 100

/** The page's content security policy. Only the inline script and style given here may run. */
function contentPolicy(script: string, css: string, { pictureHosts, sha256 }: PageOptions): string {
  const hashOf = (text: string): string => {
    const known = hashes.get(text) ?? `sha256-${toBase64(sha256(text))}`
    if (hashes.size >= MOST_HASHES) hashes.clear()
    hashes.set(text, known)
    return known
  }
  return [
    "default-src 'none'",
    `script-src 'self' '${hashOf(script)}'`,
    `style-src 'self' '${hashOf(css)}'`,
    ["img-src 'self' blob:", ...[...pictureHosts].map((host) => `https://${host}`)].join(' '),
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types mundap',
  ].join('; ')
}

/**
 * Writes what a row has beside the id next to the card's heading, which has the id and the same words. There gzip compresses them to almost nothing. At the end
 * of a page of a hundred cards, outside of gzip's window of 32 kB, they would cost as much again. Throws when a row has no heading.
 */
function withRows(html: string, list: readonly RowAtHeading[]): string {
  if (list.length === 0) return html
  const rows = new Map(list)
  let count = 0
  const marked = html.replace(/<h3 id="t-([^"]+)"/g, (tag, id: string) => {
    const row = rows.get(id)
    if (row === undefined) return tag
    count += 1
    return `${tag} data-card='${row.replaceAll('&', '&amp;').replaceAll("'", '&#39;').replaceAll('<', '&lt;')}'`
  })
  if (count !== rows.size) throw new Error(`page-html: ${rows.size} cards, but ${count} headings`)
  return marked
}

/** Returns the page's data as an inert script element, for development: all in one place, and of no version. */
export function dataScript(data: PageData): string {
  return dataElement(packPage(data), null)
}

/** `version` is that of the build; null in development. */
function dataElement(page: PageInHtml, version: string | null): string {
  const mark = version === null ? '' : ` data-version="${version}"`
  return `<script type="application/json" id="page"${mark}>${JSON.stringify(page).replaceAll('<', '\\u003c')}</script>`
}
