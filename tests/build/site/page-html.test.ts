import { describe, expect, test } from 'vitest'
import { dataScript, type PageOptions, pageHtml } from '../../../src/build/site/page-html.ts'
import { toBase64 } from '../../../src/build/site/sha256.ts'
import { nodeSha256 } from '../../../src/build/write/node-sha256.ts'
import type { Body } from '../../../src/site/site-data.ts'
import { largeCatalogue } from '../../../src/site/site-data.ts'
import { madeCard } from '../../support/made-card.ts'
import { madeListPage, madeSite } from '../../support/made-site.ts'

const entry = {
  script: 'assets/main.js',
  imports: ['assets/react.js'],
  css: ':root{color:red}.other{color:red}',
  listCss: 'li{color:red}',
  wholeStyles: 'assets/list.css',
  workers: ['assets/worker.js', 'assets/notes.js'],
  search: ['assets/search-results.js'],
  searchHere: ['assets/search-here.js'],
  quiz: ['assets/quiz.js', 'assets/quiz.css'],
}
const options: PageOptions = {
  base: '/repo/',
  siteUrl: 'https://example.org',
  template: '<head><!--head--></head><body><!--app--><!--data--></body>',
  render: ({ view }) =>
    view.kind === 'list' ? view.cards.map(({ id }) => `<h3 id="t-${id}" class="q"></h3>`).join('') : '$& $1',
  version: 'v1',
  pictureHosts: new Set(['img.example.com']),
  sha256: nodeSha256,
}
const htmlOf = (cards: readonly string[], more: Partial<PageOptions> = {}) =>
  pageHtml(madeListPage(cards.map(madeCard)), entry, { ...options, ...more })

describe('a document', () => {
  test('loads the app from below the base', () => {
    const html = htmlOf(['a'])
    expect(html).toContain('<script type="module" src="/repo/assets/main.js"')
    expect(html).toContain('<link rel="modulepreload" href="/repo/assets/react.js"')
  })

  test('has a policy that lets run the very script and style it carries, and pictures of the given hosts', () => {
    const html = htmlOf(['a'])
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
    const hashOf = (text: string | undefined) => `'sha256-${toBase64(nodeSha256(text ?? ''))}'`
    expect(policy).toContain(`script-src 'self' ${hashOf(/<script>(.*?)<\/script>/s.exec(html)?.[1])};`)
    expect(policy).toContain(`style-src 'self' ${hashOf(/<style>(.*?)<\/style>/s.exec(html)?.[1])};`)
    expect(policy).toContain("img-src 'self' blob: https://img.example.com;")
    expect(policy).toMatch(/^default-src 'none';/)
  })

  test('names the language that the author gives', () => {
    const template = `<html lang="ko">${options.template}</html>`
    const htmlIn = (lang?: string) =>
      pageHtml(madeListPage([], { ...madeSite(0), ...(lang && { lang }) }), entry, { ...options, template })
    expect(htmlIn()).toMatch(/^<html lang="ko">/)
    expect(htmlIn('en-GB')).toMatch(/^<html lang="en-GB">/)
  })

  test('of a question carries the styles of what it shows, and fetches all behind it; every other page carries all', () => {
    const [card] = [madeCard('a')]
    const body: Body = {
      id: card.id,
      blocks: [],
      codeBlocks: [],
      images: [],
      links: [],
      source: { file: 'a.md', line: 1, editUrl: null },
      related: [],
      answerText: '',
      oxExcluded: false,
    }
    const view = { kind: 'question', card, body, previous: null, next: null, above: null } as const
    const html = pageHtml({ site: madeSite(1), path: '/q/a/', view }, entry, options)
    expect(html).toContain('<style>:root{color:red}</style>')
    expect(html.indexOf('href="/repo/assets/list.css"')).toBeGreaterThan(html.indexOf('<body>'))
    expect(htmlOf(['a'])).toContain('.other{color:red}\nli{color:red}')
    expect(htmlOf(['a'])).not.toContain('assets/list.css')
  })

  test('carries each row at its heading and its data in a script that no text can end', () => {
    const id = `</script>'&`
    const html = htmlOf([id], { render: () => `<h3 id="t-${id}">` })
    expect(html).toMatch(/data-card='[^']*&lt;\/script>&#39;&amp;[^']*'/)
    expect(html.match(/<\/script>/g)).toHaveLength(
      (html.match(/<script/g) ?? []).length + 1, // the heading's own id, as this renderer wrote it
    )
    expect(html).toContain('id="page" data-version="v1"')
    expect(dataScript(madeListPage([madeCard('</script>')]))).toMatch(/^[^<]*<script [^>]*>[^<]*<\/script>$/)
  })

  test('takes what is rendered as it is, also what looks like a replacement pattern', () => {
    const data = { site: madeSite(1), path: '/quiz/', view: { kind: 'app' } } as const
    expect(pageHtml(data, entry, options)).toContain('<body>$& $1<script')
  })

  test('that lacks the heading of a card is not made', () => {
    expect(() => htmlOf(['a', 'b'], { render: () => '<h3 id="t-a">' })).toThrow(
      'page-html: 2 cards, but 1 headings',
    )
  })
})

describe('a page where a quiz begins', () => {
  test('requests its scripts, styles and questions with the first bytes; no other page does', () => {
    const at = (path: string) =>
      pageHtml({ site: madeSite(1), path, view: { kind: 'app' } }, entry, options).split('<style>')[0]
    for (const path of ['/quiz/', '/quiz/run/']) {
      expect(at(path)).toContain('<link rel="modulepreload" href="/repo/assets/quiz.js"')
      expect(at(path)).toContain('<link rel="preload" as="style" crossorigin href="/repo/assets/quiz.css"')
      expect(at(path)).toContain('href="/repo/data/catalogue.json"')
    }
    for (const path of ['/stats/', '/404/']) expect(at(path)).not.toMatch(/assets\/quiz/)
  })
})

describe('what a search loads first', () => {
  const begin = (total: number, shown: number, quickUrl?: string) => {
    const cards = Array.from({ length: shown }, (_, at) => madeCard(`q${at}`))
    const site = { ...madeSite(total), ...(quickUrl && { quickUrl }) }
    const render: PageOptions['render'] = (...page) => `<input id="search">${options.render(...page)}`
    return pageHtml(madeListPage(cards, site), entry, { ...options, render })
  }
  const loads = (html: string) => /(\["\/repo\/assets\/search[^\]]*\])\.forEach/.exec(html)?.[1]
  const opens = (html: string) => /"open",address:(\{[^;]*\})\}\);/.exec(html)?.[1]
  const [here, results, index, quick, list] = [
    'assets/search-here.js',
    'assets/search-results.js',
    'search/index.json',
    'search/quick-index.json',
    'data/catalogue.json',
  ].map((path) => `"/repo/${path}"`)

  test('is the index, and the list of questions unless it is large; a worker opens the index', () => {
    expect(loads(begin(101, 1))).toBe(`[${results},${index},${list}]`)
    expect(loads(begin(largeCatalogue, 1))).toBe(`[${results},${index},${list}]`)
    expect(loads(begin(largeCatalogue + 1, 1))).toBe(`[${results},${index}]`)
    expect(opens(begin(101, 1))).toBe(`{"entryUrl":${index}}`)
  })

  test('is what searches on the page for a tiny collection, and no list of questions where the page has it', () => {
    expect(loads(begin(100, 1))).toBe(`[${here},${index},${list}]`)
    expect(loads(begin(2, 2))).toBe(`[${here},${index}]`)
    expect(opens(begin(2, 2))).toBeUndefined()
  })

  test('is nothing on a page without a field', () => {
    expect(loads(htmlOf(['a']))).toBeUndefined()
  })

  test('is the quick index in place of the index, where there is one', () => {
    const html = begin(500, 1, 'search/quick-index.json')
    expect(loads(html)).toBe(`[${results},${quick},${list}]`)
    expect(opens(html)).toBe(`{"entryUrl":${index},"quick":{"entryUrl":${quick},"catalogueUrl":${list}}}`)
  })
})
