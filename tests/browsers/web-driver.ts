/** Any browser by the W3C's WebDriver over HTTP (https://www.w3.org/TR/webdriver2/): WebKitGTK and WPE WebKit. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { type Driver, findInPage, type Key, type Plain, type Spot } from './driver.ts'

export interface WebDriverOptions {
  /** The program that listens, as `WebKitWebDriver`. */
  readonly driver: string
  /** What it is told of the browser. */
  readonly capabilities: { readonly [name: string]: Plain }
  /** Xvfb, where the browser draws on a screen. */
  readonly screen?: string
  readonly env?: Readonly<Record<string, string>>
}

/** The key of an element in WebDriver's answers. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
type Found = { readonly [ELEMENT]?: string }

const keys: Readonly<Record<Key, string>> = {
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  Tab: '\uE004',
  '/': '/',
  '1': '1',
  '2': '2',
  z: 'z',
}

/** Starts the driver, and by it a browser with a profile of its own. Rejects with what the driver said. */
export async function startByWebDriver(options: WebDriverOptions): Promise<Driver> {
  const port = await freePort()
  const screen = options.screen === undefined ? null : await startScreen(options.screen)
  const env = { ...process.env, ...options.env, ...(screen === null ? {} : { DISPLAY: screen.display }) }
  const driver = spawn(options.driver, [`--port=${port}`], { env, stdio: 'ignore', detached: true })
  endWithUs(driver)
  const stop = async (): Promise<void> => {
    await end(driver)
    if (screen !== null) await end(screen.process)
  }
  const ask = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const { value } = (await answer.json()) as { value: unknown }
    if (answer.ok) return value
    const { error, message } = value as { error: string; message: string }
    throw Error(`${error}: ${message}`)
  }
  try {
    await untilListening(ask)
    const { sessionId, capabilities } = (await ask('POST', '/session', {
      // The journeys wait for what the page shows; a page whose scripts are held back never ends loading.
      capabilities: { alwaysMatch: { pageLoadStrategy: 'none', ...options.capabilities } },
    })) as { sessionId: string; capabilities: { browserVersion: string } }
    const session = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) =>
      ask(method, `/session/${sessionId}${path}`, body)
    const type = async (text: string): Promise<void> => {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ])
      await session('POST', '/actions', { actions: [{ type: 'key', id: 'keys', actions }] })
    }
    const find = async (script: string, args: readonly Plain[]): Promise<string | null> => {
      const found = (await session('POST', '/execute/sync', { script, args })) as Found | null
      return found?.[ELEMENT] ?? null
    }
    const findSpot = (spot: Spot, isToPress: boolean) =>
      find(`const __name = (one) => one; return (${findInPage})(JSON.parse(arguments[0]), arguments[1])`, [
        JSON.stringify(spot),
        isToPress,
      ])
    return {
      version: capabilities.browserVersion,
      goto: async (url) => void (await session('POST', '/url', { url })),
      reload: async () => void (await session('POST', '/refresh', {})),
      back: async () => void (await session('POST', '/back', {})),
      evaluate: async (run, ...args) => {
        const script = `const done = arguments[arguments.length - 1]; const __name = (one) => one;
          Promise.resolve().then(() => (${run})(...JSON.parse(arguments[0]))).then(
            (value) => done(JSON.stringify({ value })), (error) => done(JSON.stringify({ error: String(error) })))`
        const text = await session('POST', '/execute/async', { script, args: [JSON.stringify(args)] })
        const { value, error } = JSON.parse(String(text))
        if (error !== undefined) throw Error(error)
        return value
      },
      has: async (spot) => (await findSpot(spot, false)) !== null,
      click: async (spot) => {
        const element = await findSpot(spot, true)
        if (element === null) throw Error(`not there: ${JSON.stringify(spot)}`)
        await session('POST', `/element/${element}/click`, {})
      },
      type,
      press: (key) => type(keys[key]),
      chooseFile: async (css, path) => {
        const element = await find('return document.querySelector(arguments[0])', [css])
        if (element === null) throw Error(`not there: ${css}`)
        await session('POST', `/element/${element}/value`, { text: path })
      },
      screenshot: async (path) =>
        writeFile(path, Buffer.from(String(await session('GET', '/screenshot')), 'base64')),
      close: async () => {
        await session('DELETE', '').catch(() => {})
        await stop()
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function untilListening(ask: (method: 'GET', path: string) => Promise<unknown>): Promise<void> {
  for (let left = 200; ; left--) {
    try {
      await ask('GET', '/status')
      return
    } catch (error) {
      if (left === 0) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

/** A screen that nobody sees. */
async function startScreen(
  program: string,
): Promise<{ readonly process: ChildProcess; readonly display: string }> {
  const screen = spawn(program, ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  })
  endWithUs(screen)
  const failed = once(screen, 'error').then(([error]) => Promise.reject(error))
  const [number] = await Promise.race([once(screen.stdout, 'data'), failed])
  return { process: screen, display: `:${String(number).trim()}` }
}

/** Whoever breaks a run off leaves nothing behind. */
function endWithUs(child: ChildProcess): void {
  const kill = (): void => killGroup(child)
  process.once('exit', kill)
  child.once('exit', () => process.off('exit', kill))
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const ended = once(child, 'exit')
  killGroup(child)
  await ended
}

/** The child leads a group of its own, so that the browser it started ends with it. */
function killGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
