import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { app, filter, list, question, search } from '../../../src/ui/strings/reading.ko.ts'
import { quiz, wrong } from '../../../src/ui/strings/study.ko.ts'
import { linkOf } from '../support/cards.ts'
import { fullTest } from '../support/rows.ts'
import { startRecall } from '../support/start-quiz.ts'
import { phone, visit } from '../support/visit.ts'

const field = (page: Page) => page.getByRole('searchbox', { name: search.label })
const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY))
/** How far below the window's top a question stands that is in sight after scrolling. */
const standing = (page: Page) =>
  article(page, '정합성').evaluate((element) => Math.round(element.getBoundingClientRect().top))
const scrollDown = (page: Page, by: number) =>
  page.evaluate(
    (top) =>
      new Promise((resolve) => {
        addEventListener('scrollend', resolve, { once: true })
        scrollTo(0, top)
      }),
    by,
  )
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '')
const article = (page: Page, name: string) => page.getByRole('article', { name })

fullTest('on a phone what is tapped while the search field is in use takes the tap', async () => {
  const { page, open } = await visit({ size: phone, touch: true })
  await open('')
  await page.waitForLoadState('networkidle')
  await field(page).tap()
  // The page is hidden while the search is open.
  await page.locator('.top').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: filter.code }).tap()
  await expect.poll(() => page.getByRole('article').count()).toBe(1)
  await page.locator('.top').waitFor()
  await page.getByRole('button', { name: filter.clear }).tap()

  await field(page).tap()
  await article(page, 'Hypervisor').getByRole('button', { name: question.bookmark }).tap()
  await expect
    .poll(() =>
      article(page, 'Hypervisor')
        .getByRole('button', { name: question.bookmark })
        .getAttribute('aria-pressed'),
    )
    .toBe('true')

  await field(page).fill('볼륨')
  await page.locator('mark').first().waitFor()
  await page.getByRole('button', { name: search.clear }).tap()
  await field(page).blur()
  await field(page).tap()
  await page.getByRole('button', { name: '볼륨' }).tap()
  await page.locator('mark').first().waitFor()
  expect(await field(page).inputValue()).toBe('볼륨')
})

fullTest(
  'every page opens at its top with the focus on its main part and says its name, and back finds the place again',
  async () => {
    const { page, open } = await visit()
    await open('')
    await page.waitForLoadState('networkidle')
    const opened = (name: string) =>
      page
        .getByRole('log')
        .filter({ hasText: app.opened(name) })
        .waitFor({ state: 'attached' })
    const rail = page.getByRole('navigation', { name: app.sectionsNav })
    for (const [link, name] of [
      [app.wrong, wrong.title],
      [app.about, app.about],
      [app.quiz, quiz.title],
    ] as const) {
      await scrollDown(page, 700)
      // Heights out of sight are estimates: what counts is where the questions in sight stand.
      const place = await standing(page)
      // Not by the mouse, which first scrolls a little for the link's sake.
      await rail
        .getByRole('link', { name: link })
        .evaluate((element) => element instanceof HTMLElement && element.click())
      await page.getByRole('heading', { level: 1, name }).waitFor()
      await opened(name)
      // The learner's data may still be loading from the journal.
      await expect.poll(() => focused(page)).toBe('main')
      expect(await scrolled(page)).toBe(0)
      await page.goBack()
      await expect.poll(() => standing(page)).toBe(place)
      await page.evaluate(() => scrollTo(0, 0))
    }
    // From the top of the list to deep inside a question and back: the top again.
    await linkOf(article(page, 'Killercoda')).evaluate(
      (element) => element instanceof HTMLElement && element.click(),
    )
    await page.getByRole('heading', { level: 1, name: /Killercoda/ }).waitFor()
    await scrollDown(page, 300)
    await page.goBack()
    await expect.poll(() => scrolled(page)).toBe(0)
  },
)

test('back to a filtered list leads to the same place in it', async () => {
  const { page, open } = await visit({ size: phone })
  await open('')
  await page.waitForLoadState('networkidle')
  await article(page, 'Hypervisor').getByText(list.answer).click()
  await page.getByRole('button', { name: filter.unread }).click()
  await expect.poll(() => page.getByRole('article').count()).toBe(17)
  await scrollDown(page, 1000)
  await linkOf(article(page, '정합성')).evaluate(
    (element) => element instanceof HTMLElement && element.click(),
  )
  await page.getByRole('heading', { level: 1, name: /정합성/ }).waitFor()
  await page.goBack()
  await expect.poll(() => page.getByRole('article').count()).toBe(16)
  // The question that was read meanwhile is not among them any more; the others stand about where they stood.
  await expect.poll(() => scrolled(page)).toBeGreaterThan(500)
})

test('back from a question that Enter opened leads to the field and what was found', async () => {
  const { page, open } = await visit()
  await open('')
  await page.waitForLoadState('networkidle')
  await field(page).fill('정합성')
  await page.locator('mark').first().waitFor()
  await page.waitForURL(/q=/)
  await field(page).press('Enter')
  await page.waitForURL(/\/q\//)
  await page.goBack()
  await page.locator('mark').first().waitFor()
  expect(await focused(page)).toBe('search')
})

test('arrows walk through what was found and back to the field, and B keeps the question one has come to', async () => {
  const { page, open } = await visit()
  await open('')
  await page.waitForLoadState('networkidle')
  await field(page).fill('컨테이너')
  await page.locator('mark').first().waitFor()
  const opened = page.getByRole('article').filter({ has: page.locator('summary:focus') })
  const asked = () => opened.getByRole('heading').textContent()
  await page.keyboard.press('ArrowDown')
  const first = await asked()
  await page.keyboard.press('ArrowDown')
  const second = await asked()
  expect(second).not.toBe(first)
  await page.keyboard.press('ArrowUp')
  expect(await asked()).toBe(first)
  await page.keyboard.press('b')
  const mark = opened.getByRole('button', { name: question.bookmark })
  await expect.poll(() => mark.getAttribute('aria-pressed')).toBe('true')
  await page.keyboard.press('ArrowUp')
  expect(await focused(page)).toBe('search')
})

test('the very first results show the line of the answer that matches', async () => {
  const { page, open } = await visit()
  await open('?q=replication')
  await page.locator('.snippet mark').first().waitFor()
})

fullTest('a sheet is as wide after the keys were shown as before', async () => {
  const { page, open } = await visit()
  await open('print/')
  const width = () =>
    page.locator('article.sheet').evaluate((element) => element.getBoundingClientRect().width)
  await page.locator('article.sheet').waitFor()
  const before = await width()
  await page.keyboard.press('Shift+Slash')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await width()).toBe(before)
})

test('a reload in the middle of an answer keeps what was typed, and that it was revealed', async () => {
  const { page, open } = await visit({ size: phone })
  await open('quiz/')
  await startRecall(page)
  const scratch = page.getByRole('textbox', { name: quiz.scratch })
  await scratch.fill('커널은 함께 쓴다')
  await page.reload()
  await scratch.waitFor()
  expect(await scratch.inputValue()).toBe('커널은 함께 쓴다')
  const answer = page.getByRole('heading', { name: quiz.answer, exact: true })
  await expect
    .poll(async () => {
      if (!(await answer.isVisible())) await page.getByRole('button', { name: quiz.reveal }).click()
      return answer.isVisible()
    })
    .toBe(true)
  await page.reload()
  await answer.waitFor()
  await page.getByText('커널은 함께 쓴다').first().waitFor()
})
