import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { app, filter, list, picture, search, study } from '../../../src/ui/strings/reading.ko.ts'
import { quiz } from '../../../src/ui/strings/study.ko.ts'
import { at, pressUntil, reveal } from '../support/answer-quiz.ts'
import { coveredShare, listenTo } from '../support/heard.ts'
import { composeKorean } from '../support/ime.ts'
import { fullTest } from '../support/rows.ts'
import { startFive } from '../support/start-quiz.ts'
import { laptop, phone, visit } from '../support/visit.ts'

/** The keys of the app work from here on. */
const alive = (page: Page) => page.waitForFunction(() => document.documentElement.dataset.app === 'started')

fullTest('by keys alone each step says one true sentence, and the focus is never lost', async () => {
  const here = await visit({ size: laptop })
  const { page, open } = here
  const ear = await listenTo(here)
  await open('')
  await alive(page)
  await page.waitForLoadState('networkidle')
  const filters = page.getByRole('group', { name: filter.label })
  await filters.getByRole('button', { name: filter.code }).focus()
  await page.keyboard.press('Enter')
  await ear.hears(/^코드: 질문 \d+개$/)
  await page.getByRole('button', { name: filter.clear }).focus()
  await page.keyboard.press('Enter')
  await ear.hears(/^필터 없이 질문 \d+개예요\.$/)
  expect(await ear.focus()).toMatch(/^button /)

  await page.keyboard.press('/')
  await (await composeKorean(page, '컨테이너')).commit()
  await ear.hearsAtLast(/^‘컨테이너’로 \d+개 찾았어요\.$/)
  expect(await ear.focus()).toBe(`searchbox ${search.label}`)
  await page.keyboard.press('Escape')
  await ear.hears(/^필터 없이 질문 \d+개예요\.$/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  const spot = await ear.focus()
  await page.keyboard.press('b')
  await ear.hears(/^북마크했어요\. 되돌리기는 U\./)
  await page.getByRole('button', { name: '되돌리기' }).waitFor()
  await page.keyboard.press('u')
  await ear.hears('되돌렸어요.')
  expect(await ear.focus()).toBe(spot)
})

fullTest('a quiz by keys: the steps, a memo, the end', async () => {
  const here = await visit({ size: laptop })
  const { page, open } = here
  const ear = await listenTo(here)
  await open('quiz/')
  await startFive(page)
  await ear.forget()
  await reveal(page)
  await ear.hears(quiz.saidReveal)
  expect(await ear.focus()).toBe(`heading ${quiz.answer}`)
  await page.keyboard.press('m')
  await expect.poll(ear.focus).toMatch(/^textbox /)
  await page.keyboard.type('커널')
  await page.keyboard.press('Escape')
  await ear.hears(study.saidMemoSaved)
  await pressUntil(page, '2', () => at(page, 2, 5).isVisible())
  await ear.hears(`${quiz.saidGrade(quiz.grades.good)} ${quiz.saidAt(2, 5)}`)
  expect(await ear.focus()).toMatch(/^heading /)
  await page.keyboard.press('z')
  await ear.hears(`${quiz.undone} ${quiz.saidAt(1, 5)}`)
})

fullTest('a large picture says its zoom, and moves by single presses', async () => {
  const here = await visit({ size: phone })
  const { page, open } = here
  const ear = await listenTo(here)
  await open('')
  const card = page.getByRole('article', { name: 'Killercoda' })
  await card.getByText(list.answer).click()
  await card.getByRole('button', { name: picture.enlarge }).first().click()
  const box = page.getByRole('dialog', { name: picture.enlarged })
  await box.waitFor()
  await ear.forget()
  await box.getByRole('button', { name: picture.zoomIn }).click()
  await ear.hears('150%')
  const left = () => box.getByRole('img').evaluate((image) => image.getBoundingClientRect().left)
  await box.getByRole('button', { name: picture.zoomIn }).click()
  await ear.hears('225%')
  const before = await left()
  await box.getByRole('button', { name: picture.move.left }).click()
  await expect.poll(left).toBeGreaterThan(before)
})

fullTest('a key in the closed menu of topics only chooses; Enter opens the topic', async () => {
  const here = await visit({ size: laptop, site: 'season' })
  const { page, open } = here
  await open('')
  await alive(page)
  await page.waitForLoadState('networkidle')
  await page.setViewportSize({ width: 500, height: 800 })
  const menu = page.getByRole('combobox', { name: filter.section })
  await menu.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const chosen = await menu.inputValue()
  expect(chosen).not.toBe('')
  expect(new URL(page.url()).pathname).toBe('/')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/s/${chosen}/`)
})

fullTest('at 320 x 256, a zoom of 400 %, no bar covers what has the focus', async () => {
  const here = await visit({ size: { width: 320, height: 256 } })
  const { page, open } = here
  const ear = await listenTo(here)
  for (const path of ['', 'quiz/', 'settings/']) {
    await open(path)
    await alive(page)
    await page.locator('main h1').first().waitFor({ state: 'attached' })
    for (let step = 0; step < 20; step += 1) {
      await page.keyboard.press('Tab')
      const focus = await ear.focus()
      expect({ path, focus, covered: (await coveredShare(page)) === 1 }).toEqual({
        path,
        focus,
        covered: false,
      })
    }
  }
})

fullTest('in forced colours the focus of every field is drawn', async () => {
  const here = await visit({ size: laptop })
  const { page, open } = here
  await page.emulateMedia({ forcedColors: 'active' })
  await open('')
  await alive(page)
  const field = page.locator('.search-field')
  await page.getByRole('link', { name: app.name, exact: true }).first().focus()
  const before = await field.screenshot()
  await page.keyboard.press('/')
  await page.evaluate(() => {
    document.documentElement.style.caretColor = 'transparent'
  })
  expect((await field.screenshot()).equals(before)).toBe(false)
})
