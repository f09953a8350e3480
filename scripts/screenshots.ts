/**
 * Takes pictures of the real app. `npx tsx scripts/screenshots.ts` remakes the README's (docs/img/); with a folder it puts
 * every page and state, in both schemes and at three widths, there: `npx tsx scripts/screenshots.ts /tmp/pictures`. A third
 * word is a regular expression for the names of the states to take. `CONTENT_DIR` chooses the notes.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import { unpackCards } from '../src/site/pack-cards.ts'
import type { Card } from '../src/site/site-data.ts'
import { startChromium } from '../tests/e2e/support/browser.ts'
import { buildSite, root } from '../tests/e2e/support/build-site.ts'
import { pastBackup } from '../tests/e2e/support/past.ts'
import { serveStatic } from '../tests/e2e/support/server.ts'
import { type State, states } from './states.ts'

const schemes = ['light', 'dark'] as const
const sizes = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
] as const

const site = join(root, 'node_modules/.cache/mundap/screenshots')
await buildSite(site, '/', process.env.CONTENT_DIR ?? join(root, 'content'))
const server = await serveStatic(site)
const browser = await startChromium((options) => chromium.launch(options))
try {
  const [folder, only = ''] = process.argv.slice(2)
  if (folder === undefined) await shootReadme(browser)
  else await shootAll(browser, folder, only)
} finally {
  await browser.close()
  await server.close()
}

/** A search on a laptop beside a question on a phone, in either scheme. */
async function shootReadme(chrome: Browser): Promise<void> {
  const out = join(root, 'docs/img')
  mkdirSync(out, { recursive: true })
  for (const scheme of schemes) {
    const take = async (name: string, width: number): Promise<Buffer> => {
      const state = states(readCards()).find((one) => one.name === name)
      if (state === undefined) throw new Error(`screenshots: no state is called ${name}`)
      return shoot(chrome, state, {
        colorScheme: scheme,
        viewport: { width, height: 720 },
        deviceScaleFactor: 1.5,
      })
    }
    const [wide, narrow] = [await take('search', 1120), await take('run-answer', 340)]
    const gap = 36
    await sharp({
      create: {
        width: 1680 + gap + 510,
        height: 1080,
        channels: 3,
        background: scheme === 'light' ? '#e2dcd0' : '#302c27',
      },
    })
      .composite([
        { input: wide, left: 0, top: 0 },
        { input: narrow, left: 1680 + gap, top: 0 },
      ])
      .png({ palette: true, quality: 90 })
      .toFile(join(out, `readme-${scheme}.png`))
  }
}

async function shootAll(chrome: Browser, folder: string, only: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const state of states(readCards()).filter(({ name }) => new RegExp(only).test(name))) {
    for (const colorScheme of schemes) {
      for (const viewport of sizes) {
        const path = join(folder, `${state.name}-${colorScheme}-${viewport.width}.png`)
        await shoot(chrome, state, { colorScheme, viewport }, path).catch((error: unknown) => {
          throw new Error(`screenshots: ${path}`, { cause: error })
        })
      }
    }
  }
}

/** One picture of a state in a profile of its own. The whole page, unless the state is about what lies over the window. */
async function shoot(
  chrome: Browser,
  state: State,
  options: BrowserContextOptions,
  path?: string,
): Promise<Buffer> {
  const context = await chrome.newContext({
    ...options,
    ...(state.userAgent === undefined ? {} : { userAgent: state.userAgent }),
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  try {
    if (state.hasPast === true) await bringPast(page)
    await page.goto(server.url + state.path, { waitUntil: 'networkidle' })
    await state.prepare?.(page)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const isWhole = path !== undefined && state.isWindow !== true
    return await page.screenshot({ fullPage: isWhole, ...(path === undefined ? {} : { path }) })
  } finally {
    await context.close()
  }
}

/** Some months of study, brought in through the settings as a learner would. */
async function bringPast(page: Page): Promise<void> {
  await page.goto(`${server.url}settings/`)
  const file = { name: 'mundap.json', mimeType: 'application/json' }
  await page
    .locator('input[type=file]')
    .setInputFiles({ ...file, buffer: Buffer.from(pastBackup(readCards(), Date.now())) })
  await page.getByRole('button', { name: /더하기$/ }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

function readCards(): readonly Card[] {
  const name = readdirSync(join(site, 'data')).find((file) => file.startsWith('catalogue-')) ?? ''
  return unpackCards(JSON.parse(readFileSync(join(site, 'data', name), 'utf8')))
}
