/** The page asks a service worker for its list of files. */
import type { OfflineList } from '../../site/site-files.ts'
import { validateOfflineList } from '../../site/validate-offline-list.ts'
import { base } from '../base/paths.ts'
import { pageVersion } from '../content/stale-version.ts'

/** A worker that does not answer within this time is taken as having no list. */
const PATIENCE_MS = 3000

/** Returns whether this page can have a service worker; false in development, in a sandbox and in browsers without them. */
export function canKeep(): boolean {
  return 'serviceWorker' in navigator && globalThis.origin !== 'null' && pageVersion() !== ''
}

/** Resolves to the list of a worker; to null when it does not answer or its list has another shape. */
export function askWorker(worker: ServiceWorker): Promise<OfflineList | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<unknown>) => resolve(readList(data))
    setTimeout(() => resolve(null), PATIENCE_MS)
    worker.postMessage('describe', [port2])
  })
}

/** Checks the list, because the worker may be of another version. */
function readList(data: unknown): OfflineList | null {
  try {
    return validateOfflineList(data)
  } catch {
    return null
  }
}

/** Resolves to the list of the worker that runs the site now; to null when there is none. */
export async function askActiveWorker(): Promise<OfflineList | null> {
  const registration = await navigator.serviceWorker.getRegistration(base).catch(() => undefined)
  const worker = navigator.serviceWorker.controller ?? registration?.active ?? null
  return worker === null ? null : askWorker(worker)
}
