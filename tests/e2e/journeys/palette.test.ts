import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { app, search } from '../../../src/ui/strings/reading.ko.ts'
import { theme, palette as words } from '../../../src/ui/strings/settings.ko.ts'
import { composeKorean } from '../support/ime.ts'
import { type Visit, visit } from '../support/visit.ts'

const box = (page: Page) => page.getByRole('dialog', { name: words.label })
const field = (page: Page) => box(page).getByRole('combobox', { name: search.label })
const chosen = (page: Page) => box(page).getByRole('option', { selected: true })

/** Opens the palette once the scripts listen. */
async function summon({ page, open }: Visit): Promise<void> {
  await open('')
  await expect
    .poll(async () => {
      if (!(await box(page).isVisible())) await page.keyboard.press('Control+k')
      return box(page).isVisible()
    })
    .toBe(true)
}

test('글자를 조합하는 동안에도 질문을 보여 주고, 조합을 끝내는 Enter는 고르지 않는다', async () => {
  const here = await visit()
  const { page } = here
  await summon(here)
  const { commit } = await composeKorean(page, '정합성')
  await box(page)
    .getByRole('option', { name: /정합성/ })
    .waitFor()
  const session = await page.context().newCDPSession(page)
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 }
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter })
  await commit()
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter, windowsVirtualKeyCode: 13 })
  expect(await field(page).inputValue()).toBe('정합성')
  expect(await box(page).isVisible()).toBe(true)
  await field(page).press('Enter')
  await page.waitForURL(/\/q\//)
  // The address comes before the page.
  await page.getByRole('heading', { level: 1, name: /정합성/ }).waitFor()
  await page.locator('h1 mark').waitFor()
})

test('opens pages, runs actions, tells which choice is selected, and returns the focus', async () => {
  const here = await visit()
  const { page } = here
  await summon(here)
  const first = await chosen(page).textContent()
  await page.keyboard.press('ArrowDown')
  expect(await chosen(page).textContent()).not.toBe(first)
  const meant = await field(page).getAttribute('aria-activedescendant')
  expect(await chosen(page).getAttribute('id')).toBe(meant)
  await page.keyboard.press('ArrowUp')
  expect(await chosen(page).textContent()).toBe(first)

  await field(page).fill(theme.dark)
  await field(page).press('Enter')
  await box(page).waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')

  await page.getByRole('searchbox').focus()
  await page.keyboard.press('Control+k')
  await box(page).waitFor()
  await page.keyboard.press('Escape')
  await box(page).waitFor({ state: 'detached' })
  expect(await page.getByRole('searchbox').evaluate((element) => element === document.activeElement)).toBe(
    true,
  )

  await page.keyboard.press('Control+k')
  await field(page).fill(app.settings)
  await field(page).press('Enter')
  await page.waitForURL(/\/settings\/$/)
})
