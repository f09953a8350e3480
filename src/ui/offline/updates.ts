/** The page's side of reading offline: registers the service worker, looks for new versions, fills what is kept. */

import type { CatalogueChange } from '../../site/catalogue-diff.ts'
import { type PackedCards, unpackCards } from '../../site/pack-cards.ts'
import type { AliasFile, OfflineList } from '../../site/site-data.ts'
import { createEmitter } from '../../storage/emitter.ts'
import { base, fileUrl } from '../base/paths.ts'
import {
  anyVary,
  deleteCaches,
  filesCache,
  fill,
  isAllKept,
  isHashed,
  isSwitchedOff,
  keepPage,
  type Missed,
  pagesCache,
  pathBelow,
  wishForAll,
} from '../content/caches.ts'
import type { Content } from '../content/content.ts'
import { copyPage, isProven, isWhole } from '../content/proof.ts'
import { pageVersion } from '../content/stale-version.ts'
import { registerServiceWorker } from '../search/trusted-types.ts'

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
const listeners = createEmitter()

export const subscribeUpdate = listeners.subscribe

/** The new version on offer, or null. */
export function readUpdate(): Update | null {
  return offered
}

function canKeep(): boolean {
  return 'serviceWorker' in navigator && globalThis.origin !== 'null' && pageVersion() !== ''
}

/** Starts everything, once. Browsers without service workers, or that refuse them, read on with the network alone. */
export async function startOffline(content: Content): Promise<void> {
  // Development has no service worker, and a sandboxed page may not ask for one.
  if (!canKeep()) return
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
  const active = await settled(registration)
  active?.postMessage('loaded')
  if (active !== null && wasUncontrolled) await keepVisited(active).catch(() => {})
}

/** The worker that runs the site once the present one is installed, or null; `serviceWorker.ready` may never come. */
function settled(registration: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  const coming = registration.installing ?? registration.waiting
  if (registration.active !== null || coming === null) return Promise.resolve(registration.active)
  return new Promise((resolve) => {
    const look = (): void => {
      if (coming.state === 'activated') resolve(coming)
      if (coming.state === 'redundant') resolve(registration.active)
    }
    coming.addEventListener('statechange', look)
    look()
  })
}

async function dismantle(): Promise<void> {
  const scope = new URL(base, location.href).href
  for (const registration of await navigator.serviceWorker.getRegistrations())
    if (registration.scope === scope) await registration.unregister()
  await deleteCaches()
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
    listeners.emit()
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
    // Workers of earlier versions have no proofs: nothing is kept by their lists.
    port1.onmessage = ({ data }: MessageEvent<OfflineList>) => resolve({ ...data, proofs: data.proofs ?? {} })
    setTimeout(() => resolve(null), APPLY_MS)
    worker.postMessage('describe', [port2])
  })
}

async function compare(content: Content, list: OfflineList): Promise<CatalogueChange> {
  const json = async <T>(url: string): Promise<T> => (await fetch(fileUrl(url))).json() as Promise<T>
  const [{ compareCatalogues }, before, after, aliases] = await Promise.all([
    import('../../site/catalogue-diff.ts'),
    content.catalogue(),
    json<PackedCards>(list.catalogueUrl).then(unpackCards),
    json<AliasFile>(list.aliasesUrl),
  ])
  return compareCatalogues(before, after, aliases)
}

/** What this first visit fetched before anything was kept. */
async function keepVisited(worker: ServiceWorker): Promise<void> {
  const list = await describe(worker)
  if (list === null || list.version !== pageVersion()) return
  const paths = performance.getEntriesByType('resource').map((entry) => pathBelow(entry.name))
  await fill(
    list.proofs,
    paths.filter((path): path is string => path !== null && isHashed(path) && path in list.proofs),
  )
  const copy = await copyPage(await fetch(location.href), list.version)
  if (copy === null) return
  await (await caches.open(pagesCache(list.version))).put(location.href.replace(/[?#].*$/, ''), copy)
}

export type OfflineState =
  /** This browser keeps nothing. */
  | { readonly kind: 'unsupported' }
  /** Nothing is kept yet: the visit is new, or not all that the app needs could be fetched. */
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'some'
      /** Whether all answers and pictures are kept, or will be, without being asked for. */
      readonly keepsAll: boolean
      /** Files and pages, and how many of them are here as the build made them. */
      readonly total: number
      readonly here: number
      /** Size of everything. */
      readonly bytes: number
    }

/** What is kept in this browser. */
export async function readOffline(): Promise<OfflineState> {
  if (!canKeep()) return { kind: 'unsupported' }
  const list = await currentList()
  if (list === null) return { kind: 'nothing' }
  const all = [...list.app, ...list.content]
  const [files, pages] = await Promise.all([caches.open(filesCache), caches.open(pagesCache(list.version))])
  let here = 0
  for (const path of all) {
    const kept = await files.match(base + path, anyVary)
    if (kept !== undefined && (await isProven(kept, path, list.proofs[path]))) here += 1
  }
  for (const path of list.pages) {
    const kept = await pages.match(base + path, anyVary)
    if (kept !== undefined && (await isWhole(kept, path, list))) here += 1
  }
  return {
    kind: 'some',
    keepsAll: await isAllKept(list),
    total: all.length + list.pages.length,
    here,
    bytes: list.contentBytes,
  }
}

/** Keeps everything from now on. Returns how many files could not be kept; asked again, it goes on from there. */
export async function downloadAll(onFile: (done: number) => void): Promise<Missed> {
  const list = await currentList()
  if (list === null) return { failed: 0, wrong: 0 }
  await wishForAll()
  const { failed, wrong } = await fill(list.proofs, [...list.app, ...list.content], onFile)
  const pages = await Promise.all(list.pages.map((path) => keepPage(list, path)))
  return { failed: failed + pages.filter((isKept) => !isKept).length, wrong }
}

async function currentList(): Promise<OfflineList | null> {
  const registration = await navigator.serviceWorker.getRegistration(base).catch(() => undefined)
  const worker = navigator.serviceWorker.controller ?? registration?.active ?? null
  return worker === null ? null : describe(worker)
}
