/** Measures the built site at 18, 500 and 10,000 questions: building it, its size, and first views beside the floor. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildSite } from '../e2e/support/build-site.ts'
import { root } from '../support/root-folder.ts'
import { writeCollection } from './collections.ts'
import { type FirstView, measureFirstViews } from './first-view.ts'
import { writeFloorOfNote } from './floor.ts'
import { floorRecipe, own } from './view-recipes.ts'

const columns: readonly (readonly [string, (view: FirstView) => string])[] = [
  ['FCP ms', (view) => view.firstPaint.toFixed(0)],
  ['LCP ms', (view) => view.largestPaint.toFixed(0)],
  ['question ms', (view) => view.firstQuestion.toFixed(0)],
  ['TBT ms', (view) => view.blocking.toFixed(0)],
  ['results ms', (view) => view.firstResults.toFixed(0)],
  ['marked ms', (view) => view.searchUsable.toFixed(0)],
  ['key ms', (view) => view.keyToResults.toFixed(0)],
  ['composed ms', (view) => view.composedToResults.toFixed(0)],
  ['view kB', (view) => kB(view.bytes)],
  ['scripts kB', (view) => kB(view.scriptBytes)],
  ['to mark kB', (view) => kB(view.searchBytes)],
  ['later kB', (view) => kB(view.laterBytes)],
  ['ahead kB', (view) => kB(view.aheadBytes)],
]

/** Runs the benchmark and prints two tables. Takes several minutes; needs a Chromium (tests/e2e/support/browser.ts). */
export async function benchSite(
  print: (line: string) => void = console.log,
  sizes: readonly number[] = [18, 500, 10_000],
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mundap-bench-'))
  const built: { name: string; folder: string }[] = []
  print(`\n${row(['questions', 'build s', 'files', 'size MB', 'question kB', 'gzip kB'])}`)
  for (const size of sizes) {
    const out = join(folder, `site-${size}`)
    let notes = join(root, 'content')
    if (size !== 18) {
      notes = join(folder, `notes-${size}`)
      writeCollection(notes, { questions: size, notes: Math.max(1, Math.round(size / 100)), seed: 1 })
    }
    const start = performance.now()
    await buildSite(out, '/', notes)
    const seconds = (performance.now() - start) / 1000
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).map((name) =>
      statSync(join(out, name)),
    )
    const bytes = files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0)
    const page = questionPage(out)
    print(
      row([
        String(size),
        seconds.toFixed(1),
        String(files.length),
        (bytes / 1e6).toFixed(1),
        kB(page.bytes),
        kB(page.packed),
      ]),
    )
    built.push({ name: String(size), folder: out })
  }
  const floor = join(folder, 'floor')
  writeFloorOfNote(floor)
  print(`\n${row(['first view', ...columns.map(([name]) => name)])}`)
  const sites = [
    { name: 'floor', folder: floor, recipe: floorRecipe },
    ...built.map((site) => ({ ...site, recipe: own })),
  ]
  const all = await measureFirstViews(sites)
  for (const [index, { view, reasons }] of all.entries()) {
    print(row([sites[index]?.name ?? '', ...columns.map(([, show]) => show(view))]))
    for (const reason of reasons) print(`  ${reason}`)
  }
  rmSync(folder, { recursive: true })
}

/** The mean of some pages of questions: bytes, and gzipped. */
function questionPage(site: string): { readonly bytes: number; readonly packed: number } {
  const pages = readdirSync(join(site, 'q'))
    .slice(0, 200)
    .map((id) => readFileSync(join(site, 'q', id, 'index.html')))
  const mean = (of: (page: Buffer) => number): number =>
    pages.reduce((sum, page) => sum + of(page), 0) / pages.length
  return { bytes: mean((page) => page.length), packed: mean((page) => gzipSync(page).length) }
}

function row(cells: readonly string[]): string {
  return cells.map((cell) => cell.padStart(12)).join(' ')
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}
