import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, inject, test } from 'vitest'
import { filesAhead } from '../../support/files-ahead.ts'
import { phone, type SiteName, visitWithWorker as visit } from '../support/visit.ts'
import { wireBytes } from '../support/wire.ts'

/**
 * Returns what a first view fetches, with everything that loads later by itself, but without the service worker's requests; and what
 * is fetched ahead of a quiz.
 */
async function firstView(
  path: string,
  name: SiteName = 'root',
): Promise<ReturnType<typeof wireBytes> & { readonly ahead: number }> {
  const { page, open, site } = await visit({
    site: name,
    size: phone,
    allow: [/404/],
    intercept: (asked) => (asked === '/sw.js' ? 404 : undefined),
  })
  await open(path)
  // The last of what every page loads by itself, when the browser is idle.
  await expect.poll(() => site.requests.includes('/kill-switch.json')).toBe(true)
  await page.waitForLoadState('networkidle')
  const files = filesAhead(inject('sites')[name])
  const bytesOf = (isAhead: boolean) =>
    wireBytes(
      inject('sites')[name],
      site.requests.filter((asked) => files.has(asked) === isAhead),
    )
  return { ...bytesOf(false), ahead: bytesOf(true).total }
}

describe('a first view over the wire, gzipped, in bytes of 1000 to the kB', () => {
  test('of the list stays within 127 kB, 102 kB of them scripts; 55 kB more are fetched ahead of a quiz', async () => {
    const { total, scripts, ahead } = await firstView('')
    expect(
      { total: total <= 127_000, scripts: scripts <= 102_000, ahead: ahead > 0 && ahead <= 55_000 },
      JSON.stringify({ total, scripts, ahead }),
    ).toEqual({ total: true, scripts: true, ahead: true })
  })

  test('of a question stays within 127 kB, 106 kB of them scripts', async () => {
    const path = readdirSync(join(inject('sites').root, 'q'))[0] ?? ''
    const { total, scripts, ahead } = await firstView(`q/${path}/`)
    expect(
      { total: total <= 127_000, scripts: scripts <= 106_000 },
      JSON.stringify({ total, scripts, ahead }),
    ).toEqual({ total: true, scripts: true })
  })
})

test('with 500 questions a first view costs at most a twentieth more than with the shipped ones', async () => {
  const [shipped, season] = [await firstView(''), await firstView('', 'season')]
  expect(season.total).toBeLessThanOrEqual(1.05 * shipped.total)
})

test('searching fetches 35 kB more at most, 65 kB among 500 questions, and only once the field has the focus', async () => {
  const { page, open, site } = await visit({
    allow: [/404/],
    // The service worker fetches everything in the background.
    intercept: (asked) => (asked === '/sw.js' ? 404 : undefined),
  })
  await open('')
  await page.waitForLoadState('networkidle')
  const loadsFirst = (name: SiteName): readonly string[] => {
    const html = readFileSync(join(inject('sites')[name], 'index.html'), 'utf8')
    const files: readonly string[] = JSON.parse(
      /\["\/assets\/[^\]]*"\/search\/[^\]]*\]/.exec(html)?.[0] ?? '[]',
    )
    const [, worker] = /new Worker\([^"]*"([^"]*)"/.exec(html) ?? []
    return worker === undefined ? files : [worker, ...files]
  }
  const named = (name: SiteName, start: string) =>
    readdirSync(join(inject('sites')[name], 'search')).filter((file) => file.startsWith(start))
  const bytesOf = (name: SiteName, paths: readonly string[]) => wireBytes(inject('sites')[name], paths).total
  expect(site.requests.filter((path) => /^\/search\/|\/(?:fetch-index|search-worker)/.test(path))).toEqual([])
  expect(loadsFirst('root').length).toBeGreaterThan(3)
  expect(bytesOf('root', loadsFirst('root'))).toBeLessThan(35_000)
  const shards = named('season', 'quick-words').map((file) => bytesOf('season', [`/search/${file}`]))
  expect(shards.length).toBeGreaterThan(10)
  expect(bytesOf('season', loadsFirst('season')) + Math.max(...shards)).toBeLessThan(65_000)
})

test('the list is readable after 18 kB, a question after 10 kB, styles and data included', () => {
  const folder = inject('sites').root
  const size = (file: string) => gzipSync(readFileSync(join(folder, file))).length
  expect(size('index.html')).toBeLessThan(18_000)
  for (const id of readdirSync(join(folder, 'q'))) expect(size(`q/${id}/index.html`), id).toBeLessThan(10_000)
})

test('a season of 500 questions is 19 MB, the page of a question 24.5 kB of it, 8.2 kB over the wire', () => {
  const folder = inject('sites').season
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const sizeOf = (name: string): number => statSync(join(folder, name)).size
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
  const files = names.filter((name) => statSync(join(folder, name)).isFile())
  const pages = files.filter((name) => /^q[\\/].*\.html$/.test(name))
  const each = (numbers: readonly number[]): number => sum(numbers) / pages.length
  expect(pages).toHaveLength(500)
  expect(sum(files.map(sizeOf))).toBeLessThan(19_000_000)
  expect(each(pages.map(sizeOf))).toBeLessThan(24_500)
  expect(each(pages.map((name) => gzipSync(readFileSync(join(folder, name))).length))).toBeLessThan(8_200)
})

test('the service worker is 3 kB at most, and nothing it keeps is listed twice', () => {
  const folder = inject('sites').root
  expect(gzipSync(readFileSync(join(folder, 'sw.js'))).length).toBeLessThan(3_000)
  const list = readdirSync(join(folder, 'data')).find((name) => name.startsWith('offline-')) ?? ''
  const { app, content, pages } = JSON.parse(readFileSync(join(folder, 'data', list), 'utf8'))
  const all: readonly string[] = [...app, ...content, ...pages]
  expect(new Set(all).size).toBe(all.length)
  // Question pages are not listed, however many there are.
  expect(all.filter((path) => path.startsWith('q/') || path.startsWith('s/'))).toEqual([])
  for (const path of all)
    expect(statSync(join(folder, path === '' ? 'index.html' : path)).isFile()).toBe(true)
})
