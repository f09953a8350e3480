/** A static host behind a slow line: Lighthouse's Slow 4G, applied at the host so that workers feel it, too. */
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
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

/** Serves `folder` on a free port, gzipped, cached for ten minutes as GitHub Pages has it. Paths in `refuse` are 404. */
export async function serveSlowly(
  folder: string,
  { refuse = [], speed = slow4G }: { readonly refuse?: readonly string[]; readonly speed?: Line } = {},
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
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    await pause(speed.roundTripMs)
    if (refuse.includes(path) || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
      response.writeHead(404).end()
      return
    }
    const type = types[extname(file)] ?? 'application/octet-stream'
    const isText = /charset|svg/.test(type)
    const body = isText ? gzipSync(readFileSync(file)) : readFileSync(file)
    sent.push({ path, bytes: body.length })
    response.writeHead(200, {
      'content-type': type,
      'cache-control': 'max-age=600',
      'content-length': body.length,
      ...(isText ? { 'content-encoding': 'gzip' } : {}),
    })
    const piece = Number.isFinite(speed.bytesPerSecond) ? PIECE : body.length
    for (let at = 0; at < body.length; at += piece) {
      await carry(Math.min(piece, body.length - at))
      if (random() < speed.loss) await pause(speed.roundTripMs)
      response.write(body.subarray(at, at + piece))
    }
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  return {
    url: `http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}/`,
    takeSent: () => {
      const all = sent
      sent = []
      return all
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
