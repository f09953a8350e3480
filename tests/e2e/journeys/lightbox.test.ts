import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { list, picture } from '../../../src/ui/strings/reading.ko.ts'
import { fullTest } from '../support/rows.ts'
import { laptop, phone, type Visit, visit } from '../support/visit.ts'

/** Opens the first picture of the notes large. */
async function enlarge({ page, open }: Visit): Promise<void> {
  await open('')
  const card = page.getByRole('article', { name: 'Killercoda' })
  if (page.viewportSize()?.width === laptop.width) {
    // In a wide window the answer stands beside the list.
    const title = await card.getByRole('heading').getAttribute('id')
    await open(`?at=${title?.slice('t-'.length)}`)
  } else await card.getByText(list.answer).click()
  await page.getByRole('main').getByRole('button', { name: picture.enlarge }).first().click()
  await page.getByRole('dialog').getByRole('img').waitFor()
}

/** Where the picture is drawn, in px of the window. */
function drawn(page: Page): Promise<{ left: number; top: number; width: number }> {
  return page
    .getByRole('dialog')
    .getByRole('img')
    .evaluate((element) => {
      const { left, top, width } = element.getBoundingClientRect()
      return { left, top, width }
    })
}

const reset = (page: Page) => page.getByRole('dialog').getByRole('button', { name: picture.reset }).click()

fullTest(
  'two fingers zoom a picture around the point between them, one finger moves it, never past its edge',
  async () => {
    const here = await visit({ size: phone, touch: true })
    const { page } = here
    await enlarge(here)
    const fit = await drawn(page)
    const session = await page.context().newCDPSession(page)
    const fingers = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...touchPoints: { x: number; y: number }[]
    ) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: touchPoints.map((point, id) => ({ ...point, id })),
      })
    await fingers('touchStart', { x: 160, y: 370 }, { x: 200, y: 370 })
    for (const gap of [30, 40, 50, 60])
      await fingers('touchMove', { x: 180 - gap, y: 370 }, { x: 180 + gap, y: 370 })
    await fingers('touchEnd')
    await expect.poll(async () => (await drawn(page)).width / fit.width).toBeGreaterThan(2.5)
    const large = await drawn(page)
    // The middle of the window stayed where it was.
    expect(Math.abs(large.left + large.width / 2 - 180)).toBeLessThan(2)

    await fingers('touchStart', { x: 100, y: 370 })
    await fingers('touchMove', { x: 160, y: 370 })
    await fingers('touchEnd')
    await expect.poll(async () => Math.round((await drawn(page)).left - large.left)).toBe(60)
    await fingers('touchStart', { x: 10, y: 370 })
    for (const x of [150, 350]) await fingers('touchMove', { x, y: 370 })
    await fingers('touchEnd')
    await fingers('touchStart', { x: 10, y: 370 })
    await fingers('touchMove', { x: 350, y: 370 })
    await fingers('touchEnd')
    await expect.poll(async () => Math.round((await drawn(page)).left)).toBe(0)

    await reset(page)
    await expect.poll(() => drawn(page)).toEqual(fit)
  },
)

fullTest('wheel, keys, buttons and a click enlarge it as well, and a click beside it closes it', async () => {
  const here = await visit({ size: laptop })
  const { page } = here
  await enlarge(here)
  const fit = await drawn(page)
  expect(fit.left).toBeGreaterThanOrEqual(0)
  expect(fit.left + fit.width).toBeLessThanOrEqual(laptop.width)
  const grown = () => expect.poll(async () => (await drawn(page)).width > fit.width * 1.3).toBe(true)
  const back = async () => {
    await reset(page)
    await expect.poll(() => drawn(page)).toEqual(fit)
  }
  await page.mouse.move(640, 400)
  await page.mouse.wheel(0, -200)
  await grown()
  await back()
  await page.keyboard.press('+')
  await grown()
  const before = await drawn(page)
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await drawn(page)).left < before.left).toBe(true)
  await page.keyboard.press('0')
  await expect.poll(() => drawn(page)).toEqual(fit)
  await page.getByRole('dialog').getByRole('button', { name: picture.zoomIn }).click()
  await grown()
  await back()
  await page.mouse.click(640, 400)
  await grown()
  // A drag is no click.
  const at = await drawn(page)
  await page.mouse.move(640, 400)
  await page.mouse.down()
  await page.mouse.move(700, 420, { steps: 3 })
  await page.mouse.up()
  await expect.poll(async () => Math.round((await drawn(page)).left - at.left)).toBe(60)
  await page.mouse.click(640, 400)
  await expect.poll(() => drawn(page)).toEqual(fit)
  await page.mouse.click(20, 400)
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

fullTest(
  'the focus ring of each button is inside the window and visible on the dark background',
  async () => {
    const here = await visit({ size: phone })
    await enlarge(here)
    // From a key on, the focus is drawn.
    await here.page.keyboard.press('Tab')
    const rings = await here.page
      .getByRole('dialog')
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons.map((button) => {
          if (button instanceof HTMLElement) button.focus()
          const { outlineStyle, outlineWidth, outlineOffset, outlineColor, color } = getComputedStyle(button)
          const reach = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset)
          const { top, right } = button.getBoundingClientRect()
          return {
            isDrawn: outlineStyle !== 'none',
            isInside: top - reach >= 0 && right + reach <= innerWidth,
            isSeen: outlineColor === color,
          }
        }),
      )
    expect(rings).toEqual(Array.from({ length: 4 }, () => ({ isDrawn: true, isInside: true, isSeen: true })))
  },
)
