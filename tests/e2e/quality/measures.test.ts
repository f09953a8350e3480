import { expect, test } from 'vitest'
import { laptop, visit } from '../support/visit.ts'

test('the first question stands high on a phone, targets are large, and a wide window has a pane', async () => {
  const { page, open } = await visit({ size: { width: 390, height: 844 } })
  await open('')
  await page.waitForLoadState('networkidle')
  const first = page.getByRole('article').first()
  const top = (await first.getByRole('heading').boundingBox())?.y ?? Number.NaN
  expect(top).toBeLessThanOrEqual(320)
  const low = await page
    .locator('.filter, .list-bar .quiet-button')
    .evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().height < 40).map((one) => one.textContent),
    )
  expect(low).toEqual([])
  // A press on the bar reaches its links, though the title stands in it.
  await page.getByRole('link', { name: '주제' }).click()
  await page.getByRole('link', { name: '연습' }).first().waitFor()
  await page.goBack()

  await page.setViewportSize({ width: 844, height: 390 })
  const box = await first.getByRole('heading').boundingBox()
  const tabs = await page.getByRole('navigation', { name: '주요 메뉴' }).boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(tabs?.y ?? 0)

  await page.setViewportSize(laptop)
  await first.getByRole('heading').click()
  const pane = page.getByRole('region', { name: '고른 질문' })
  await pane.getByRole('heading', { name: (await first.getByRole('heading').textContent()) ?? '' }).waitFor()
  expect(await first.locator('details[open]').count()).toBe(0)
  await expect.poll(() => new URL(page.url()).searchParams.has('at')).toBe(true)
  await page.goBack()
  await expect.poll(() => page.url()).toBe('about:blank')
})
