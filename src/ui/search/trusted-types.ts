/** The only Trusted Types policy of the site. It allows the site's two workers and the service worker, and nothing else. */

import { base } from '../base/paths.ts'
import notesWorkerUrl from '../my/worker/notes-worker.ts?worker&url'
import workerUrl from './search-worker.ts?worker&url'

export { notesWorkerUrl }

interface Policy {
  readonly createScriptURL: (url: string) => string
}

/** Made by the page's first script (src/build/site/first-script.ts), since a search may begin before the app runs; in development there is none. */
const policy: Policy = (globalThis as unknown as { workerScripts?: Policy }).workerScripts ?? {
  createScriptURL: (url) => url,
}

/** Returns the search worker that the page's first script started when the field got the focus, once; null when there is none that runs. */
export function takeEarlyWorker(): Worker | null {
  const early = (globalThis as unknown as { earlyWorker?: Worker & { failed?: true } }).earlyWorker
  Reflect.deleteProperty(globalThis, 'earlyWorker')
  return early === undefined || early.failed === true ? null : early
}

/** Starts the search worker. */
export function createSearchWorker(): Worker {
  return new Worker(policy.createScriptURL(workerUrl), { type: 'module' })
}

/** Starts the worker that reads dropped notes. */
export function createNotesWorker(): Worker {
  return new Worker(policy.createScriptURL(notesWorkerUrl), { type: 'module' })
}

/** Registers the service worker for the base path. */
export function registerServiceWorker(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(policy.createScriptURL(`${base}sw.js`), { scope: base })
}
