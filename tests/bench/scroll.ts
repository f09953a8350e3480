/** Measures scrolling through a thousand open answers on a phone: whether a frame comes late. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { list as words } from '../../src/ui/strings/reading.ko.ts'
import { startChromium } from '../e2e/support/browser.ts'
import { buildSite } from '../e2e/support/build-site.ts'
import { serveStatic } from '../e2e/support/server.ts'
import { writeCollection } from './collections.ts'
import { openPhone } from './phone.ts'

/** Of the made questions eleven in twelve have an answer. */
const QUESTIONS = 1_100
const ANSWERS = 1_000
/** No frame is to take longer. */
const MOST_MS = 50

/** As a thumb flings: so many pixels a second, down through the list and back up. */
const flings = [
  { name: 'down, first time', speed: 4_000, by: 30_000, sign: 1 },
  { name: 'further down, fast', speed: 12_000, by: 60_000, sign: 1 },
  { name: 'back up, fast', speed: 12_000, by: 90_000, sign: -1 },
] as const

/** Runs the benchmark and prints a line for each way through the list. Needs a Chromium (tests/e2e/support/browser.ts). */
export async function benchScroll(
  print: (line: string) => void = console.log,
  runs = 3,
  site: string | null = null,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mundap-scroll-'))
  const built = site ?? join(folder, 'site')
  if (site === null) {
    writeCollection(join(folder, 'notes'), { questions: QUESTIONS, notes: 11, seed: 1 })
    await buildSite(built, '/', join(folder, 'notes'))
  }
  const host = await serveStatic(built)
  const all = flings.map((): number[] => [])
  for (let run = 0; run < runs; run += 1) {
    const browser = await startChromium((options) => chromium.launch(options))
    const { page } = await openPhone(browser)
    await openAll(page, host.url)
    for (const [at, fling] of flings.entries()) all[at]?.push(...(await frames(page, fling)))
    await browser.close()
  }
  await host.close()
  rmSync(folder, { recursive: true })
  print(`\n${row(['1,000 open answers', 'frames', 'median ms', 'longest ms', `over ${MOST_MS} ms`])}`)
  for (const [at, { name }] of flings.entries()) {
    const times = (all[at] ?? []).toSorted((a, b) => a - b)
    const [middle, longest] = [times[Math.floor(times.length / 2)], times.at(-1)]
    const late = times.filter((time) => time > MOST_MS).length
    print(row([name, String(times.length), show(middle), show(longest), String(late)]))
  }
}

/** Opens the list in another order, in which all pages stand below each other, with every answer unfolded and drawn. */
async function openAll(page: Page, url: string): Promise<void> {
  await page.goto(`${url}?sort=recent&p=${QUESTIONS / 100}`)
  await page.waitForFunction((all) => document.querySelectorAll('.cards > li').length >= all, ANSWERS)
  await page.getByRole('button', { name: words.openAll }).click({ timeout: 60_000 })
  await page.waitForFunction(
    () =>
      document.querySelector('.fold[open] .answer') !== null &&
      document.querySelector('.fold:not([open]), .fold[open] > .ghost') === null,
  )
  await page.waitForLoadState('networkidle')
  // What the browser clears away after drawing all that is not part of scrolling.
  await (await page.context().newCDPSession(page)).send('HeapProfiler.collectGarbage')
  await page.waitForTimeout(3_000)
}

/** Scrolls by a gesture of the browser's own; returns the time between one frame and the next, in ms. */
async function frames(page: Page, fling: (typeof flings)[number]): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    let last = performance.now()
    const look = (): void => {
      const now = performance.now()
      times.push(now - last)
      last = now
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    Object.assign(globalThis, { times })
  })
  const session = await page.context().newCDPSession(page)
  await session.send('Input.synthesizeScrollGesture', {
    x: 180,
    y: 400,
    yDistance: -fling.by * fling.sign,
    speed: fling.speed,
    gestureSourceType: 'touch',
    preventFling: true,
  })
  const times: readonly number[] = await page.evaluate(() => Reflect.get(globalThis, 'times'))
  return times.slice(1)
}

function show(time: number | undefined): string {
  return (time ?? Number.NaN).toFixed(0)
}

function row(cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(22) : cell.padStart(12))).join(' ')
}
