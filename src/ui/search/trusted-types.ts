/** The only Trusted Types policy of the site. It allows the search worker and the service worker, and nothing else. */

import { base } from '../base/paths.ts'
import workerUrl from './search-worker.ts?worker&url'

const allowed: readonly string[] = [workerUrl, `${base}sw.js`]

interface Policy {
  readonly createScriptURL: (url: string) => string
}

/** Browsers without Trusted Types check the plain address. */
const policy: Policy = (
  globalThis as unknown as { trustedTypes?: { createPolicy: (name: string, rules: Policy) => Policy } }
).trustedTypes?.createPolicy('mundap', { createScriptURL: checked }) ?? { createScriptURL: checked }

/** Returns the address. Throws for any other than the two scripts. */
function checked(url: string): string {
  if (allowed.includes(url)) return url
  throw new Error(`trusted-urls: ${url} is not one of the site's scripts`)
}

/** Starts the search worker. */
export function createSearchWorker(): Worker {
  return new Worker(policy.createScriptURL(workerUrl), { type: 'module' })
}

/** Registers the service worker for the base path. */
export function registerServiceWorker(): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(policy.createScriptURL(`${base}sw.js`), { scope: base })
}
