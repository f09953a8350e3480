/** The caches for offline reading: their names, and how files get into them. The service worker and the page use them. */
import type { OfflineList } from '../../site/site-files.ts'
import { base } from '../base/paths.ts'
import { copyPage, discard, fetchProven, isProven } from './proof.ts'

/** Several sites may share an origin, so every name carries the base path. */
const prefix = `mundap:${base}:`

/** Files with a hash in their name, of all versions. */
export const filesCache = `${prefix}files`

/** Returns the name of a version's cache for pages and icons, whose names are the same in each version. */
export function pagesCache(version: string): string {
  return `${prefix}pages:${version}`
}

/** The empty page that is used for a page that was never visited. */
export const shellPath = 'shell.html'

/** Names vary by what the host said of its compression; a file is the same either way. */
export const anyVary = { ignoreVary: true }

/** Resolves to the names of this site's caches. */
export async function ownCaches(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(prefix))
}

/** Deletes everything that is kept. The learner's records are not in the caches. */
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

/** Returns a URL's path below the base, without the query; null for other origins and other sites of this origin. */
export function pathBelow(url: string): string | null {
  const { origin, pathname } = new URL(url)
  return origin === location.origin && pathname.startsWith(base) ? pathname.slice(base.length) : null
}

/** Returns whether a path below the base has a hash of the file's content in its name. */
export function isHashed(path: string): boolean {
  return /^(assets|data|img|search)\//.test(path)
}

/** How many files could not be kept: `failed` without a good answer, `wrong` with another content. */
export interface Missed {
  readonly failed: number
  readonly wrong: number
}

/** How many files are fetched at the same time. */
const LANES = 4

/**
 * Keeps the files at `paths` (below the base): checks those that are kept and fetches the rest. Fetched files stay, so a second call
 * goes on with those that are missing. `onFile` is called with the number of finished files.
 */
export async function keepFiles(
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
  // The list of an earlier version has no proofs, so its files cannot be checked.
  if (proof === undefined) return 'failed'
  const kept = await cache.match(base + path, anyVary)
  if (kept !== undefined && (await isProven(kept, path, proof))) return 'kept'
  if (kept !== undefined) await cache.delete(base + path, anyVary)
  // Low priority: files that the page needs now come first.
  const { response, proven } = await fetchProven(path, proof, { priority: 'low' })
  // The worker, through which a page fetches, has kept it already. A second `put` takes that copy away first, so a page that is
  // left in the middle would lose the file.
  const isHere = (await cache.match(base + path, anyVary)) !== undefined
  if (proven && !isHere) await cache.put(base + path, response)
  else await discard(response)
  return proven ? 'kept' : response.ok ? 'wrong' : 'failed'
}

/**
 * Fetches a page or an icon past the browser's cache, once more after a wrong answer, and keeps it if it belongs to this version.
 * Returns whether it is kept now.
 */
export async function refetchPage(
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

/** Remembers that the learner downloaded everything of a large site, also for new versions. */
const wishUrl = `${base}keep-all`
const wishCache = `${prefix}wishes`

/** Marks the site to be kept whole from now on. */
export async function wishForAll(): Promise<void> {
  await (await caches.open(wishCache)).put(wishUrl, new Response(''))
}

/** Resolves to whether answers and pictures are kept without a download by the learner. */
export async function isAllKept(list: OfflineList): Promise<boolean> {
  return list.keepsAll || (await caches.match(wishUrl, { cacheName: wishCache })) !== undefined
}
