import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { filter, notFound } from '../../../src/ui/strings/reading.ko.ts'
import { linkOf } from '../support/cards.ts'
import { fullTest, rows } from '../support/rows.ts'
import { phone, visit } from '../support/visit.ts'

/** Whether something of it is there to read. What only scripts would show does not count. */
async function hasText(element: Locator): Promise<boolean> {
  const box = await element.locator(':scope *:visible').first().boundingBox()
  return box !== null && ((await element.textContent()) ?? '').trim() !== ''
}

describe.each(rows(['repo', 'root'] as const))('without scripts (%s)', (name) => {
  fullTest('every page has a heading and a way on, and no link of the site leads nowhere', async () => {
    const { page, site } = await visit({ site: name, size: phone, scripts: false })
    const left = [new URL(site.url).pathname]
    const seen = new Set<string>()
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      if (seen.has(path)) continue
      seen.add(path)
      const response = await page.goto(site.origin + path)
      expect({ path, status: response?.status() }).toEqual({ path, status: 200 })
      expect({ path, text: await hasText(page.getByRole('main')) }).toEqual({
        path,
        text: true,
      })
      const links = await page
        .locator('a[href]')
        .evaluateAll((all) => all.map((one) => (one instanceof HTMLAnchorElement ? one.href : '')))
      left.push(
        ...links
          .map((link) => new URL(link))
          .filter((url) => url.origin === site.origin)
          .map((url) => url.pathname),
      )
    }
    const questions = [...seen].filter((path) => path.includes('/q/'))
    expect(questions.length).toBe(18)
  })

  test('an address that does not exist explains itself and leads home', async () => {
    const { page, site } = await visit({ site: name, scripts: false, allow: [/404/] })
    const response = await page.goto(`${site.url}nowhere/at/all`)
    expect(response?.status()).toBe(404)
    await page.getByRole('heading', { level: 1, name: notFound.title }).waitFor()
    await page.getByRole('link', { name: notFound.home }).click()
    await page.waitForURL(site.url)
    expect(await page.getByRole('article').count()).toBe(18)
  })

  fullTest('an address without its last slash leads to the page, with scripts and without', async () => {
    for (const scripts of [true, false]) {
      const { page, site } = await visit({ site: name, scripts })
      await page.goto(site.url)
      const address = await linkOf(page.getByRole('article').first()).getAttribute('href')
      await page.goto(site.origin + (address ?? '').replace(/\/$/, ''))
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(new URL(page.url()).pathname).toBe(address)
    }
  })
})

test('each page tells search engines and messengers what it is', () => {
  const folder = inject('sites').repo
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^(index\.html|[qs]\/[^/]+\/index\.html)$/.test(file.replaceAll('\\', '/')),
  )
  expect(pages.length).toBeGreaterThan(18)
  const titles = new Set<string>()
  for (const file of pages) {
    const html = readFileSync(join(folder, file), 'utf8')
    const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? ''
    if (file.startsWith('q')) titles.add(title)
    const meta = (name: string) =>
      new RegExp(`<meta (?:name|property)="${name}" content="([^"]+)"`).exec(html)?.[1] ?? ''
    const address = `http://localhost:4173/repo/${file.replaceAll('\\', '/').replace('index.html', '')}`
    expect({
      file,
      hasTitle: title.length > 5,
      hasDescription: meta('description') !== '',
      canonical: /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1],
      url: meta('og:url'),
      hasTexts: meta('og:title') !== '' && meta('og:description') !== '' && meta('og:image') !== '',
      styles: / style="/.test(html),
    }).toEqual({
      file,
      hasTitle: true,
      hasDescription: true,
      canonical: address,
      url: address,
      hasTexts: true,
      styles: false,
    })
  }
  expect(titles.size).toBe(18)
})

test('a static server that answers any address with 404.html still shows the page that was asked for', async () => {
  const { page, open, site } = await visit({ allow: [/404/] })
  await open('')
  const address = (await linkOf(page.getByRole('article').first()).getAttribute('href')) ?? ''
  const body = readFileSync(join(inject('sites').root, '404.html'), 'utf8')
  await page
    .context()
    .route(`**${address}`, (route) =>
      route.fulfill({ status: 404, contentType: 'text/html; charset=utf-8', body }),
    )
  const other = await page.context().newPage()
  await other.goto(`${site.origin}${address}`)
  await other.getByRole('heading', { level: 2, name: '답' }).waitFor()
  expect(await other.getByRole('heading', { level: 1, name: notFound.title }).count()).toBe(0)
  expect(await other.getByRole('group', { name: filter.label }).count()).toBe(0)
})
