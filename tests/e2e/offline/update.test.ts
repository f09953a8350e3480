import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { update as words } from '../../../src/ui/strings/notices.ko.ts'
import { app, search } from '../../../src/ui/strings/reading.ko.ts'
import { theme } from '../../../src/ui/strings/settings.ko.ts'
import { allowOddAnswers, cards, expectOffline, SOON, untilKept } from '../support/kept.ts'
import { buildNextVersion } from '../support/next-version.ts'
import { fullTest } from '../support/rows.ts'
import { visitWithWorker as visit } from '../support/visit.ts'

const folder = mkdtempSync(join(tmpdir(), 'mundap-next-'))
let next = ''

beforeAll(async () => {
  const more = ['이미지 태그', '볼륨 이름', '포트 번호', '로그 보기'].map(
    (subject) => `- ${subject}는 어떻게 정하나요?\n  - ${subject}에 따라 달라요.\n`,
  )
  next = await buildNextVersion(folder, more.join(''))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What coming back to a tab sets off. */
const lookForUpdate = (page: Page) => page.evaluate(() => void dispatchEvent(new Event('focus')))
const notice = (page: Page) => page.getByRole('region', { name: words.label }).getByText('질문 4개 추가')

describe('a new version', () => {
  test('comes quietly, says what it brings, and is shown on the tap', async () => {
    // The console names what cannot be fetched: without a network, and of the version before once the next is there.
    const { page, open, site } = await visit({ allow: [/net::ERR_/, /404/] })
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

  fullTest('can wait, and never shows itself in a running quiz', async () => {
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

  fullTest('opened in one tab leaves the version in another tab whole', async () => {
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

  fullTest('forgets the files of the version before once no tab runs it', async () => {
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
  const allow = [
    /404/,
    /Failed to (fetch dynamically imported module|load module script)/,
    /Unable to preload/,
  ]

  test('while a page is open: it loads itself anew and shows what was asked for', async () => {
    const { page, open, site } = await visit({
      allow,
      intercept: (path) => (path === '/sw.js' ? 404 : undefined),
    })
    await open('')
    await page.waitForLoadState('networkidle')
    site.deploy(next)
    const before = site.requests.length
    await page.getByRole('link', { name: app.settings }).first().click()
    // Its heading stands there at once, the page itself after the reload.
    await page.getByRole('group', { name: theme.label }).waitFor()
    // A late part may miss its script before the click does, or at the same moment: the click is not lost. It never goes round.
    const loads = site.requests.slice(before).filter((path) => ['/', '/settings/'].includes(path)).length
    expect([1, 2]).toContain(loads)
    await page.getByRole('link', { name: app.name, exact: true }).first().click()
    await expect.poll(() => cards(page).count(), SOON).toBe(22)
  })

  fullTest('for good: the page reloads once and stays readable', async () => {
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

fullTest('an old worker does not keep a newer version’s page', async () => {
  let isBroken = false
  const visited = await visit({
    allow: allowOddAnswers,
    intercept: (path) => (isBroken && (path === '/sw.js' || path.startsWith('/assets/')) ? 503 : undefined),
  })
  const { page, open, site } = visited
  await open('')
  await untilKept(page)
  site.deploy(next)
  isBroken = true
  // The page finds its script missing and loads itself anew, once.
  let loads = 0
  page.on('load', () => {
    loads += 1
  })
  await page.reload()
  await expect.poll(() => loads, SOON).toBe(2)
  await expect.poll(() => cards(page).count(), SOON).toBe(22)
  await expectOffline(visited)
})

fullTest('half a deploy, with old pages, installs nothing; the whole one does', async () => {
  let isHalf = true
  const earlier = inject('sites').root
  const visited = await visit({
    allow: allowOddAnswers,
    intercept: (path) =>
      isHalf && (path.endsWith('/') || path.endsWith('.html'))
        ? {
            type: 'text/html; charset=utf-8',
            body: () => readFileSync(join(earlier, path.endsWith('/') ? `${path}index.html` : path)),
          }
        : undefined,
  })
  const { page, open, site } = visited
  await open('')
  await untilKept(page)
  site.deploy(next)
  const list = `/data/${readdirSync(join(next, 'data')).find((name) => name.startsWith('offline-'))}`
  await lookForUpdate(page)
  await expect.poll(() => site.requests.includes(list), SOON).toBe(true)
  const coming = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      return [registration?.installing, registration?.waiting].filter(Boolean).length
    })
  await expect.poll(coming, SOON).toBe(0)
  isHalf = false
  await lookForUpdate(page)
  await page.getByRole('button', { name: words.apply }).click()
  await expect.poll(() => cards(page).count(), SOON).toBe(22)
  await expectOffline(visited, 22)
})

test('a search file that a deploy took away makes an old page load itself anew', async () => {
  const { page, open, site } = await visit({
    allow: allowOddAnswers,
    intercept: (path) => (path === '/sw.js' ? 404 : undefined),
  })
  await open('')
  await page.waitForLoadState('networkidle')
  // Only the index is gone: the scripts are as they were.
  const gone = readdirSync(join(inject('sites').root, 'search'))
  expect(readdirSync(join(next, 'search')).filter((name) => gone.includes(name))).not.toEqual(gone)
  site.deploy(next)
  await page.getByRole('searchbox', { name: search.label }).fill('휘발성')
  await expect.poll(() => cards(page).first().textContent(), SOON).toContain('휘발성인가요')
  // The reader's load, that one, and at most one more, for a second file that was gone: it never goes round.
  const loads = site.requests.filter((path) => path === '/').length
  expect([2, 3]).toContain(loads)
})
