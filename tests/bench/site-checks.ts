/** What is right or wrong with a built site's first page, whatever its speed: access, layout, console, scripts off, offline. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { axeViolations } from '../e2e/support/axe.ts'
import { startChromium } from '../e2e/support/browser.ts'
import { readExpected, shippedNote } from '../e2e/support/expected-questions.ts'
import { overflowing } from '../e2e/support/layout.ts'
import { serveStatic } from '../e2e/support/server.ts'
import { layoutShift, recordLayoutShifts, watchContext } from '../e2e/support/watch.ts'
import type { ViewRecipe } from './view-recipes.ts'

/** Each is a cell of a table, or null where looking failed. */
export interface SiteChecks {
  readonly axe: string | null
  readonly shift: string | null
  readonly console: string | null
  readonly overflow: string | null
  readonly noScript: string | null
  readonly offline: string | null
  /** What was found, a line each, and why looking failed. */
  readonly notes: readonly string[]
}

/** Looks at the first page of a built folder, served without delay. Never throws for what a page does. */
export async function checkSite(folder: string, recipe: ViewRecipe): Promise<SiteChecks> {
  const browser = await startChromium((options) => chromium.launch(options))
  const notes: string[] = []
  const attempt = async <T>(what: string, work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work()
    } catch (error) {
      notes.push(`${what}: ${String(error).split('\n')[0]}`)
      return null
    }
  }
  const axe = await attempt('axe', () => countViolations(browser, folder, notes))
  const narrow = await attempt('320 px', () => lookNarrow(browser, folder, notes))
  const noScript = await attempt('without scripts', () => readWithoutScripts(browser, folder))
  const offline = await attempt('offline', () => visitOffline(browser, folder, recipe))
  await browser.close()
  return { axe, shift: null, console: null, overflow: null, ...narrow, noScript, offline, notes }
}

async function countViolations(browser: Browser, folder: string, notes: string[]): Promise<string> {
  /** Elements by what they violate, and the first of them. */
  const found = new Map<string, { count: number; first: string }>()
  for (const width of [360, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      const options = { viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' } as const
      await withPage(browser, folder, options, async (page, url) => {
        await settle(page, url)
        for (const line of await axeViolations(page)) {
          const [rule = line, place = ''] = line.split(' at ')
          const known = found.get(rule) ?? { count: 0, first: `${place} (${width} px, ${colorScheme})` }
          found.set(rule, { ...known, count: known.count + 1 })
        }
      })
    }
  for (const [rule, { count, first }] of found)
    notes.push(`axe, ${rule}: ${count} elements, first ${first.slice(0, 200)}`)
  const elements = [...found.values()].reduce((sum, { count }) => sum + count, 0)
  return elements === 0 ? '0' : `${elements} by ${found.size} rules`
}

async function lookNarrow(browser: Browser, folder: string, notes: string[]) {
  const options = { viewport: { width: 320, height: 640 } }
  return withPage(browser, folder, options, async (page, url) => {
    await recordLayoutShifts(page.context())
    const { complaints } = watchContext(page.context(), new URL(url).origin)
    await settle(page, url)
    const wide = await overflowing(page)
    notes.push(...[...complaints, ...wide.slice(0, 4)].map((line) => `320 px: ${line.slice(0, 250)}`))
    const shift = (await layoutShift(page)).toFixed(3)
    return { shift, console: String(complaints.length), overflow: wide.length === 0 ? 'none' : 'yes' }
  })
}

/** How many of the note's questions stand on the page with every line of their answers. */
async function readWithoutScripts(browser: Browser, folder: string): Promise<string> {
  return withPage(browser, folder, { javaScriptEnabled: false }, async (page, url) => {
    await page.goto(url)
    // Letters and digits only: some programs set quotation marks and dashes their own way.
    const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')
    const shown = bare((await page.locator('body').textContent()) ?? '')
    const expected = readExpected(shippedNote)
    const whole = expected.filter(({ question, answer, code }) =>
      [question, ...answer, ...code].every((line) => shown.includes(bare(line))),
    )
    return `${whole.length} of ${expected.length}`
  })
}

/** Visits, loses the host, visits again in the same profile, and searches. */
async function visitOffline(browser: Browser, folder: string, recipe: ViewRecipe): Promise<string> {
  return withPage(browser, folder, {}, async (page, url, goOffline) => {
    await settle(page, url)
    // A service worker may begin only when the page has come to rest.
    await page.waitForTimeout(5000)
    await page.reload({ waitUntil: 'networkidle' })
    await goOffline()
    const opened = await page.goto(url).then(
      () => true,
      () => false,
    )
    if (!opened || !(await page.locator(recipe.question).first().isVisible())) return 'no'
    if (recipe.open !== null) await page.locator(recipe.open).click()
    await page.locator(recipe.field).fill('컨테이너')
    const found = await page
      .locator(recipe.result)
      .first()
      .waitFor({ timeout: 10_000 })
      .then(
        () => true,
        () => false,
      )
    return found ? 'with search' : 'without search'
  })
}

async function settle(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.waitForTimeout(500)
}

async function withPage<T>(
  browser: Browser,
  folder: string,
  options: BrowserContextOptions,
  use: (page: Page, url: string, goOffline: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const site = await serveStatic(folder)
  const context = await browser.newContext({ locale: 'ko-KR', ...options })
  let isOnline = true
  try {
    return await use(await context.newPage(), site.url, async () => {
      isOnline = false
      await site.goOffline()
    })
  } finally {
    await context.close()
    if (isOnline) await site.close()
  }
}
