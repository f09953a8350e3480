/** Programs that only a comparison needs: installed on demand, at exact versions, in a cache outside git. */
import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../support/root-folder.ts'

/** What the named versions themselves ask for is taken as it was on this day. */
const AS_OF = '2026-11-26'

/** Installs exact versions into a folder of their own, unless they are there. Returns the folder; throws what npm said. */
export async function installPinned(
  name: string,
  packages: Readonly<Record<string, string>>,
): Promise<string> {
  const home = join(root, 'node_modules/.cache/mundap/peers', name)
  const manifest = JSON.stringify({ name: `peer-${name}`, private: true, dependencies: packages })
  const stamp = join(home, 'installed.json')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === manifest) return home
  rmSync(home, { recursive: true, force: true })
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'package.json'), manifest)
  const options = { cwd: home, shell: process.platform === 'win32', maxBuffer: 1e8 }
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', `--before=${AS_OF}`], options)
  writeFileSync(stamp, manifest)
  return home
}

/** Runs a Node program of such a folder and returns what it printed; throws with that when it fails. */
export async function runNode(args: readonly string[], home: string): Promise<string> {
  // These programs would otherwise count their users.
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    CI: '1',
  }
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: home, env, maxBuffer: 1e8 })
  return stdout
}
