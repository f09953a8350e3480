import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { app, notFound, search } from '../../../src/ui/strings/reading.ko.ts'
import { buildSite } from '../support/build-site.ts'
import { linkOf } from '../support/cards.ts'
import { untilKept } from '../support/kept.ts'
import { fullTest, rows } from '../support/rows.ts'
import { phone, visitWithWorker as visit } from '../support/visit.ts'

/** Several tests share the machine. */
const SOON = { timeout: 30_000 }

/** The browser itself complains in the console when a request fails; that is what being offline is. */
const allow = [/Failed to load resource/, /net::ERR_/]

async function showsPicture(page: Page, index: number): Promise<void> {
  const image = page.getByRole('main').locator('img').nth(index)
  await image.scrollIntoViewIfNeeded()
  await expect
    .poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth), SOON)
    .toBeGreaterThan(0)
}

describe.each(rows(['repo', 'root'] as const))('offline after the first visit (%s)', (name) => {
  test('the list, pages never opened, pictures and search are there', async () => {
    const { page, open, site } = await visit({ site: name, size: phone, allow })
    await open('')
    await untilKept(page)
    await site.goOffline()

    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    const card = page.getByRole('article', { name: 'Killercoda' })
    await card.locator('summary').click()
    await showsPicture(page, 0)
    await showsPicture(page, 1)

    const address = await linkOf(card).getAttribute('href')
    await page.goto(site.origin + address)
    await page.getByRole('heading', { level: 1, name: 'Killercoda' }).waitFor()
    await showsPicture(page, 0)

    await open('settings/')
    await page.getByRole('heading', { level: 1, name: app.settings }).waitFor()
    await open('')
    await page.getByRole('searchbox', { name: search.label }).fill('휘발성')
    await expect.poll(() => page.getByRole('article').first().textContent(), SOON).toContain('휘발성인가요')
    await open('nowhere/')
    await page.getByRole('heading', { level: 1, name: notFound.title }).waitFor()
  })

  test('it can be installed: manifest, icons, start and scope below the base', async () => {
    const { page, open, site } = await visit({ site: name })
    await open('')
    const address = await page.locator('link[rel=manifest]').getAttribute('href')
    const manifest = await (await page.request.get(site.origin + address)).json()
    const base = new URL(site.url).pathname
    expect(manifest).toMatchObject({ start_url: base, scope: base, display: 'standalone', lang: 'ko' })
    const icons: { src: string; sizes: string; purpose: string }[] = manifest.icons
    expect(icons.map((icon) => icon.purpose)).toContain('maskable')
    for (const icon of icons) {
      const bytes = await (await page.request.get(site.origin + icon.src)).body()
      const { width, height } = await sharp(bytes).metadata()
      expect(`${width}x${height}`).toBe(icon.sizes)
    }
    for (const { url } of manifest.shortcuts)
      expect((await page.request.get(site.origin + url)).status()).toBe(200)
  })
})

fullTest('the manifest and the service worker pass the browser’s own check for installing', async () => {
  const { page, open } = await visit()
  await open('')
  await untilKept(page)
  const session = await page.context().newCDPSession(page)
  const { errors } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
})

fullTest('two sites on one origin keep their things apart', async () => {
  const { page, open, site } = await visit({ site: 'repo' })
  await open('')
  await untilKept(page)
  const names: readonly string[] = await page.evaluate(() => caches.keys())
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((one) => !one.startsWith('mundap:/repo/:'))).toEqual([])
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map((one) => one.scope),
  )
  expect(scopes).toEqual([site.url])
})

describe('a site too large to be kept unasked', () => {
  let folder = ''
  let built = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mundap-large-'))
    built = join(folder, 'built')
    const notes = join(folder, 'notes')
    mkdirSync(notes)
    const questions: string[] = []
    for (const number of [1, 2]) {
      const size = 1000
      const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
      const create = { width: size, height: size, channels: 3, background: '#888888', noise } as const
      await sharp({ create })
        .png()
        .toFile(join(notes, `noise-${number}.png`))
      questions.push(
        `- ${number}번 잡음은 어떻게 보이나요?\n  - 이렇게 보여요.\n\n![잡음](noise-${number}.png)\n`,
      )
    }
    writeFileSync(join(notes, 'noise.md'), `# 잡음\n\n${questions.join('\n')}`)
    await buildSite(built, '/', notes)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  fullTest('keeps what was visited, and everything once that is asked for', async () => {
    const { page, open, site } = await visit({ folder: built, allow })
    await open('')
    const cards = page.getByRole('article')
    await cards.nth(0).locator('summary').click()
    await showsPicture(page, 0)
    await untilKept(page)
    const shown = await page
      .getByRole('main')
      .locator('img')
      .first()
      .evaluate((image: HTMLImageElement) => image.currentSrc)
    expect(shown).toContain('/img/')
    // A file has its name in the cache before it has its bytes.
    const keptBytes = () =>
      page.evaluate(async (url) => (await (await caches.match(url))?.arrayBuffer())?.byteLength ?? 0, shown)
    await expect.poll(keptBytes, SOON).toBeGreaterThan(0)
    // The answer is open again after a reload.
    await site.goOffline()
    await page.reload()
    await showsPicture(page, 0)
    await cards.nth(1).locator('summary').click()
    await cards.nth(1).locator('.picture-missing').waitFor()

    await site.goOnline()
    await open('settings/')
    await page.getByRole('button', { name: '모두 내려받기' }).click()
    await page.getByRole('main').getByText('모두 이 기기에 있어요').waitFor()
    await site.goOffline()
    await open('')
    await cards.nth(1).locator('summary').click()
    await showsPicture(page, 1)
  })
})

fullTest('a page that does not arrive in time is shown as it was kept', async () => {
  let isStuck = false
  let release: () => void = () => {}
  const stuck = new Promise<undefined>((resolve) => {
    release = () => resolve(undefined)
  })
  const { page, open } = await visit({
    intercept: (path) => (isStuck && !path.includes('.') ? stuck : undefined),
  })
  await open('')
  await untilKept(page)
  isStuck = true
  await page.reload()
  expect(await page.getByRole('article').count()).toBe(18)
  release()
})

test('the kill switch takes the service worker and everything it kept away', async () => {
  let isOff = false
  const { page, site } = await visit()
  await page.route('**/kill-switch.json', (route) =>
    isOff ? route.fulfill({ json: { offline: false } }) : route.continue(),
  )
  await page.goto(site.url)
  await untilKept(page)
  isOff = true
  await page.reload()
  await expect
    .poll(
      () =>
        page.evaluate(async () => ({
          registrations: (await navigator.serviceWorker.getRegistrations()).length,
          caches: (await caches.keys()).length,
        })),
      SOON,
    )
    .toEqual({ registrations: 0, caches: 0 })
})
