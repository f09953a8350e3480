/** Registers the service worker, and offers new versions of the site. */
import type { CatalogueChange } from '../../site/catalogue-diff.ts'
import { createEmitter } from '../../storage/emitter.ts'
import { base } from '../base/paths.ts'
import { reloadPage } from '../base/reload.ts'
import { deleteCaches, isSwitchedOff } from '../content/caches.ts'
import type { Content } from '../content/content.ts'
import { pageVersion } from '../content/stale-version.ts'
import { registerServiceWorker } from '../search/trusted-types.ts'
import { askWorker, canKeep } from './ask-worker.ts'

/** A new version that is completely fetched and waits for the learner's consent. */
export interface Update {
  readonly version: string
  /** What is new in it; null when that is not known. */
  readonly change: CatalogueChange | null
  /** Switches to the new version and reloads the page. */
  readonly apply: () => void
}

const HOUR_MS = 3_600_000
/** How long the switch may take before the page is reloaded anyway, in ms. */
const APPLY_MS = 3000

let offered: Update | null = null
const listeners = createEmitter()

export const subscribeUpdate = listeners.subscribe

/** Returns the new version that is offered, or null. */
export function readUpdate(): Update | null {
  return offered
}

/**
 * Registers the service worker and checks for a new version hourly and on focus. Call it once. Without service workers, or where
 * they are refused, the site works with the network alone.
 */
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
  if (active !== null && wasUncontrolled)
    await import('./keep-visited.ts').then(({ keepVisited }) => keepVisited(active)).catch(() => {})
}

/** Resolves to the active worker, after a first one is installed; else to null. `serviceWorker.ready` might never resolve. */
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
    const list = worker === null ? null : await askWorker(worker)
    if (worker === null || list === null) return
    // This page is of the new version already, so nothing changes for the learner.
    if (list.version === pageVersion()) return worker.postMessage('apply')
    offered = {
      version: list.version,
      change: await import('./what-changed.ts')
        .then(({ findChanges }) => findChanges(content, list))
        .catch(() => null),
      apply: () => {
        isApplying = true
        if (registration.waiting === null) return reloadPage()
        registration.waiting.postMessage('apply')
        setTimeout(reloadPage, APPLY_MS)
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
    if (isApplying) reloadPage()
    // Another tab switched. This one can go on: its files are kept while it is open.
    else void offer(serviceWorker.controller)
  })
}
