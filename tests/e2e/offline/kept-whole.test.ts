import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { app, search } from '../../../src/ui/strings/reading.ko.ts'
import { makeOddChooser, oddAnswers, oddKinds } from '../../support/odd-answers.ts'
import { root as repository } from '../../support/root-folder.ts'
import {
  allowOddAnswers as allow,
  cards,
  expectOffline,
  isKeptUnasked,
  readKept,
  SOON,
  spoilKept,
  untilKept,
  wrongInKept,
} from '../support/kept.ts'
import { fullTest, rows } from '../support/rows.ts'
import type { OddAnswer } from '../support/server.ts'
import { visitWithWorker as visit } from '../support/visit.ts'

/** Whether the worker that was registered did not install. */
const isGivenUp = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) === undefined)

/** Answers each file in one of the odd ways. A file gets the same way during the whole visit. */
function oddByPath(): (path: string) => OddAnswer {
  const choose = makeOddChooser(oddKinds)
  return (path) => oddAnswers[choose(path)]
}

/** That each way alone is noticed for each type of file: tests/ui/offline/service-worker.test.ts. */
describe('answers with status 200 that are not the file, each file in another way', () => {
  test('while the worker fills its caches: nothing of it is kept, and the next visit has all', async () => {
    let isOdd = true
    const odd = oddByPath()
    const visited = await visit({
      allow,
      intercept: (path, destination) =>
        isOdd && destination === 'empty' && isKeptUnasked(path) ? odd(path) : undefined,
    })
    const { page, open } = visited
    await open('')
    await expect.poll(() => visited.site.requests.includes('/sw.js'), SOON).toBe(true)
    await expect.poll(() => isGivenUp(page), SOON).toBe(true)
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

  fullTest('once for each file: it is asked for again, and is whole', async () => {
    const seen = new Set<string>()
    const odd = oddByPath()
    const visited = await visit({
      allow,
      intercept: (path, destination) => {
        if (destination !== 'empty' || !isKeptUnasked(path) || seen.has(path)) return undefined
        seen.add(path)
        return odd(path)
      },
    })
    const { page, open } = visited
    await open('')
    await untilKept(page)
    expect(seen.size).toBeGreaterThan(50)
    expect(await wrongInKept(page, inject('sites').root)).toEqual([])
    await expectOffline(visited)
  })

  fullTest('kept by an earlier version: never shown, and put right', async () => {
    const visited = await visit({ allow })
    const { page, open } = visited
    await open('')
    await untilKept(page)
    expect(await spoilKept(page)).toBeGreaterThan(50)
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
})

describe.each(rows(Object.entries(oddAnswers), 2))('with no worker, %s with status 200', (_, odd) => {
  test('for the app’s script: the page fetches it anew by itself, once', async () => {
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

  test('for data, search, and then a script of one part: fetched anew', async () => {
    const { page, open, site } = await visit({
      allow,
      intercept: noWorkerAnd(oncePer(/^\/(data|search)\/|^\/assets\/settings-.*js$/, odd)),
    })
    await open('')
    await page.getByRole('searchbox', { name: search.label }).fill('휘발성')
    await expect.poll(() => cards(page).first().textContent(), SOON).toContain('휘발성인가요')
    // Data and search are mended in place.
    expect(site.requests.filter((path) => path === '/').length).toBe(1)
    await page.getByRole('link', { name: app.settings }).first().click()
    await page.getByRole('heading', { level: 1, name: app.settings }).waitFor()
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

fullTest(
  'a host that redirects x.html to x, and the start page to its address without the slash',
  async () => {
    const visited = await visit({
      allow,
      site: 'repo',
      intercept: (path, destination) => {
        if (destination === 'empty' && path.endsWith('.html'))
          return { redirect: path.replace(/\.html$/, '') }
        if (destination === 'empty' && path === '/repo/') return { redirect: '/repo' }
        return path === '/repo' ? { path: '/repo/' } : undefined
      },
    })
    await visited.open('')
    await untilKept(visited.page)
    await expectOffline(visited)
  },
)

fullTest('the page of a filter, in place of the start page, is not kept', async () => {
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

fullTest(
  'caches that another site of the origin deleted are filled again, and settings tells the truth',
  async () => {
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
    await page.getByText(/파일 \d+개 남았어요/).waitFor()
    isDown = false
    await page.reload()
    const keptPaths = async () => [...(await readKept(page)).keys()]
    await expect.poll(keptPaths, SOON).toContain('/shell.html')
    await expect
      .poll(async () => (await keptPaths()).filter((path) => path.startsWith('/img/')).length, SOON)
      .toBeGreaterThan(0)
    await expectOffline(visited)
  },
)

// Against the clock of a busy machine: the page registers a new worker while the old one goes.
fullTest('the kill switch works where the page’s own script does not', async () => {
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
  // A page whose script knows nothing of the switch registers the worker anew, maybe after it went; then the next page ends it.
  const leftAfterReload = async () => {
    await page.reload({ waitUntil: 'networkidle' })
    return page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ])
  }
  await expect.poll(leftAfterReload, SOON).toEqual([0, 0])
})

fullTest(
  'an early answer to a navigation that is an error, as in Firefox, keeps no page from showing',
  async () => {
    const early =
      'Object.defineProperty(FetchEvent.prototype,"preloadResponse",{get(){return Promise.resolve(Response.error())}});'
    const visited = await visit({
      allow,
      intercept: (path) => (path === '/sw.js' ? { body: (whole) => `${early}${whole}` } : undefined),
    })
    const { page, open } = visited
    await open('')
    await untilKept(page)
    await open('about/')
    await page.getByRole('heading', { level: 1, name: app.about }).waitFor()
    await expectOffline(visited)
  },
)

describe('a site kept by the first version', () => {
  const site = () => inject('sites').root
  const listName = () => readdirSync(join(site(), 'data')).find((name) => name.startsWith('offline-')) ?? ''
  /** Its list has no proofs, and its worker knows none. */
  const earlierList = () => {
    const { proofs: _, ...list } = JSON.parse(readFileSync(join(site(), 'data', listName()), 'utf8'))
    return JSON.stringify({ ...list, version: 'earlier000' })
  }
  const worker = readFileSync(join(repository, 'tests/e2e/support/worker-0.1.0.txt'), 'utf8')

  const cutOrEmpty = makeOddChooser([undefined, oddAnswers['a cut body'], oddAnswers['an empty body']])
  /** That worker knew pages, so it gives up, once it has read the answers before. */
  const onePage = (path: string) =>
    path.includes('/wrong-page') ? oddAnswers['the page of a network that wants a password'] : undefined

  fullTest.each([
    ['some whole, some cut, some empty', cutOrEmpty],
    ['of another type', () => oddAnswers['another type']],
    ['one of them the page of a network', onePage],
  ] as const)('(its files: %s) goes on and changes over', async (_, answer) => {
    let isEarlier = true
    const visited = await visit({
      allow,
      intercept: (path, destination) => {
        if (!isEarlier) return undefined
        if (path === '/sw.js') return { body: () => worker }
        if (path === '/data/offline-earlier.json') return { type: 'application/json', body: earlierList }
        if (destination !== 'empty' || !/^\/(assets|data|img|search)\//.test(path)) return undefined
        return answer(path)
      },
    })
    const { page, open } = visited
    await open('')
    if (answer === onePage) {
      await expect
        .poll(() => visited.site.requests.some((path) => onePage(path) !== undefined), SOON)
        .toBe(true)
      await expect.poll(() => isGivenUp(page), SOON).toBe(true)
    } else await untilKept(page)
    // The next visit. The tab of this one may have used up its one reload: scripts came from the worker as soon as it ran.
    await page.close()
    isEarlier = false
    // Where its scripts do not run, the page reloads itself in the middle of this.
    const second = await visited.context.newPage()
    await second.goto(visited.site.url, { waitUntil: 'commit' })
    // The new worker checks what is kept before it is installed.
    const isInstalled = () =>
      second
        .evaluate(async () => {
          const names = await caches.keys()
          const { installing } = (await navigator.serviceWorker.getRegistration()) ?? {}
          return installing === null && names.some((name) => /:pages:(?!earlier000)/.test(name))
        })
        .catch(() => false)
    await expect.poll(isInstalled, { timeout: 30_000 }).toBe(true)
    await expect.poll(() => wrongInKept(second, site()).catch(() => ['on its way']), SOON).toEqual([])
    // It takes over once no tab runs the version before.
    await second.close()
    const tab = await visited.newTab('')
    await untilKept(tab)
    await expect.poll(() => tab.evaluate(() => document.documentElement.dataset.app), SOON).toBe('started')
    await expectOffline({ ...visited, page: tab, open: (path) => open(path, tab) })
  })
})
