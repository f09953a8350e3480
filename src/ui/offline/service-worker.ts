/**
 * The service worker. Pages come from the network when it answers, files with a hash in their name from the cache.
 * Built on its own as `sw.js` (src/build/site/offline-list.ts); how it behaves and why: docs/offline.md.
 */
import type { OfflineList } from '../../site/site-files.ts'
import { base } from '../base/paths.ts'
import {
  anyVary,
  deleteCaches,
  filesCache,
  isAllKept,
  isHashed,
  isSwitchedOff,
  ownCaches,
  pagesCache,
  pathBelow,
  sharePath,
  shellPath,
} from '../content/caches.ts'
import { keepFiles, refetchPage } from '../content/keep-files.ts'
import { isWhole } from '../content/proof.ts'
import { answerFile, answerPage, keepShared, keptOrError, openPages } from './answer-request.ts'
import { readList } from './kept-list.ts'
import { keepsAll, listProof, listUrl, version, worker } from './worker-scope.ts'

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(activate()))

worker.addEventListener('message', (event) => {
  if (event.data === 'apply') event.waitUntil(worker.skipWaiting())
  // A new page is loaded in this tab, so the page before it is gone.
  if (event.data === 'loaded') event.waitUntil(lookAfter().catch(() => {}))
  if (event.data === 'describe' && !isOff)
    event.waitUntil(
      readList()
        .then((list) => event.ports[0]?.postMessage(list))
        .catch(() => {}),
    )
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const path = pathBelow(request.url)
  if (request.method === 'POST' && path === sharePath) event.respondWith(keepShared(request))
  if (request.method !== 'GET' || path === null) return
  if (path === 'sw.js' || path === 'kill-switch.json' || path === 'licences.txt') return
  // The page's script asks for the switch as well, but that script may be what is broken.
  if (request.mode === 'navigate') event.waitUntil(heedSwitch())
  if (isOff) return
  event.respondWith(
    request.mode === 'navigate'
      ? answerPage(event, path)
      : isHashed(path)
        ? answerFile(request, path)
        : fetch(request).catch(() => keptOrError(request.url)),
  )
})

/**
 * Precaches all app files or fails; answers and pictures are best effort. Files that earlier versions kept are checked, too. The
 * version before stays whole until then. The frame comes first: if the host still has another version's, the deploy is not complete.
 */
async function install(): Promise<void> {
  if (await heedSwitch()) throw new Error('service-worker: off')
  const list = await readList()
  if (!(await refetchPage(list, shellPath))) throw new Error('service-worker: no frame')
  const { failed, wrong } = await keepFiles(list.proofs, list.app)
  if (failed + wrong > 0) throw new Error('service-worker: no whole app')
  await keepPages(list)
  await keepFiles(list.proofs, await wanted(list, list.content))
}

/** Returns those of `paths` that have to be kept, or are kept already and have to be checked. */
async function wanted(list: OfflineList, paths: readonly string[]): Promise<readonly string[]> {
  if (await isAllKept(list)) return paths
  const kept = await keptPaths()
  return paths.filter((path) => kept.has(path))
}

async function keptPaths(): Promise<ReadonlySet<string | null>> {
  const requests = await (await caches.open(filesCache)).keys()
  return new Set(requests.map(({ url }) => pathBelow(url)))
}

/** Fetches the listed pages and icons that are missing or not whole. */
async function keepPages(list: OfflineList): Promise<void> {
  const pages = await openPages()
  const keepOne = async (path: string): Promise<void> => {
    const kept = await pages.match(base + path, anyVary)
    if (kept === undefined || !(await isWhole(kept, path, list))) await refetchPage(list, path)
  }
  await Promise.all(list.pages.map(keepOne))
}

async function activate(): Promise<void> {
  await worker.registration.navigationPreload?.enable()
  // They may run an earlier version. A tab that is loaded again gets another id.
  await (await openPages()).put(tabsUrl, new Response(JSON.stringify(await openTabs())))
  await worker.clients.claim()
}

let isOff = false

/** Asks whether the site switched service workers off. If so, unregisters this one and deletes its caches. */
async function heedSwitch(): Promise<boolean> {
  isOff = await isSwitchedOff()
  if (isOff) {
    await worker.registration.unregister()
    await deleteCaches()
  }
  return isOff
}

let isLooking = false

/**
 * Runs at each start of a page. Fetches what is missing, because another site of the origin may have deleted all caches, and checks
 * what is here, because earlier workers kept files unchecked. On a large site it checks once for each version. A file that comes wrong
 * again has to wait for the next page, or for the learner's download.
 */
async function lookAfter(): Promise<void> {
  if (isLooking) return
  isLooking = true
  try {
    if (await heedSwitch()) return
    const list = await readList()
    await tidy(list)
    // The list can be in memory but no longer in the cache.
    await keepFiles({ [listUrl]: listProof }, [listUrl])
    const pages = await openPages()
    const isChecked = !keepsAll && (await pages.match(checkedUrl)) !== undefined
    const kept = isChecked ? await keptPaths() : new Set()
    const files = [...list.app, ...(await wanted(list, list.content))]
    await keepPages(list)
    await keepFiles(
      list.proofs,
      files.filter((path) => !kept.has(path)),
    )
    await pages.put(checkedUrl, new Response(''))
  } finally {
    isLooking = false
  }
}

const checkedUrl = `${base}checked-files`
const tabsUrl = `${base}earlier-tabs`

async function openTabs(): Promise<readonly string[]> {
  const tabs = await worker.clients.matchAll({ includeUncontrolled: true })
  return tabs.filter((tab) => pathBelow(tab.url) !== null).map((tab) => tab.id)
}

/** Deletes what only earlier versions need, once after each activation, when no tab runs one and no new version is coming. */
async function tidy({ app, content }: OfflineList): Promise<void> {
  const pages = await openPages()
  const earlier: unknown = await (await pages.match(tabsUrl))?.json()
  const { installing, waiting } = worker.registration
  if (!Array.isArray(earlier) || installing !== null || waiting !== null) return
  const open = await openTabs()
  if (open.some((id) => earlier.includes(id))) return
  for (const name of await ownCaches())
    if (name.includes(':pages:') && name !== pagesCache(version)) await caches.delete(name)
  const needed = new Set<string | null>([listUrl, ...app, ...content])
  const files = await caches.open(filesCache)
  for (const { url } of await files.keys()) if (!needed.has(pathBelow(url))) await files.delete(url)
  await pages.delete(tabsUrl)
}
