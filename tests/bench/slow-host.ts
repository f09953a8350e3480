/** A static host behind a slow line: Lighthouse's Slow 4G, applied at the host so that workers feel it, too. */
import { execFileSync } from 'node:child_process'
import { createHash, createPublicKey } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { createSecureServer } from 'node:http2'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { makeRandom } from './random.ts'

export interface Line {
  /** Time from a request to the first byte of its answer. */
  readonly roundTripMs: number
  /** All answers share them. */
  readonly bytesPerSecond: number
  /** The share of packets that are lost. Each is sent again after a round trip, and what follows in its answer waits for it. */
  readonly loss: number
}

export const slow4G: Line = { roundTripMs: 562.5, bytesPerSecond: 1_440_000 / 8, loss: 0 }

/** The edge of a mobile network. */
export const poorLine: Line = { roundTripMs: 600, bytesPerSecond: 400_000 / 8, loss: 0 }

/** For programs that slow things down by themselves. */
export const fastLine: Line = { roundTripMs: 0, bytesPerSecond: Number.POSITIVE_INFINITY, loss: 0 }

export interface SlowHost {
  readonly url: string
  /** What Chromium has to be started with to trust the host, and to cache what it sends. */
  readonly browserArgs: readonly string[]
  /** What was sent since the last call, gzipped, headers left out; in order. */
  readonly takeSent: () => readonly { readonly path: string; readonly bytes: number }[]
  readonly close: () => Promise<void>
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
}

const LATE_MS = 20

/** How much goes out at a time: answers on their way take turns. */
const PIECE = 1_440

interface Answer {
  writeHead(status: number, headers?: Readonly<Record<string, string | number>>): { end(): unknown }
  write(piece: Uint8Array): boolean
  end(): unknown
}

interface HostOptions {
  /** Paths that are 404. */
  readonly refuse?: readonly string[]
  readonly speed?: Line
  /** Answers over HTTP/2 and in brotli, as some hosts do. Needs `openssl`, and a browser that is started with `browserArgs`. */
  readonly isModern?: boolean
}

/** Serves `folder` on a free port, over HTTP/1.1 and gzipped, cached for ten minutes as GitHub Pages has it. */
export async function serveSlowly(
  folder: string,
  { refuse = [], speed = slow4G, isModern = false }: HostOptions = {},
): Promise<SlowHost> {
  const random = makeRandom(1)
  let sent: { path: string; bytes: number }[] = []
  let line: Promise<unknown> = Promise.resolve()
  let freeAt = 0
  /** Waits until the line has carried a number of bytes more. */
  const carry = (bytes: number): Promise<unknown> => {
    line = line.then(() => {
      // A timer that rings late is made up for; a line that was idle is not.
      freeAt = Math.max(freeAt, performance.now() - LATE_MS) + (bytes / speed.bytesPerSecond) * 1000
      return pause(Math.max(0, freeAt - performance.now()))
    })
    return line
  }
  const answer = async (request: { readonly url?: string | undefined }, response: Answer): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    await pause(speed.roundTripMs)
    if (refuse.includes(path) || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
      response.writeHead(404).end()
      return
    }
    const type = types[extname(file)] ?? 'application/octet-stream'
    const isText = /charset|svg/.test(type)
    const body = isText ? (isModern ? toBrotli : gzipSync)(readFileSync(file)) : readFileSync(file)
    sent.push({ path, bytes: body.length })
    response.writeHead(200, {
      'content-type': type,
      'cache-control': 'max-age=600',
      'content-length': body.length,
      ...(isText ? { 'content-encoding': isModern ? 'br' : 'gzip' } : {}),
    })
    const piece = Number.isFinite(speed.bytesPerSecond) ? PIECE : body.length
    for (let at = 0; at < body.length; at += piece) {
      await carry(Math.min(piece, body.length - at))
      if (random() < speed.loss) await pause(speed.roundTripMs)
      response.write(body.subarray(at, at + piece))
    }
    response.end()
  }
  const { server, browserArgs, drop } = isModern ? serveModern(answer) : servePlain(answer)
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  return {
    url: `http${isModern ? 's' : ''}://localhost:${typeof address === 'object' && address !== null ? address.port : 0}/`,
    browserArgs,
    takeSent: () => {
      const all = sent
      sent = []
      return all
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        drop()
      }),
  }
}

/** As hosts do it that pack each answer anew: the last steps of quality cost much and bring little. */
function toBrotli(text: Uint8Array): Buffer {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
}

type Answering = (request: { readonly url?: string | undefined }, response: Answer) => Promise<void>

interface Serving {
  readonly server: Server
  readonly browserArgs: readonly string[]
  /** Ends the connections that are open. */
  readonly drop: () => void
}

function servePlain(answer: Answering): Serving {
  const server = createServer((request, response) => void answer(request, response))
  return { server, browserArgs: [], drop: () => server.closeAllConnections() }
}

/** HTTP/2, with a certificate that a browser trusts only when it is told its key. */
function serveModern(answer: Answering): Serving {
  const folder = mkdtempSync(join(tmpdir(), 'mundap-host-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const name = ['-subj', '/CN=localhost', '-days', '2']
  const make = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...name, '-keyout', key, '-out', cert]
  execFileSync('openssl', make, { stdio: 'ignore' })
  const made = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  rmSync(folder, { recursive: true })
  const open = new Set<{ destroy(): void }>()
  const server = createSecureServer(made, (request, response) => void answer(request, response))
  server.on('session', (session) => {
    open.add(session)
    session.on('close', () => open.delete(session))
  })
  const publicKey = createPublicKey(made.cert).export({ type: 'spki', format: 'der' })
  const hash = createHash('sha256').update(publicKey).digest('base64')
  return {
    server,
    browserArgs: [`--ignore-certificate-errors-spki-list=${hash}`],
    drop() {
      for (const session of open) session.destroy()
    },
  }
}
