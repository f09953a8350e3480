import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { saving, question as words } from '../../../src/ui/strings/reading.ko.ts'
import { storage } from '../../../src/ui/strings/settings.ko.ts'
import { isAllRows } from '../../support/all-rows.ts'
import { readJournal } from '../support/journal-rows.ts'
import { fullTest } from '../support/rows.ts'
import { visit } from '../support/visit.ts'

const presses = isAllRows ? 1_000 : 200

const buttons = (page: Page) => page.getByRole('article').getByRole('button', { name: words.bookmark })

/** What a tab shows: each question's bookmark, in the order of the list. */
const shown = (page: Page) =>
  buttons(page).evaluateAll((all) => all.map((each) => each.getAttribute('aria-pressed')))

/**
 * Presses every other bookmark button of the list until the page has shown `count` changes. A button that is still saving
 * takes no press, so it is pressed until it turns over: one change on the screen is one event.
 */
async function pressEveryOther(page: Page, from: 0 | 1, count: number): Promise<void> {
  await buttons(page).evaluateAll(
    async (all, { from, count }) => {
      let left = count
      const keepPressing = async (button: Element) => {
        while (left > 0) {
          left -= 1
          const before = button.getAttribute('aria-pressed')
          while (button.getAttribute('aria-pressed') === before) {
            if (button instanceof HTMLElement) button.click()
            await new Promise((resolve) => setTimeout(resolve))
          }
        }
      }
      await Promise.all(all.filter((_, index) => index % 2 === from).map(keepPressing))
    },
    { from, count },
  )
}

fullTest(
  'two tabs that write hundreds of events each at once lose and double nothing, and show the same',
  async () => {
    const { page, open, newTab } = await visit()
    await open('')
    const second = await newTab('')
    await Promise.all([pressEveryOther(page, 0, presses), pressEveryOther(second, 1, presses)])

    const events = await readJournal(page)
    expect(events).toHaveLength(2 * presses)
    expect(new Set(events.map(({ id }) => id)).size).toBe(2 * presses)
    // Both tabs are one device, and count on without a gap.
    expect(new Set(events.map(({ device }) => device)).size).toBe(1)
    expect(events.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 2 * presses }, (_, index) => index + 1),
    )

    // A tab in the background may not hear of a change, and looks when it comes to the front.
    const lookedAt = async (tab: Page) => {
      await tab.bringToFront()
      return (await shown(tab)).join()
    }
    await expect.poll(async () => (await lookedAt(page)) === (await lookedAt(second))).toBe(true)
    const before = await shown(page)
    await page.reload()
    await expect.poll(() => shown(page)).toEqual(before)
    await second.goto(`${second.url()}settings/`)
    await second.getByText(storage.savedCount(2 * presses), { exact: true }).waitFor()
  },
)

/** Whether the page has loaded the journal's code, not only fetched it for a quiz that may come. */
const hasJournal = (page: Page) =>
  page.evaluate(() => {
    const loaded = performance.getEntriesByType('resource').map((entry) => JSON.stringify(entry))
    return loaded.some(
      (entry) => /\/journal-[^/]*\.js"/.test(entry) && !/"initiatorType":"fetch"/.test(entry),
    )
  })

test('a learner without records does not load the journal’s code, and sees when another tab starts one', async () => {
  const { page, open, newTab } = await visit()
  await open('')
  await page.waitForLoadState('networkidle')
  expect(await hasJournal(page)).toBe(false)
  const second = await newTab('')
  await buttons(second).nth(2).click()
  await expect.poll(async () => (await shown(second))[2]).toBe('true')
  await expect.poll(async () => (await shown(page))[2]).toBe('true')
  expect(await hasJournal(page)).toBe(true)
})

test('when the journal’s code cannot be fetched, the page says so, shows nothing as saved, and works after a reload', async () => {
  let isGone = true
  const { page, open } = await visit({
    intercept: (path) => (isGone && path.includes('/journal-') ? 404 : undefined),
    allow: [/404/, /dynamically imported module/],
  })
  await open('')
  await page.waitForLoadState('networkidle')
  // The page takes a missing script as a sign of a newer version and reloads itself, but only once.
  const pressed = async () => {
    await buttons(page).nth(2).click()
    await page.waitForLoadState('networkidle')
    return { isTold: await page.getByText(saving.notReady).isVisible(), shown: (await shown(page))[2] }
  }
  await expect
    .poll(() => pressed().catch(() => 'on its way'), { timeout: 30_000 })
    .toEqual({ isTold: true, shown: 'false' })
  isGone = false
  // The page's own reload may be on its way, and the browser gives up the earlier one of two.
  await expect.poll(() => page.reload().then(Boolean, () => false)).toBe(true)
  await buttons(page).nth(2).click()
  await expect.poll(async () => (await shown(page))[2]).toBe('true')
})
