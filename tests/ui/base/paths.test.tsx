import { afterEach, expect, test, vi } from 'vitest'
import { routeOf } from '../../../src/ui/base/paths.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  delete document.documentElement.dataset.base
  vi.resetModules()
})

test('an address has one spelling, however it was typed', () => {
  expect(['/', '/index.html', '/q/x', '/q/x/', '/q/x/index.html'].map(routeOf)).toEqual([
    '/',
    '/',
    '/q/x/',
    '/q/x/',
    '/q/x/',
  ])
})

/** Renaming any of these loses what learners have. */
test.each([['/'], ['/my-class/'], ['/%EA%B0%95%EC%9D%98/']])(
  'a page below %s finds what was stored there before',
  async (base) => {
    vi.resetModules()
    document.documentElement.dataset.base = base
    const paths = await import('../../../src/ui/base/paths.ts')
    const { filesCache, pagesCache } = await import('../../../src/ui/content/caches.ts')
    const { databaseName } = await import('../../../src/storage/journal-exists.ts')
    const { preferencesKey } = await import('../../../src/storage/preferences.ts')
    expect(paths.linkTo('/quiz/')).toBe(`${base}quiz/`)
    expect(paths.routeOf(`${base}q/x`)).toBe('/q/x/')
    expect([filesCache, pagesCache('1')]).toEqual([`mundap:${base}:files`, `mundap:${base}:pages:1`])
    expect(databaseName(paths.base)).toBe(`mundap ${base}`)
    expect(preferencesKey(paths.base)).toBe(`mundap:${base}:preferences`)
  },
)

test('a service worker stands in its base path, and has the names of its pages', async () => {
  vi.resetModules()
  vi.stubGlobal('document', undefined)
  vi.stubGlobal('location', new URL('https://site.test/%EA%B0%95%EC%9D%98/sw.js'))
  const { filesCache } = await import('../../../src/ui/content/caches.ts')
  expect(filesCache).toBe('mundap:/%EA%B0%95%EC%9D%98/:files')
})

test('the build says below which path it renders', async () => {
  vi.resetModules()
  const paths = await import('../../../src/ui/base/paths.ts')
  paths.renderBelow('/repo/')
  expect(paths.linkTo('/quiz/')).toBe('/repo/quiz/')
})
