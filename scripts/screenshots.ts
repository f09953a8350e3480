/**
 * Takes pictures of the real app. `npx tsx scripts/screenshots.ts` remakes the README's (docs/img/); with a folder it puts
 * every page, in both schemes and at three widths, there: `npx tsx scripts/screenshots.ts /tmp/pictures`.
 */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import sharp from 'sharp'
import { startChromium } from '../tests/e2e/browser.ts'
import { buildSite, root } from '../tests/e2e/build-site.ts'
import { serveStatic } from '../tests/e2e/server.ts'

const schemes = ['light', 'dark'] as const
const widths = [360, 768, 1440] as const

const site = join(root, 'node_modules/.cache/mundap/screenshots')
await buildSite(site, '/')
const server = await serveStatic(site)
const browser = await startChromium((options) => chromium.launch(options))
try {
  const folder = process.argv[2]
  if (folder === undefined) await shootReadme(browser)
  else await shootAll(browser, folder)
} finally {
  await browser.close()
  await server.close()
}

/** A search on a laptop beside a question on a phone, in either scheme. */
async function shootReadme(chrome: Browser): Promise<void> {
  const out = join(root, 'docs/img')
  mkdirSync(out, { recursive: true })
  for (const scheme of schemes) {
    const laptop = await chrome.newPage({
      colorScheme: scheme,
      viewport: { width: 1120, height: 720 },
      deviceScaleFactor: 1.5,
    })
    await laptop.goto(server.url)
    await laptop.getByRole('searchbox').pressSequentially('ㅋㅌㅇㄴ')
    await laptop.locator('mark').first().waitFor()
    await laptop.getByRole('searchbox').blur()
    const phone = await chrome.newPage({
      colorScheme: scheme,
      viewport: { width: 340, height: 720 },
      deviceScaleFactor: 1.5,
    })
    await startQuiz(phone)
    const [wide, narrow] = await Promise.all([laptop.screenshot(), phone.screenshot()])
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
    await laptop.close()
    await phone.close()
  }
}

/** Goes from the set-up to the first revealed answer. */
async function startQuiz(page: Page): Promise<void> {
  await page.goto(`${server.url}quiz/?scope=all&order=note`)
  await page.getByRole('button', { name: /시작/ }).click()
  const reveal = page.getByRole('button', { name: /답 보기/ })
  await reveal.waitFor()
  // A press right after a card has changed counts as a slip and does nothing.
  await page.waitForTimeout(400)
  await reveal.click()
  await page.getByRole('button', { name: /알았어요/ }).waitFor()
}

async function shootAll(chrome: Browser, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const questions = questionPaths()
  const paths = [
    '',
    '?q=컨테이너',
    '?f=code',
    'quiz/',
    'bookmarks/',
    'wrong/',
    'stats/',
    'settings/',
    'about/',
    'print/',
    'nowhere/',
    ...questions,
  ]
  for (const scheme of schemes) {
    for (const width of widths) {
      const context = await chrome.newContext({
        colorScheme: scheme,
        viewport: { width, height: width < 600 ? 740 : 900 },
      })
      for (const path of paths) {
        const page = await context.newPage()
        await page.goto(server.url + path, { waitUntil: 'networkidle' })
        const name = path.replace(/[^a-z0-9가-힣]+/gi, '-').replace(/^-|-$/g, '') || 'list'
        await page.screenshot({ path: join(folder, `${name}-${scheme}-${width}.png`), fullPage: true })
        await page.close()
      }
      const run = await context.newPage()
      await startQuiz(run)
      await run.screenshot({ path: join(folder, `quiz-run-${scheme}-${width}.png`) })
      await context.close()
    }
  }
}

/** The first question, one with pictures, one with a transcript. */
function questionPaths(): string[] {
  const name = readdirSync(join(site, 'data')).find((file) => file.startsWith('catalogue-')) ?? ''
  const cards: readonly { id: string; code: boolean; picture: boolean }[] = JSON.parse(
    readFileSync(join(site, 'data', name), 'utf8'),
  )
  const chosen = [cards[0], cards.find((card) => card.picture), cards.find((card) => card.code)]
  return chosen.flatMap((card) => (card === undefined ? [] : [`q/${card.id}/`]))
}
