/** The caches for offline reading: their names, and how files get into them. The service worker and the page use them. */
import type { OfflineList } from '../../site/site-files.ts'
import { base } from '../base/paths.ts'

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
    return response.ok && Reflect.get(Object(await response.json()), 'offline') === false
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

/** Remembers that the learner downloaded everything of a large site, also for new versions. */
const wishUrl = `${base}keep-all`
const wishCache = `${prefix}wishes`

/**
 * Where the service worker lays the body of the form with which the system shares files, until the page takes it. The names of the form's
 * fields stand in the manifest (src/build/site/web-manifest.ts).
 */
export const sharedCache = `${prefix}shared`
/** The route that takes shared files. */
export const sharePath = 'my/'

/** Marks the site to be kept whole from now on. */
export async function wishForAll(): Promise<void> {
  await (await caches.open(wishCache)).put(wishUrl, new Response(''))
}

/** Resolves to whether answers and pictures are kept without a download by the learner. */
export async function isAllKept(list: OfflineList): Promise<boolean> {
  return list.keepsAll || (await caches.match(wishUrl, { cacheName: wishCache })) !== undefined
}
