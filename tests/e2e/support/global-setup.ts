import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { writeCollection } from '../../bench/collections.ts'
import { fixtureNotes } from '../../support/fixture-notes.ts'
import { buildSite } from './build-site.ts'
import { startServer } from './engine.ts'
import { hostileDialects, hostileNote } from './hostile-note.ts'
import type { SiteName } from './visit.ts'

/** Builds each site once and starts one browser for all end-to-end tests. The returned function clears up. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'mundap-e2e-'))
  const server = await startServer()
  const clearUp = async () => {
    delete process.env.MUNDAP_TEST_APP
    await server.close()
    // Thousands of files: many at a time takes a quarter of the time.
    await rm(folder, { recursive: true })
  }
  const sites: Record<SiteName, string> = {
    root: join(folder, 'root'),
    repo: join(folder, 'repo'),
    hostile: join(folder, 'hostile'),
    season: join(folder, 'season'),
  }
  process.env.MUNDAP_TEST_APP = join(folder, 'app')
  try {
    // Outside of git: what was in these notes before has no pages.
    const notes = join(folder, 'notes')
    cpSync(fixtureNotes, notes, { recursive: true })
    const hostile = join(folder, 'hostile-notes')
    mkdirSync(hostile)
    writeFileSync(join(hostile, 'hostile.md'), hostileNote())
    for (const [file, text] of Object.entries(hostileDialects)) writeFileSync(join(hostile, file), text)
    const season = join(folder, 'season-notes')
    writeCollection(season, { questions: 500, notes: 5, seed: 1 })
    // The first build bundles the app; the others make their sites from it.
    await buildSite(sites.root, '/', notes)
    await Promise.all([
      buildSite(sites.repo, '/repo/', notes),
      buildSite(sites.hostile, '/', hostile),
      buildSite(sites.season, '/', season),
    ])
  } catch (error) {
    await clearUp()
    throw error
  }
  project.provide('browser', server.wsEndpoint())
  project.provide('sites', sites)
  return clearUp
}
