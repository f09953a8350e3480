/** The Vite plugin: loads the notes, serves their data in dev, writes data and prerendered pages in build. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Connect, Plugin, PreviewServer, ResolvedConfig, ViteDevServer } from 'vite'
import type { PageData } from '../site/site-data.ts'
import { floor } from './floor.ts'
import { listOffline, SHELL, webManifest, writeServiceWorker } from './site/offline-list.ts'
import { dataScript, type Entry, headFor, pageHtml, type Renderer } from './site/page-html.ts'
import { buildSite, type SiteBuild } from './write/build-site.ts'

export interface MundapOptions {
  /** Folder of notes, or one note. */
  readonly contentDir: string
  /** Where the site will be published, with the base path's host (`https://user.github.io`); null when unknown. */
  readonly siteUrl: string | null
}

const CLIENT_ENTRY = 'src/ui/main.tsx'
/** Linked from the help page. */
const LICENCES = 'licences.txt'
const OUTCOME_ENTRY = 'src/ui/search/search-results.tsx'
const SERVER_ENTRY = 'src/ui/server.tsx'

/** Returns the plugin. A folder that cannot be read or holds no question fails the build with a Korean message. */
export function mundap(options: MundapOptions): Plugin {
  let config: ResolvedConfig
  let loading: Promise<SiteBuild> | null = null
  const load = (): Promise<SiteBuild> => {
    loading ??= buildSite(resolve(config.root, options.contentDir))
    return loading
  }
  const siteUrl = (): string => (options.siteUrl ?? 'http://localhost:4173').replace(/\/$/, '')

  return {
    name: 'mundap',
    config: (user, { isPreview }) => ({
      appType: isPreview === true ? 'mpa' : 'spa',
      build: { target: [...floor], modulePreload: { polyfill: false } },
      builder: {},
      environments: {
        client: {
          build: {
            manifest: true,
            // What is bundled asks to be named with its licence.
            license: { fileName: LICENCES },
            rolldownOptions: {
              input: CLIENT_ENTRY,
              // All that every page starts with in one file: it compresses better than in ten.
              output: { codeSplitting: { groups: [{ name: 'initial', tags: ['$initial'] }] } },
            },
          },
        },
        ssr: {
          build: {
            // Of this process alone: several builds may run at the same time.
            outDir: join(user.root ?? '.', `node_modules/.cache/mundap/server-${process.pid}`),
            emptyOutDir: true,
            copyPublicDir: false,
            rolldownOptions: { input: SERVER_ENTRY },
          },
        },
      },
    }),
    configResolved(resolved) {
      config = resolved
    },

    async buildApp(builder) {
      const { client, ssr } = builder.environments
      if (client === undefined || ssr === undefined)
        throw new Error('mundap: the client and ssr environments are missing')
      const site = await load()
      report(site, config)
      await builder.build(client)
      await builder.build(ssr)
      const outDir = resolve(config.root, client.config.build.outDir)
      const serverDir = resolve(config.root, ssr.config.build.outDir)
      const render = await loadRenderer(serverDir)
      rmSync(serverDir, { recursive: true })
      await writeSite(site, {
        root: config.root,
        outDir,
        base: config.base,
        siteUrl: siteUrl(),
        template: template(config),
        render,
        pictureHosts: site.pictureHosts,
      })
      config.logger.info(`질문 ${site.site.total}개, 페이지 ${site.paths.length}쪽을 만들었어요.`)
      if (options.siteUrl === null) {
        config.logger.info(
          'SITE_URL이 없어서 표준 주소를 http://localhost:4173 으로 적었어요. 배포할 때는 SITE_URL=https://…을 주세요.',
        )
      }
    },

    configureServer(server) {
      serveSite(server, config, load)
      watchNotes(server, resolve(config.root, options.contentDir), () => {
        loading = null
        load().then(
          (site) => {
            report(site, config)
            server.ws.send({ type: 'full-reload' })
          },
          (error: unknown) => overlay(server, error),
        )
      })
      load().then(
        (site) => report(site, config),
        (error: unknown) => overlay(server, error),
      )
    },

    transformIndexHtml: {
      order: 'pre',
      async handler(html, context) {
        if (context.server === undefined) return html
        const site = await load()
        const path = pathBelow(config.base, context.originalUrl ?? '/')
        const data = site.page(path) ?? { site: site.site, path, view: { kind: 'app' as const } }
        return html
          .replace('<!--data-->', () => dataScript(data))
          .replace('<!--head-->', () => headFor(data, { base: config.base, siteUrl: siteUrl() }))
      },
    },

    configurePreviewServer(server) {
      return () => servePages(server, resolve(config.root, config.build.outDir))
    },
  }
}

/** Prints the notes' problems the way compilers do, errors first. */
function report(site: SiteBuild, config: ResolvedConfig): void {
  for (const remark of site.remarks) config.logger.info(remark)
  for (const problem of site.problems) {
    const line = `${problem.file}:${problem.line}:${problem.column} ${problem.message} ${problem.hint} (${problem.code})`
    if (problem.severity === 'error') config.logger.error(line)
    else config.logger.warn(line)
  }
}

function overlay(server: ViteDevServer, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  server.config.logger.error(message)
  server.ws.send({ type: 'error', err: { message, stack: '', plugin: 'mundap' } })
}

/** In dev, data files and pictures come from memory; their types follow from their names. */
function serveSite(server: ViteDevServer, config: ResolvedConfig, load: () => Promise<SiteBuild>): void {
  server.middlewares.use((request, response, next) => {
    const path = decodeURIComponent(pathBelow(config.base, request.url ?? '/').slice(1))
    if (!/^(data|img|search)\//.test(path)) return next()
    load().then((site) => {
      const content = site.files.get(path)
      if (content === undefined) return next()
      response.setHeader('content-type', contentType(path))
      response.end(content)
    }, next)
  })
}

function contentType(path: string): string {
  const types: Record<string, string> = {
    json: 'application/json',
    png: 'image/png',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    gif: 'image/gif',
    webp: 'image/webp',
    svg: 'image/svg+xml',
  }
  return types[path.split('.').pop() ?? ''] ?? 'application/octet-stream'
}

/** Vite watches what it imports; notes are read from disk, so adding, changing and removing them is watched here. */
function watchNotes(server: ViteDevServer, dir: string, changed: () => void): void {
  server.watcher.add(dir)
  for (const event of ['add', 'change', 'unlink'] as const) {
    server.watcher.on(event, (file) => {
      if (resolve(file).startsWith(dir) && /\.(md|ya?ml|txt|png|jpe?g|gif|webp|svg)$/i.test(file)) changed()
    })
  }
}

/**
 * What static hosts do and Vite's preview does not: an address without its last slash is its page's, and one of no page is
 * answered with 404.html. Runs behind Vite's own rewriting (an address with a slash already names its index.html).
 */
function servePages(server: PreviewServer, outDir: string): void {
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
    // Not an address at all ("%").
    return false
  }
}

/** `/repo/q/x/?a=b` below `/repo/` is `/q/x/`. */
function pathBelow(base: string, url: string): string {
  const path = url.replace(/[?#].*$/, '')
  return `/${path.startsWith(base) ? path.slice(base.length) : path.replace(/^\//, '')}`
}

function template(config: ResolvedConfig): string {
  return readFileSync(join(config.root, 'index.html'), 'utf8').replace(
    /\s*<script type="module"[^>]*><\/script>/,
    '',
  )
}

async function loadRenderer(dir: string): Promise<Renderer> {
  const module: { renderPage: Renderer } = await import(
    `${pathToFileURL(join(dir, 'server.js')).href}?${Date.now()}`
  )
  return module.renderPage
}

interface Output {
  readonly root: string
  readonly outDir: string
  readonly base: string
  readonly siteUrl: string
  readonly template: string
  readonly render: Renderer
  readonly pictureHosts: ReadonlySet<string>
}

async function writeSite(site: SiteBuild, output: Output): Promise<void> {
  const write = (path: string, content: string | Uint8Array): void => {
    const file = join(output.outDir, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  for (const [path, content] of site.files) write(path, content)
  const entry = readEntry(output.outDir)
  const list = listOffline(output.outDir, site.site)
  const options = { ...output, version: list.version }
  for (const path of site.paths) {
    const data = site.page(path)
    if (data !== null) write(`${path.slice(1)}index.html`, pageHtml(data, entry, options))
  }
  const frame: PageData = { site: site.site, path: '/404/', view: { kind: 'app' } }
  write('404.html', pageHtml(frame, entry, options))
  write(SHELL, pageHtml(frame, entry, { ...options, render: () => '' }))
  write('manifest.webmanifest', webManifest(site.site, output.base))
  await writeServiceWorker(list, output)
  write('robots.txt', `User-agent: *\nAllow: /\nSitemap: ${output.siteUrl}${output.base}sitemap.xml\n`)
  write('sitemap.xml', sitemap(site, `${output.siteUrl}${output.base}`))
}

function sitemap(site: SiteBuild, root: string): string {
  const pages = site.paths.filter(
    (path) => site.page(path)?.view.kind === 'list' || site.page(path)?.view.kind === 'question',
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${pages
    .map((path) => `<url><loc>${root}${path.slice(1)}</loc></url>`)
    .join('\n')}\n</urlset>\n`
}

/** What a page has to load, from the client build's manifest. */
function readEntry(outDir: string): Entry {
  const file = join(outDir, '.vite/manifest.json')
  const manifest: Record<string, { file: string; css?: string[]; imports?: string[] }> = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  const entry = manifest[CLIENT_ENTRY]
  if (entry === undefined) throw new Error(`mundap: ${file} does not list ${CLIENT_ENTRY}`)
  const css = (entry.css ?? []).map((name) => readFileSync(join(outDir, name), 'utf8')).join('\n')
  const follow = (names: readonly string[] = [], files = new Set<string>()): ReadonlySet<string> => {
    for (const name of names) {
      const chunk = manifest[name]
      if (chunk === undefined || files.has(chunk.file)) continue
      files.add(chunk.file)
      follow(chunk.imports, files)
    }
    return files
  }
  const imports = follow(entry.imports)
  const outcome = [...follow([OUTCOME_ENTRY])].filter((file) => file !== entry.file && !imports.has(file))
  const searchWorker = readdirSync(join(outDir, 'assets')).find((name) => /^search-worker-.*\.js$/.test(name))
  if (searchWorker === undefined) throw new Error('mundap: the client build has no search worker')
  return { script: entry.file, imports: [...imports], css, search: [`assets/${searchWorker}`, ...outcome] }
}
