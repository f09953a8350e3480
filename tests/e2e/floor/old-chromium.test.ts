import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { app, code, list, question, saving, search } from '../../../src/ui/strings/reading.ko.ts'
import { settings, theme } from '../../../src/ui/strings/settings.ko.ts'
import { quiz, stats } from '../../../src/ui/strings/study.ko.ts'
import { isAllRows } from '../../support/all-rows.ts'
import { hasOldChromium, oldChromium } from '../support/browser.ts'
import { linkOf } from '../support/cards.ts'
import { composeKorean } from '../support/ime.ts'
import { laptop, phone, visit } from '../support/visit.ts'

if (!hasOldChromium) console.info('Chromium 109 was left out: it is only for Linux on x64.')

const colour = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const article = (page: Page, name: string) => page.getByRole('article', { name })

// Another engine, so a job of its own, as the browsers of tests/browsers are.
describe.skipIf(!hasOldChromium || !isAllRows)('in Chromium 109, the oldest of the floor', () => {
  let old: Browser
  beforeAll(async () => {
    old = await chromium.launch(await oldChromium())
    expect(old.version()).toMatch(/^109\./)
  })
  afterAll(() => old.close())

  test('reading, search, bookmarks and the quiz work, and everything is there after a reload', async () => {
    const { page, open, site } = await visit({
      browser: old,
      worker: true,
      size: phone,
      scheme: 'dark',
      allow: [/Failed to load resource/, /net::ERR_/],
    })
    // The list: readable, dark, as wide as a phone.
    await open('')
    expect(await page.getByRole('article').count()).toBe(18)
    expect(await colour(page)).toBe('rgb(20, 19, 17)')
    await page.getByRole('navigation', { name: app.nav }).waitFor()
    expect(await page.getByRole('navigation', { name: app.sectionsNav }).isVisible()).toBe(false)

    // An answer opens; a bookmark is kept over a reload.
    await article(page, 'Killercoda').getByText(list.answer).click()
    await article(page, 'Killercoda').locator('.answer').waitFor()
    const mark = article(page, 'Hypervisor').getByRole('button', { name: question.bookmark })
    await mark.click()
    await page.getByText(saving.bookmarked).waitFor()
    await page.reload()
    await expect.poll(() => mark.getAttribute('aria-pressed')).toBe('true')

    // Search, key by key.
    const field = page.getByRole('searchbox', { name: search.label })
    await field.click()
    await page.locator('.top').waitFor({ state: 'hidden' })
    const { commit } = await composeKorean(page, '휘발성')
    await commit()
    await page.locator('article mark').first().waitFor()
    await expect.poll(() => page.getByRole('article').first().textContent()).toContain('휘발성인가요')

    // To a question far below and back to the same place, though no scroll end is told and a press gives no focus, as in WebKit.
    await open('')
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => document.addEventListener('mousedown', (event) => event.preventDefault()))
    const last = page.getByRole('article').last()
    await last.scrollIntoViewIfNeeded()
    await last.locator('summary').first().click()
    const link = linkOf(last)
    await link.scrollIntoViewIfNeeded()
    const place = await link.evaluate((element) => element.getBoundingClientRect().top)
    await link.click()
    await page.getByRole('heading', { level: 2, name: question.answer }).waitFor()
    await page.goBack()
    await expect
      .poll(async () =>
        Math.abs(place - (await link.evaluate((element) => element.getBoundingClientRect().top))),
      )
      .toBeLessThan(2)

    // A quiz has the window to itself: reveal, grade, take back.
    await open('quiz/?scope=all')
    await page.getByRole('button', { name: /시작$/ }).click()
    const reveal = page.getByRole('button', { name: quiz.reveal })
    const answer = page.getByRole('heading', { name: quiz.answer, exact: true })
    await reveal.waitFor()
    expect(await page.locator('.tabs').isVisible()).toBe(false)
    const asked = await page.locator('.run-card h1').textContent()
    const pressUntil = (name: string, isDone: () => Promise<boolean>) =>
      expect
        .poll(async () => {
          // A press right after a new card appears is ignored.
          const button = page.getByRole('button', { name }).first()
          if (!(await isDone()) && (await button.isVisible())) await button.click()
          return isDone()
        })
        .toBe(true)
    await pressUntil(quiz.reveal, () => answer.isVisible())
    await pressUntil(
      quiz.grades.good,
      async () => (await page.locator('.run-card h1').textContent()) !== asked,
    )
    await page.getByRole('button', { name: quiz.undo }).click()
    await expect.poll(() => page.locator('.run-card h1').textContent()).toBe(asked)
    await answer.waitFor()
    await pressUntil(
      quiz.grades.good,
      async () => (await page.locator('.run-card h1').textContent()) !== asked,
    )

    // The pages with the learner's data.
    await open('stats/')
    await heading(page, stats.title).waitFor()
    await page.locator('.heat rect').first().waitFor()
    await open('bookmarks/')
    await article(page, 'Hypervisor').waitFor()
    await open('settings/')
    await heading(page, settings.title).waitFor()
    await page.getByRole('group', { name: theme.label }).getByText(theme.light).click()
    await expect.poll(() => colour(page)).toBe('rgb(250, 248, 244)')
    await page.reload()
    await heading(page, settings.title).waitFor()
    expect(await colour(page)).toBe('rgb(250, 248, 244)')

    // Offline.
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
      if (navigator.serviceWorker.controller !== null) return
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve))
    })
    await site.goOffline()
    await open('bookmarks/')
    await article(page, 'Hypervisor').waitFor()
    await open('')
    expect(await page.getByRole('article').count()).toBe(18)
  })

  test('a wide window has the rail and no tabs', async () => {
    const { page, open } = await visit({ browser: old, size: laptop })
    await open('')
    await page.getByRole('navigation', { name: app.sectionsNav }).waitFor()
    expect(await page.getByRole('navigation', { name: app.nav }).isVisible()).toBe(false)
    expect(await colour(page)).toBe('rgb(250, 248, 244)')
  })
})

test('on plain http, where pages have no clipboard, code is copied and the page says so', async () => {
  const { page, open } = await visit()
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'))
  await open('')
  expect(await page.evaluate(() => 'clipboard' in navigator)).toBe(false)
  const block = page.locator('.code').filter({ hasText: code.copyCommands }).first()
  await page.getByRole('article').filter({ has: block }).first().locator('summary').click()
  await block.getByRole('button', { name: code.copyCommands }).click()
  await page.getByText(code.copied).waitFor()
  await page.getByRole('searchbox', { name: search.label }).focus()
  await page.keyboard.press('Control+V')
  expect(await page.getByRole('searchbox', { name: search.label }).inputValue()).not.toBe('')
})
