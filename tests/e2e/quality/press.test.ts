import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { search, study } from '../../../src/ui/strings/reading.ko.ts'
import { goToQuestion } from '../support/cards.ts'
import { fullTest } from '../support/rows.ts'
import { chromiumTest, phone, visit } from '../support/visit.ts'

declare global {
  interface Window {
    /** The pressed control, its position, and what the click did. Only for this file. */
    pressTest?: { target: Element; at: string; clicked: boolean }
  }
}

/**
 * Presses every control of the page, one after the other, each after `prepare`, and lets go of it. Returns what moved between
 * press and release, or got no click. The clicks lead nowhere.
 */
async function pressAll(page: Page, prepare: () => Promise<unknown>): Promise<readonly string[]> {
  await page.evaluate(() => {
    addEventListener(
      'click',
      (event) => {
        event.preventDefault()
        event.stopPropagation()
        const { pressTest } = window
        if (pressTest && event.target instanceof Node)
          pressTest.clicked = pressTest.target.contains(event.target)
      },
      true,
    )
  })
  const wrong: string[] = []
  let pressed = 0
  for (let i = 0; ; i++) {
    await prepare()
    const spot = await page.evaluate((index) => {
      // The browser opens its own menu over the page.
      const control = [
        ...document.querySelectorAll(
          ':is(a[href], button, summary, input, textarea, label.option):not(.skip, :disabled, .rail *)',
        ),
      ].filter((one) => one.checkVisibility({ visibilityProperty: true }))[index]
      if (control === undefined) return null
      control.scrollIntoView({ block: 'center', behavior: 'instant' })
      const [box] = control.getClientRects()
      if (box === undefined) return { name: '', x: 0, y: 0, isFree: false }
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
      const rect = control.getBoundingClientRect()
      window.pressTest = { target: control, at: JSON.stringify(rect), clicked: false }
      const name = control.getAttribute('aria-label') ?? control.textContent ?? ''
      return {
        name: `${control.tagName} ${name.trim().slice(0, 30)} ${control.id}`,
        x,
        y,
        isFree: control.contains(document.elementFromPoint(x, y)),
      }
    }, i)
    if (spot === null) break
    if (!spot.isFree) continue
    pressed++
    await page.mouse.move(spot.x, spot.y)
    await page.mouse.down()
    const moved = await page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
      const { target, at } = window.pressTest ?? {}
      const now = JSON.stringify(target?.getBoundingClientRect())
      return now === at ? null : `${at} -> ${now}`
    })
    await page.mouse.up()
    const isClicked = await page.evaluate(async () => {
      // Handlers that waited for the release run first.
      await new Promise((resolve) => setTimeout(resolve))
      return window.pressTest?.clicked
    })
    if (moved !== null) wrong.push(`${spot.name} moved: ${moved}`)
    if (isClicked !== true) wrong.push(`${spot.name} got no click`)
  }
  expect(pressed).toBeGreaterThan(3)
  return wrong
}

const size = phone

fullTest('nothing moves under a press on the list', async () => {
  const { page, open } = await visit({ size })
  await open('')
  await page.waitForLoadState('networkidle')
  const field = page.getByRole('searchbox')
  expect(await pressAll(page, () => field.blur())).toEqual([])
})

fullTest('nothing moves under a press on the list while the search field is in use', async () => {
  const { page, open } = await visit({ size })
  await open('')
  await page.waitForLoadState('networkidle')
  const field = page.getByRole('searchbox')
  // Two earlier searches that the field offers.
  for (const query of ['컨테이너', '볼륨']) {
    await field.fill(query)
    await field.blur()
  }
  await field.fill('')
  await field.blur()
  await page.reload()
  await page.waitForLoadState('networkidle')
  await page.getByRole('article').first().waitFor()
  await field.focus()
  await page.getByRole('button', { name: '볼륨', exact: true }).waitFor()
  expect(await pressAll(page, () => field.focus())).toEqual([])
})

fullTest('nothing moves under a press on results, just typed or come back to', async () => {
  const { page, open } = await visit({ size })
  await open('')
  await page.waitForLoadState('networkidle')
  const field = page.getByRole('searchbox')
  await field.fill('컨테이너')
  await page.locator('mark').first().waitFor()
  await page.waitForLoadState('networkidle')
  expect(await pressAll(page, () => field.focus())).toEqual([])

  await page.reload()
  await page.locator('mark').first().waitFor()
  await goToQuestion(page.getByRole('article').first())
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.goBack()
  await page.locator('mark').first().waitFor()
  await page.waitForLoadState('networkidle')
  expect(await pressAll(page, () => field.blur())).toEqual([])
})

chromiumTest('one tap clears the search after coming back from a question', async () => {
  const { page, open } = await visit({ size, touch: true })
  await open('')
  await page.waitForLoadState('networkidle')
  await page.getByRole('searchbox').fill('컨테이너')
  await page.locator('mark').first().waitFor()
  await goToQuestion(page.getByRole('article').first())
  await page.getByRole('heading', { level: 1, name: /컨테이너/ }).waitFor()
  await page.goBack()
  await page.locator('mark').first().waitFor()
  const box = await page.getByRole('button', { name: search.clear }).boundingBox()
  await page.touchscreen.tap((box?.x ?? 0) + 10, (box?.y ?? 0) + 10)
  await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('')
  await expect.poll(() => page.getByRole('article').count()).toBe(18)
})

fullTest('nothing moves under a press on a question, a quiz and the settings', async () => {
  const { page, open, site } = await visit({ size })
  await open('')
  await goToQuestion(page.getByRole('article').first())
  await page.getByRole('heading', { level: 1 }).waitFor()
  const memo = page.getByRole('textbox', { name: study.memo })
  await memo.waitFor()
  let count = 0
  expect(await pressAll(page, () => memo.fill(`메모 ${count++}`))).toEqual([])

  await page.goto(`${site.url}quiz/`)
  const start = page.getByRole('button', { name: /^새로 배울 질문 \d+개 시작$/ })
  await start.waitFor()
  expect(await pressAll(page, async () => {})).toEqual([])
  await page.reload()
  await start.click()
  const reveal = page.getByRole('button', { name: /답 보기/ })
  await reveal.waitFor()
  expect(await pressAll(page, async () => {})).toEqual([])

  await page.reload()
  // A press right after a question appears is ignored.
  const knew = page.getByRole('button', { name: /알았어요/ })
  await expect
    .poll(async () => {
      if (await reveal.isVisible()) await reveal.click()
      return knew.isVisible()
    })
    .toBe(true)
  expect(await pressAll(page, async () => {})).toEqual([])

  await page.goto(`${site.url}settings/`)
  const number = page.locator('.number-field').first()
  await number.waitFor()
  await page.waitForLoadState('networkidle')
  expect(await pressAll(page, () => number.fill('x'))).toEqual([])
})
