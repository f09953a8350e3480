/** One page as a whole HTML document: head, critical CSS, the rendered app, its data, and a policy that allows nothing else. */
import { createHash } from 'node:crypto'
import { type PackedPage, packPage, takeRows } from '../../site/pack-page.ts'
import { largeCatalogue, type PageData } from '../../site/site-data.ts'

/** Renders the app for one page; `base` ends with a slash. */
export type Renderer = (data: PageData, base: string) => string

export interface Entry {
  readonly script: string
  readonly imports: readonly string[]
  readonly css: string
  /** What a search begins with: the worker's script, and what shows its results. */
  readonly search: readonly string[]
}

interface Place {
  /** Base path, with both slashes. */
  readonly base: string
  /** Scheme and host, without a trailing slash. */
  readonly siteUrl: string
}

/**
 * Says on the root element whether the app can run here (`data-app`), so that a page that only the app can draw tells those it
 * cannot serve (base.css) and nobody else: browsers below the floor, and those that could not read a script after all. Sets
 * brightness and text size before the first paint. When the app's own scripts are gone from the host or do not run (cut, empty,
 * another type), fetches them anew past every cache and loads the page again, once (as src/ui/content/stale-version.ts does later on).
 * Fetches the search worker and its index as soon as the field has the focus, beside the app's own scripts instead of after them.
 * Marks what is pressed before the app takes over, which then does it (src/ui/base/early-taps.ts); `/` leads to the field at once. Its
 * hash stands in the policy.
 */
function firstScript(base: string, search: readonly string[]): string {
  const place = `mundap:${base}:`
  const scripts = 'script[src],link[rel=modulepreload]'
  return [
    `var d=document.documentElement.dataset,able=[].findLast&&self.HTMLDialogElement;if(able)d.app=""`,
    // A page that was loaded anew by itself does not do so again; one that its reader loads may.
    `var k="${place}reloaded",own=1;try{if(own=sessionStorage.getItem(k))d.reloaded=own;sessionStorage.removeItem(k)}catch(e){}`,
    `function again(){if(navigator.onLine&&!own)try{var c=self.caches,r=function(){location.reload()};own=1;sessionStorage.setItem(k,"page");Promise.all([].map.call(document.querySelectorAll("${scripts}"),function(e){var u=e.src||e.href,f=function(){return fetch(u,{cache:"reload"}).then(function(a){return a.blob()})};return c?c.open("${place}files").then(function(o){return o.delete(u)}).then(f,f):f()})).then(r,r)}catch(e){}}`,
    `addEventListener("error",function(e){if(e.target===self&&d.app===""&&/\\/assets\\//.test(e.filename))delete d.app;if(e.target.tagName==="SCRIPT")again()},true)`,
    // Modules run before this event. A browser that cannot run them has nothing to fetch anew.
    `addEventListener("DOMContentLoaded",function(){if(able&&d.app!=="started")again()})`,
    `addEventListener("focusin",function f(e){if(e.target.id==="search"){removeEventListener("focusin",f);${JSON.stringify(search)}.forEach(function(u){fetch(u,{priority:"low"}).catch(function(){})})}})`,
    `document.onclick=document.onchange=function(e){var t=e.target.closest(e.type==="click"?"button":"select");if(t)t.dataset.early=t.value}`,
    `try{var p=JSON.parse(localStorage.getItem("${place}preferences")||"{}"),t=p.theme,s=p.textSize;if(t==="light"||t==="dark")d.theme=t;if(s==="large"||s==="larger")d.text=s;if(p.shortcuts!==false)document.onkeydown=function(e){var f=document.getElementById("search");if(f&&e.code==="Slash"&&!(e.shiftKey||e.ctrlKey||e.metaKey||e.altKey||e.target.closest("input,select"))){e.preventDefault();f.focus()}}}catch(e){}`,
  ].join(';')
}

/** Returns the document. `template` is index.html with the markers `<!--head-->`, `<!--app-->` and `<!--data-->`. */
export function pageHtml(
  data: PageData,
  entry: Entry,
  options: Place & {
    readonly template: string
    readonly render: Renderer
    readonly version: string
    /** Sites whose pictures the page may load. */
    readonly pictureHosts: ReadonlySet<string>
  },
): string {
  const { base, template, render, version } = options
  const { total, searchUrl, catalogueUrl } = data.site
  const hasAll = data.view.kind === 'list' && data.view.cards.length === total
  const search = [
    ...entry.search,
    searchUrl,
    ...(hasAll || total > largeCatalogue ? [] : [catalogueUrl]),
  ].map((path) => base + path)
  const first = firstScript(base, search)
  const policy = [
    "default-src 'none'",
    `script-src 'self' '${sha256(first)}'`,
    `style-src 'self' '${sha256(entry.css)}'`,
    ["img-src 'self' blob:", ...[...options.pictureHosts].map((host) => `https://${host}`)].join(' '),
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types mundap',
  ].join('; ')
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    `<script>${first}</script>`,
    // Asked for with the first bytes of the page; they arrive a round trip later, after the text, which comes before them. A
    // module waits until the page is read, its data too.
    `<script type="module" src="${base}${entry.script}" fetchpriority="low"></script>`,
    ...entry.imports.map((file) => `<link rel="modulepreload" href="${base}${file}" fetchpriority="low" />`),
    headFor(data, options),
    `<style>${entry.css}</style>`,
  ].join('\n    ')
  const { page, rows } = takeRows(packPage(data))
  return template
    .replace('<!--head-->', () => head)
    .replace('<!--app-->', () => withRows(render(data, base), rows))
    .replace('<!--data-->', () => dataElement(page, version))
}

/**
 * Writes each card's row beside the same words in its heading. There gzip has them for next to nothing; at the end of a page of a
 * hundred cards, beyond its window of 32 kB, they would cost as much again. Throws when a row has no heading.
 */
function withRows(html: string, rows: ReadonlyMap<string, string>): string {
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

/** The page's data as an inert script element, for development: all in one place, and of no build. */
export function dataScript(data: PageData): string {
  return dataElement(packPage(data), null)
}

/** `version` is that of the build the page belongs to. */
function dataElement(page: PackedPage, version: string | null): string {
  const mark = version === null ? '' : ` data-version="${version}"`
  return `<script type="application/json" id="page"${mark}>${JSON.stringify(page).replaceAll('<', '\\u003c')}</script>`
}

/** Title, description and what messengers show of a link. */
export function headFor(data: PageData, { base, siteUrl }: Place): string {
  const { title, description, picture, index } = describe(data)
  const root = `${siteUrl}${base}`
  const url = `${root}${data.path.slice(1)}`
  return [
    `<title>${escapeHtml(title)}</title>`,
    `<meta name="description" content="${escapeHtml(description)}" />`,
    index ? `<link rel="canonical" href="${escapeHtml(url)}" />` : '<meta name="robots" content="noindex" />',
    `<meta property="og:title" content="${escapeHtml(title)}" />`,
    `<meta property="og:description" content="${escapeHtml(description)}" />`,
    `<meta property="og:type" content="${data.view.kind === 'question' ? 'article' : 'website'}" />`,
    `<meta property="og:url" content="${escapeHtml(url)}" />`,
    `<meta property="og:image" content="${escapeHtml(root + (picture ?? 'og.png'))}" />`,
    '<meta property="og:locale" content="ko_KR" />',
    '<meta property="og:site_name" content="문답" />',
    '<meta name="twitter:card" content="summary_large_image" />',
    '<meta name="theme-color" media="(prefers-color-scheme: light)" content="#faf8f4" />',
    '<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#141311" />',
    `<link rel="icon" type="image/svg+xml" href="${base}favicon.svg" />`,
    `<link rel="apple-touch-icon" href="${base}apple-touch-icon.png" />`,
    `<link rel="manifest" href="${base}manifest.webmanifest" />`,
  ].join('\n    ')
}

interface Description {
  readonly title: string
  readonly description: string
  readonly picture: string | null
  /** Whether search engines should list the page. */
  readonly index: boolean
}

function describe({ site, view, path }: PageData): Description {
  const about = `강의에서 나온 질문 ${site.total}개와 답을 찾고, 가려 보고, 잊을 때쯤 다시 물어요.`
  switch (view.kind) {
    case 'list': {
      const section = view.section === null ? undefined : site.sections[view.section]
      const page = view.page > 1 ? ` (${view.page}쪽)` : ''
      if (section === undefined)
        return {
          title: `${site.title}${page}${site.title === '문답' ? '' : ' · 문답'}`,
          description: about,
          picture: null,
          index: true,
        }
      const first = view.cards.slice(0, 2).map((card) => card.text)
      return {
        title: `${section.title}${page} · 문답`,
        description: cut(`${section.title} 질문 ${section.count}개: ${first.join(' / ')}`, 150),
        picture: null,
        index: true,
      }
    }
    case 'question': {
      const picture = view.body.images.find((image) => image.file !== null)?.file?.src ?? null
      const answer = view.body.answerText.replace(/\s+/g, ' ').trim()
      return {
        title: `${cut(view.card.text, 60)} · 문답`,
        description: cut(answer === '' ? `${view.card.text} 답변을 준비하고 있어요.` : answer, 150),
        picture,
        index: true,
      }
    }
    case 'gone':
      return { title: '옮겨지거나 내려간 질문 · 문답', description: about, picture: null, index: false }
    case 'app':
      return {
        title: path === '/404/' ? '없는 페이지예요 · 문답' : '문답',
        description: about,
        picture: null,
        index: false,
      }
    default:
      return view satisfies never
  }
}

function cut(text: string, length: number): string {
  const letters = [...text]
  return letters.length <= length ? text : `${letters.slice(0, length - 1).join('')}…`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
