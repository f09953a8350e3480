/** Where a journey plays: one browser, a site of its own, and ways to wait for what the page shows. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type StaticSite, type StaticSiteOptions, serveStatic } from '../e2e/support/server.ts'
import type { Driver, Plain, Spot } from './driver.ts'
import type { Engine, Scheme } from './engines.ts'

export interface Folders {
  /** The tests' notes, and the version that is deployed after them. */
  readonly root: string
  readonly next: string
}

export interface Stage {
  readonly driver: Driver
  readonly site: StaticSite
  readonly folders: Folders
  /** Opens a path below the site's base and waits until the page can be read. */
  readonly open: (path: string) => Promise<void>
  readonly reload: () => Promise<void>
  readonly click: (...spot: Spot) => Promise<void>
  /** Waits until a spot is there. */
  readonly shows: (...spot: Spot) => Promise<void>
  readonly lacks: (...spot: Spot) => Promise<void>
  /** Waits until the page gives this. */
  readonly gives: <A extends readonly Plain[], T extends Plain>(
    wanted: T,
    look: (...args: A) => T | Promise<T>,
    ...args: A
  ) => Promise<void>
  /** Does something again and again until a spot is there. */
  readonly until: (act: () => Promise<void>, ...spot: Spot) => Promise<void>
  /** A stage on another site (another origin, so with nothing stored), in the same browser. */
  readonly elsewhere: (options?: Pick<StaticSiteOptions, 'intercept'>) => Promise<Stage>
  /** The same in a browser whose system asks for this brightness. */
  readonly under: (scheme: Scheme) => Promise<Stage>
  /** A folder for files, gone with the stage. */
  readonly folder: string
}

/** Thrown where a browser cannot be asked: no failure, but no proof either. */
export class CannotAsk extends Error {}

/** How long anything may take on a busy machine. */
const LIMIT_MS = 20_000
/** Between two looks at the page. */
const PAUSE_MS = 40

/** Sets up a stage; `clear` takes it down, with all that it led to. */
export async function setStage(
  driver: Driver,
  engine: Engine,
  folders: Folders,
  options: Pick<StaticSiteOptions, 'intercept'> = {},
): Promise<{ readonly stage: Stage; readonly clear: () => Promise<void> }> {
  const site = await serveStatic(folders.root, options)
  const folder = mkdtempSync(join(tmpdir(), 'mundap-stage-'))
  const toClear: (() => Promise<void>)[] = [
    () => site.close(),
    async () => rmSync(folder, { recursive: true, force: true }),
  ]
  const add = async (on: Driver, more: Pick<StaticSiteOptions, 'intercept'> = {}): Promise<Stage> => {
    const other = await setStage(on, engine, folders, more)
    toClear.push(other.clear)
    return other.stage
  }
  const evaluate = driver.evaluate
  /** Leaves the page and waits until another one can be read. */
  const leave = async (go: () => Promise<void>): Promise<void> => {
    const before = await evaluate(() => performance.timeOrigin)
    await go()
    await untilTrue('no other page came', () =>
      evaluate(
        (old) =>
          performance.timeOrigin !== old &&
          document.readyState !== 'loading' &&
          document.querySelector('main, iframe') !== null,
        before,
      ),
    )
  }
  const isThere = driver.has
  const shows = (...spot: Spot) => untilTrue(`${say(spot)} is not shown`, () => isThere(spot))
  const stage: Stage = {
    driver,
    site,
    folders,
    folder,
    open: (path) => leave(() => driver.goto(site.url + path)),
    reload: () => leave(driver.reload),
    click: async (...spot) => {
      await shows(...spot)
      await driver.click(spot)
    },
    shows,
    lacks: (...spot) => untilTrue(`${say(spot)} is still shown`, async () => !(await isThere(spot))),
    gives: async (wanted, look, ...args) => {
      let last: unknown
      await untilTrue(
        () => `${JSON.stringify(last)} instead of ${JSON.stringify(wanted)}`,
        async () => {
          last = await evaluate(look, ...args)
          return JSON.stringify(last) === JSON.stringify(wanted)
        },
      )
    },
    until: (act, ...spot) =>
      untilTrue(`${say(spot)} does not come`, async () => {
        await act()
        return isThere(spot)
      }),
    elsewhere: (more) => add(driver, more),
    under: async (scheme) => {
      if (!engine.hasScheme || typeof engine.start === 'string')
        throw new CannotAsk(`${engine.name} here has no system whose brightness could be set`)
      const other = await engine.start(scheme)
      toClear.push(other.close)
      return add(other)
    },
  }
  const clear = async (): Promise<void> => {
    for (const one of toClear.reverse()) await one()
  }
  return { stage, clear }
}

/** Looks until it is so. A look may fail while one page gives way to another; the last reason is told. */
async function untilTrue(complaint: string | (() => string), look: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + LIMIT_MS
  let reason = ''
  for (;;) {
    try {
      if (await look()) return
      reason = ''
    } catch (error) {
      reason = ` (${error instanceof Error ? error.message : error})`
    }
    if (Date.now() > end) throw Error((typeof complaint === 'string' ? complaint : complaint()) + reason)
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
}

function say(spot: Spot): string {
  return spot.map(({ css, text }) => (text === undefined ? css : `${css} “${text}”`)).join(' › ')
}
