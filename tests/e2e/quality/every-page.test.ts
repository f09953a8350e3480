import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { isAllRows } from '../../support/all-rows.ts'
import { axeInBothSchemes } from '../support/axe.ts'
import { focusStop, overflowing, smallTargets } from '../support/layout.ts'
import { rows } from '../support/rows.ts'
import { laptop, phone, type Visit, visit } from '../support/visit.ts'
import { layoutShift } from '../support/watch.ts'

/** Every page that a learner can open by its address, found in what the build wrote. */
function pagePaths(): readonly string[] {
  const folder = inject('sites').root
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('index.html'))
    .map((file) => file.replace(/index\.html$/, ''))
    .toSorted()
}

/** These lead a newcomer, who has no set, on to the page that begins one. */
const leadsOn = ['quiz/run/', 'quiz/result/']

/** Opens a page and waits until it stands. */
async function arrive(page: Page, open: Visit['open'], path: string): Promise<void> {
  await open(path)
  if (leadsOn.includes(path)) await page.waitForURL('**/quiz/')
  await page.locator('main h1').waitFor()
}

/** One question page stands for all that look alike: the ones with pictures and with a transcript, and the first. */
function differingPaths(): readonly string[] {
  const paths = pagePaths()
  const questions = paths.filter((path) => path.startsWith('q/'))
  return [...paths.filter((path) => !path.startsWith('q/')), ...questions.slice(0, 2)]
}

/** Every fourth of them, with the list first; all in `npm run test:all`. */
const ordinaryPaths = (): readonly string[] => differingPaths().filter((_, at) => isAllRows || at % 4 === 0)

test("the build writes a page for every question and for each of the learner's own pages", () => {
  const paths = pagePaths()
  expect(paths.filter((path) => path.startsWith('q/')).length).toBe(18)
  for (const own of ['', 'quiz/', 'bookmarks/', 'settings/']) expect(paths).toContain(own)
})

describe.each(
  rows([
    ['360 px', { size: phone, touch: true }],
    ['1280 px', { size: laptop }],
  ] as const),
)('every page at %s, light and dark', (_, options) => {
  test('is free of what axe objects to, holds still while it loads, has targets to hit, and scrolls down only', {
    timeout: 120_000,
  }, async () => {
    const { page, open } = await visit(options)
    for (const path of ordinaryPaths()) {
      await arrive(page, open, path)
      // The page that it leads on to has its own turn.
      if (leadsOn.includes(path)) continue
      expect({ path, axe: await axeInBothSchemes(page, { targets: true }) }).toEqual({ path, axe: [] })
      expect({ path, small: await smallTargets(page, 24) }).toEqual({ path, small: [] })
      expect(await layoutShift(page), path).toBeLessThan(0.001)
      expect({ path, enlarged: await overflowingEnlarged(page) }).toEqual({ path, enlarged: [] })
      expect({ path, narrow: await overflowingNarrow(page) }).toEqual({ path, narrow: [] })
      await page.setViewportSize(options.size)
      // The next page has this size from its start: a late change would count as its shift.
      await page.waitForFunction((width) => innerWidth === width, options.size.width)
      // A page that opens while the window still grows would move.
      await page.waitForFunction((width) => innerWidth === width, options.size.width)
    }
  })
})

/** What sticks out when text is twice as large, in words and colours of the system. */
async function overflowingEnlarged(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  const found = await overflowing(page)
  await page.evaluate(() => {
    document.documentElement.style.fontSize = ''
  })
  await page.emulateMedia({ forcedColors: null })
  return found
}

/** What sticks out at 320 px with every answer unfolded. */
async function overflowingNarrow(page: Page): Promise<readonly string[]> {
  await page.setViewportSize({ width: 320, height: 640 })
  // A fold may stand inside another, or come while the page hydrates.
  const unfold = () =>
    page.locator('main details:not([open]) > summary').evaluateAll((all) => {
      for (const summary of all) summary.dispatchEvent(new MouseEvent('click', { bubbles: true }))
      return all.length
    })
  await expect.poll(unfold).toBe(0)
  return overflowing(page)
}

test('the Tab key leads through every page, and what has the focus is marked and in sight', async () => {
  const { page, open } = await visit({ size: laptop })
  for (const path of rows(differingPaths(), 2)) {
    await arrive(page, open, path)
    const names: string[] = []
    for (let stop = 0; stop < 80; stop += 1) {
      await page.keyboard.press('Tab')
      const focused = await focusStop(page)
      // The focus has moved to the browser's own buttons: all of the page was visited.
      if (!focused) break
      expect({ path, ...focused }).toMatchObject({ isMarked: true, isOnScreen: true })
      names.push(focused.name)
    }
    expect({ path, stops: names.length > 3 }).toEqual({ path, stops: true })
  }
})
