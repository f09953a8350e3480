import { describe, expect } from 'vitest'
import { today } from '../../../src/ui/strings/daily.ko.ts'
import { app, filter, list, picture, question, search, study } from '../../../src/ui/strings/reading.ko.ts'
import { backup } from '../../../src/ui/strings/settings.ko.ts'
import { quiz } from '../../../src/ui/strings/study.ko.ts'
import { axeViolations } from '../support/axe.ts'
import { overflowing } from '../support/layout.ts'
import { pastBackup, readCards } from '../support/past.ts'
import { fullTest, rows } from '../support/rows.ts'
import { startFive } from '../support/start-quiz.ts'
import { laptop, phone, visit } from '../support/visit.ts'
import { layoutShift } from '../support/watch.ts'

/** States of the screen other than a page that has just opened: results, dialogs, a running quiz, an empty page. */
describe.each(
  rows([
    ['360 px, dark', { size: phone, scheme: 'dark' }],
    ['1280 px, light', { size: laptop, scheme: 'light' }],
  ] as const),
)('every state at %s', (_, options) => {
  fullTest('is free of what axe objects to and never scrolls sideways', async () => {
    const { page, open } = await visit({ ...options, allow: [/404/] })
    const check = async (state: string) => {
      const found = { axe: await axeViolations(page), overflowing: await overflowing(page) }
      expect({ state, ...found }).toEqual({ state, axe: [], overflowing: [] })
    }
    const field = page.getByRole('searchbox', { name: search.label })
    const cards = page.getByRole('article')

    await open('')
    await page.getByRole('button', { name: list.openAll }).click()
    await page.getByRole('button', { name: list.closeAll }).waitFor()
    if (options.size === phone) await page.locator('pre[tabindex]').first().waitFor()
    await check('all answers unfolded')

    await cards.first().getByRole('button', { name: question.bookmark }).first().click()
    await page.getByRole('button', { name: '되돌리기' }).waitFor()
    await check('a message with a button')

    await cards
      .filter({ hasText: 'Killercoda' })
      .getByRole('button', { name: picture.enlarge })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('img').waitFor()
    await check('a picture enlarged')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await field.fill('이미지를')
    await page.locator('mark').first().waitFor()
    await check('search results')
    await field.fill('ehzj')
    await page.getByText('바꿔 찾았어요').first().waitFor()
    await check('search results in another reading')
    await field.fill('뷁쀍뛟쒧')
    await page.getByText('맞는 질문이 없어요').first().waitFor()
    await check('nothing found')

    await open('?f=code,picture')
    await page.getByText(filter.none).first().waitFor()
    await check('nothing fits the conditions')

    await open('quiz/')
    await page.getByRole('button', { name: quiz.how }).click()
    await page.getByRole('dialog').waitFor()
    await check('how a quiz is asked')
    await page.keyboard.press('Escape')
    await startFive(page)
    await page.getByRole('button', { name: quiz.reveal }).waitFor()
    await check('a question asked')
    await page.getByRole('button', { name: quiz.leave }).click()
    await page.getByRole('dialog').waitFor()
    await check('leaving a quiz')
    await page.getByRole('dialog').getByRole('button', { name: quiz.stay }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    const answer = page.getByRole('heading', { name: quiz.answer, exact: true })
    await expect
      .poll(async () => {
        if (!(await answer.isVisible())) await page.getByRole('button', { name: quiz.reveal }).click()
        return answer.isVisible()
      })
      .toBe(true)
    await check('its answer shown')
    await expect
      .poll(async () => {
        if (await answer.isVisible()) await page.getByRole('button', { name: quiz.grades.again }).click()
        return answer.isVisible()
      })
      .toBe(false)
    await page.getByRole('button', { name: quiz.leave }).click()
    await page.getByRole('button', { name: quiz.finish }).click()
    await page.getByRole('heading', { level: 1, name: quiz.score(0, 1) }).waitFor()
    await check('the result')

    for (const path of ['', 'quiz/', 'wrong/', 'bookmarks/', 'stats/']) {
      await open(path)
      await page.locator('main h1').waitFor()
      await check(`/${path} of somebody who has begun`)
    }
    await open('q/nowhere0/')
    await page.getByRole('link', { name: app.name, exact: true }).first().waitFor()
    await check('an address that does not exist')
  })
})

fullTest.each([
  ['360 px', phone],
  ['1280 px', laptop],
] as const)('months of study do not shift the page, and one tap asks what is due, at %s', async (_, size) => {
  const { page, open, newTab } = await visit({ size })
  await open('settings/')
  const buffer = Buffer.from(pastBackup(readCards(), Date.now()))
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'mundap.json', mimeType: 'application/json', buffer })
  await page.getByRole('button', { name: backup.add }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  if (size === phone) {
    // What is needed most stands first, and all of the settings are two screens of a phone (844 px).
    const first = await page.getByRole('button', { name: backup.download }).boundingBox()
    expect((first?.y ?? 999) + (first?.height ?? 0)).toBeLessThanOrEqual(320)
    expect(await page.locator('.settings').evaluate(({ scrollHeight }) => scrollHeight)).toBeLessThan(2 * 844)
  }
  // A learner whose last visit was before a question was added.
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.endsWith(':visits'))
    if (key === undefined) return
    const visits = JSON.parse(localStorage.getItem(key) ?? '{}')
    localStorage.setItem(key, JSON.stringify({ ...visits, known: visits.known.slice(3) }))
  })
  const tab = await newTab('')
  await tab.getByText(study.wrongTimes(2)).first().waitFor()
  await tab.getByRole('heading', { name: today.reviews }).waitFor()
  expect(await layoutShift(tab)).toBeLessThan(0.001)
  // Shifts right after a press by hand are not counted.
  await tab.getByRole('button', { name: today.start }).evaluate((button: HTMLElement) => button.click())
  await tab.locator('.run-card h1').waitFor()
  expect(await layoutShift(tab)).toBeLessThan(0.001)
  for (const path of ['bookmarks/', 'stats/', 'wrong/']) {
    await open(path, tab)
    await tab.locator('.cards, .figures, .result-list').first().waitFor()
    expect({ path, overflowing: await overflowing(tab), axe: await axeViolations(tab) }).toEqual({
      path,
      overflowing: [],
      axe: [],
    })
  }
})

fullTest('says how many questions came since the last visit, and leads to them', async () => {
  const { page, open, newTab, context } = await visit()
  const cards = readCards()
  await open('')
  const key = `mundap:/:visits`
  await expect.poll(() => page.evaluate((name) => localStorage.getItem(name), key)).not.toBeNull()
  await page.evaluate(
    ([name, known]) => localStorage.setItem(name, JSON.stringify({ known, fresh: [], read: [] })),
    [key, cards.slice(3).map(({ id }) => id)] as const,
  )
  await page.close()
  const tab = await newTab('')
  await tab.getByRole('link', { name: list.newSince(3) }).click()
  await expect.poll(() => tab.getByRole('article').count()).toBe(3)
  expect(context.pages()).toHaveLength(1)
})
