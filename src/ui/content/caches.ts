/** What is kept for offline and under which names; used by the service worker and by the page. */
import type { OfflineList } from '../../site/site-files.ts'
import { base } from '../base/paths.ts'
import { copyPage, discard, fetchProven, isProven } from './proof.ts'

/** Several sites may share an origin, so every name carries the base path. */
const prefix = `mundap:${base}:`

/** Files whose names tell their content: those of all versions side by side. */
export const filesCache = `${prefix}files`

/** Pages and icons, whose names stay: one cache for each version. */
export function pagesCache(version: string): string {
  return `${prefix}pages:${version}`
}

/** The frame that stands in for a page that was never visited. */
export const shellPath = 'shell.html'

/** Names vary by what the host said of its compression; a file is the same either way. */
export const anyVary = { ignoreVary: true }

export async function ownCaches(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix))
}

/** Takes everything that is kept away; the learner's record is elsewhere. */
export async function deleteCaches(): Promise<void> {
  for (const name of await ownCaches()) await caches.delete(name)
}

/** The way out when a service worker misbehaves: deploy `kill-switch.json` with `{ "offline": false }`. */
export async function isSwitchedOff(): Promise<boolean> {
  try {
    const response = await fetch(`${base}kill-switch.json`, { cache: 'no-store' })
    const answer: unknown = response.ok ? await response.json() : null
    return typeof answer === 'object' && answer !== null && Reflect.get(answer, 'offline') === false
  } catch {
    return false
  }
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

/** How many files could not be kept: the host did not answer, or it answered with something else. */
export interface Missed {
  readonly failed: number
  readonly wrong: number
}

/** How many files are fetched at the same time. */
const LANES = 4

/**
 * Sees to it that `paths` (below the base) are kept as the build made them: what is here is checked, the rest fetched. What was
 * fetched stays, so the next call goes on from there. `onFile` is told how many are done.
 */
export async function fill(
  proofs: OfflineList['proofs'],
  paths: readonly string[],
  onFile: (done: number) => void = () => {},
): Promise<Missed> {
  const cache = await caches.open(filesCache)
  const left = [...paths]
  let done = 0
  const missed = { failed: 0, wrong: 0 }
  const lane = async (): Promise<void> => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      const outcome = await keepFile(cache, proofs, path).catch(() => 'failed' as const)
      if (outcome !== 'kept') missed[outcome] += 1
      done += 1
      onFile(done)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return missed
}

async function keepFile(
  cache: Cache,
  proofs: OfflineList['proofs'],
  path: string,
): Promise<'kept' | keyof Missed> {
  const proof = proofs[path]
  // An earlier version's list: nothing can be said of its files.
  if (proof === undefined) return 'failed'
  const kept = await cache.match(base + path, anyVary)
  if (kept !== undefined && (await isProven(kept, path, proof))) return 'kept'
  if (kept !== undefined) await cache.delete(base + path, anyVary)
  // Behind what the learner is waiting for.
  const { response, proven } = await fetchProven(path, proof, { priority: 'low' })
  if (proven) await cache.put(base + path, response)
  else await discard(response)
  return proven ? 'kept' : response.ok ? 'wrong' : 'failed'
}

/**
 * Fetches a page or an icon anew, a wrong answer once more, and keeps it if it is this version's own. Returns whether it is kept
 * now.
 */
export async function keepPage(
  { version, proofs }: Pick<OfflineList, 'version' | 'proofs'>,
  path: string,
): Promise<boolean> {
  const fetchCopy = async (): Promise<Response | null> => {
    const response = await fetch(base + path, { cache: 'reload' })
    const proof = proofs[path]
    const copy =
      proof === undefined
        ? await copyPage(response, version)
        : (await isProven(response, path, proof))
          ? response
          : null
    if (copy === null) await discard(response)
    return copy
  }
  try {
    const copy = (await fetchCopy()) ?? (await fetchCopy())
    if (copy !== null) await (await caches.open(pagesCache(version))).put(base + path, copy)
    return copy !== null
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
  return list.keepsAll || (await caches.match(wishUrl, { cacheName: wishCache })) !== undefined
}
