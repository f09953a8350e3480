/**
 * The service worker: pages from the network while it answers, files by their hash from what is kept.
 * Built on its own as `sw.js` (src/build/write/offline-list.ts); how it behaves and why: docs/offline.md.
 */
import type { OfflineList, Proof } from '../../site/site-files.ts'
import { base } from '../base/paths.ts'
import {
  anyVary,
  deleteCaches,
  filesCache,
  fill,
  isAllKept,
  isHashed,
  isSwitchedOff,
  keepPage,
  ownCaches,
  pagesCache,
  pathBelow,
  shellPath,
} from '../content/caches.ts'
import { copyPage, fetchProven, isHtml, isProven, isWhole } from '../content/proof.ts'

/** Put in by the build. */
declare const __OFFLINE__: {
  readonly version: string
  readonly listUrl: string
  readonly listProof: Proof
  readonly keepsAll: boolean
}
const { version, listUrl, listProof, keepsAll } = __OFFLINE__

interface Waiting extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void
}

interface FetchEvent extends Waiting {
  readonly request: Request
  /** Undefined where browsers do not know it. */
  readonly preloadResponse: Promise<Response | undefined> | undefined
  readonly respondWith: (response: Promise<Response>) => void
}

interface MessageToWorker extends Waiting {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
}

interface Tab {
  readonly id: string
  readonly url: string
}

/** The part of ServiceWorkerGlobalScope in use: its type library cannot stand beside the page's. */
interface WorkerScope {
  readonly clients: {
    readonly claim: () => Promise<void>
    readonly matchAll: (options: { includeUncontrolled: boolean }) => Promise<readonly Tab[]>
  }
  readonly registration: ServiceWorkerRegistration
  readonly skipWaiting: () => Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
  addEventListener(type: 'message', listener: (event: MessageToWorker) => void): void
}

const worker = self as unknown as WorkerScope

/** How long a page may take before the kept one is shown. */
const PATIENCE_MS = 3000

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(activate()))

worker.addEventListener('message', (event) => {
  if (event.data === 'apply') event.waitUntil(worker.skipWaiting())
  // A page of the tab's own is up: the one before it is gone.
  if (event.data === 'loaded') event.waitUntil(lookAfter().catch(() => {}))
  if (event.data === 'describe' && !isOff)
    event.waitUntil(
      readList().then(
        (list) => event.ports[0]?.postMessage(list),
        () => {},
      ),
    )
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const path = pathBelow(request.url)
  if (request.method !== 'GET' || path === null) return
  if (path === 'sw.js' || path === 'kill-switch.json' || path === 'licences.txt') return
  // The page's own script, which looks too, may be what is broken.
  if (request.mode === 'navigate') event.waitUntil(heedSwitch())
  if (isOff) return
  if (request.mode === 'navigate') event.respondWith(answerPage(event, path))
  else if (isHashed(path)) event.respondWith(answerFile(request, path))
  else event.respondWith(fetch(request).catch(() => keptOr(request.url, Response.error())))
})

/**
 * Takes all or nothing of what the app needs; the rest as far as it comes. What earlier versions kept is checked, too. The
 * version before stays whole meanwhile. The frame comes first: while it is another version's, the deploy is not complete.
 */
async function install(): Promise<void> {
  if (await heedSwitch()) throw new Error('service-worker: switched off')
  const list = await readList()
  if (!(await keepPage(list, shellPath))) throw new Error('service-worker: no frame of this version')
  const { failed, wrong } = await fill(list.proofs, list.app)
  if (failed + wrong > 0) throw new Error('service-worker: the app could not be fetched whole')
  await keepPages(list)
  await fill(list.proofs, await wanted(list, list.content))
}

/** The list from what is kept, else from the host. Throws when neither has it. */
async function readList(): Promise<OfflineList> {
  const list = await keptList()
  if (list !== null) return list
  await fill({ [listUrl]: listProof }, [listUrl])
  const fetched = await keptList()
  if (fetched === null) throw new Error('service-worker: no list of files')
  return fetched
}

let known: OfflineList | null = null

async function keptList(): Promise<OfflineList | null> {
  if (known !== null) return known
  const kept = await (await caches.open(filesCache)).match(base + listUrl, anyVary)
  // The proof says that it is what the build wrote.
  if (kept !== undefined && (await isProven(kept, listUrl, listProof))) known = await kept.json()
  return known
}

/** Those of `paths` that are to be kept, or are kept already and to be checked. */
async function wanted(list: OfflineList, paths: readonly string[]): Promise<readonly string[]> {
  if (await isAllKept(list)) return paths
  const kept = await keptPaths(filesCache)
  return paths.filter((path) => kept.has(path))
}

async function keptPaths(name: string): Promise<ReadonlySet<string | null>> {
  const requests = await (await caches.open(name)).keys()
  return new Set(requests.map(({ url }) => pathBelow(url)))
}

/** Fetches those of the listed pages and icons that are not here whole. */
async function keepPages(list: OfflineList): Promise<void> {
  const pages = await caches.open(pagesCache(version))
  const keepOne = async (path: string): Promise<void> => {
    const kept = await pages.match(base + path, anyVary)
    if (kept === undefined || !(await isWhole(kept, path, list))) await keepPage(list, path)
  }
  await Promise.all(list.pages.map(keepOne))
}

async function activate(): Promise<void> {
  await worker.registration.navigationPreload?.enable()
  await rememberTabs()
  await worker.clients.claim()
}

let isOff = false

/** Whether the site is to do without a service worker; then this one goes, with all it kept. A page may have called it back. */
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
 * At each start of a page: what is missing is fetched, as after another site of the origin deleted all caches, and what is here
 * is checked: an earlier worker may have kept it without looking. A large site's is checked once for each version. What comes
 * wrong again waits for the next page or for the learner.
 */
async function lookAfter(): Promise<void> {
  if (isLooking) return
  isLooking = true
  try {
    if (await heedSwitch()) return
    const list = await readList()
    await tidy(list)
    // The list may be known without being kept any more.
    await fill({ [listUrl]: listProof }, [listUrl])
    const pages = await caches.open(pagesCache(version))
    const isChecked = !keepsAll && (await pages.match(checkedUrl)) !== undefined
    const kept = isChecked ? await keptPaths(filesCache) : new Set()
    const files = [...list.app, ...(await wanted(list, list.content))]
    await keepPages(list)
    await fill(
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

/** Tabs that are open now may run an earlier version; a tab that is loaded again has another id. */
async function rememberTabs(): Promise<void> {
  const pages = await caches.open(pagesCache(version))
  await pages.put(tabsUrl, new Response(JSON.stringify(await openTabs())))
}

/** Once after each activation: drops what only earlier versions need, when no tab runs one and none is on its way. */
async function tidy({ app, content }: OfflineList): Promise<void> {
  const pages = await caches.open(pagesCache(version))
  const earlier: unknown = await (await pages.match(tabsUrl))?.json()
  const { installing, waiting } = worker.registration
  if (!Array.isArray(earlier) || installing !== null || waiting !== null) return
  const open = await openTabs()
  if (open.some((id) => earlier.includes(id))) return
  for (const name of await ownCaches())
    if (name.includes(':pages:') && name !== pagesCache(version)) await caches.delete(name)
  const needed = new Set(
    [listUrl, ...app, ...content].map((path) => new URL(base + path, location.href).href),
  )
  const files = await caches.open(filesCache)
  for (const { url } of await files.keys()) if (!needed.has(url)) await files.delete(url)
  await pages.delete(tabsUrl)
}

/** The page from the network; what is kept when that fails, and when it takes long. */
async function answerPage(event: FetchEvent, path: string): Promise<Response> {
  const key = base + path.replace(/(^|\/)index\.html$/, '$1').replace(/([^/])$/, '$1/')
  const pages = await caches.open(pagesCache(version))
  const network = fetchPage(event)
  event.waitUntil(network.then(keepCopy(pages, key)).catch(() => {}))
  const keptPage = async (url: string): Promise<Response | null> => {
    const found = await pages.match(url, anyVary)
    return found === undefined ? null : copyPage(found, version)
  }
  const page = await keptPage(key)
  const kept = page ?? (await keptPage(base + shellPath))
  if (kept === null) return network
  const answer = network.then(
    (response) => (response.status >= 500 ? kept : response),
    () => kept,
  )
  // The frame alone shows a page only where its content is kept, too.
  if (page === null && !keepsAll) return answer
  return Promise.race([answer, pause().then(() => kept)])
}

const pause = (): Promise<void> => new Promise((over) => setTimeout(over, PATIENCE_MS))

/**
 * The browser may have asked for the page while the worker started. That answer is never waited for alone: Firefox gives an
 * answer of type `error` where others reject, and some never come.
 */
async function fetchPage({ preloadResponse, request }: FetchEvent): Promise<Response> {
  let isHere = false
  const preloaded = Promise.resolve(preloadResponse).then((response) => {
    if (response === undefined || response.type === 'error') throw new Error('service-worker: no preload')
    isHere = true
    return response
  })
  const asked = Promise.race([preloaded, pause()]).then(
    () => (isHere ? preloaded : fetch(request)),
    () => fetch(request),
  )
  return Promise.any([preloaded, asked])
}

/** Keeps pages of this version only: without its scripts a newer one would stand there with no app. */
function keepCopy(pages: Cache, key: string): (response: Response) => Promise<void> {
  return async (response) => {
    if (!isHtml(response)) return
    // Read beside the browser, which gets the response itself.
    const copy = await copyPage(response.clone(), version)
    // A full disk keeps nobody from reading.
    if (copy !== null) await pages.put(key, copy)
  }
}

/** A file from what is kept, if it is whole; else from the host. Of other versions' files nothing can be said, nor are they kept. */
async function answerFile(request: Request, path: string): Promise<Response> {
  const files = await caches.open(filesCache)
  const proof = path === listUrl ? listProof : (await keptList())?.proofs[path]
  const kept = await files.match(request.url, anyVary)
  if (kept !== undefined && proof === undefined) return kept
  // Taken out a second time: as it was kept, with what the browser compiled of it.
  if (kept !== undefined && (await isProven(kept, path, proof)))
    return (await files.match(request.url, anyVary)) ?? kept
  const { response, proven } = await fetchProven(path, proof, { cache: request.cache })
  if (proven) await files.put(request.url, response.clone()).catch(() => {})
  // Pages know what to do when a file is gone.
  return response.ok && isHtml(response) ? new Response(null, { status: 404 }) : response
}

async function keptOr(url: string, otherwise: Response): Promise<Response> {
  const pages = await caches.open(pagesCache(version))
  return (await pages.match(url, anyVary)) ?? otherwise
}
