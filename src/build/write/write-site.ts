/** Writes a site into a folder, from its notes and a finished app. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SiteBuild } from '../site/assemble-site.ts'
import type { FinishedApp } from '../site/finished-app.ts'
import type { SiteAddress } from '../site/page-head.ts'
import { siteFiles } from '../site/site-pages.ts'
import { nodeSha256 } from './node-sha256.ts'
import { isOfHost } from './output-folder.ts'

export interface WriteOptions extends SiteAddress {
  readonly outDir: string
  /** Whether to empty the folder first, but for what is its host's. */
  readonly emptiesOutDir: boolean
}

/** Writes all files of a site. Throws when a page cannot be made or a file not be written. */
export function writeSite(site: SiteBuild, app: FinishedApp, options: WriteOptions): void {
  const { outDir, emptiesOutDir } = options
  // All are made before the first is written: where a page cannot be made, the site before stays whole.
  const files = [...siteFiles(site, app, options, nodeSha256)]
  if (emptiesOutDir) emptyFolder(outDir)
  const folders = new Set<string>()
  for (const [path, content] of files) {
    const file = join(outDir, path)
    const folder = dirname(file)
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    writeFileSync(file, content)
  }
}

function emptyFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) if (!isOfHost(name)) rmSync(join(folder, name), { recursive: true })
}
