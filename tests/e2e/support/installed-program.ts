/** The program as an author has it: packed, and unpacked beside its dependencies alone. Nothing is downloaded. */
import { execFileSync, spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../../support/root-folder.ts'

export interface Installed {
  /** Has `node_modules`, as `npm install` leaves it. Remove it after the tests. */
  readonly folder: string
  /** The program's file. */
  readonly program: string
  readonly tarballBytes: number
  /** Names of the installed packages. */
  readonly packages: readonly string[]
  readonly installedBytes: number
}

/** Packs the program and installs it into an empty folder. Takes a finished app, or makes one. */
export function installProgram(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'mundap-installed-'))
  const app = process.env.MUNDAP_TEST_APP
  const env = { ...process.env, ...(app === undefined ? {} : { APP_DIR: app }) }
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const shell = process.platform === 'win32'
  execFileSync(npm, ['pack', '--pack-destination', folder], { cwd: root, env, shell, stdio: 'pipe' })
  const tarball = join(folder, readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '')
  const modules = join(folder, 'node_modules')
  mkdirSync(modules)
  execFileSync('tar', ['-xzf', tarball, '-C', modules])
  renameSync(join(modules, 'package'), join(modules, 'mundap'))
  const packages = productionPackages()
  for (const name of packages)
    cpSync(join(root, 'node_modules', name), join(modules, name), { recursive: true })
  const tarballBytes = statSync(tarball).size
  rmSync(tarball)
  return {
    folder,
    program: join(modules, 'mundap/dist/package/commands/mundap.js'),
    tarballBytes,
    packages: ['mundap', ...packages],
    installedBytes: sizeOf(modules),
  }
}

/** What `npm install --omit=dev` has on this system: the lock file says what, and node_modules what this system needs of it. */
function productionPackages(): readonly string[] {
  const lock: { packages: Record<string, { dev?: boolean }> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  )
  return Object.entries(lock.packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true && existsSync(join(root, path)))
    .map(([path]) => path.replace(/^node_modules\//, ''))
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => {
    const stats = statSync(join(folder, name))
    return sum + (stats.isFile() ? stats.size : 0)
  }, 0)
}

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the program to its end in a folder. */
export function runIn(folder: string, program: string, ...args: readonly string[]): Ran {
  try {
    const out = execFileSync(process.execPath, [program, ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    })
    return { code: 0, out, err: '' }
  } catch (error) {
    // What ends with another code than 0 is thrown with what it printed.
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string }
    return { code: status, out: stdout, err: stderr }
  }
}

/** Starts a server of the program; resolves to its address, the lines it printed so far, and what ends it. */
export function serveIn(
  folder: string,
  program: string,
  ...args: readonly string[]
): Promise<{ readonly url: string; readonly lines: readonly string[]; readonly stop: () => void }> {
  const server = spawn(process.execPath, [program, ...args], { cwd: folder })
  const lines: string[] = []
  return new Promise((resolve, reject) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      lines.push(line)
      const url = /^http:\/\/\S+/.exec(line)?.[0]
      if (url !== undefined) resolve({ url, lines, stop: () => void server.kill() })
    })
    server.stderr.on('data', (text) => lines.push(String(text)))
    server.once('exit', (code) =>
      reject(new Error(`${dirname(program)} ended with ${code}\n${lines.join('\n')}`)),
    )
  })
}
