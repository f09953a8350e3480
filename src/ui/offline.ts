/** The page's side of reading offline: registers the service worker, looks for new versions, fills what is kept. */
import { type PackedCards, unpackCards } from '../notes/pack-cards.ts'
import type { AliasFile, OfflineList } from '../notes/site.ts'
import type { CatalogueChange } from './catalogue-change.ts'
import type { Content } from './content.ts'
import { makeListeners } from './listeners.ts'
import {
  filesCache,
  fill,
  isAllKept,
  isHashed,
  ownCaches,
  pagesCache,
  pathBelow,
  wishForAll,
} from './offline-cache.ts'
import { base, fileUrl } from './place.ts'
import { pageVersion } from './reload-once.ts'
import { registerServiceWorker } from './trusted-urls.ts'

/** A version that is fetched whole and waits for the learner's word. */
export interface Update {
  readonly version: string
  /** Null when it could not be found out. */
  readonly change: CatalogueChange | null
  /** Changes over and loads the page anew. */
  readonly apply: () => void
}

const HOUR_MS = 3_600_000
/** How long changing over may take before the page is loaded anew regardless. */
const APPLY_MS = 3000

let offered: Update | null = null
const listeners = makeListeners()

export const subscribeUpdate = listeners.subscribe

/** The new version on offer, or null. */
export function readUpdate(): Update | null {
  return offered
}

/** Starts everything, once. Browsers without service workers, or that refuse them, read on with the network alone. */
export async function startOffline(content: Content): Promise<void> {
  // Development has no service worker, and a sandboxed page may not ask for one.
  if (!('serviceWorker' in navigator) || globalThis.origin === 'null' || pageVersion() === '') return
  if (await isSwitchedOff()) return dismantle()
  const wasUncontrolled = navigator.serviceWorker.controller === null
  const registration = await registerServiceWorker().catch(() => null)
  if (registration === null) return
  watch(registration, content)
  const check = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return
    if (await isSwitchedOff()) await dismantle()
    else await registration.update().catch(() => {})
  }
  addEventListener('focus', () => void check())
  setInterval(() => void check(), HOUR_MS)
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage('loaded')
  if (wasUncontrolled) await keepVisited().catch(() => {})
}

/** The way out when a service worker misbehaves: deploy `kill-switch.json` with `{ "offline": false }`. */
async function isSwitchedOff(): Promise<boolean> {
  try {
    const response = await fetch(`${base}kill-switch.json`, { cache: 'no-store' })
    const answer: unknown = response.ok ? await response.json() : null
    return typeof answer === 'object' && answer !== null && Reflect.get(answer, 'offline') === false
  } catch {
    return false
  }
}

async function dismantle(): Promise<void> {
  const scope = new URL(base, location.href).href
  for (const registration of await navigator.serviceWorker.getRegistrations())
    if (registration.scope === scope) await registration.unregister()
  for (const name of await ownCaches()) await caches.delete(name)
}

function watch(registration: ServiceWorkerRegistration, content: Content): void {
  let isApplying = false
  const offer = async (worker: ServiceWorker | null): Promise<void> => {
    const list = worker === null ? null : await describe(worker)
    if (worker === null || list === null) return
    // This page is already of the new version: nothing changes for the learner.
    if (list.version === pageVersion()) return worker.postMessage('apply')
    offered = {
      version: list.version,
      change: await compare(content, list).catch(() => null),
      apply: () => {
        isApplying = true
        if (registration.waiting === null) return location.reload()
        registration.waiting.postMessage('apply')
        setTimeout(() => location.reload(), APPLY_MS)
      },
    }
    listeners.tell()
  }
  const { serviceWorker } = navigator
  if (serviceWorker.controller !== null) void offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && serviceWorker.controller !== null) void offer(coming)
    })
  })
  serviceWorker.addEventListener('controllerchange', () => {
    if (isApplying) location.reload()
    // Another tab changed over. This one goes on as it is: its files are kept as long as it is open.
    else void offer(serviceWorker.controller)
  })
}

/** Asks a service worker what it keeps; null when it does not answer. */
function describe(worker: ServiceWorker): Promise<OfflineList | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<OfflineList>) => resolve(data)
    setTimeout(() => resolve(null), APPLY_MS)
    worker.postMessage('describe', [port2])
  })
}

async function compare(content: Content, list: OfflineList): Promise<CatalogueChange> {
  const json = async <T>(url: string): Promise<T> => (await fetch(fileUrl(url))).json() as Promise<T>
  const [{ compareCatalogues }, before, after, aliases] = await Promise.all([
    import('./catalogue-change.ts'),
    content.catalogue(),
    json<PackedCards>(list.catalogueUrl).then(unpackCards),
    json<AliasFile>(list.aliasesUrl),
  ])
  return compareCatalogues(before, after, aliases)
}

/** What this first visit fetched before anything was kept. */
async function keepVisited(): Promise<void> {
  const paths = performance.getEntriesByType('resource').map((entry) => pathBelow(entry.name))
  await fill(paths.filter((path): path is string => path !== null && isHashed(path)))
  const pages = await caches.open(pagesCache(pageVersion()))
  const response = await fetch(location.href)
  if (response.ok && !response.redirected) await pages.put(location.href.replace(/[?#].*$/, ''), response)
}

export interface OfflineState {
  /** Whether all answers and pictures are kept, or will be, without being asked for. */
  readonly keepsAll: boolean
  /** Files, and how many of them are here. */
  readonly total: number
  readonly here: number
  /** Size of everything. */
  readonly bytes: number
}

/** What is kept in this browser; null when nothing can be. */
export async function readOffline(): Promise<OfflineState | null> {
  const list = await currentList()
  if (list === null) return null
  const all = [...list.app, ...list.content]
  const kept = new Set(
    (await (await caches.open(filesCache)).keys()).map((request) => pathBelow(request.url)),
  )
  return {
    keepsAll: await isAllKept(list),
    total: all.length,
    here: all.filter((path) => kept.has(path)).length,
    bytes: list.contentBytes,
  }
}

/** Keeps everything from now on. Returns how many files could not be fetched; asked again, it goes on from there. */
export async function downloadAll(onFile: (done: number) => void): Promise<number> {
  const list = await currentList()
  if (list === null) return 0
  await wishForAll()
  return fill([...list.app, ...list.content], onFile)
}

async function currentList(): Promise<OfflineList | null> {
  const worker = 'serviceWorker' in navigator ? navigator.serviceWorker.controller : null
  return worker === null ? null : describe(worker)
}
