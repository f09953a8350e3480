import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { update } from '../../../src/ui/strings/notices.ko.ts'
import { app, search } from '../../../src/ui/strings/reading.ko.ts'
import { root as repository } from '../support/build-site.ts'
import { isKeptUnasked, oddAnswers, readKept, spoilKept, untilKept, wrongInKept } from '../support/kept.ts'
import { buildNextVersion } from '../support/next-version.ts'
import type { OddAnswer } from '../support/server.ts'
import { type Visit, visit } from '../support/visit.ts'

/** Several tests share the machine. */
const SOON = { timeout: 15_000 }

/** What browsers say of an answer that is of no use: that is what these tests bring about. */
const allow = [
  /Failed to load/,
  /net::ERR_/,
  /MIME type/,
  /SyntaxError/,
  /404/,
  /Unexpected end/,
  /503/,
  /Failed to fetch/,
  /reading 'default'|React error #306/,
]

const folder = mkdtempSync(join(tmpdir(), 'mundap-whole-'))
let next = ''
beforeAll(async () => {
  next = await buildNextVersion(folder, '- 이미지 태그는 어떻게 정하나요?\n  - 쓰임에 따라 달라요.\n')
})
afterAll(() => rmSync(folder, { recursive: true }))

const cards = (page: Page) => page.getByRole('article')

/** The app runs, on this page and on one that was never visited: from what is kept, as the host is gone. */
async function expectOffline({ page, open, site }: Visit, count = 18): Promise<void> {
  await site.goOffline()
  await open('')
  await expect.poll(() => cards(page).count(), SOON).toBe(count)
  await page.getByRole('searchbox', { name: search.label }).fill('휘발성')
  await expect.poll(() => cards(page).first().textContent(), SOON).toContain('휘발성인가요')
  await open('settings/')
  await page.getByRole('heading', { level: 1, name: app.settings }).waitFor()
  await site.goOnline()
}

describe.each(Object.entries(oddAnswers))('%s, with status 200', (kind, odd) => {
  test('while the worker fills its caches: nothing of it is kept, and the next visit has all', async () => {
    let isOdd = true
    const visited = await visit({
      allow,
      intercept: (path, destination) =>
        isOdd && destination === 'empty' && isKeptUnasked(path) ? odd : undefined,
    })
    const { page, open } = visited
    await open('')
    await expect.poll(() => visited.site.requests.includes('/sw.js'), SOON).toBe(true)
    const isGivenUp = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) === undefined)
    await expect.poll(isGivenUp, SOON).toBe(true)
    // Bytes are what counts, and for scripts and styles the type, too.
    const wrong = await wrongInKept(page, inject('sites').root)
    const scripts = [...(await readKept(page)).keys()].filter((path) => path.startsWith('/assets/'))
    expect([...wrong, ...scripts]).toEqual([])
    isOdd = false
    await page.reload()
    await untilKept(page)
    expect(await wrongInKept(page, inject('sites').root)).toEqual([])
    await expectOffline(visited)
  })

  test('once for each file: it is asked for again, and is whole', async () => {
    const seen = new Set<string>()
    const visited = await visit({
      allow,
      intercept: (path, destination) => {
        if (destination !== 'empty' || !isKeptUnasked(path) || seen.has(path)) return undefined
        seen.add(path)
        return odd
      },
    })
    const { page, open } = visited
    await open('')
    await untilKept(page)
    expect(seen.size).toBeGreaterThan(50)
    expect(await wrongInKept(page, inject('sites').root)).toEqual([])
    await expectOffline(visited)
  })

  test('kept by an earlier version: never shown, and put right', async () => {
    const visited = await visit({ allow })
    const { page, open } = visited
    await open('')
    await untilKept(page)
    await spoilKept(page, kind)
    await page.reload()
    await expect.poll(() => cards(page).count(), SOON).toBe(18)
    await open('settings/')
    await page.getByRole('heading', { level: 1, name: app.settings }).waitFor()
    await expect.poll(() => wrongInKept(page, inject('sites').root), SOON).toEqual([])
    // Settings looks when it is opened.
    const isAllHere = async (): Promise<number> => {
      await page.reload()
      await page.getByText(/이 기기에/).waitFor()
      return page.getByText('모두 이 기기에 있어요').count()
    }
    await expect.poll(isAllHere, SOON).toBe(1)
    await expectOffline(visited)
  })

  test('for the app’s script, with no worker: the page fetches it anew by itself, once', async () => {
    const { page, open, site } = await visit({
      allow,
      intercept: noWorkerAnd(oncePer(/^\/assets\/main/, odd)),
    })
    await open('')
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset.app), SOON).toBe('started')
    await page.getByRole('link', { name: app.settings }).first().click()
    await page.getByRole('heading', { level: 1, name: app.settings }).waitFor()
    expect(site.requests.filter((path) => path === '/').length).toBe(2)
  })

  test('for a script of one part, with no worker: the same', async () => {
    const { page, open } = await visit({
      allow,
      intercept: noWorkerAnd(oncePer(/^\/assets\/settings-.*js$/, odd)),
    })
    await open('')
    await page.waitForLoadState('networkidle')
    await page.getByRole('link', { name: app.settings }).first().click()
    await page.getByRole('heading', { level: 1, name: app.settings }).waitFor()
  })

  test.skipIf(kind === 'another type')('for data and search, with no worker: fetched anew', async () => {
    const { page, open, site } = await visit({
      allow,
      intercept: noWorkerAnd(oncePer(/^\/(data|search)\//, odd)),
    })
    await open('')
    await page.waitForLoadState('networkidle')
    await page.getByRole('searchbox', { name: search.label }).fill('휘발성')
    await expect.poll(() => cards(page).first().textContent(), SOON).toContain('휘발성인가요')
    await open('bookmarks/')
    expect(site.requests.filter((path) => path === '/').length).toBe(1)
  })
})

type Intercept = NonNullable<Parameters<typeof visit>[0]>['intercept']

/** The first request for each path that fits is answered oddly. */
function oncePer(paths: RegExp, odd: OddAnswer): (path: string) => OddAnswer | undefined {
  const seen = new Set<string>()
  return (path) => {
    if (!paths.test(path) || seen.has(path)) return undefined
    seen.add(path)
    return odd
  }
}

/** A browser without service workers, as far as pages can tell. */
function noWorkerAnd(answer: (path: string) => OddAnswer | undefined): Intercept {
  return (path) => (path === '/sw.js' ? 404 : answer(path))
}

/** Comes back to the tab: looks for a new version and for the kill switch. */
const comeBack = (page: Page) => page.evaluate(() => void dispatchEvent(new Event('focus')))

test('an old worker does not keep a newer version’s page', async () => {
  let isBroken = false
  const visited = await visit({
    allow,
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
  await expect.poll(() => cards(page).count(), SOON).toBe(19)
  await expectOffline(visited)
})

test('half a deploy, with old pages, installs nothing; the whole one does', async () => {
  let isHalf = true
  const earlier = inject('sites').root
  const visited = await visit({
    allow,
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
  await comeBack(page)
  await expect.poll(() => site.requests.includes(list), SOON).toBe(true)
  const coming = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      return [registration?.installing, registration?.waiting].filter(Boolean).length
    })
  await expect.poll(coming, SOON).toBe(0)
  isHalf = false
  await comeBack(page)
  await page.getByRole('button', { name: update.apply }).click()
  await expect.poll(() => cards(page).count(), SOON).toBe(19)
  await expectOffline(visited, 19)
})

test.each([
  ['x.html to x', { site: 'root' }, /\.html$/, (path: string) => path.replace(/\.html$/, '')],
  ['the start page to its address without the slash', { site: 'repo' }, /^\/repo\/$/, () => '/repo'],
] as const)('a host that redirects %s', async (_, where, paths, to) => {
  const visited = await visit({
    allow,
    ...where,
    intercept: (path, destination) => {
      if (destination === 'empty' && paths.test(path)) return { redirect: to(path) }
      return path === '/repo' ? { path: '/repo/' } : undefined
    },
  })
  await visited.open('')
  await untilKept(visited.page)
  await expectOffline(visited)
})

test('the page of a filter, in place of the start page, is not kept', async () => {
  const filter = oddAnswers['the page of a network that wants a password']
  let isFiltered = true
  const visited = await visit({
    allow,
    intercept: (path, destination) =>
      isFiltered && path === '/' && destination === 'empty' ? filter : undefined,
  })
  const { page, open } = visited
  await open('settings/')
  await untilKept(page)
  await expectOffline(visited)
  isFiltered = false
})

test('caches that another site of the origin deleted are filled again, and settings tells the truth', async () => {
  let isDown = false
  const visited = await visit({
    allow,
    intercept: (path) => (isDown && isKeptUnasked(path) && path !== '/' ? 503 : undefined),
  })
  const { page, open } = visited
  await open('settings/')
  await untilKept(page)
  await page.reload()
  await page.getByText('모두 이 기기에 있어요').waitFor()
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name)
  })
  isDown = true
  await page.getByRole('link', { name: app.name, exact: true }).first().click()
  await page.getByRole('link', { name: app.settings }).first().click()
  await page.getByText(/파일 \d+개가 남았어요/).waitFor()
  isDown = false
  await page.reload()
  const keptPaths = async () => [...(await readKept(page)).keys()]
  await expect.poll(keptPaths, SOON).toContain('/shell.html')
  await expect
    .poll(async () => (await keptPaths()).filter((path) => path.startsWith('/img/')).length, SOON)
    .toBeGreaterThan(0)
  await expectOffline(visited)
})

test('the kill switch works where the page’s own script does not', async () => {
  let isOff = false
  const { page, open } = await visit({
    allow,
    intercept: (path) =>
      isOff && path === '/kill-switch.json' ? { body: () => '{ "offline": false }' } : undefined,
  })
  await open('')
  await untilKept(page)
  isOff = true
  // What the page itself asks; the worker asks past it.
  await page.route('**/kill-switch.json', (route) => route.abort())
  await page.reload()
  const left = () =>
    page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ])
  await expect.poll(left, SOON).toEqual([0, 0])
})

describe.each([
  ['resolves to an error, as in Firefox', 'Promise.resolve(Response.error())'],
  ['never settles', 'new Promise(() => {})'],
  ['rejects', 'Promise.reject(new TypeError("no preload"))'],
])('an early answer to a navigation that %s', (_, early) => {
  test('keeps neither the kept page nor the host’s from showing', async () => {
    const visited = await visit({
      allow,
      intercept: (path) =>
        path === '/sw.js'
          ? {
              body: (whole) =>
                `Object.defineProperty(FetchEvent.prototype,"preloadResponse",{get(){return ${early}}});${whole}`,
            }
          : undefined,
    })
    const { page, open } = visited
    await open('')
    await untilKept(page)
    await open('about/')
    await page.getByRole('heading', { level: 1, name: app.about }).waitFor()
    await expectOffline(visited)
  })
})

test('a search file that a deploy took away makes an old page load itself anew, once', async () => {
  const { page, open, site } = await visit({
    allow,
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
  expect(site.requests.filter((path) => path === '/').length).toBe(2)
})

describe('a site kept by the first version', () => {
  const site = () => inject('sites').root
  const listName = () => readdirSync(join(site(), 'data')).find((name) => name.startsWith('offline-')) ?? ''
  /** Its list has no proofs, and its worker knows none. */
  const earlierList = () => {
    const { proofs: _, ...list } = JSON.parse(readFileSync(join(site(), 'data', listName()), 'utf8'))
    return JSON.stringify({ ...list, version: 'earlier000' })
  }
  const worker = readFileSync(join(repository, 'tests/e2e/support/worker-0.1.0.txt'), 'utf8')

  test.each([undefined, ...Object.keys(oddAnswers)])(
    '(spoiled by: %s) goes on and changes over',
    async (kind) => {
      let isEarlier = true
      const visited = await visit({
        allow,
        intercept: (path, destination) => {
          if (!isEarlier) return undefined
          if (path === '/sw.js') return { body: () => worker }
          if (path === '/data/offline-earlier.json') return { type: 'application/json', body: earlierList }
          const odd = kind === undefined ? undefined : oddAnswers[kind]
          return destination === 'empty' && /^\/(assets|data|img|search)\//.test(path) ? odd : undefined
        },
      })
      const { page, open } = visited
      await open('')
      if (kind?.includes('network') === true) {
        // That worker knew pages: nothing was installed.
        await page.waitForLoadState('networkidle')
      } else await untilKept(page)
      isEarlier = false
      // Where its scripts do not run, the page loads itself anew in the middle of this.
      await page.reload({ waitUntil: 'commit' })
      // The new worker checks what is kept before it is installed.
      await page.waitForFunction(
        async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null,
      )
      await expect.poll(() => wrongInKept(page, site()).catch(() => ['on its way']), SOON).toEqual([])
      await page.reload()
      const started = () =>
        page.evaluate(() => document.documentElement.dataset.app).catch(() => 'on its way')
      await expect.poll(started, SOON).toBe('started')
      await expectOffline(visited)
    },
  )
})
