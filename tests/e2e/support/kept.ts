import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { OddAnswer } from './server.ts'

/** What a captive portal shows for whatever is asked. */
const portal = '<!doctype html><html><head><title>Wi-Fi</title></head><body>Sign in</body></html>\n'

/** The ways in which an answer with status 200 is not the file. */
export const oddAnswers: Readonly<Record<string, OddAnswer>> = {
  'a cut body': { body: (whole) => whole.subarray(0, Math.floor(whole.length * 0.6)) },
  'an empty body': { body: () => '' },
  'the page of a network that wants a password': { type: 'text/html; charset=utf-8', body: () => portal },
  'another type': { type: 'application/x-unknown' },
}

/** Paths of files that are named by their content, and of the pages that are kept unasked. */
export const isKeptUnasked = (path: string): boolean =>
  /^\/(assets|data|img|search)\/|^\/$|^\/shell\.html$|\.(png|svg|webmanifest)$/.test(path)

/** Resolves once a service worker runs the page, with everything kept. */
export async function untilKept(page: Page): Promise<void> {
  // A busy machine is slow, not wrong.
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

/** Puts an odd answer in place of everything that is kept, as an earlier version may have done. */
export async function spoilKept(page: Page, kind: string): Promise<void> {
  await page.evaluate(async (how) => {
    for (const name of await caches.keys()) {
      if (!name.endsWith(':files')) continue
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        const whole = await cache.match(request, { ignoreVary: true })
        if (whole === undefined) continue
        const type = whole.headers.get('content-type') ?? ''
        const bytes = await whole.arrayBuffer()
        const odd: Record<string, () => Response> = {
          'a cut body': () =>
            new Response(bytes.slice(0, Math.floor(bytes.byteLength * 0.6)), {
              headers: { 'content-type': type },
            }),
          'an empty body': () => new Response('', { headers: { 'content-type': type } }),
          'the page of a network that wants a password': () =>
            new Response('<html></html>', { headers: { 'content-type': 'text/html' } }),
          'another type': () => new Response(bytes, { headers: { 'content-type': 'application/x-unknown' } }),
        }
        const answer = odd[how]?.()
        if (answer !== undefined) await cache.put(request, answer)
      }
    }
  }, kind)
}
