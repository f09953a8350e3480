import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { app, list, picture } from '../../../src/ui/strings/reading.ko.ts'
import { rows } from '../support/rows.ts'
import { phone, visit } from '../support/visit.ts'

const chances: readonly (readonly [name: string, take: (page: Page) => Promise<void>])[] = [
  [
    'when the line is back',
    async (page) => {
      await page.context().setOffline(true)
      await page.context().setOffline(false)
    },
  ],
  [
    'when the page comes to the front',
    (page) => page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange'))),
  ],
  ['on a press', (page) => page.getByRole('button', { name: app.retry }).first().click()],
]

test.each(rows(chances))('a picture that could not be fetched comes %s', async (_, take) => {
  let isUp = false
  let asked = 0
  const { page, open } = await visit({
    size: phone,
    allow: [/503/, /ERR_INTERNET_DISCONNECTED/],
    intercept: (path) => {
      if (!path.startsWith('/img/')) return undefined
      asked++
      return isUp ? undefined : 503
    },
  })
  await open('')
  const card = page.getByRole('article', { name: 'Killercoda' })
  await card.getByText(list.answer).click()
  const missing = card.getByText(picture.failed)
  await missing.first().waitFor()
  await page.waitForLoadState('networkidle')
  const count = await missing.count()

  const before = asked
  await take(page)
  await expect.poll(() => asked).toBeGreaterThan(before)
  await page.waitForLoadState('networkidle')
  // Each was asked for once, and what is missing goes on saying so.
  expect(asked - before).toBeLessThanOrEqual(count)
  expect(await missing.count()).toBe(count)

  isUp = true
  const shown = card.getByRole('button', { name: picture.enlarge }).first().locator('img')
  // A chance that comes while the attempt before still runs is none; the next one is.
  await expect
    .poll(async () => {
      if ((await shown.count()) === 0) await take(page)
      return shown.count()
    })
    .toBe(1)
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
})
