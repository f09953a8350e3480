import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { app, search } from '../../../src/ui/strings/reading.ko.ts'
import type { Visit } from './visit.ts'

/** Several tests share the machine. */
export const SOON = { timeout: 30_000 }

/** Console messages about unusable responses, which these tests cause on purpose. */
export const allowOddAnswers = [
  /Failed to load/,
  /net::ERR_/,
  /MIME type/,
  // A cut script ends anywhere.
  /SyntaxError|ReferenceError/,
  /404/,
  /503/,
  /Failed to fetch/,
  /reading 'default'|React error #306/,
]

/** The questions of a list. */
export function cards(page: Page): Locator {
  return page.getByRole('article')
}

/** The app runs, on this page and on one that was never visited: from what is kept, as the host is gone. */
export async function expectOffline({ page, open, site }: Visit, count = 18): Promise<void> {
  await site.goOffline()
  await open('')
  await expect.poll(() => cards(page).count(), SOON).toBe(count)
  await page.getByRole('searchbox', { name: search.label }).fill('휘발성')
  await expect.poll(() => cards(page).first().textContent(), SOON).toContain('휘발성인가요')
  await open('settings/')
  await page.getByRole('heading', { level: 1, name: app.settings }).waitFor()
  await site.goOnline()
}

/** Paths of files that are named by their content, and of the pages that are kept unasked. */
export const isKeptUnasked = (path: string): boolean =>
  /^\/(assets|data|img|search)\/|^\/$|^\/shell\.html$|\.(png|svg|webmanifest)$/.test(path)

/** Resolves once a service worker controls the page and everything is cached. */
export async function untilKept(page: Page): Promise<void> {
  // A busy machine is slow.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 30_000 })
}

/** Paths below `/` of what is kept, with the SHA-256 of each. */
export async function readKept(page: Page): Promise<ReadonlyMap<string, string>> {
  const pairs = await page.evaluate(async () => {
    const found: [string, string][] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const { url } of await cache.keys()) {
        const bytes =
          (await (await cache.match(url, { ignoreVary: true }))?.arrayBuffer()) ?? new ArrayBuffer()
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
        found.push([
          new URL(url).pathname,
          [...hash].map((one) => one.toString(16).padStart(2, '0')).join(''),
        ])
      }
    }
    return found
  })
  return new Map(pairs)
}

/** The kept paths whose bytes are not those in `folder`. The worker's own notes are no files there. */
export async function wrongInKept(page: Page, folder: string): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const [path, hash] of await readKept(page)) {
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) continue
    if (createHash('sha256').update(readFileSync(file)).digest('hex') !== hash) wrong.push(path)
  }
  return wrong
}

/**
 * Puts odd answers in place of all that is kept, one of the kinds for each file in turn, as an earlier version may have kept
 * them. Returns how many files were spoiled.
 */
export async function spoilKept(page: Page): Promise<number> {
  return page.evaluate(async (signIn) => {
    let turn = 0
    for (const name of await caches.keys()) {
      if (!name.endsWith(':files')) continue
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const whole = await cache.match(request, { ignoreVary: true })
        if (whole === undefined) continue
        const headers = { 'content-type': whole.headers.get('content-type') ?? '' }
        const bytes = await whole.arrayBuffer()
        const odd = [
          () => new Response(bytes.slice(0, Math.floor(bytes.byteLength * 0.6)), { headers }),
          () => new Response('', { headers }),
          () => new Response(signIn, { headers: { 'content-type': 'text/html' } }),
          () => new Response(bytes, { headers: { 'content-type': 'application/x-unknown' } }),
        ][turn % 4]
        turn += 1
        if (odd !== undefined) await cache.put(request, odd())
      }
    }
    return turn
  }, '<html></html>')
}
