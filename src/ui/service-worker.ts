/**
 * The service worker: pages from the network while it answers, files by their hash from what is kept.
 * Built on its own as `sw.js` (src/build/precache.ts); how it behaves and why: docs/offline.md.
 */
import type { OfflineList } from '../notes/site.ts'
import {
  filesCache,
  fill,
  isAllKept,
  isFile,
  isHashed,
  ownCaches,
  pagesCache,
  pathBelow,
  shellPath,
} from './offline-cache.ts'
import { base } from './place.ts'

/** Put in by the build. */
declare const __OFFLINE__: { readonly version: string; readonly listUrl: string; readonly keepsAll: boolean }
const { version, listUrl, keepsAll } = __OFFLINE__

interface Waiting extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void
}

interface FetchEvent extends Waiting {
  readonly request: Request
  readonly preloadResponse: Promise<Response | undefined>
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
  if (event.data === 'loaded') event.waitUntil(tidy())
  if (event.data === 'describe') event.waitUntil(readList().then((list) => event.ports[0]?.postMessage(list)))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const path = pathBelow(request.url)
  if (request.method !== 'GET' || path === null || path === 'sw.js' || path === 'kill-switch.json') return
  if (path === 'licences.txt') return
  if (request.mode === 'navigate') event.respondWith(answerPage(event, path))
  else if (isHashed(path)) event.respondWith(answerFile(request))
  else event.respondWith(fetch(request).catch(() => keptOr(request.url, Response.error())))
})

/** Takes all or nothing of what the app needs; the rest as far as it comes. The version before stays whole meanwhile. */
async function install(): Promise<void> {
  const list = await readList()
  if ((await fill(list.app)) > 0) throw new Error('service-worker: the app could not be fetched whole')
  const pages = await caches.open(pagesCache(version))
  await pages.addAll(list.pages.map((path) => new Request(base + path, { cache: 'reload' })))
  if (await isAllKept(list)) await fill(list.content)
}

async function readList(): Promise<OfflineList> {
  if ((await fill([listUrl])) > 0) throw new Error('service-worker: no list of files')
  const kept = await (await caches.open(filesCache)).match(base + listUrl)
  if (kept === undefined) throw new Error('service-worker: the list of files is gone')
  return kept.json()
}

async function activate(): Promise<void> {
  await worker.registration.navigationPreload?.enable()
  await rememberTabs()
  await worker.clients.claim()
}

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
async function tidy(): Promise<void> {
  const pages = await caches.open(pagesCache(version))
  const earlier: readonly string[] | undefined = await (await pages.match(tabsUrl))?.json()
  const { installing, waiting } = worker.registration
  if (earlier === undefined || installing !== null || waiting !== null) return
  const open = await openTabs()
  if (earlier.some((id) => open.includes(id))) return
  for (const name of await ownCaches())
    if (name.includes(':pages:') && name !== pagesCache(version)) await caches.delete(name)
  const { app, content } = await readList()
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
  const network = fetchPage(event, pages, key)
  event.waitUntil(network.catch(() => {}))
  const page = await pages.match(key, { ignoreVary: true })
  const kept = page ?? (await pages.match(base + shellPath, { ignoreVary: true }))
  if (kept === undefined) return network
  const answer = network.then(
    (response) => (response.status >= 500 ? kept : response),
    () => kept,
  )
  // The frame alone shows a page only where its content is kept, too.
  if (page === undefined && !keepsAll) return answer
  return Promise.race([answer, new Promise<Response>((show) => setTimeout(() => show(kept), PATIENCE_MS))])
}

async function fetchPage(event: FetchEvent, pages: Cache, key: string): Promise<Response> {
  const response = (await event.preloadResponse) ?? (await fetch(event.request))
  const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html')
  // A full disk keeps nobody from reading.
  if (response.ok && isPage && !response.redirected) await pages.put(key, response.clone()).catch(() => {})
  return response
}

async function answerFile(request: Request): Promise<Response> {
  const files = await caches.open(filesCache)
  const kept = await files.match(request.url, { ignoreVary: true })
  if (kept !== undefined) return kept
  const response = await fetch(request)
  if (response.ok && !isFile(response)) return new Response(null, { status: 404 })
  if (isFile(response)) await files.put(request.url, response.clone()).catch(() => {})
  return response
}

async function keptOr(url: string, otherwise: Response): Promise<Response> {
  const pages = await caches.open(pagesCache(version))
  return (await pages.match(url, { ignoreVary: true })) ?? otherwise
}
