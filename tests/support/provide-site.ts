/**
 * Builds the tests' notes once for all files of screens: to build them in each file took a quarter of the machine's time. Handed
 * over as plain data, with every page made.
 */
import type { TestProject } from 'vitest/node'
import type { SiteBuild } from '../../src/build/site/assemble-site.ts'
import { buildSite } from '../../src/build/write/build-site.ts'
import type { PageData } from '../../src/site/site-data.ts'
import { fixtureNotes } from './fixture-notes.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The tests' notes as a made site, and the data of each of its pages by path. */
    readonly fixture: Pick<SiteBuild, 'site' | 'files' | 'paths'> & {
      readonly pages: ReadonlyMap<string, PageData>
    }
  }
}

export default async function setup(project: TestProject): Promise<void> {
  const { site, files, paths, page } = await buildSite(fixtureNotes)
  const pages = new Map<string, PageData>()
  for (const path of paths) {
    const data = page(path)
    if (data !== null) pages.set(path, data)
  }
  project.provide('fixture', { site, files, paths, pages })
}
