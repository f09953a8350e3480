import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { list } from '../../../src/ui/strings/reading.ko.ts'
import { fullTest } from '../support/rows.ts'
import { laptop, visit } from '../support/visit.ts'

/** What stands on the paper: the cards, the answers that can be read, and whether something is said to be missing. */
interface Paper {
  readonly cards: number
  readonly answers: number
  readonly leadsToSheets: boolean
}

declare global {
  interface Window {
    papers?: Paper[]
  }
}

/** Makes `print()` tell the page as a browser does, and note what then stands there. */
async function notePapers(page: Page): Promise<void> {
  await page.addInitScript((missing) => {
    window.papers = []
    window.print = () => {
      dispatchEvent(new Event('beforeprint'))
      window.papers?.push({
        cards: document.querySelectorAll('article.card').length,
        answers: document.querySelectorAll('article.card details[open] .answer').length,
        leadsToSheets: document.querySelector('.page')?.textContent?.includes(missing) === true,
      })
      dispatchEvent(new Event('afterprint'))
    }
  }, list.answersMissing)
}

const papers = (page: Page) => page.evaluate(() => window.papers)

fullTest('the printed list of a long note has its answers', async () => {
  const { page, open } = await visit({ site: 'season', size: laptop })
  await notePapers(page)
  await open('')
  await page.waitForLoadState('networkidle')
  const cards = await page.getByRole('article').count()
  expect(cards).toBe(100)
  // The others wait for an answer.
  const answers = await page.locator('article details.fold').count()
  expect(answers).toBeGreaterThan(80)
  const whole = { cards, answers, leadsToSheets: false }

  // From a menu, before any was fetched: the paper says where they are.
  await page.evaluate(() => window.print())
  expect(await papers(page)).toEqual([{ cards, answers: 0, leadsToSheets: true }])
  expect(await page.locator('details.fold[open]').count()).toBe(0)

  await page.reload()
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Control+p')
  await expect.poll(() => papers(page)).toEqual([whole])
  // On the screen they are closed as before, and none counts as read.
  expect(await page.locator('details.fold[open]').count()).toBe(0)
  // The list says how many were read once there are any.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
  expect(await page.getByText(/개 중 \d+개 읽음$/).count()).toBe(0)

  await page.evaluate(() => window.print())
  expect((await papers(page))?.at(-1)).toEqual(whole)
})
