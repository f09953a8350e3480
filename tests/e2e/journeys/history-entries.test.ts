import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { list, picture } from '../../../src/ui/strings/reading.ko.ts'
import { linkOf } from '../support/cards.ts'
import { fullTest } from '../support/rows.ts'
import { phone, type Visit, visit } from '../support/visit.ts'

const opened = (page: Page) => page.locator('details.fold[open]').count()

/** Opens an answer far down the list and leaves it in the middle of the window. */
async function readOn({ page }: Visit): Promise<void> {
  await page.waitForLoadState('networkidle')
  const card = page.getByRole('article', { name: 'Killercoda' })
  await card.getByText(list.answer).click()
  await linkOf(card).scrollIntoViewIfNeeded()
  await expect.poll(() => opened(page)).toBe(1)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300)
}

fullTest(
  'a link followed a second time opens a fresh page; back, forward and a reload open it as it was left',
  async () => {
    const here = await visit({ size: phone })
    const { page, open } = here
    await open('')
    await readOn(here)
    const fresh = async () => {
      await page.getByRole('article').first().waitFor()
      await page.waitForLoadState('networkidle')
      expect({ open: await opened(page), scroll: await page.evaluate(() => scrollY) }).toEqual({
        open: 0,
        scroll: 0,
      })
    }
    const asLeft = async () => {
      await expect.poll(() => opened(page)).toBe(1)
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300)
    }
    await page.reload()
    await asLeft()
    // The address typed again.
    await open('')
    await fresh()
    await readOn(here)
    // A link on a page that is not of the app's own, such as a chat's.
    const follow = async () => {
      await Promise.all([
        page.waitForEvent('load'),
        page.evaluate(() => {
          const link = document.createElement('a')
          link.href = location.href
          document.body.append(link)
          link.click()
        }),
      ])
    }
    await follow()
    await fresh()
    await readOn(here)
    await page.goto(`${here.site.url}about/`)
    await open('')
    await fresh()
    await page.goBack()
    await page.goBack()
    await asLeft()
    await page.goForward()
    await page.goForward()
    await fresh()
  },
)

fullTest(
  'a picture that is shown large is an entry of the history: a reload and forward show it, and no step back is dead',
  async () => {
    const { page, open } = await visit({ size: phone })
    await open('quiz/')
    await open('')
    const card = page.getByRole('article', { name: 'Killercoda' })
    await card.getByText(list.answer).click()
    const dialog = page.getByRole('dialog')
    await card.getByRole('button', { name: picture.enlarge }).first().click()
    await dialog.getByRole('img').waitFor()
    await page.reload()
    await dialog.getByRole('img').waitFor()
    await page.goBack()
    await dialog.waitFor({ state: 'detached' })
    await page.goForward()
    await dialog.getByRole('img').waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => history.state?.lightbox)).toBeUndefined()
    await page.goBack()
    await expect.poll(() => page.url()).toMatch(/quiz\/$/)
  },
)
