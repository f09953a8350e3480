import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { filter, search as words } from '../../../src/ui/strings/reading.ko.ts'
import { goToQuestion } from '../support/cards.ts'
import { composeKorean } from '../support/ime.ts'
import { fullTest, rows } from '../support/rows.ts'
import { chromiumTest, phone, visit } from '../support/visit.ts'

const field = (page: Page) => page.getByRole('searchbox', { name: words.label })
const titles = (page: Page) => page.getByRole('article').getByRole('heading').allTextContents()

/** Waits until the first card is the one whose question holds `text`. */
async function firstIs(page: Page, text: string): Promise<void> {
  await expect.poll(async () => (await titles(page))[0] ?? '', { timeout: 10_000 }).toContain(text)
}

describe.each(rows(['repo', 'root'] as const))('searching (%s)', (site) => {
  test('조사를 붙여도, 영어로 쓴 말도, 명령어도 찾고, 찾은 곳을 표시한다', async () => {
    const { page, open } = await visit({ site })
    await open('')
    await field(page).fill('정합성은')
    await firstIs(page, '정합성 문제는 없나요')
    expect(await page.getByRole('article').first().locator('mark').allTextContents()).toContain('정합성')

    await field(page).fill('하이퍼바이저')
    await firstIs(page, 'Hypervisor라는 레이어')

    await field(page).fill('docker exec')
    await firstIs(page, 'Attach와 exec의 차이는')
  })

  test('Enter opens the first result, with the words still marked, and back restores query and results', async () => {
    const { page, open, site: served } = await visit({ site })
    await open('')
    await field(page).fill('휘발성')
    await firstIs(page, '휘발성인가요')
    await field(page).press('Enter')
    await page.waitForURL(/\/q\/[a-z0-9]+\/$/)
    await page.getByRole('heading', { level: 1, name: '휘발성인가요' }).waitFor()
    await page.goBack()
    await firstIs(page, '휘발성인가요')
    expect(await field(page).inputValue()).toBe('휘발성')
    expect(new URL(page.url()).searchParams.get('q')).toBe('휘발성')
    expect(page.url().startsWith(served.url)).toBe(true)
  })
})

chromiumTest('조합하는 동안에도 결과가 나오고, 조합을 끝내는 Enter는 아무것도 열지 않는다', async () => {
  const { page, open } = await visit()
  await open('')
  await field(page).fill('휘')
  await firstIs(page, '휘발성인가요')
  await field(page).fill('')
  await field(page).focus()
  const counts: number[] = []
  const { commit } = await composeKorean(page, '휘발성', async () => {
    await expect.poll(async () => (await page.getByRole('article').count()) > 0).toBe(true)
    counts.push(await page.getByRole('article').count())
  })
  await firstIs(page, '휘발성인가요')
  // The Enter that ends a composition arrives marked as part of it.
  const session = await page.context().newCDPSession(page)
  await session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  })
  await commit()
  await session.send('Input.dispatchKeyEvent', {
    type: 'keyUp',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 13,
  })
  expect(new URL(page.url()).pathname).toBe('/')
  expect(await field(page).inputValue()).toBe('휘발성')
  expect(counts.every((count) => count > 0)).toBe(true)
  // The next one is the learner's own.
  await field(page).press('Enter')
  await page.waitForURL(/\/q\//)
})

test('`/` leads to the field, arrows to the results, Esc empties it', async () => {
  const { page, open } = await visit()
  await open('')
  const isFocused = () => field(page).evaluate((element) => element === document.activeElement)
  // Keys work once the page is hydrated.
  await expect
    .poll(async () => {
      await page.keyboard.press('/')
      return isFocused()
    })
    .toBe(true)
  await page.keyboard.type('Registry')
  await firstIs(page, 'Registry를 로컬 서버에')
  await page.keyboard.press('ArrowDown')
  expect(await isFocused()).toBe(false)
  await page.keyboard.press('/')
  expect(await isFocused()).toBe(true)
  await page.keyboard.press('Escape')
  expect(await field(page).inputValue()).toBe('')
  await expect.poll(() => page.getByRole('article').count()).toBe(18)
})

test('a query without a match says so, and clearing it shows all questions again', async () => {
  const { page, open } = await visit({ size: phone, touch: true })
  await open('')
  await field(page).fill('뷁쀍뛟쒧')
  await page.getByText('맞는 질문이 없어요').first().waitFor()
  await page.getByRole('button', { name: words.clear }).tap()
  await expect.poll(() => page.getByRole('article').count()).toBe(18)
})

test('what was typed before the scripts ran is kept and searched', async () => {
  let release: () => void = () => {}
  const held = new Promise<undefined>((resolve) => {
    release = () => resolve(undefined)
  })
  const { page, site } = await visit({
    intercept: (path) => (path.endsWith('.js') ? held : undefined),
  })
  await page.goto(site.url, { waitUntil: 'commit' })
  await field(page).fill('Hypervisor')
  release()
  await firstIs(page, 'Hypervisor라는 레이어')
  expect(await page.getByRole('article').count()).toBeLessThan(18)
})

describe('filters', () => {
  const button = (page: Page, name: string) =>
    page.getByRole('group', { name: filter.label }).getByRole('button', { name })

  test('tell how many they leave, combine with the query, and stand in the address', async () => {
    const { page, open } = await visit()
    await open('')
    expect(await button(page, filter.code).textContent()).toMatch(/1$/)
    expect(await button(page, filter.picture).textContent()).toMatch(/1$/)
    await button(page, filter.picture).click()
    await firstIs(page, 'Killercoda')
    expect(await page.getByRole('article').count()).toBe(1)
    expect(await button(page, filter.picture).getAttribute('aria-pressed')).toBe('true')
    await button(page, filter.code).click()
    await page.getByText(filter.none).first().waitFor()
    const address = page.url()
    await page.reload()
    await page.getByText(filter.none).waitFor()
    expect(page.url()).toBe(address)
    await page.getByRole('main').getByRole('link', { name: filter.clear }).click()
    await expect.poll(() => page.getByRole('article').count()).toBe(18)
  })

  fullTest('are removed by going back and set again by going forward', async () => {
    const { page, open } = await visit()
    await open('')
    await button(page, filter.picture).click()
    await expect.poll(() => page.getByRole('article').count()).toBe(1)
    await goToQuestion(page.getByRole('article'))
    await page.getByRole('heading', { level: 1, name: 'Killercoda' }).waitFor()
    await page.goBack()
    await expect.poll(() => page.getByRole('article').count()).toBe(1)
    await page.goBack()
    await expect.poll(() => page.getByRole('article').count()).toBe(18)
    await page.goForward()
    await expect.poll(() => page.getByRole('article').count()).toBe(1)
    expect(await button(page, filter.picture).getAttribute('aria-pressed')).toBe('true')
  })

  fullTest('that hide results are named, with a way to drop them', async () => {
    const { page, open } = await visit()
    await open('?f=picture')
    await field(page).fill('Registry')
    await page.getByText(/필터 때문에 질문 \d+개가 가려져 있어요/).waitFor()
    await page.getByRole('main').getByRole('button', { name: filter.clear }).click()
    await firstIs(page, 'Registry')
  })
})
