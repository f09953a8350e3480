/** Measures first views of built sites on a phone profile: painting, blocking, bytes, and how soon and fast search answers. */
import { type Browser, chromium } from 'playwright-core'
import { startChromium } from '../e2e/support/browser.ts'
import { filesAhead } from '../support/files-ahead.ts'
import { openPhone } from './phone.ts'
import { type SlowHost, serveSlowly } from './slow-host.ts'
import { timeSearch } from './time-search.ts'
import type { ViewRecipe } from './view-recipes.ts'

export interface FirstView {
  /** Milliseconds since navigation began. */
  readonly firstPaint: number
  readonly largestPaint: number
  readonly firstQuestion: number
  readonly blocking: number
  /** Score of all unexpected layout shifts. */
  readonly shift: number
  /** From navigation to painted results of what was typed as soon as there was a field, and until the very word is marked in them. */
  readonly firstResults: number
  readonly searchUsable: number
  /** From the last key to its painted results, once search runs; and while that key's syllable is not committed yet. */
  readonly keyToResults: number
  readonly composedToResults: number
  /** Bytes over the wire, gzipped, without pictures: what a view loads by itself, and of that scripts. */
  readonly bytes: number
  readonly scriptBytes: number
  /** What searching loads beyond that until the first marked result, and what follows by itself. */
  readonly searchBytes: number
  readonly laterBytes: number
  /** What a page that nobody touches fetches ahead of a quiz, at low priority; not part of the view. */
  readonly aheadBytes: number
}

export interface Measured {
  /** Medians; NaN for what could not be measured in any run. */
  readonly view: FirstView
  /** Why not, each reason once. */
  readonly reasons: readonly string[]
}

interface Site {
  readonly folder: string
  readonly recipe: ViewRecipe
}

/** Measures the start page of each folder with fresh browser profiles. The sites take turns, so that noise hits all alike. */
export async function measureFirstViews(sites: readonly Site[], runs = 5): Promise<readonly Measured[]> {
  const all: readonly { readonly views: Partial<FirstView>[]; readonly reasons: Set<string> }[] = sites.map(
    () => ({ views: [], reasons: new Set() }),
  )
  for (let run = 0; run < runs; run += 1) {
    for (const [index, { folder, recipe }] of sites.entries()) {
      // The service worker's own downloads come after the view; without it they are not counted as part of it.
      const host = await serveSlowly(folder, { refuse: ['/sw.js'] })
      const browser = await startChromium((options) => chromium.launch(options))
      const attempt = async <T>(what: string, work: () => Promise<T>): Promise<T | undefined> => {
        try {
          return await work()
        } catch (error) {
          all[index]?.reasons.add(`${what}: ${String(error).split('\n')[0]}`)
          return undefined
        }
      }
      const ahead = filesAhead(folder)
      const view = await attempt('view', () => look(browser, host, recipe, ahead))
      host.takeSent()
      let searchBytes = Number.NaN
      const known = new Set(view?.paths)
      const search = await attempt('search', () =>
        timeSearch(browser, host.url, recipe, attempt, () => {
          searchBytes = sum(host, known).bytes
        }),
      )
      const laterBytes = search ? sum(host, known).bytes : Number.NaN
      all[index]?.views.push({ ...view, ...search, searchBytes, laterBytes })
      await browser.close()
      await host.close()
    }
  }
  return all.map(({ views, reasons }) => {
    const middle = (name: keyof FirstView): number => {
      const found = views.map((view) => view[name] ?? Number.NaN).filter((value) => !Number.isNaN(value))
      return found.sort((a, b) => a - b)[Math.floor(found.length / 2)] ?? Number.NaN
    }
    const view = {
      firstPaint: middle('firstPaint'),
      largestPaint: middle('largestPaint'),
      firstQuestion: middle('firstQuestion'),
      blocking: middle('blocking'),
      shift: middle('shift'),
      firstResults: middle('firstResults'),
      searchUsable: middle('searchUsable'),
      keyToResults: middle('keyToResults'),
      composedToResults: middle('composedToResults'),
      bytes: middle('bytes'),
      scriptBytes: middle('scriptBytes'),
      searchBytes: middle('searchBytes'),
      laterBytes: middle('laterBytes'),
      aheadBytes: middle('aheadBytes'),
    }
    return { view, reasons: [...reasons] }
  })
}

type Marks = Pick<FirstView, 'firstPaint' | 'largestPaint' | 'firstQuestion' | 'blocking' | 'shift'>

/** Opens the page and touches nothing. */
async function look(browser: Browser, host: SlowHost, recipe: ViewRecipe, ahead: ReadonlySet<string>) {
  const { page, close } = await openPhone(browser)
  await page.addInitScript((question) => {
    const marks = {
      firstPaint: Number.NaN,
      largestPaint: Number.NaN,
      firstQuestion: Number.NaN,
      blocking: 0,
      shift: 0,
    }
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
    watch('layout-shift', (entry) => {
      marks.shift += Number(Reflect.get(entry, 'value'))
    })
    const look = (): void => {
      const box = document.querySelector(question)?.getBoundingClientRect()
      if (box === undefined || box.height === 0 || box.top > innerHeight) requestAnimationFrame(look)
      else setTimeout(() => (marks.firstQuestion = performance.now()))
    }
    requestAnimationFrame(look)
  }, recipe.question)
  host.takeSent()
  await page.goto(host.url, { waitUntil: 'load' })
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(1500)
  const marks: Marks = await page.evaluate(() => Reflect.get(globalThis, 'marks'))
  await close()
  const sent = host.takeSent()
  return { ...marks, ...sumOf(sent, ahead), paths: sent.map(({ path }) => path) }
}

function sum(host: SlowHost, ahead: ReadonlySet<string>): ReturnType<typeof sumOf> {
  return sumOf(host.takeSent(), ahead)
}

/** `ahead` are paths of files that are counted apart. */
function sumOf(
  sent: ReturnType<SlowHost['takeSent']>,
  ahead: ReadonlySet<string>,
): Pick<FirstView, 'bytes' | 'scriptBytes' | 'aheadBytes'> {
  const files = sent.filter(({ path }) => !/\.(png|webp|svg|ico|webmanifest)$/.test(path))
  const add = (list: typeof files): number => list.reduce((total, { bytes }) => total + bytes, 0)
  const own = files.filter(({ path }) => !ahead.has(path))
  return {
    bytes: add(own),
    scriptBytes: add(own.filter(({ path }) => path.endsWith('.js'))),
    aheadBytes: add(files.filter(({ path }) => ahead.has(path))),
  }
}
