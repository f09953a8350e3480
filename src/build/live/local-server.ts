/** A server for this computer: what the development server and the preview have in common. */
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { isIP } from 'node:net'

/** What a request gets. */
export interface Reply {
  readonly status: 200 | 301 | 403 | 404 | 500
  readonly type: string
  readonly body: string | Uint8Array
  /** Where an answer with status 301 leads. */
  readonly location?: string
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

/** Returns the media type of a file by the end of its name. */
export function typeOf(path: string): string {
  return TYPES[path.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream'
}

/** Returns an answer that is a text. */
export function page(status: Reply['status'], body: string | Uint8Array, type = TYPES.html ?? ''): Reply {
  return { status, type, body }
}

/**
 * Returns the path of a request below the base, decoded: `/repo/q/x/?a=b` below `/repo/` is `q/x/`. Null for a request outside of the
 * base, and for what is no address (`%`).
 */
export function decodedPath(base: string, url: string): string | null {
  const { pathname } = new URL(url, 'http://localhost')
  if (!pathname.startsWith(base)) return null
  try {
    return decodeURIComponent(pathname.slice(base.length))
  } catch {
    return null
  }
}

export interface LocalServer {
  /** Of the site's first page, for people: `http://localhost:5173/강의/`. */
  readonly url: string
  readonly close: () => Promise<void>
}

export interface ServerOptions {
  /** Base path, with both slashes, escaped as in addresses. */
  readonly base: string
  /** What other devices reach this computer by; `localhost` for none. */
  readonly host: string
  /** Asked for by the author: nothing else will do. Null for the first free one from `usual` on. */
  readonly port: number | null
  readonly usual: number
}

/** How many ports are tried before the system chooses one. */
const TRIES = 20

/**
 * Serves the site at a free port. `answer` takes the path below the base; it returns null when it has written the response itself.
 * Throws an Error with a Korean message when the port that is asked for is taken.
 */
export async function serveLocally(
  options: ServerOptions,
  answer: (
    path: string,
    request: IncomingMessage,
    response: import('node:http').ServerResponse,
  ) => Promise<Reply | null>,
): Promise<LocalServer> {
  const { base, host } = options
  const server = createServer((request, response) => {
    const reply = async (): Promise<Reply | null> => {
      if (!isOwnHost(request.headers.host ?? '', host)) return page(403, 'mundap: another host', TYPES.txt)
      const path = decodedPath(base, request.url ?? '/')
      if (path !== null) return answer(path, request, response)
      // The address without the base path: the author forgot it.
      return { status: 301, type: TYPES.txt ?? '', body: '', location: base }
    }
    reply()
      .catch((error: unknown) => page(500, String(error), TYPES.txt))
      .then((given) => {
        if (given === null) return
        const headers = given.location === undefined ? {} : { location: given.location }
        response.writeHead(given.status, {
          'content-type': given.type,
          'cache-control': 'no-cache',
          ...headers,
        })
        response.end(request.method === 'HEAD' ? undefined : given.body)
      })
  })
  const port = await listenSomewhere(server, options)
  return {
    url: `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}${decodeURI(base)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/**
 * True for this computer's own names and for plain addresses. A page of another site may give its own name to this computer's address
 * and read the notes (DNS rebinding): its requests carry that name.
 */
function isOwnHost(written: string, host: string): boolean {
  const name = written.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1')
  return name === 'localhost' || name.endsWith('.localhost') || name === host || isIP(name) > 0
}

async function listenSomewhere(server: Server, { host, port, usual }: ServerOptions): Promise<number> {
  if (port !== null) {
    const got = await listen(server, host, port)
    if (got === null)
      throw new Error(`${port}번 포트는 다른 프로그램이 쓰고 있어요. --port에 다른 번호를 적어 주세요.`)
    return got
  }
  for (let next = usual; next < usual + TRIES; next += 1) {
    const got = await listen(server, host, next)
    if (got !== null) return got
  }
  return (await listen(server, host, 0)) ?? 0
}

/** Returns the port; null when another program has it. */
function listen(server: Server, host: string, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE') resolve(null)
      else reject(error)
    }
    server.once('error', fail)
    server.listen(port, host, () => {
      server.off('error', fail)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
