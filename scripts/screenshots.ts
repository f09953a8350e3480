/**
 * Takes pictures of the real app. `npx tsx scripts/screenshots.ts` remakes the README's (docs/img/); with a folder it puts
 * every page and state there in each of the looks below, and sheets on which the pictures of one look hang side by side:
 * `npx tsx scripts/screenshots.ts /tmp/pictures`. A third word is a regular expression for the names `state-look` of the
 * pictures to take. `CONTENT_DIR` chooses the notes, or `SITE_DIR` a built site.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import { unpackCards } from '../src/site/pack-cards.ts'
import type { Card } from '../src/site/site-data.ts'
import { startChromium } from '../tests/e2e/support/browser.ts'
import { buildSite } from '../tests/e2e/support/build-site.ts'
import { pastBackup } from '../tests/e2e/support/past.ts'
import { serveStatic } from '../tests/e2e/support/server.ts'
import { root } from '../tests/support/root-folder.ts'
import { type State, states } from './states.ts'

const schemes = ['light', 'dark'] as const

interface Look {
  readonly name: string
  readonly scheme: (typeof schemes)[number]
  readonly viewport: { readonly width: number; readonly height: number }
  readonly text: 'normal' | 'larger'
  /** How many pictures stand in a row of a sheet. */
  readonly columns: number
}

const looks: readonly Look[] = [
  { name: '360-larger', scheme: 'light', viewport: { width: 360, height: 740 }, text: 'larger', columns: 7 },
  { name: '390', scheme: 'light', viewport: { width: 390, height: 844 }, text: 'normal', columns: 7 },
  { name: '390-dark', scheme: 'dark', viewport: { width: 390, height: 844 }, text: 'normal', columns: 7 },
  { name: '1280', scheme: 'light', viewport: { width: 1280, height: 800 }, text: 'normal', columns: 2 },
  { name: '1440-dark', scheme: 'dark', viewport: { width: 1440, height: 900 }, text: 'normal', columns: 2 },
]

const site = process.env.SITE_DIR ?? join(root, 'node_modules/.cache/mundap/screenshots')
if (process.env.SITE_DIR === undefined)
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
  await shootFirstCard(chrome, out)
}

/** The card of the smallest note that the README shows, with its answer opened. */
async function shootFirstCard(chrome: Browser, out: string): Promise<void> {
  const [, note = ''] = /```markdown\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? []
  const notes = mkdtempSync(join(tmpdir(), 'mundap-card-'))
  writeFileSync(join(notes, 'note.md'), note)
  const folder = join(root, 'node_modules/.cache/mundap/first-card')
  await buildSite(folder, '/', notes)
  rmSync(notes, { recursive: true })
  const small = await serveStatic(folder)
  try {
    for (const colorScheme of schemes) {
      const context = await chrome.newContext({
        colorScheme,
        viewport: { width: 440, height: 800 },
        deviceScaleFactor: 2,
        locale: 'ko-KR',
        serviceWorkers: 'block',
      })
      const page = await context.newPage()
      await page.goto(small.url, { waitUntil: 'networkidle' })
      const card = page.getByRole('article').first()
      await card.getByText('답 보기').click()
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      const picture = await card.screenshot()
      await sharp(picture)
        .png({ palette: true, quality: 90 })
        .toFile(join(out, `card-${colorScheme}.png`))
      await context.close()
    }
  } finally {
    await small.close()
  }
}

/** Takes every picture of each look, then hangs them side by side. A state that cannot be reached is named and left out. */
async function shootAll(chrome: Browser, folder: string, only: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  for (const look of looks) {
    const { scheme: colorScheme, viewport, text } = look
    const taken: string[] = []
    for (const state of states(readCards())) {
      const name = `${state.name}-${look.name}`
      if (!new RegExp(only).test(name)) continue
      const path = join(folder, `${name}.png`)
      const options = { colorScheme, viewport, hasTouch: viewport.width < 960 }
      await shoot(chrome, state, options, { path, text }).then(
        () => taken.push(path),
        (error: unknown) => {
          console.error(`screenshots: ${path}`, error)
          process.exitCode = 1
        },
      )
    }
    await hangUp(taken, look, (index) => join(folder, `sheet-${look.name}-${index + 1}.png`))
  }
}

/** Puts the upper part of each picture on sheets, in rows. */
async function hangUp(
  paths: readonly string[],
  { viewport, columns }: Look,
  pathOf: (index: number) => string,
): Promise<void> {
  const gap = 24
  const rows = 2
  const size = { width: viewport.width, height: Math.round(viewport.height * 1.25) }
  const perSheet = columns * rows
  for (let at = 0; at < paths.length; at += perSheet) {
    const pictures = await Promise.all(
      paths.slice(at, at + perSheet).map(async (path, index) => {
        const picture = sharp(path)
        const { height = 0 } = await picture.metadata()
        const shown = { left: 0, top: 0, ...size, height: Math.min(height, size.height) }
        return {
          input: await picture.extract(shown).png().toBuffer(),
          left: gap + (index % columns) * (size.width + gap),
          top: gap + Math.floor(index / columns) * (size.height + gap),
        }
      }),
    )
    const shownRows = Math.ceil(pictures.length / columns)
    await sharp({
      create: {
        width: gap + columns * (size.width + gap),
        height: gap + shownRows * (size.height + gap),
        channels: 3,
        background: '#8d8577',
      },
    })
      .composite(pictures)
      .png()
      .toFile(pathOf(at / perSheet))
  }
}

/** One picture of a state in a profile of its own. The whole page, unless the state is about what lies over the window. */
async function shoot(
  chrome: Browser,
  state: State,
  options: BrowserContextOptions,
  { path, text = 'normal' }: { readonly path?: string; readonly text?: Look['text'] } = {},
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
    await page.addInitScript((textSize) => {
      localStorage.setItem(
        'mundap:/:preferences',
        JSON.stringify({ textSize, ...JSON.parse(localStorage.getItem('mundap:/:preferences') ?? '{}') }),
      )
    }, text)
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
  await page.locator('dialog .button[data-primary]').click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

function readCards(): readonly Card[] {
  const name = readdirSync(join(site, 'data')).find((file) => file.startsWith('catalogue-')) ?? ''
  return unpackCards(JSON.parse(readFileSync(join(site, 'data', name), 'utf8')))
}
