/** Measures first views on a phone profile: a built site beside a hand-made static page of the same questions. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { startChromium } from '../e2e/browser.ts'
import { type SlowHost, serveSlowly } from './slow-host.ts'

export interface FirstView {
  /** Milliseconds since navigation began. */
  readonly firstPaint: number
  readonly largestPaint: number
  readonly firstQuestion: number
  readonly blocking: number
  /** From navigation to painted results of what was typed as soon as there was a field. */
  readonly searchUsable: number
  /** From the last key to its painted results, once search runs. */
  readonly keyToResults: number
  /** Bytes over the wire, gzipped, without pictures: what a view loads by itself, and of that scripts. */
  readonly bytes: number
  readonly scriptBytes: number
  /** What searching loads beyond that. */
  readonly searchBytes: number
}

const SIZE = { width: 360, height: 740 }
const CPU_SLOWDOWN = 4

/** Measures the start page of a built folder: median of `runs` fresh browser profiles. `queries`: two that find something. */
export async function measureFirstView(
  folder: string,
  queries: readonly [string, string],
  runs = 5,
): Promise<FirstView> {
  // The service worker's own downloads come after the view; without it they are not counted as part of it.
  const host = await serveSlowly(folder, ['/sw.js'])
  const browser = await startChromium((options) => chromium.launch(options))
  const results: FirstView[] = []
  for (let run = 0; run < runs; run += 1) {
    const view = await look(browser, host)
    const search = await typeEarly(browser, host, queries)
    results.push({ ...view, ...search, searchBytes: search.allBytes - view.bytes })
  }
  await browser.close()
  await host.close()
  const middle = (name: keyof FirstView): number =>
    results.map((result) => result[name]).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
  return {
    firstPaint: middle('firstPaint'),
    largestPaint: middle('largestPaint'),
    firstQuestion: middle('firstQuestion'),
    blocking: middle('blocking'),
    searchUsable: middle('searchUsable'),
    keyToResults: middle('keyToResults'),
    bytes: middle('bytes'),
    scriptBytes: middle('scriptBytes'),
    searchBytes: middle('searchBytes'),
  }
}

type View = Omit<FirstView, 'searchUsable' | 'keyToResults' | 'searchBytes'>

/** Opens the page and touches nothing. */
async function look(browser: Browser, host: SlowHost): Promise<View> {
  const { page, close } = await openPhone(browser)
  await page.addInitScript(() => {
    const marks = { firstPaint: 0, largestPaint: 0, firstQuestion: 0, blocking: 0 }
    Object.assign(globalThis, { marks })
    const watch = (type: string, note: (entry: PerformanceEntry) => void): void =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
    watch('paint', (entry) => {
      if (entry.name === 'first-contentful-paint') marks.firstPaint = entry.startTime
    })
    watch('largest-contentful-paint', (entry) => {
      marks.largestPaint = entry.startTime
    })
    watch('longtask', (entry) => {
      marks.blocking += Math.max(0, entry.duration - 50)
    })
    const look = (): void => {
      const box = document.querySelector('article h3')?.getBoundingClientRect()
      if (box === undefined || box.height === 0 || box.top > innerHeight) requestAnimationFrame(look)
      else setTimeout(() => (marks.firstQuestion = performance.now()))
    }
    requestAnimationFrame(look)
  })
  host.takeSent()
  await page.goto(host.url, { waitUntil: 'load' })
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(1500)
  const marks: Omit<View, 'bytes' | 'scriptBytes'> = await page.evaluate(() =>
    Reflect.get(globalThis, 'marks'),
  )
  await close()
  return { ...marks, ...sum(host) }
}

/** Types as soon as there is a field, waits for marked results, types one more word and waits again. */
async function typeEarly(
  browser: Browser,
  host: SlowHost,
  [first, second]: readonly [string, string],
): Promise<{ searchUsable: number; keyToResults: number; allBytes: number }> {
  const { page, close } = await openPhone(browser)
  await page.addInitScript((query) => {
    const wait = (): void => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]')
      if (field === null) {
        requestAnimationFrame(wait)
        return
      }
      field.focus()
      field.value = query
      field.dispatchEvent(new Event('input', { bubbles: true }))
      const results = (): void => {
        if (document.querySelector('article mark') === null) requestAnimationFrame(results)
        else setTimeout(() => Object.assign(globalThis, { searchUsable: performance.now() }))
      }
      results()
    }
    requestAnimationFrame(wait)
  }, first)
  host.takeSent()
  await page.goto(host.url, { waitUntil: 'commit' })
  await page.waitForFunction(() => Reflect.has(globalThis, 'searchUsable'), null, { timeout: 60_000 })
  const searchUsable: number = await page.evaluate(() => Reflect.get(globalThis, 'searchUsable'))
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(1500)
  const keyToResults = await page.evaluate(
    (query) =>
      new Promise<number>((resolve) => {
        const field = document.querySelector<HTMLInputElement>('input[type=search]')
        if (field === null) throw new Error('first-view: the field is gone')
        const start = performance.now()
        field.value = query
        field.dispatchEvent(new Event('input', { bubbles: true }))
        const results = (): void => {
          if (document.querySelector('article mark')?.textContent?.startsWith(query) !== true)
            requestAnimationFrame(results)
          else setTimeout(() => resolve(performance.now() - start))
        }
        requestAnimationFrame(results)
      }),
    second,
  )
  await close()
  return { searchUsable, keyToResults, allBytes: sum(host).bytes }
}

async function openPhone(browser: Browser) {
  const context = await browser.newContext({
    viewport: SIZE,
    isMobile: true,
    hasTouch: true,
    locale: 'ko-KR',
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  // tsx names functions with this helper, which a page lacks.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named' })
  return { page, close: () => context.close() }
}

function sum(host: SlowHost): { readonly bytes: number; readonly scriptBytes: number } {
  const files = host.takeSent().filter(({ path }) => !/\.(png|webp|svg|webmanifest)$/.test(path))
  const add = (list: typeof files): number => list.reduce((total, { bytes }) => total + bytes, 0)
  return { bytes: add(files), scriptBytes: add(files.filter(({ path }) => path.endsWith('.js'))) }
}

/** Writes the floor into `folder`: one page, styles inline, that searches its own text. Nothing can be much faster. */
export function writeFloor(
  folder: string,
  questions: readonly { readonly question: string; readonly answer: string }[],
): void {
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const articles = questions.map(
    ({ question, answer }) =>
      `<article><h3>${escaped(question)}</h3><details><summary>답 보기</summary><p>${escaped(answer)}</p></details></article>`,
  )
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="ko"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>질문</title><link rel="icon" href="data:,"><style>body{margin:1rem;font:1rem/1.7 sans-serif}</style>
<h1>질문</h1><input type="search">${articles.join('')}
<script>
const field = document.querySelector('input'), all = [...document.querySelectorAll('article')]
const texts = all.map((one) => one.textContent), titles = all.map((one) => one.querySelector('h3').textContent)
const search = () => all.forEach((one, index) => {
  const query = field.value
  one.hidden = !texts[index].includes(query)
  const heading = one.querySelector('h3'), at = query ? titles[index].indexOf(query) : -1
  heading.textContent = titles[index]
  if (at < 0) return
  const range = document.createRange()
  range.setStart(heading.firstChild, at)
  range.setEnd(heading.firstChild, at + query.length)
  range.surroundContents(document.createElement('mark'))
})
field.addEventListener('input', search)
if (field.value) search()
</script></html>`,
  )
}
