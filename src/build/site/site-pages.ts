/** Makes every file of a site from its notes and a finished app. Runs without Node and without a bundler. */
import type { PageData } from '../../site/site-data.ts'
import type { SiteBuild } from './assemble-site.ts'
import type { FinishedApp } from './finished-app.ts'
import { startProgramFiles } from './for-programs.ts'
import { listOffline, proveOffline, SHELL, workerScript } from './offline-list.ts'
import type { SiteAddress } from './page-head.ts'
import { pageHtml } from './page-html.ts'
import type { Sha256 } from './sha256.ts'
import { webManifest } from './web-manifest.ts'

/** Path below the base, and content. */
export type SiteFile = readonly [path: string, content: string | Uint8Array]

/**
 * Gives all files one by one: those of the app, data files and pictures, pages, and what depends on them. Throws when the app
 * lacks a file, or a page cannot be rendered.
 */
export function* siteFiles(
  site: SiteBuild,
  app: FinishedApp,
  { base, siteUrl }: SiteAddress,
  sha256: Sha256,
): Generator<SiteFile, void, undefined> {
  const { entry, template, render } = app
  yield* app.files
  yield* site.files
  const list = listOffline(app.files, site.files, site.site, sha256)
  const options = {
    base,
    siteUrl,
    template,
    render,
    version: list.version,
    pictureHosts: site.pictureHosts,
    previewOf: drawnPreview(site),
    sha256,
  }
  const root = `${siteUrl}${base}`
  const programs = startProgramFiles(site.site, root)
  /** For search engines. */
  const listed: string[] = []
  for (const path of site.paths) {
    const data = site.page(path)
    if (data === null) continue
    yield [`${path.slice(1)}index.html`, pageHtml(data, entry, options)]
    if (data.view.kind === 'list' || data.view.kind === 'question') listed.push(path)
    const beside = programs.beside(data)
    if (beside !== null) yield beside
  }
  yield programs.list()
  const frameAt = (path: string): PageData => ({ site: site.site, path, view: { kind: 'app' } })
  for (const path of app.framePaths)
    yield [`${path.slice(1)}index.html`, pageHtml(frameAt(path), entry, options)]
  const empty = frameAt('/404/')
  yield ['404.html', pageHtml(empty, entry, options)]
  yield [SHELL, pageHtml(empty, entry, { ...options, render: () => '' })]
  const manifest: SiteFile = ['manifest.webmanifest', webManifest(site.site, base)]
  yield manifest
  const proven = proveOffline(list, new Map([...app.files, ...site.files, manifest]), sha256)
  yield [proven.path, proven.text]
  yield ['sw.js', workerScript(app.worker, proven.facts)]
  // Robots ask for it at the root of a host only.
  if (base === '/') yield ['robots.txt', `User-agent: *\nAllow: /\nSitemap: ${root}sitemap.xml\n`]
  yield ['sitemap.xml', sitemap(listed, root)]
}

/** Finds the picture for previews of a page among those that were drawn. */
function drawnPreview({ previews, files }: SiteBuild): (data: PageData) => string | null {
  return (data) => {
    const path = previews.of(data)
    return path !== null && files.has(path) ? path : null
  }
}

/** Lists pages for search engines (https://www.sitemaps.org/protocol.html). `root` is the address of the first page. */
function sitemap(paths: readonly string[], root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${paths
    .map((path) => `<url><loc>${root}${path.slice(1)}</loc></url>`)
    .join('\n')}\n</urlset>\n`
}
