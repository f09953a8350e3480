/** A host, a disk and a browser that exist in memory only: what the service worker and the page's caches talk to. */
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, vi } from 'vitest'
import type { OfflineList, Proof } from '../../src/site/site-files.ts'
import { type OddKind, oddAnswers } from './odd-answers.ts'

const origin = 'https://site.test'

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  html: 'text/html; charset=utf-8',
}

/** A page of a version, whole. */
export function pageOf(version: string, text = 'Q&A'): string {
  return `<!doctype html><html><body>${text}<script id="page" data-version="${version}"></script></body></html>\n`
}

function typeOf(path: string): string {
  const end = path === '' || path.endsWith('/') ? 'html' : (/\.(\w+)$/.exec(path)?.[1] ?? '')
  return types[end] ?? 'application/octet-stream'
}

function proofOf(text: string): Proof {
  return [Buffer.byteLength(text), createHash('sha256').update(text).digest('base64')]
}

/** A deployed version of a small site: its files by path below the base, and its list. */
export interface Version {
  readonly files: ReadonlyMap<string, string>
  readonly list: OfflineList
  /** Path of the list. */
  readonly listUrl: string
  readonly listProof: Proof
}

/** Makes a version; `more` adds files to what is kept without asking. */
export function makeVersion(version: string, more: Readonly<Record<string, string>> = {}): Version {
  const app = {
    [`assets/main-${version}.js`]: `console.log("${version}")`,
    [`assets/main-${version}.css`]: '.card { color: black }',
    [`assets/settings-${version}.js`]: 'export const settings = 1',
    [`data/catalogue-${version}.json`]: '{"cards":[]}',
    [`data/aliases-${version}.json`]: '{"aliases":{}}',
  }
  const content = {
    [`data/answers-${version}.json`]: '{"answers":["커널을 나눠 써요"]}',
    [`search/index-${version}.json`]: '{"words":[]}',
    'img/menu-0123.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    ...more,
  }
  const icons = { 'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' }
  const pages = { '': pageOf(version), 'shell.html': pageOf(version, '') }
  const listed = Object.entries({ ...app, ...content, ...icons })
  const list: OfflineList = {
    version,
    pages: [...Object.keys(pages), ...Object.keys(icons)],
    app: Object.keys(app),
    content: Object.keys(content),
    contentBytes: 1000,
    keepsAll: true,
    catalogueUrl: `data/catalogue-${version}.json`,
    aliasesUrl: `data/aliases-${version}.json`,
    proofs: Object.fromEntries(listed.map(([path, text]) => [path, proofOf(text)])),
  }
  const text = JSON.stringify(list)
  const listUrl = `data/offline-${version}.json`
  const files = new Map([...listed, ...Object.entries(pages), [listUrl, text] as const])
  return { files, list, listUrl, listProof: proofOf(text) }
}

/** What the host may do with a request instead of sending the file: a status, an odd answer, a broken line, silence. */
type Fault = number | OddKind | 'broken line' | 'silence' | undefined

export interface Stage {
  /** What the host has. Change it for a deploy. */
  version: Version
  /** Asked before each answer, with the path below the base and what the request says of the browser's own cache. */
  fault: (path: string, cache: RequestCache | undefined) => Fault
  /** Paths asked for, in order. */
  readonly requests: string[]
}

function pathOf(input: RequestInfo | URL): string {
  return new URL(input instanceof Request ? input.url : input, `${origin}/`).pathname.slice(1)
}

function respond(version: Version, path: string, fault: Fault): Response {
  const text = version.files.get(path)
  if (typeof fault === 'number' || text === undefined)
    return new Response('', { status: typeof fault === 'number' ? fault : 404 })
  const type = typeOf(path)
  if (fault === undefined || fault === 'broken line' || fault === 'silence')
    return new Response(text, { headers: { 'content-type': type } })
  const odd: { type?: string; body?: (whole: Uint8Array) => Uint8Array | string } = oddAnswers[fault]
  const body = odd.body?.(Buffer.from(text)) ?? text
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: { 'content-type': odd.type ?? type },
  })
}

/** The answer that a host makes of a file in this fault, as it would lie in a cache that did not look. */
export function oddResponse(version: Version, path: string, kind: OddKind): Response {
  return respond(version, path, kind)
}

/** The part of the browser's Cache in use, with bodies kept as bytes. */
class MemoryCache {
  readonly #kept = new Map<string, { readonly body: ArrayBuffer; readonly headers: Headers }>()

  async put(input: RequestInfo | URL, response: Response): Promise<void> {
    this.#kept.set(pathOf(input), { body: await response.arrayBuffer(), headers: response.headers })
  }

  async match(input: RequestInfo | URL): Promise<Response | undefined> {
    const found = this.#kept.get(pathOf(input))
    return found && new Response(found.body.slice(), { headers: found.headers })
  }

  async delete(input: RequestInfo | URL): Promise<boolean> {
    return this.#kept.delete(pathOf(input))
  }

  async keys(): Promise<readonly Request[]> {
    return [...this.#kept.keys()].map((path) => new Request(`${origin}/${path}`))
  }
}

class MemoryCaches {
  readonly #all = new Map<string, MemoryCache>()

  async open(name: string): Promise<MemoryCache> {
    const cache = this.#all.get(name) ?? new MemoryCache()
    this.#all.set(name, cache)
    return cache
  }

  async has(name: string): Promise<boolean> {
    return this.#all.has(name)
  }

  async keys(): Promise<readonly string[]> {
    return [...this.#all.keys()]
  }

  async delete(name: string): Promise<boolean> {
    return this.#all.delete(name)
  }

  async match(input: RequestInfo | URL, { cacheName }: { readonly cacheName: string }) {
    return this.#all.get(cacheName)?.match(input)
  }
}

/** Gives every test a host with one version, an empty disk, and the globals that the worker and the page read. */
export function makeStage(first: Version): Stage {
  const stage: Stage = { version: first, fault: () => undefined, requests: [] }
  beforeEach(() => {
    vi.resetModules()
    stage.version = first
    stage.fault = () => undefined
    stage.requests.length = 0
    vi.stubGlobal('caches', new MemoryCaches())
    vi.stubGlobal('location', new URL(`${origin}/`))
    vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
      const path = pathOf(input)
      stage.requests.push(path)
      const fault = stage.fault(path, init?.cache)
      if (fault === 'broken line') throw new TypeError('Failed to fetch')
      if (fault === 'silence') return new Promise<Response>(() => {})
      return respond(stage.version, path, fault)
    })
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })
  return stage
}

/** The texts that are kept, by cache and path. */
export async function readKept(name: string): Promise<ReadonlyMap<string, string>> {
  const cache = await caches.open(name)
  const texts = new Map<string, string>()
  for (const request of await cache.keys())
    texts.set(pathOf(request), (await (await cache.match(request))?.text()) ?? '')
  return texts
}

/** The kept paths whose text is not what the version has there; the worker's own notes are no files there. */
export async function wrongInKept(name: string, { files }: Version): Promise<readonly string[]> {
  const kept = await readKept(name)
  return [...kept].filter(([path, text]) => files.has(path) && files.get(path) !== text).map(([path]) => path)
}

export interface RunningWorker {
  /** Installs; rejects when the worker gives up. */
  readonly install: () => Promise<void>
  readonly activate: () => Promise<void>
  /** Tells the worker something, as a page does; resolves when it is done with it. */
  readonly tell: (data: unknown) => Promise<void>
  /** A page asks for a file, or is opened (`navigate`), or a form is sent (`post`). Undefined when the worker leaves it to the browser. */
  readonly ask: (
    path: string,
    options?: {
      readonly navigate?: boolean
      readonly preload?: Promise<Response | undefined>
      readonly post?: FormData
    },
  ) => Promise<Response | undefined>
  /** Whether the worker was unregistered. */
  readonly isGone: () => boolean
}

/** Starts the service worker of a version on the stage, with what the build puts into it. */
export async function startWorker({ list, listUrl, listProof }: Version): Promise<RunningWorker> {
  vi.resetModules()
  const listeners = new Map<string, (event: object) => void>()
  let isGone = false
  vi.stubGlobal('__OFFLINE__', { version: list.version, listUrl, listProof, keepsAll: list.keepsAll })
  vi.stubGlobal('self', {
    addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
    clients: { claim: async () => {}, matchAll: async () => [] },
    registration: {
      installing: null,
      waiting: null,
      unregister: async () => {
        isGone = true
        return true
      },
    },
    skipWaiting: async () => {},
  })
  await import('../../src/ui/offline/service-worker.ts')
  const dispatch = async (type: string, event: object): Promise<void> => {
    const works: Promise<unknown>[] = []
    listeners.get(type)?.({ ...event, waitUntil: (work: Promise<unknown>) => works.push(work) })
    await Promise.all(works)
  }
  return {
    install: () => dispatch('install', {}),
    activate: () => dispatch('activate', {}),
    tell: (data) => dispatch('message', { data, ports: [] }),
    ask: async (path, { navigate = false, preload, post } = {}) => {
      const request = new Request(`${origin}/${path}`, post && { method: 'POST', body: post })
      if (navigate) Object.defineProperty(request, 'mode', { value: 'navigate' })
      const answers: Promise<Response>[] = []
      listeners.get('fetch')?.({
        request,
        preloadResponse: preload,
        respondWith: (answer: Promise<Response>) => answers.push(answer),
        waitUntil: () => {},
      })
      return answers[0]
    },
    isGone: () => isGone,
  }
}
