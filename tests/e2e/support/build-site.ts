import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { fixtureNotes } from '../../support/fixture-notes.ts'

export const root = fileURLToPath(new URL('../../../', import.meta.url))
export const viteProgram = join(root, 'node_modules/vite/bin/vite.js')

/**
 * Builds the site for production into `outDir`, from the tests' own notes or from `contentDir`, with another configuration if asked
 * to. Returns what was printed. In a test run the app is bundled once for each configuration: global-setup.ts names the folder
 * where finished apps are kept.
 */
export async function buildSite(
  outDir: string,
  base: string,
  contentDir = fixtureNotes,
  config = 'vite.config.ts',
): Promise<string> {
  const args = [viteProgram, 'build', '--config', config, '--base', base, '--outDir', outDir, '--emptyOutDir']
  const apps = process.env.MUNDAP_APPS
  const kept = apps === undefined ? {} : { APP_DIR: join(apps, config.replace(/\W+/g, '-')) }
  const env = { ...process.env, NODE_ENV: 'production', CONTENT_DIR: contentDir, ...kept }
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args, { cwd: root, env })
  return stdout + stderr
}
