/** Measures taps at the edge of a mobile network: how soon each is answered, what moves later, and what is asked for twice. */
import { chromium, type Page } from 'playwright-core'
import { startChromium } from '../e2e/support/browser.ts'
import { openPhone } from './phone.ts'
import { type Line, serveSlowly } from './slow-host.ts'

export interface Host {
  readonly speed: Line
  readonly isModern: boolean
}

interface Tap {
  readonly name: string
  readonly on: string
  /** What answers it, and what is there once all of it is. */
  readonly something: string
  readonly whole: string
}

/** One after another, soon after the list runs: what each needs is fetched when it is needed. */
const taps: readonly Tap[] = [
  {
    name: 'an answer',
    on: '.card summary',
    something: '.fold[open] .answer',
    whole: '.fold[open] .card-tools button',
  },
  {
    name: 'a bookmark',
    on: '.card > .icon-button',
    something: '.card > .icon-button:is([aria-busy], [aria-pressed=true])',
    whole: '.card > .icon-button[aria-pressed=true]',
  },
  {
    name: 'a question',
    on: '.fold[open] .card-more',
    something: '.page.question h1',
    whole: '.page.question .answer',
  },
  { name: 'the topics', on: '.to-topics', something: '.page[aria-busy] h1, .topics h1', whole: '.topics h1' },
  {
    name: 'the settings',
    on: '.top a[href$="/settings/"]',
    something: '.page[aria-busy] h1, .settings h1',
    whole: '.settings h1',
  },
  {
    name: 'the record',
    on: '.tabs a[href$="/stats/"]',
    something: '.page[aria-busy] h1, .with-memos h1',
    whole: '.with-memos:not([aria-busy=true]) h1',
  },
]

/** How long somebody looks at what a tap brought. What moves in that time and was not asked for is a jump. */
const LOOKING_MS = 3_000

interface Answered {
  readonly something: number
  readonly whole: number
  readonly shift: number
}

/** Prints a line for each tap, medians in ms, and how many requests were made for a file that was asked for already. */
export async function benchPoorTaps(
  built: string,
  lines: readonly (readonly [string, Host])[],
  print: (line: string) => void,
  runs: number,
): Promise<void> {
  for (const [name, line] of lines) {
    const visits: Visit[] = []
    for (let run = 0; run < runs; run += 1) visits.push(await visit(built, line))
    const middle = (of: (one: Visit) => number): number =>
      visits.map(of).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN
    print(`\n${row([`a tap, ${name}`, 'something', 'all of it', 'jumps'])}`)
    for (const [at, tap] of taps.entries())
      print(
        row([
          tap.name,
          middle(({ answered }) => answered[at]?.something ?? Number.NaN).toFixed(0),
          middle(({ answered }) => answered[at]?.whole ?? Number.NaN).toFixed(0),
          middle(({ answered }) => answered[at]?.shift ?? Number.NaN).toFixed(3),
        ]),
      )
    print(
      `asked for again: ${middle(({ again }) => again)} of ${middle(({ requests }) => requests)} requests`,
    )
  }
}

interface Visit {
  readonly answered: readonly Answered[]
  readonly requests: number
  readonly again: number
}

async function visit(folder: string, line: Host): Promise<Visit> {
  const host = await serveSlowly(folder, { refuse: ['/sw.js'], ...line })
  const browser = await startChromium((options) =>
    chromium.launch({ ...options, args: [...(options.args ?? []), ...host.browserArgs] }),
  )
  const { page } = await openPhone(browser)
  await page.goto(host.url)
  await page.locator(':root[data-app=started] .first-steps').waitFor()
  await page.waitForTimeout(LOOKING_MS)
  const answered: Answered[] = []
  for (const tap of taps) answered.push(await timeTap(page, tap))
  await browser.close()
  await host.close()
  const paths = host.takeSent().map(({ path }) => path)
  return { answered, requests: paths.length, again: paths.length - new Set(paths).size }
}

/** Taps; the times count from the moment the finger was lifted, as the browser says. */
async function timeTap(page: Page, { on, something, whole }: Tap): Promise<Answered> {
  await page.evaluate(
    ([first, last]) => {
      const seen = { lifted: Number.NaN, something: Number.NaN, whole: Number.NaN, shift: 0 }
      Object.assign(globalThis, { seen })
      const lift = ({ timeStamp }: Event): void => {
        seen.lifted = timeStamp
      }
      document.addEventListener('touchend', lift, { capture: true, once: true })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          if (Reflect.get(entry, 'hadRecentInput') !== true) seen.shift += Number(Reflect.get(entry, 'value'))
      }).observe({ type: 'layout-shift' })
      const isShown = (selector: string): boolean =>
        [...document.querySelectorAll(selector)].some((one) => one.checkVisibility())
      const look = (): void => {
        const [isSomething, isWhole] = [isShown(first), isShown(last)]
        setTimeout(() => {
          if (isSomething && Number.isNaN(seen.something)) seen.something = performance.now()
          if (isWhole && Number.isNaN(seen.whole)) seen.whole = performance.now()
        })
        if (!isWhole) requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    },
    [something, whole] as const,
  )
  await page.locator(on).first().tap({ noWaitAfter: true })
  await page
    .waitForFunction(() => !Number.isNaN(Reflect.get(globalThis, 'seen').whole), null, { timeout: 30_000 })
    .catch(() => {})
  await page.waitForTimeout(LOOKING_MS)
  const seen: Answered & { readonly lifted: number } = await page.evaluate(() =>
    Reflect.get(globalThis, 'seen'),
  )
  return { something: seen.something - seen.lifted, whole: seen.whole - seen.lifted, shift: seen.shift }
}

function row(cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(44) : cell.padStart(10))).join(' ')
}
