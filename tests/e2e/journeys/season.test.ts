import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { app, list, question, search } from '../../../src/ui/strings/reading.ko.ts'
import { axeInBothSchemes } from '../support/axe.ts'
import { goToQuestion } from '../support/cards.ts'
import { overflowing } from '../support/layout.ts'
import { fullTest } from '../support/rows.ts'
import { laptop, phone, visit } from '../support/visit.ts'

const cards = (page: Page) => page.getByRole('article')

describe('a season of 500 questions in five notes', () => {
  test('lists a hundred on a page, each with a bookmark, an answer that comes when it is opened, and its own page', async () => {
    const { page, open } = await visit({ site: 'season', size: phone })
    await open('')
    await page.waitForLoadState('networkidle')
    expect(await cards(page).count()).toBe(100)
    const card = cards(page).nth(80)
    const name = await card.getByRole('heading').textContent()
    const mark = card.getByRole('button', { name: question.bookmark })
    await mark.click()
    await expect.poll(() => mark.getAttribute('aria-pressed')).toBe('true')
    await card.getByText(list.answer, { exact: true }).click()
    await card.locator('.answer').waitFor()
    expect(await card.locator('.answer').textContent()).not.toBe('')
    await goToQuestion(card)
    await page.waitForURL(/\/q\//)
    await page.getByRole('heading', { level: 1, name: name ?? '' }).waitFor()
    await page.goBack()
    await card.locator('.answer').waitFor()
    expect(await card.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true)
  })

  fullTest(
    'goes on to the next page and back, with scripts and without, and every page says which it is',
    async () => {
      for (const scripts of [true, false]) {
        const { page, open } = await visit({ site: 'season', scripts })
        await open('')
        const first = await cards(page).first().getByRole('heading').textContent()
        await page.getByRole('link', { name: list.nextPage }).click()
        await page.waitForURL(/\/page\/2\//)
        await page.getByText(list.page(2, 5)).waitFor()
        expect(await cards(page).first().getByRole('heading').textContent()).not.toBe(first)
        expect(await cards(page).count()).toBe(100)
        expect(await page.title()).toContain(list.pageOf(2))
        await page.getByRole('link', { name: list.previousPage }).click()
        await page.waitForURL((url) => url.pathname === '/')
        await expect.poll(() => cards(page).first().getByRole('heading').textContent()).toBe(first)
      }
    },
  )

  fullTest('finds questions of every page of the list, with their places', async () => {
    const { page, open } = await visit({ site: 'season' })
    await open('page/5/')
    const last = (await cards(page).last().getByRole('heading').textContent()) ?? ''
    await open('')
    await page.getByRole('searchbox', { name: search.label }).fill(last)
    await page.getByRole('article', { name: last }).locator('mark').first().waitFor()
    expect(await cards(page).first().getByRole('heading').textContent()).toBe(last)
    expect(await cards(page).first().locator('.place').textContent()).not.toBe('')
  })

  test('narrowed to a note, tells how many it has', async () => {
    const { page, open } = await visit({ site: 'season' })
    await open('')
    const rail = page.getByRole('navigation', { name: app.sectionsNav })
    const note = rail.locator('a[href^="/s/"]').first()
    await note.click()
    await page.waitForURL(/\/s\//)
    await page.getByRole('heading', { level: 2, name: list.count(100) }).waitFor()
    expect(await cards(page).count()).toBe(100)
  })

  test('reloaded far down, stands where it stood', async () => {
    const { page, open } = await visit({ site: 'season', size: phone })
    await open('')
    await page.waitForLoadState('networkidle')
    const card = cards(page).nth(70)
    const top = () => card.evaluate((element) => Math.round(element.getBoundingClientRect().top))
    await page.evaluate(
      (at) =>
        new Promise((resolve) => {
          addEventListener('scrollend', resolve, { once: true })
          document.querySelectorAll('article')[at]?.scrollIntoView({ block: 'center' })
        }),
      70,
    )
    const before = await top()
    expect(before).toBeGreaterThan(0)
    expect(before).toBeLessThan(phone.height)
    await page.reload()
    // Heights are fractions of a pixel, places to scroll to are not.
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThanOrEqual(1)
  })

  fullTest.each([phone, laptop])(
    'holds no barrier, from the first question to the last (%o, light and dark)',
    async (size) => {
      const { page, open } = await visit({ site: 'season', size })
      await open('')
      await page.waitForLoadState('networkidle')
      expect(await axeInBothSchemes(page)).toEqual([])
      expect(await overflowing(page)).toEqual([])
      await cards(page).last().scrollIntoViewIfNeeded()
      expect(await axeInBothSchemes(page)).toEqual([])
      expect(await overflowing(page)).toEqual([])
    },
  )
})
