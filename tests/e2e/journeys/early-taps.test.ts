import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { app, filter, list, search, question as words } from '../../../src/ui/strings/reading.ko.ts'
import { isAllRows } from '../../support/all-rows.ts'
import { linkOf } from '../support/cards.ts'
import { inChromium } from '../support/engine.ts'
import { fullTest } from '../support/rows.ts'
import { phone, type SiteName, type Visit, visit } from '../support/visit.ts'

/** Opens a page whose scripts do not load before `release`, as on a slow or interrupted connection. */
async function early(path: string, site: SiteName = 'root'): Promise<Visit & { release: () => void }> {
  let release: () => void = () => {}
  const held = new Promise<undefined>((resolve) => {
    release = () => resolve(undefined)
  })
  const here = await visit({
    site,
    size: phone,
    touch: true,
    intercept: (asked) => (asked.endsWith('.js') ? held : undefined),
  })
  await here.page.goto(here.site.url + path, { waitUntil: 'commit' })
  await here.page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
  return { ...here, release }
}

/** A processor a sixth as fast, and a slow mobile connection. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 50_000,
    uploadThroughput: 25_000,
  })
}

const cards = (page: Page) => page.getByRole('article')
const card = (page: Page, name: string) => page.getByRole('article', { name })
const mark = (page: Page, name: string) =>
  card(page, name).getByRole('button', { name: words.bookmark }).first()
const condition = (page: Page, name: string) =>
  page.getByRole('group', { name: filter.label }).getByRole('button', { name })
const untilOn = (page: Page, name: string) =>
  expect.poll(() => mark(page, name).getAttribute('aria-pressed'), { timeout: 20_000 }).toBe('true')

describe('a tap before the scripts ran', () => {
  test('on an answer and a bookmark: both are done', async () => {
    const { page, release } = await early('')
    await mark(page, 'Hypervisor').tap()
    await card(page, 'Hypervisor').getByText(list.answer).tap()
    release()
    await untilOn(page, 'Hypervisor')
    await card(page, 'Hypervisor').getByText('가상화솔루션').waitFor()
  })

  test('on bookmarks and a filter: each is done once they run, however often it was tapped', async () => {
    const { page, release } = await early('')
    await mark(page, 'Hypervisor').tap()
    await mark(page, 'Killercoda').tap()
    await mark(page, 'Killercoda').tap()
    await condition(page, filter.picture).tap()
    release()
    await expect.poll(() => cards(page).count()).toBe(1)
    await untilOn(page, 'Killercoda')
    await condition(page, filter.picture).tap()
    await untilOn(page, 'Hypervisor')
    expect(await page.locator('[data-early]').count()).toBe(0)
  })

  test('on two filters: both narrow the list', async () => {
    const { page, release } = await early('')
    await condition(page, filter.picture).tap()
    await condition(page, filter.code).tap()
    release()
    await page.getByText(filter.none).waitFor()
    expect(await condition(page, filter.picture).getAttribute('aria-pressed')).toBe('true')
    expect(await condition(page, filter.code).getAttribute('aria-pressed')).toBe('true')
  })

  fullTest('on a filter that the address already has, unseen: it stays on', async () => {
    const { page, release } = await early('?f=picture')
    await condition(page, filter.picture).tap()
    release()
    await expect.poll(() => cards(page).count()).toBe(1)
    expect(await page.locator('[data-early]').count()).toBe(0)
    expect(await condition(page, filter.picture).getAttribute('aria-pressed')).toBe('true')
  })

  fullTest('on the button for all answers: they open', async () => {
    const { page, release } = await early('')
    await page.getByRole('button', { name: list.openAll }).tap()
    release()
    await page.getByRole('button', { name: list.closeAll }).waitFor()
    await card(page, 'Hypervisor').getByText('가상화솔루션').waitFor()
  })

  fullTest('on a topic in the menu: its questions are shown', async () => {
    const { page, release } = await early('', 'season')
    const menu = page.getByRole('combobox', { name: filter.section })
    const [, second = ''] = await menu
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one instanceof HTMLOptionElement ? one.value : '')))
    await menu.selectOption(second)
    release()
    await page.waitForURL(`**/s/${second}/`)
    await expect.poll(() => menu.inputValue()).toBe(second)
  })

  fullTest('on a question’s own bookmark: it is kept', async () => {
    const { page, release, site } = await early('')
    const address = await linkOf(card(page, 'Hypervisor')).getAttribute('href')
    await page.goto(site.origin + (address ?? ''), { waitUntil: 'commit' })
    const button = page.getByRole('main').getByRole('button', { name: words.bookmark }).first()
    await button.tap()
    release()
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true')
  })

  test('the key for the search leads to the field, and what is typed there is found', async () => {
    const { page, release } = await early('')
    // From wherever the focus is.
    await card(page, 'Hypervisor').getByText(list.answer).tap()
    await page.keyboard.press('/')
    await page.keyboard.type('Hypervisor')
    expect(await page.getByRole('searchbox', { name: search.label }).inputValue()).toBe('Hypervisor')
    release()
    await expect
      .poll(async () => (await cards(page).getByRole('heading').allTextContents())[0] ?? '')
      .toContain('Hypervisor라는 레이어')
  })

  test('on a link: it leads on at once', async () => {
    const { page } = await early('')
    await page.getByRole('link', { name: app.settings }).first().click({ noWaitAfter: true })
    await page.waitForURL('**/settings/', { waitUntil: 'commit' })
  })
})

test.runIf(inChromium && isAllRows)(
  'on a slow phone taps at any moment of loading are done once',
  async () => {
    const { page, site } = await visit({ size: phone, touch: true })
    await slowDown(page)
    await page.goto(site.url, { waitUntil: 'commit' })
    // One after the other during the whole load: before the scripts, during hydration, and after it.
    const names = ['Hypervisor', '정합성', '휘발성', 'Registry', 'Base image', 'Killercoda']
    for (const name of names) await mark(page, name).first().tap()
    await condition(page, filter.picture).tap()
    await expect.poll(() => cards(page).count(), { timeout: 20_000 }).toBe(1)
    await condition(page, filter.picture).tap()
    await expect.poll(() => cards(page).count(), { timeout: 20_000 }).toBe(18)
    for (const name of names) await untilOn(page, name)
  },
)
