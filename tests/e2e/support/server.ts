import { readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { gzipSync } from 'node:zlib'

/** A folder served the way GitHub Pages serves one. */
export interface StaticSite {
  /** Address of the site's first page, base path included, with a slash at the end. */
  readonly url: string
  readonly origin: string
  /** Paths asked for so far, in order, without the query. */
  readonly requests: readonly string[]
  /** From now on the same address shows another folder: a new version was deployed. */
  deploy(folder: string): void
  /** Drops every connection and refuses new ones, until `goOnline`. */
  goOffline(): Promise<void>
  goOnline(): Promise<void>
  close(): Promise<void>
}

export interface StaticSiteOptions {
  /** Path under which the folder appears, with a slash at either end. */
  readonly base?: string
  /**
   * Called before each answer with the request's path below the origin, and what for it is asked (`Sec-Fetch-Dest`: "empty" by
   * the service worker and by a page's own `fetch`). A number is sent as the status, with no body; a promise holds the answer
   * back until it settles.
   */
  readonly intercept?: (path: string, destination: string) => Intercepted | Promise<Intercepted>
}

type Intercepted = number | OddAnswer | undefined

/** An answer with status 200 that is not what the site has there. Browsers are told to keep it, unless it is a page. */
export interface OddAnswer {
  /** Another type. */
  readonly type?: string
  /** Another body, made from the right one (empty where the site has no file). */
  readonly body?: (whole: Buffer) => Uint8Array | string
  /** Another address of the origin to go on to; nothing else is sent. */
  readonly redirect?: string
  /** The file of another path. */
  readonly path?: string
}

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/vnd.microsoft.icon',
  '.woff2': 'font/woff2',
}

/**
 * Serves `folder` on a free local port: `/x/` is its index.html, `/x` goes on to `/x/` or is x.html, what does not
 * exist is the site's 404.html with status 404, text travels gzipped. Nothing is kept in the browser's HTTP cache, so
 * what works offline works because of the site.
 */
export async function serveStatic(folder: string, options: StaticSiteOptions = {}): Promise<StaticSite> {
  const { base = '/', intercept } = options
  let shown = folder
  const requests: string[] = []
  const server = createServer(async (request, response) => {
    const path = pathOf(request)
    requests.push(path)
    const odd = await intercept?.(path, String(request.headers['sec-fetch-dest']))
    if (odd === undefined) send(findAnswer(shown, base, path), request, response)
    else if (typeof odd === 'number') response.writeHead(odd).end()
    else if (odd.redirect !== undefined) response.writeHead(302, { location: odd.redirect }).end()
    else sendOdd(odd, findAnswer(shown, base, odd.path ?? path), response)
  })
  const port = await listen(server, 0)
  const origin = `http://localhost:${port}`
  return {
    url: origin + base,
    origin,
    requests,
    deploy: (next) => {
      shown = next
    },
    goOffline: () => stop(server),
    goOnline: async () => void (await listen(server, port)),
    close: () => stop(server),
  }
}

/** What a request for `path` gets: a file, a redirect, or a line of text. */
type Answer =
  | { readonly kind: 'file'; readonly status: 200 | 404; readonly file: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'nothing'; readonly why: string }

function findAnswer(folder: string, base: string, path: string): Answer {
  if (`${path}/` === base) return { kind: 'redirect', to: base }
  if (!path.startsWith(base)) return { kind: 'nothing', why: 'outside of the site' }
  const below = decoded(path.slice(base.length))
  if (below === undefined) return { kind: 'nothing', why: 'not a path' }
  const file = join(folder, below)
  const isFolder = below === '' || below.endsWith('/')
  const index = join(file, 'index.html')
  const found = (isFolder ? [index] : [file, `${file}.html`]).find(isFile)
  if (found) return { kind: 'file', status: 200, file: found }
  if (!isFolder && isFile(index)) return { kind: 'redirect', to: `${path}/` }
  const notFound = join(folder, '404.html')
  return isFile(notFound)
    ? { kind: 'file', status: 404, file: notFound }
    : { kind: 'nothing', why: 'no such file' }
}

function send(answer: Answer, request: IncomingMessage, response: ServerResponse): void {
  if (answer.kind === 'redirect') {
    response.writeHead(301, { location: answer.to }).end()
    return
  }
  if (answer.kind === 'nothing') {
    response.writeHead(404, { 'content-type': 'text/plain' }).end(answer.why)
    return
  }
  const type = mimeTypes[extname(answer.file)] ?? 'application/octet-stream'
  const headers: Record<string, string> = { 'content-type': type, 'cache-control': 'no-cache' }
  let body: Uint8Array = readFileSync(answer.file)
  const isText = /charset|svg/.test(type)
  if (isText && /\bgzip\b/.test(String(request.headers['accept-encoding']))) {
    body = zipped(answer.file, body)
    headers['content-encoding'] = 'gzip'
    headers.vary = 'Accept-Encoding'
  }
  response.writeHead(answer.status, { ...headers, 'content-length': body.byteLength })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Zipped bodies by file: every visit asks for the same files. */
const zips = new Map<string, { readonly body: Uint8Array; readonly zip: Uint8Array }>()

/** The file's body, gzipped once as long as the body stays the same. */
function zipped(file: string, body: Uint8Array): Uint8Array {
  const known = zips.get(file)
  if (known !== undefined && Buffer.compare(known.body, body) === 0) return known.zip
  const zip = gzipSync(body)
  zips.set(file, { body, zip })
  return zip
}

function sendOdd(odd: OddAnswer, answer: Answer, response: ServerResponse): void {
  const file = answer.kind === 'file' ? answer.file : ''
  const whole = file === '' ? Buffer.alloc(0) : readFileSync(file)
  const type = odd.type ?? mimeTypes[extname(file)] ?? 'application/octet-stream'
  const cacheControl = type.startsWith('text/html') ? 'no-store' : 'max-age=31536000'
  response.writeHead(200, { 'content-type': type, 'cache-control': cacheControl })
  response.end(odd.body === undefined ? whole : odd.body(whole))
}

function pathOf(request: IncomingMessage): string {
  return new URL(request.url ?? '/', 'http://localhost').pathname
}

/** The path with its escapes undone; nothing when it is malformed or leads out of the folder. */
function decoded(path: string): string | undefined {
  try {
    const text = normalize(decodeURIComponent(path))
    return text.startsWith('..') || text.includes('\0')
      ? undefined
      : text.replaceAll(sep, '/').replace(/^\.$/, '')
  } catch {
    return undefined
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
