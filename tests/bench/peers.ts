/** The shipped note, delivered by this project, by three documentation programs and by hand, measured in one run. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildSite } from '../e2e/support/build-site.ts'
import { shippedNote } from '../e2e/support/expected-questions.ts'
import { type FirstView, measureFirstViews } from './first-view.ts'
import { writeFloorOfNote } from './floor.ts'
import { runLighthouse } from './lighthouse.ts'
import { docusaurus, makePeerSite, starlight, vitePress } from './peer-sites.ts'
import { checkSite } from './site-checks.ts'
import {
  docusaurusRecipe,
  floorRecipe,
  own,
  starlightRecipe,
  type ViewRecipe,
  vitePressRecipe,
} from './view-recipes.ts'

interface Column {
  readonly name: string
  readonly recipe: ViewRecipe
  /** Makes the site and returns its folder. `empty` is a folder that may be used. */
  readonly make: (empty: string) => Promise<string>
}

const columns: readonly Column[] = [
  {
    name: 'floor',
    recipe: floorRecipe,
    make: async (empty) => {
      writeFloorOfNote(empty)
      return empty
    },
  },
  { name: 'VitePress', recipe: vitePressRecipe, make: () => makePeerSite(vitePress) },
  { name: 'Starlight', recipe: starlightRecipe, make: () => makePeerSite(starlight) },
  { name: 'Docusaurus', recipe: docusaurusRecipe, make: () => makePeerSite(docusaurus) },
  {
    name: 'here',
    recipe: own,
    make: async (empty) => {
      await buildSite(empty, '/', dirname(shippedNote))
      return empty
    },
  },
]

interface FigureRow {
  readonly label: string
  readonly name: keyof FirstView
  readonly show: (value: number) => string
  /** Whether a multiple of the floor says something. */
  readonly isRelative: boolean
}

const ms = (value: number): string => value.toFixed(0)
const kB = (bytes: number): string => (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)

const figureRows: readonly FigureRow[] = [
  { label: 'first contentful paint, ms', name: 'firstPaint', show: ms, isRelative: true },
  { label: 'largest contentful paint, ms', name: 'largestPaint', show: ms, isRelative: true },
  { label: 'first question visible, ms', name: 'firstQuestion', show: ms, isRelative: true },
  { label: 'total blocking time, ms', name: 'blocking', show: ms, isRelative: false },
  { label: 'search usable, ms', name: 'searchUsable', show: ms, isRelative: true },
  { label: 'last key to results, ms', name: 'keyToResults', show: ms, isRelative: false },
  { label: 'the same, syllable still composed, ms', name: 'composedToResults', show: ms, isRelative: false },
  { label: 'view without pictures, kB', name: 'bytes', show: kB, isRelative: true },
  { label: 'of that scripts, kB', name: 'scriptBytes', show: kB, isRelative: false },
  { label: 'search fetches beyond that, kB', name: 'searchBytes', show: kB, isRelative: false },
  { label: 'and later by itself, kB', name: 'laterBytes', show: kB, isRelative: false },
  { label: 'fetched ahead of a quiz, kB', name: 'aheadBytes', show: kB, isRelative: false },
  {
    label: 'layout shift, phone profile',
    name: 'shift',
    show: (value) => value.toFixed(3),
    isRelative: false,
  },
]

const checkRows = [
  ['axe violations, 360 and 1280 px, light and dark', 'axe'],
  ['layout shift at 320 px', 'shift'],
  ['console errors and warnings at 320 px', 'console'],
  ['sideways overflow at 320 px', 'overflow'],
  ['questions readable with scripts off', 'noScript'],
  ['second visit offline', 'offline'],
] as const

/** Runs the comparison and prints a Markdown table, then what lies behind its cells. Takes a quarter of an hour, with installing. */
export async function benchPeers(
  print: (line: string) => void = console.log,
  runs = 3,
  tell: (line: string) => void = console.error,
): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), 'mundap-peers-'))
  const notes: string[] = []
  /** Does one thing for a column; when that fails, the reason goes below the table. */
  const attempt = async <T>(what: string, work: () => Promise<T>): Promise<T | undefined> => {
    tell(`${new Date().toISOString().slice(11, 19)} ${what}`)
    try {
      return await work()
    } catch (error) {
      notes.push(`${what}: ${String(error).slice(0, 600)}`)
      return undefined
    }
  }
  const sites: { name: string; recipe: ViewRecipe; folder: string }[] = []
  for (const { name, recipe, make } of columns) {
    const folder = await attempt(`${name}, build`, () => make(join(temporary, name)))
    if (folder !== undefined) sites.push({ name, recipe, folder })
  }
  tell('first views')
  const views = new Map<string, FirstView>()
  for (const [index, { view, reasons }] of (await measureFirstViews(sites, runs)).entries()) {
    const name = sites[index]?.name ?? ''
    views.set(name, view)
    notes.push(...reasons.map((reason) => `${name}, ${reason}`))
  }
  const checks = new Map<string, Awaited<ReturnType<typeof checkSite>>>()
  const lighthouse = new Map<string, Awaited<ReturnType<typeof runLighthouse>>>()
  for (const { name, recipe, folder } of sites) {
    const checked = await attempt(`${name}, checks`, () => checkSite(folder, recipe))
    if (checked) checks.set(name, checked)
    notes.push(...(checked?.notes ?? []).map((note) => `${name}, ${note}`))
    const scored = await attempt(`${name}, Lighthouse`, () => runLighthouse(folder, runs))
    if (scored) lighthouse.set(name, scored)
  }
  rmSync(temporary, { recursive: true })

  const names = columns.map(({ name }) => name)
  print(row(['', ...names]))
  print(row(['---', ...names.map(() => '---')]))
  for (const { label, name, show, isRelative } of figureRows) {
    const floor = views.get('floor')?.[name] ?? Number.NaN
    const cells = names.map((column) => {
      const value = views.get(column)?.[name] ?? Number.NaN
      if (Number.isNaN(value)) return '-'
      const ratio = isRelative && column !== 'floor' && floor > 0 ? ` (${(value / floor).toFixed(2)} ×)` : ''
      return show(value) + ratio
    })
    print(row([label, ...cells]))
  }
  const scores = names.map((name) => lighthouse.get(name)?.scores.join(' / ') ?? '-')
  print(row(['Lighthouse: performance / accessibility / best practices / SEO', ...scores]))
  for (const [label, name] of checkRows)
    print(row([label, ...names.map((column) => checks.get(column)?.[name] ?? '-')]))
  print('\nBehind the cells:\n')
  for (const note of [...new Set(notes)]) print(`- ${note}`)
  print('\nWhat Lighthouse finds here:\n')
  for (const line of lighthouse.get('here')?.failing ?? []) print(`- ${line}`)
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
