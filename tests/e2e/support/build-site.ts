import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildSite as makeSite } from '../../../src/build/write/build-site.ts'
import { drawSite } from '../../../src/build/write/draw-site.ts'
import { APP_PARTS, readApp } from '../../../src/build/write/read-app.ts'
import { siteAddress } from '../../../src/build/write/site-address.ts'
import { writeSite } from '../../../src/build/write/write-site.ts'
import { fixtureNotes } from '../../support/fixture-notes.ts'
import { root, viteProgram } from '../../support/root-folder.ts'

/**
 * Builds the site for production into `outDir`, from the tests' own notes or from `contentDir`. With a folder for the finished app,
 * which global-setup.ts names, the first site is made by an ordinary build that leaves its app there; later ones are made of that
 * app in this process, as `mundap build` makes them.
 */
export async function buildSite(
  outDir: string,
  base: string,
  contentDir = fixtureNotes,
  appDir = process.env.MUNDAP_TEST_APP,
): Promise<void> {
  if (appDir !== undefined && existsSync(join(appDir, APP_PARTS.facts))) {
    const site = await drawSite(await makeSite(contentDir, { base }))
    writeSite(site, await readApp(appDir), { outDir, emptiesOutDir: true, ...siteAddress(site.settings) })
    return
  }
  const args = [viteProgram, 'build', '--base', base, '--outDir', outDir, '--emptyOutDir']
  const kept = appDir === undefined ? {} : { APP_DIR: appDir }
  const env = { ...process.env, NODE_ENV: 'production', CONTENT_DIR: contentDir, ...kept }
  await promisify(execFile)(process.execPath, args, { cwd: root, env })
}
