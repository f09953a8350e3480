import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { filter, list } from '../../../src/ui/strings/reading.ko.ts'
import { linkOf } from '../support/cards.ts'
import { fullTest } from '../support/rows.ts'
import { phone, type Visit, visit } from '../support/visit.ts'

/**
 * A browser that does as Apple's: a press focuses neither links nor buttons, and nothing says that scrolling has ended (Safari
 * before 26.2). WebKit's builds for Linux do both, so they do not show what goes wrong without.
 */
async function appleVisit(): Promise<Visit> {
  const here = await visit({ size: phone })
  await here.context.addInitScript(() => {
    addEventListener('mousedown', (event) => {
      if (event.target instanceof Element && event.target.closest('a, button, summary'))
        event.preventDefault()
    })
    addEventListener('scrollend', (event) => event.stopImmediatePropagation(), true)
    Reflect.deleteProperty(window, 'onscrollend')
  })
  return here
}

/** Scrolls with the wheel, as a user does, until a card is in the window. */
async function scrollTo(page: Page, name: string): Promise<number> {
  const link = page.getByRole('article', { name }).getByRole('heading')
  await page.mouse.move(100, 400)
  await expect
    .poll(async () => {
      const box = await link.boundingBox()
      if (box !== null && box.y > 60 && box.y < 300) return true
      await page.mouse.wheel(0, 200)
      return false
    })
    .toBe(true)
  return top(page, name)
}

const top = (page: Page, name: string) =>
  page.getByRole('article', { name }).evaluate((card) => Math.round(card.getBoundingClientRect().top))

/** Presses at the link's position, without the scrolling that Playwright does before a click. */
async function press(page: Page, name: string): Promise<void> {
  const card = page.getByRole('article', { name })
  // Its link stands inside the answer.
  if ((await card.locator('details[open]').count()) === 0) await card.locator('summary').first().click()
  const link = linkOf(card)
  await link.waitFor()
  const box = await link.boundingBox()
  if (box === null) throw Error(`${name} is not there`)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

test('back leads to the place of the list where a link was pressed that got no focus', async () => {
  const { page, open } = await appleVisit()
  await open('')
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(() => 'onscrollend' in window)).toBe(false)
  await scrollTo(page, '정합성')
  const before = await top(page, '정합성')
  const scrolled = await page.evaluate(() => scrollY)
  expect(scrolled).toBeGreaterThan(300)
  await press(page, '정합성')
  await page.getByRole('heading', { level: 1, name: /정합성/ }).waitFor()
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.goBack()
  await page.getByRole('button', { name: list.openAll }).waitFor()
  await expect.poll(() => top(page, '정합성')).toBe(before)
})

fullTest('forward leads to the place in a list that was left by going back', async () => {
  const { page, open } = await appleVisit()
  await open('')
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: filter.code }).click()
  await expect.poll(() => page.getByRole('article').count()).toBe(1)
  await page.getByRole('button', { name: filter.code }).click()
  await expect.poll(() => page.getByRole('article').count()).toBe(18)
  await scrollTo(page, '정합성')
  // Nothing is pressed: only that scrolling came to rest can have been noted.
  await expect
    .poll(() =>
      page.evaluate(() => {
        const key = Object.keys(sessionStorage).find((one) => one.includes(`:view:${history.state?.key}:`))
        return key === undefined
          ? 0
          : (JSON.parse(sessionStorage.getItem(key) ?? '{}').scroll ?? 0) === scrollY
      }),
    )
    .toBe(true)
  const before = await top(page, '정합성')
  await page.goBack()
  await expect.poll(() => page.getByRole('article').count()).toBe(1)
  await page.goForward()
  await expect.poll(() => page.getByRole('article').count()).toBe(18)
  await expect.poll(() => top(page, '정합성')).toBe(before)
})
