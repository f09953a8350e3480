/** Writes a site into a folder, from its notes and a finished app. */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SiteBuild } from '../site/assemble-site.ts'
import type { FinishedApp } from '../site/finished-app.ts'
import type { SiteAddress } from '../site/page-head.ts'
import { type SiteFile, siteFiles } from '../site/site-pages.ts'
import { nodeSha256 } from './node-sha256.ts'
import { isOfHost } from './output-folder.ts'

export interface WriteOptions extends SiteAddress {
  readonly outDir: string
  /** Whether to empty the folder first, but for what is its host's. */
  readonly emptiesOutDir: boolean
}

/** Where a site is written until it is whole: in its folder, since only there it can be moved in one step. */
const DRAFT = '.mundap-new'

/**
 * Writes all files of a site. Throws when a page cannot be made or a file not be written; where the folder was to be emptied, the site
 * before is still whole then.
 */
export function writeSite(site: SiteBuild, app: FinishedApp, options: WriteOptions): void {
  const { outDir, emptiesOutDir } = options
  const files = siteFiles(site, app, options, nodeSha256)
  if (!emptiesOutDir) {
    writeFiles(outDir, files)
    return
  }
  const draft = join(outDir, DRAFT)
  rmSync(draft, { recursive: true, force: true })
  try {
    writeFiles(draft, files)
    for (const name of readdirSync(outDir))
      if (!isOfHost(name)) rmSync(join(outDir, name), { recursive: true })
    for (const name of readdirSync(draft)) renameSync(join(draft, name), join(outDir, name))
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function writeFiles(folder: string, files: Iterable<SiteFile>): void {
  const folders = new Set<string>()
  for (const [path, content] of files) {
    const file = join(folder, path)
    const below = dirname(file)
    if (!folders.has(below)) mkdirSync(below, { recursive: true })
    folders.add(below)
    writeFileSync(file, content)
  }
}
