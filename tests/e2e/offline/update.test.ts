import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { update as words } from '../../../src/ui/strings/notices.ko.ts'
import { app } from '../../../src/ui/strings/reading.ko.ts'
import { buildNextVersion } from '../support/next-version.ts'
import { visit } from '../support/visit.ts'

const folder = mkdtempSync(join(tmpdir(), 'mundap-next-'))
let next = ''

beforeAll(async () => {
  const more = ['이미지 태그', '볼륨 이름', '포트 번호', '로그 보기'].map(
    (subject) => `- ${subject}는 어떻게 정하나요?\n  - ${subject}에 따라 달라요.\n`,
  )
  next = await buildNextVersion(folder, more.join(''))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Several tests share the machine. */
const SOON = { timeout: 10_000 }

/** Resolves once the service worker runs the page, with everything kept. */
async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

/** What coming back to a tab sets off. */
const lookForUpdate = (page: Page) => page.evaluate(() => void dispatchEvent(new Event('focus')))
const notice = (page: Page) => page.getByText('질문 4개 추가')
const cards = (page: Page) => page.getByRole('article')

describe('a new version', () => {
  test('comes quietly, says what it brings, and is shown on the tap', async () => {
    const { page, open, site } = await visit()
    await open('')
    await untilKept(page)
    site.deploy(next)
    await lookForUpdate(page)
    await notice(page).waitFor()
    expect(await cards(page).count()).toBe(18)
    await page.getByRole('button', { name: words.apply }).click()
    await expect.poll(() => cards(page).count(), SOON).toBe(22)
    await expect.poll(() => notice(page).count(), SOON).toBe(0)
    // The change is complete: nothing of it needs the network.
    await site.goOffline()
    await page.reload()
    await expect.poll(() => cards(page).count(), SOON).toBe(22)
    await site.goOnline()
  })

  test('can wait, and never shows itself in a running quiz', async () => {
    const { page, open, site } = await visit()
    await open('quiz/run/')
    await untilKept(page)
    site.deploy(next)
    await lookForUpdate(page)
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.waiting)
    expect(await notice(page).count()).toBe(0)
    const address = page.url()
    await page.getByRole('link', { name: app.questions }).first().click()
    await notice(page).waitFor()
    expect(page.url()).not.toBe(address)
    await page.getByRole('button', { name: words.later }).click()
    await expect.poll(() => notice(page).count(), SOON).toBe(0)
  })

  test('opened in one tab leaves the version in another tab whole', async () => {
    const { page, open, newTab, site } = await visit()
    await open('')
    await untilKept(page)
    site.deploy(next)
    const other = await newTab('')
    await expect.poll(() => cards(other).count(), SOON).toBe(22)
    await other.waitForFunction(async () => {
      const { active, waiting } = (await navigator.serviceWorker.getRegistration()) ?? {}
      return active?.state === 'activated' && waiting === null
    })
    // Scripts of the old version are gone from the host; the old tab still has them.
    await page.getByRole('link', { name: app.settings }).first().click()
    await page.getByRole('heading', { level: 1, name: app.settings }).waitFor()
    await other.getByRole('link', { name: app.settings }).first().click()
    await other.getByRole('heading', { level: 1, name: app.settings }).waitFor()
    // The old tab changes over when it likes to.
    await notice(page).waitFor()
    await page.getByRole('button', { name: words.apply }).click()
    await page.getByRole('link', { name: app.name, exact: true }).first().click()
    await expect.poll(() => cards(page).count(), SOON).toBe(22)
  })

  test('forgets the files of the version before once no tab runs it', async () => {
    const { page, open, site } = await visit()
    await open('')
    await untilKept(page)
    const kept = () =>
      page.evaluate(async () => {
        const names = await caches.keys()
        const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
        return keys.flat().map(({ url }) => new URL(url).pathname)
      })
    const before = (await kept()).filter((path) => /^\/assets\/(?!search|dist-)/.test(path))
    expect(before.length).toBeGreaterThan(5)
    site.deploy(next)
    await lookForUpdate(page)
    await page.getByRole('button', { name: words.apply }).click()
    await expect.poll(() => cards(page).count(), SOON).toBe(22)
    await expect.poll(async () => (await kept()).filter((path) => before.includes(path)), SOON).toEqual([])
  })
})

describe('a script that is gone from the host', () => {
  /** These browsers have no service worker: nothing keeps the old files. */
  const allow = [/404/, /Failed to fetch dynamically imported module/, /Failed to load module script/]

  test('while a page is open: it loads itself anew and shows what was asked for', async () => {
    const { page, open, site } = await visit({
      allow,
      intercept: (path) => (path === '/sw.js' ? 404 : undefined),
    })
    await open('')
    await page.waitForLoadState('networkidle')
    site.deploy(next)
    await page.getByRole('link', { name: app.settings }).first().click()
    await page.getByRole('heading', { level: 1, name: app.settings }).waitFor()
    expect(site.requests.filter((path) => path === '/settings/').length).toBe(1)
    await page.getByRole('link', { name: app.name, exact: true }).first().click()
    await expect.poll(() => cards(page).count(), SOON).toBe(22)
  })

  test('for good: the page reloads once and stays readable', async () => {
    const { page, open, site } = await visit({
      allow,
      intercept: (path) => (/^\/assets\/.*\.js$/.test(path) ? 404 : undefined),
    })
    await open('')
    await expect.poll(() => site.requests.filter((path) => path === '/').length, SOON).toBe(2)
    await page.waitForLoadState('networkidle')
    expect(await cards(page).count()).toBe(18)
    await cards(page).first().locator('summary').click()
    expect(site.requests.filter((path) => path === '/').length).toBe(2)
  })
})
