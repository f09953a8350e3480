/** What the development server and the preview server answer beside Vite's own files. */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Connect, PreviewServer, ViteDevServer } from 'vite'
import type { SiteBuild } from './site/assemble-site.ts'

/** Serves data files and pictures from memory in development. `load` gives the site as the notes are now. */
export function serveData(server: ViteDevServer, load: () => Promise<SiteBuild>): void {
  server.middlewares.use((request, response, next) => {
    const path = decodeURIComponent(pagePath(server.config.base, request.url ?? '/').slice(1))
    if (!/^(data|img|search)\//.test(path)) return next()
    load().then((site) => {
      const content = site.files.get(path)
      if (content === undefined) return next()
      response.setHeader('content-type', contentType(path))
      response.end(content)
    }, next)
  })
}

const TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
}

function contentType(path: string): string {
  return TYPES[path.split('.').pop() ?? ''] ?? 'application/octet-stream'
}

/**
 * Calls `changed` when a note, a picture or a list in the folder is added, changed or removed. Vite watches only what it imports;
 * notes are read from disk.
 */
export function watchNotes(server: ViteDevServer, dir: string, changed: () => void): void {
  server.watcher.add(dir)
  for (const event of ['add', 'change', 'unlink'] as const) {
    server.watcher.on(event, (file) => {
      if (
        resolve(file).startsWith(dir) &&
        /\.(md|markdown|ya?ml|txt|png|jpe?g|gif|webp|avif|svg|hei[cf])$/i.test(file)
      )
        changed()
    })
  }
}

/**
 * Makes the preview server answer as static hosts do: an address without its last slash shows its page, and an address of no page
 * is answered with 404.html. Call it after Vite's own middlewares, which add index.html to addresses with a slash.
 */
export function servePages(server: PreviewServer, outDir: string): void {
  const handle: Connect.NextHandleFunction = (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next()
    const path = (request.url ?? '/').replace(/[?#].*$/, '')
    const page = path.endsWith('.html') ? path : `${path}/index.html`
    if (isPage(outDir, page)) {
      request.url = page
      return next()
    }
    response.statusCode = 404
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(readFileSync(join(outDir, '404.html')))
  }
  server.middlewares.use(handle)
}

function isPage(outDir: string, page: string): boolean {
  try {
    const file = resolve(outDir, `.${decodeURIComponent(page)}`)
    return file.startsWith(outDir) && existsSync(file)
  } catch {
    // Not an address ("%").
    return false
  }
}

/** Returns the path of a page: `/repo/q/x/?a=b` below the base `/repo/` is `/q/x/`. */
export function pagePath(base: string, url: string): string {
  const path = url.replace(/[?#].*$/, '')
  return `/${path.startsWith(base) ? path.slice(base.length) : path.replace(/^\//, '')}`
}
