/** The only Trusted Types policy of the site. It allows the site's two workers and the service worker, and nothing else. */

import { base } from '../base/paths.ts'
import notesWorkerUrl from '../my/worker/notes-worker.ts?worker&url'
import workerUrl from './search-worker.ts?worker&url'

export { notesWorkerUrl }

const allowed: readonly string[] = [workerUrl, notesWorkerUrl, `${base}sw.js`]

interface Policy {
  readonly createScriptURL: (url: string) => string
}

/** Browsers without Trusted Types check the plain address. */
const policy: Policy = (
  globalThis as unknown as { trustedTypes?: { createPolicy: (name: string, rules: Policy) => Policy } }
).trustedTypes?.createPolicy('mundap', { createScriptURL: checked }) ?? { createScriptURL: checked }

/** Returns the address. Throws for any other than the three scripts. */
function checked(url: string): string {
  if (allowed.includes(url)) return url
  throw new Error(`trusted-urls: ${url} is not one of the site's scripts`)
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
