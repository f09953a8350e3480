/** How the service worker answers what a page asks for. */
import { base } from '../base/paths.ts'
import { anyVary, filesCache, pagesCache, sharedCache, shellPath } from '../content/caches.ts'
import { copyPage, fetchProven, isHtml, isProven } from '../content/proof.ts'
import { keptList } from './kept-list.ts'
import { type FetchEvent, keepsAll, listProof, listUrl, version } from './worker-scope.ts'

/** How long a page may take before the kept copy is shown, in ms. */
const PATIENCE_MS = 3000

/** Opens the cache of this version's pages and icons. */
export function openPages(): Promise<Cache> {
  return caches.open(pagesCache(version))
}

/** Resolves to the page at a path: from the network, or the kept copy when the network fails or takes too long. */
export async function answerPage(event: FetchEvent, path: string): Promise<Response> {
  const key = base + path.replace(/(^|\/)index\.html$/, '$1').replace(/([^/])$/, '$1/')
  const pages = await openPages()
  const network = fetchPage(event)
  event.waitUntil(network.then(keepCopy(pages, key)).catch(() => {}))
  const keptPage = async (url: string): Promise<Response | null> => {
    const found = await pages.match(url, anyVary)
    return found === undefined ? null : copyPage(found, version)
  }
  const page = await keptPage(key)
  const kept = page ?? (await keptPage(base + shellPath))
  if (kept === null) return network
  const answer = network.then(
    (response) => (response.status >= 500 ? kept : response),
    () => kept,
  )
  // The frame shows a page only when the page's content is kept, too.
  if (page === null && !keepsAll) return answer
  return Promise.race([answer, pause().then(() => kept)])
}

const pause = (): Promise<undefined> => new Promise((over) => setTimeout(over, PATIENCE_MS))

/**
 * The browser may have asked for the page while the worker started (navigation preload). This answer alone is not enough: in Firefox
 * it can have the type `error`, and in some browsers it never comes.
 */
async function fetchPage({ preloadResponse, request }: FetchEvent): Promise<Response> {
  const preloaded = Promise.resolve(preloadResponse).then((response) =>
    response === undefined || response.type === 'error' ? Promise.reject() : response,
  )
  const ask = (): Promise<Response> => fetch(request)
  const asked = Promise.race([preloaded, pause()]).then((response) => response ?? ask(), ask)
  return Promise.any([preloaded, asked])
}

/** Returns a function that keeps a page if it is of this version. A newer page would need scripts that are not kept. */
function keepCopy(pages: Cache, key: string): (response: Response) => Promise<void> {
  return async (response) => {
    if (!isHtml(response)) return
    // A clone, because the browser reads the response itself.
    const copy = await copyPage(response.clone(), version)
    // When the disk is full, the page is shown all the same.
    if (copy !== null) await pages.put(key, copy)
  }
}

/** Resolves to a file from the cache if it is whole, else from the host. Files of other versions are not checked and not kept. */
export async function answerFile(request: Request, path: string): Promise<Response> {
  const files = await caches.open(filesCache)
  const proof = path === listUrl ? listProof : (await keptList())?.proofs[path]
  const kept = await files.match(request.url, anyVary)
  if (kept !== undefined && proof === undefined) return kept
  // Read from the cache a second time: the checked copy no longer has the code that the browser compiled.
  if (kept !== undefined && (await isProven(kept, path, proof)))
    return (await files.match(request.url, anyVary)) ?? kept
  const { response, proven } = await fetchProven(path, proof, { cache: request.cache })
  if (proven) await files.put(request.url, response.clone()).catch(() => {})
  // Some hosts answer with a page when a file is gone. The app handles a 404.
  return response.ok && isHtml(response) ? new Response(null, { status: 404 }) : response
}

/** Resolves to the kept copy of an icon or the manifest, else to a network error. */
export async function keptOrError(url: string): Promise<Response> {
  return (await (await openPages()).match(url, anyVary)) ?? Response.error()
}

/** The largest form of shared files that is kept, in bytes. */
const LARGEST_SHARE = 1e8

/** Lays shared files down for the page, and sends the browser on to it. The page says when there are none. */
export async function keepShared(request: Request): Promise<Response> {
  const body = await request.blob()
  if (body.size < LARGEST_SHARE)
    await (await caches.open(sharedCache))
      .put(request.url, new Response(body, { headers: request.headers }))
      .catch(() => {})
  return Response.redirect(request.url, 303)
}
