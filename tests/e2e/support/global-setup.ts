import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { writeCollection } from '../../bench/collections.ts'
import { buildSite } from './build-site.ts'
import { startServer } from './engine.ts'
import { hostileNote } from './hostile-note.ts'
import type { SiteName } from './visit.ts'

/** Builds each site once and starts one browser for every end-to-end test; the returned function clears up. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'mundap-e2e-'))
  const server = await startServer()
  const clearUp = async () => {
    await server.close()
    rmSync(folder, { recursive: true })
  }
  const sites: Record<SiteName, string> = {
    root: join(folder, 'root'),
    repo: join(folder, 'repo'),
    hostile: join(folder, 'hostile'),
    season: join(folder, 'season'),
  }
  try {
    const notes = join(folder, 'hostile-notes')
    mkdirSync(notes)
    writeFileSync(join(notes, 'hostile.md'), hostileNote())
    // One after the other: builds share a folder for what they make in between.
    await buildSite(sites.root, '/')
    await buildSite(sites.repo, '/repo/')
    await buildSite(sites.hostile, '/', notes)
    const season = join(folder, 'season-notes')
    writeCollection(season, { questions: 500, notes: 5, seed: 1 })
    await buildSite(sites.season, '/', season)
  } catch (error) {
    await clearUp()
    throw error
  }
  project.provide('browser', server.wsEndpoint())
  project.provide('sites', sites)
  return clearUp
}
