/** What a service worker finds around it: the browser's part of it, and what the build put in. */
import type { Proof } from '../../site/site-files.ts'

/** The build replaces this name with the values. */
declare const __OFFLINE__: {
  readonly version: string
  readonly listUrl: string
  readonly listProof: Proof
  readonly keepsAll: boolean
}
/** What the build knows of this version. */
export const { version, listUrl, listProof, keepsAll } = __OFFLINE__

interface Waiting extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void
}

export interface FetchEvent extends Waiting {
  readonly request: Request
  /** Missing in browsers that do not preload. */
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

/** The part of ServiceWorkerGlobalScope that is used. TypeScript's own types for it exclude those of pages. */
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

/** The service worker itself. */
export const worker = self as unknown as WorkerScope
