import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import type { LaunchOptions } from 'playwright-core'

const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url))

/** Nothing but the page may use the network, and nothing may pop up over it. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
  // Chromium takes a busy machine for a slow network and delays requests.
  '--force-effective-connection-type=4G',
]

interface Candidate {
  readonly name: string
  readonly options: () => Promise<LaunchOptions> | LaunchOptions
}

/**
 * Starts the first Chromium that works here and returns what `start` made of it, for example
 * `startChromium((options) => chromium.launch(options))`. The order: the program named in `MUNDAP_CHROMIUM`; the
 * browser that came with `npm ci` (Linux on x64; same version and fonts everywhere); an installed Chrome, Chromium or
 * Edge; a browser of Playwright's. Throws with every reason when none starts.
 */
export async function startChromium<T>(start: (options: LaunchOptions) => Promise<T>): Promise<T> {
  const named = process.env.MUNDAP_CHROMIUM
  const candidates: readonly Candidate[] = named
    ? [{ name: `MUNDAP_CHROMIUM=${named}`, options: () => ({ executablePath: named }) }]
    : [bundled, ...installed]
  const reasons: string[] = []
  for (const { name, options } of candidates) {
    try {
      const chosen = await options()
      return await start({ ...chosen, args: [...quiet, ...(chosen.args ?? [])] })
    } catch (error) {
      const [reason] = String(error instanceof Error ? error.message : error).split('\n')
      reasons.push(`- ${name}: ${reason}`)
    }
  }
  throw new Error(
    `No Chromium could be started.\n${reasons.join('\n')}\nInstall Chrome or Chromium, or name one: MUNDAP_CHROMIUM=/path/to/chrome npm test`,
  )
}

const installed: readonly Candidate[] = [
  ...['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'].map((path) => ({
    name: path,
    options: () => {
      if (!existsSync(path)) throw new Error('not there')
      return { executablePath: path }
    },
  })),
  ...['chrome', 'chromium', 'msedge'].map((channel) => ({
    name: `installed ${channel}`,
    options: () => ({ channel }),
  })),
  { name: 'Playwright browser', options: () => ({}) },
]

/** The browser inside @sparticuz/chromium, unpacked once into node_modules/.cache. */
const bundled: Candidate = {
  name: '@sparticuz/chromium',
  options: async () => {
    if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('only for Linux on x64')
    const home = join(modules, '.cache/mundap-chromium')
    if (!existsSync(home)) await unpack(home)
    const { LD_LIBRARY_PATH, ...env } = process.env
    return {
      executablePath: join(home, 'chromium'),
      env: {
        ...definedOnly(env),
        LD_LIBRARY_PATH: [join(home, 'al2023/lib'), LD_LIBRARY_PATH].filter(Boolean).join(':'),
        FONTCONFIG_FILE: join(home, 'fonts.conf'),
      },
    }
  },
}

/** Whether the oldest Chromium of the floor can run here. */
export const hasOldChromium = process.platform === 'linux' && process.arch === 'x64'

/** How to start Chromium 109: that of the package `chromium-109`, unpacked once, with the libraries and fonts of the bundled one. */
export async function oldChromium(): Promise<LaunchOptions> {
  const { args = [], ...options } = await bundled.options()
  const packed = fileURLToPath(new URL('../bin/chromium.br', import.meta.resolve('chromium-109')))
  // In a folder of its own: it looks for others of its files beside itself.
  const home = join(modules, '.cache/mundap-chromium-109')
  const executablePath = join(home, 'chromium')
  if (!existsSync(executablePath)) {
    mkdirSync(home, { recursive: true })
    const part = `${executablePath}-${process.pid}`
    await pipeline(
      createReadStream(packed),
      createBrotliDecompress(),
      createWriteStream(part, { mode: 0o755 }),
    )
    renameSync(part, executablePath)
  }
  return { ...options, executablePath, args: [...quiet, ...args] }
}

/** Unpacks next to `home` and then moves the folder, so that an interrupted or parallel run leaves nothing incomplete. */
async function unpack(home: string): Promise<void> {
  mkdirSync(dirname(home), { recursive: true })
  const folder = mkdtempSync(`${home}-`)
  // The package unpacks into the folder for temporary files, and, with this runtime named, also the nss libraries
  // that a bare machine lacks. On import it changes the environment, so that is put back.
  const before = { ...process.env }
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' })
  try {
    const { default: sparticuz } = await import('@sparticuz/chromium')
    await sparticuz.executablePath()
  } finally {
    for (const name of Object.keys(process.env)) delete process.env[name]
    Object.assign(process.env, before)
  }
  // The only fonts that this browser may use, for text and for code: letters look the same everywhere.
  const fonts = ['pretendard/dist/public/static', '@kfonts/d2coding/src'].map((folder) =>
    join(modules, folder),
  )
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>${fonts.map((folder) => `<dir>${folder}</dir>`).join('')}<cachedir>${join(home, 'font-cache')}</cachedir></fontconfig>
`,
  )
  try {
    renameSync(folder, home)
  } catch (error) {
    rmSync(folder, { recursive: true })
    if (!existsSync(home)) throw error
  }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
