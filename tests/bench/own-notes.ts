/** Measures 내 노트 on a phone: from the tap on it to the first own card, and to the first card of a quiz of them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { kept, my } from '../../src/ui/strings/my.ko.ts'
import { startChromium } from '../e2e/support/browser.ts'
import { buildSite } from '../e2e/support/build-site.ts'
import { serveStatic } from '../e2e/support/server.ts'
import { root } from '../support/root-folder.ts'
import { writeCollection } from './collections.ts'
import { openPhone } from './phone.ts'

/** The learner is to see the first own card within so many ms. */
const MOST_MS = 5000
const runs = 3

/** Runs the benchmark and prints a line: medians of a note of 100 questions from the file picker, in an app that is warm. */
export async function benchOwnNotes(print: (line: string) => void = console.log): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mundap-bench-'))
  const notes = join(folder, 'notes')
  writeCollection(notes, { questions: 100, notes: 1, seed: 1 })
  const [name = ''] = readdirSync(notes).filter((file) => file.endsWith('.md'))
  const note = { name, mimeType: 'text/markdown', buffer: readFileSync(join(notes, name)) }
  const out = join(folder, 'site')
  await buildSite(out, '/', join(root, 'content'))
  const site = await serveStatic(out)
  const browser = await startChromium((options) => chromium.launch(options))
  const times: { card: number; keep: number }[] = []
  for (let run = 0; run < runs; run += 1) {
    const { page, close } = await openPhone(browser)
    // Warm: the page and its worker are here from an earlier visit.
    await page.goto(`${site.url}my/`)
    await page.locator('input[type=file]').first().setInputFiles(note)
    await page.getByRole('article').first().waitFor()
    await page.goto(site.url)
    await page.waitForLoadState('networkidle')
    const start = performance.now()
    await page.getByRole('link', { name: my.title }).last().click()
    await page.locator('input[type=file]').first().setInputFiles(note)
    await page.getByRole('article').first().waitFor()
    const card = performance.now() - start
    await page.getByRole('button', { name: kept.keep }).click()
    await page.getByRole('link', { name: kept.quiz }).waitFor()
    times.push({ card, keep: performance.now() - start })
    await close()
  }
  await browser.close()
  await site.close()
  rmSync(folder, { recursive: true })
  const median = (of: (one: { card: number; keep: number }) => number): number =>
    times.map(of).toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
  const card = median((one) => one.card)
  const mark = card > MOST_MS ? `  over ${MOST_MS}` : ''
  print(
    `\nown notes, ms: tap to first card ${card.toFixed(0)}${mark}, to the link to a quiz ${median((one) => one.keep).toFixed(0)}`,
  )
}
