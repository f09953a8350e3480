import { expect, test } from 'vitest'
import { list } from '../../../src/ui/strings/reading.ko.ts'
import { terms as words } from '../../../src/ui/strings/terms.ko.ts'
import { axeViolations } from '../support/axe.ts'
import { overflowing } from '../support/layout.ts'
import { fullTest } from '../support/rows.ts'
import { laptop, phone, visit } from '../support/visit.ts'

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
  // The rail stands still from page to page.
  const rail = page.getByRole('link', { name: '퀴즈', exact: true })
  const { x } = (await rail.boundingBox()) ?? { x: Number.NaN }
  await rail.click()
  await page.getByRole('heading', { level: 1, name: '퀴즈' }).waitFor()
  expect((await rail.boundingBox())?.x).toBe(x)
  await page.goBack()
  await page.goBack()
  await expect.poll(() => page.url()).toBe('about:blank')
})

fullTest(
  'the terms of an answer: a sheet on a phone, beside their button on a laptop, nothing on paper',
  async () => {
    const { page, open } = await visit({ size: phone })
    await open('')
    await page.getByRole('article', { name: 'Hypervisor' }).getByRole('heading').click()
    const button = page.getByRole('button', { name: words.open })
    await button.click()
    const list = page.getByRole('dialog', { name: words.title })
    const foot = await list.boundingBox()
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeCloseTo(phone.height, 0)
    expect(await axeViolations(page)).toEqual([])
    // A press beside it closes it and leaves the page as it was.
    await page.mouse.click(10, 10)
    await list.waitFor({ state: 'detached' })
    expect(await button.evaluate((it) => it === document.activeElement)).toBe(true)

    await page.setViewportSize({ width: 1100, height: 800 })
    await button.press('Enter')
    const [box, opener] = [await list.boundingBox(), await button.boundingBox()]
    if (box === null || opener === null) throw Error('the list and its button are shown')
    const gap = Math.min(Math.abs(box.y - opener.y - opener.height), Math.abs(opener.y - box.y - box.height))
    expect(gap).toBeLessThanOrEqual(12)
    await page.keyboard.press('Escape')
    await page.emulateMedia({ media: 'print' })
    expect(await button.isVisible()).toBe(false)
  },
)

fullTest('the words of a table stay whole: one that is too wide is scrolled', async () => {
  const { page, open } = await visit({ size: phone })
  await open('')
  const row = page.getByRole('article').first()
  await row.getByText(list.answer).click()
  const lines = await row.locator('.answer').evaluate((answer) => {
    const row = document.createElement('tr')
    const table = document.createElement('table')
    const box = document.createElement('div')
    box.className = 'table'
    box.append(table)
    table.append(row)
    answer.append(box)
    const cells = Array.from({ length: 6 }, () => {
      const cell = document.createElement('td')
      cell.textContent = '오케스트레이션'
      row.append(cell)
      return cell
    })
    return cells.map((cell) => {
      const words = document.createRange()
      words.selectNodeContents(cell)
      return words.getClientRects().length
    })
  })
  expect(lines).toEqual([1, 1, 1, 1, 1, 1])
  expect(await overflowing(page)).toEqual([])
})
