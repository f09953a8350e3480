/** Measures how a quiz opens for the first time at the edge of a mobile network: from a list, and by its address. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { startChromium } from '../e2e/support/browser.ts'
import { buildSite } from '../e2e/support/build-site.ts'
import { root } from '../support/root-folder.ts'
import { openPhone } from './phone.ts'
import { benchPoorTaps, type Host } from './poor-taps.ts'
import { poorLine, serveSlowly } from './slow-host.ts'

const lines: readonly (readonly [string, Host])[] = [
  ['400 kbit/s, 600 ms', { speed: poorLine, isModern: false }],
  ['and 3 % loss', { speed: { ...poorLine, loss: 0.03 }, isModern: false }],
  ['without loss, HTTP/2, brotli', { speed: poorLine, isModern: true }],
]

/** What is true of the page that is opened: its name or that it is on its way. */
const SOMETHING = '.page[aria-busy] h1, .set-up h1, .run h1'
const QUESTION = '.run-card h1'
const START = '/quiz/?scope=new&go=5'

/** Runs the benchmark and prints a table, and one of taps on each line; medians in ms. Needs a Chromium (tests/e2e/support/browser.ts). */
export async function benchPoorLine(
  print: (line: string) => void = console.log,
  runs = 3,
  site: string | null = null,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mundap-line-'))
  const built = site ?? join(folder, 'site')
  if (site === null) await buildSite(built, '/', join(root, 'content'))
  print(`\n${row(['a quiz, nothing cached', 'something', 'question', 'kB', 'requests'])}`)
  for (const [name, line] of lines) {
    for (const [way, open] of ways) {
      const all: Opening[] = []
      for (let run = 0; run < runs; run += 1) all.push(await measure(built, line, open))
      const middle = (of: (one: Opening) => number): string =>
        (all.map(of).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN).toFixed(0)
      print(
        row([
          `${way}, ${name}`,
          middle((one) => one.something),
          middle((one) => one.question),
          middle((one) => one.bytes / 1000),
          middle((one) => one.requests),
        ]),
      )
    }
  }
  await benchPoorTaps(built, lines, print, runs)
  rmSync(folder, { recursive: true })
}

interface Opening {
  /** From the tap or the navigation until words of the page are painted, and until its first question is. */
  readonly something: number
  readonly question: number
  /** What was fetched from then on, gzipped. */
  readonly bytes: number
  readonly requests: number
}

type Way = (page: Page, url: string, isReady: () => void) => Promise<number>

/** How long somebody reads before the tap: what is fetched ahead is here. */
const READING_MS = 8_000

const ways: readonly (readonly [string, Way])[] = [
  ['from the list, read a while', (page, url, isReady) => tapInList(page, url, isReady, READING_MS)],
  ['from the list, at once', (page, url, isReady) => tapInList(page, url, isReady, 0)],
  [
    'by address',
    async (page, url, isReady) => {
      isReady()
      await page.goto(new URL(START, url).href, { waitUntil: 'commit' })
      return 0
    },
  ],
]

/** Opens the list and taps on its quiz. Returns when the finger was lifted, as the browser says: the way to there is not the page's. */
async function tapInList(page: Page, url: string, isReady: () => void, readingMs: number): Promise<number> {
  await page.goto(url)
  await page.locator(':root[data-app=started] .first-steps').waitFor()
  await page.waitForTimeout(readingMs)
  isReady()
  const lifted = page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        document.addEventListener('touchend', ({ timeStamp }) => resolve(timeStamp), { capture: true }),
      ),
  )
  await page.locator('.first-steps a').first().tap({ noWaitAfter: true })
  return lifted
}

async function measure(folder: string, line: Host, open: Way): Promise<Opening> {
  const host = await serveSlowly(folder, { refuse: ['/sw.js'], ...line })
  const browser = await startChromium((options) =>
    chromium.launch({ ...options, args: [...(options.args ?? []), ...host.browserArgs] }),
  )
  const { page } = await openPhone(browser)
  await page.addInitScript(
    ([something, question]) => {
      const seen: Record<string, number> = {}
      Object.assign(globalThis, { seen })
      const look = (): void => {
        for (const selector of [something, question])
          if (seen[selector] === undefined && document.querySelector(selector)?.checkVisibility() === true)
            setTimeout(() => {
              seen[selector] ??= performance.now()
            })
        requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    },
    [SOMETHING, QUESTION] as const,
  )
  const start = await open(page, host.url, host.takeSent)
  await page.locator(QUESTION).waitFor({ timeout: 60_000 })
  const sent = host.takeSent()
  await page.waitForFunction((question) => Reflect.get(globalThis, 'seen')[question] !== undefined, QUESTION)
  const seen: Record<string, number> = await page.evaluate(() => Reflect.get(globalThis, 'seen'))
  await browser.close()
  await host.close()
  return {
    something: (seen[SOMETHING] ?? Number.NaN) - start,
    question: (seen[QUESTION] ?? Number.NaN) - start,
    bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0),
    requests: sent.length,
  }
}

function row(cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(58) : cell.padStart(10))).join(' ')
}
