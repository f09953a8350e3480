/** What is kept for offline and under which names; used by the service worker and by the page. */
import type { OfflineList } from '../notes/site.ts'
import { base } from './place.ts'

/** Several sites may share an origin, so every name carries the base path. */
const prefix = `mundap:${base}:`

/** Files whose names tell their content: those of all versions side by side, never wrong. */
export const filesCache = `${prefix}files`

/** Pages and icons, whose names stay: one cache for each version. */
export function pagesCache(version: string): string {
  return `${prefix}pages:${version}`
}

/** The frame that stands in for a page that was never visited. */
export const shellPath = 'shell.html'

export async function ownCaches(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix))
}

/** The path below the base, without query; null for other origins and other sites of this one. */
export function pathBelow(url: string): string | null {
  const { origin, pathname } = new URL(url)
  return origin === location.origin && pathname.startsWith(base) ? pathname.slice(base.length) : null
}

/** Whether a path below the base names a file by its content. */
export function isHashed(path: string): boolean {
  return /^(assets|data|img|search)\//.test(path)
}

/** Whether a response is the file that was asked for: some hosts answer a missing script with a page and status 200. */
export function isFile(response: Response): boolean {
  return response.ok && !(response.headers.get('content-type') ?? '').startsWith('text/html')
}

/** How many files are fetched at the same time. */
const LANES = 4

/**
 * Fetches those of `paths` (below the base) that are not kept yet. Returns how many could not be had; what was fetched
 * stays, so the next call goes on from there. `onFile` is told how many are done.
 */
export async function fill(
  paths: readonly string[],
  onFile: (done: number) => void = () => {},
): Promise<number> {
  const cache = await caches.open(filesCache)
  const left = [...paths]
  let [done, failed] = [0, 0]
  const lane = async (): Promise<void> => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      if (!(await keepFile(cache, base + path))) failed += 1
      done += 1
      onFile(done)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return failed
}

async function keepFile(cache: Cache, url: string): Promise<boolean> {
  try {
    if ((await cache.match(url, { ignoreVary: true })) !== undefined) return true
    // Behind what the learner is waiting for.
    const response = await fetch(url, { priority: 'low' })
    if (!isFile(response)) return false
    await cache.put(url, response)
    return true
  } catch {
    return false
  }
}

/** The learner's wish to keep everything of a large site; new versions heed it. */
const wishUrl = `${base}keep-all`
const wishCache = `${prefix}wishes`

export async function wishForAll(): Promise<void> {
  await (await caches.open(wishCache)).put(wishUrl, new Response(''))
}

export async function isAllKept(list: OfflineList): Promise<boolean> {
  return list.keepsAll || (await (await caches.open(wishCache)).match(wishUrl)) !== undefined
}
