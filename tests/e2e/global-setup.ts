import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { startChromium } from './browser.ts'
import type { Base } from './visit.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Builds the site once per base path and starts one browser for every end-to-end test; the returned function clears up. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'mundap-e2e-'))
  const sites: Record<Base, string> = { '/': join(folder, 'root'), '/repo/': join(folder, 'repo') }
  const server = await startChromium((options) => chromium.launchServer(options))
  try {
    for (const [base, outDir] of Object.entries(sites)) await buildSite(outDir, base)
  } catch (error) {
    await server.close()
    throw error
  }
  project.provide('browser', server.wsEndpoint())
  project.provide('sites', sites)
  return async () => {
    await server.close()
    rmSync(folder, { recursive: true })
  }
}

async function buildSite(outDir: string, base: string): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--base', base, '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn']
  await promisify(execFile)(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
  })
}
