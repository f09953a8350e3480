import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import {
  pageFeatures,
  scriptFeatures,
  scriptUses,
  styleFeatures,
  textUses,
} from '../support/newer-than-floor.ts'
import { rows } from '../support/rows.ts'
import type { SiteName } from '../support/visit.ts'

interface Found {
  readonly file: string
  readonly name: string
  readonly allowed: string | undefined
}

test('no script fetches the styles that every page carries: they would stand behind those of lists, and win', () => {
  const assets = join(inject('sites').root, 'assets')
  const files = readdirSync(assets)
  const main = files.find((file) => /^main-.*\.css$/.test(file))
  const asking = files.filter(
    (file) =>
      file.endsWith('.js') && main !== undefined && readFileSync(join(assets, file), 'utf8').includes(main),
  )
  expect({ main: main !== undefined, asking }).toEqual({ main: true, asking: [] })
})

test('the licences of packages that only a worker bundles are named too, each package once', () => {
  const folder = inject('sites').root
  expect(readdirSync(folder).filter((file) => file.startsWith('licences'))).toEqual(['licences.txt'])
  const text = readFileSync(join(folder, 'licences.txt'), 'utf8')
  const names = [...text.matchAll(/^## (.+) - \d.* \(.+\)$/gm)].map(([, name]) => name)
  expect(names).toEqual(expect.arrayContaining(['micromark', 'react', 'temml', 'unified', 'yaml']))
  expect(names).toHaveLength(new Set(names).size)
})

const foundIn = new Map<SiteName, readonly Found[]>()

/** Everything newer than the floor in a built site: the files of each are read once. */
function newerIn(site: SiteName): readonly Found[] {
  const found = foundIn.get(site) ?? findNewer(inject('sites')[site])
  foundIn.set(site, found)
  return found
}

/** What `newerIn` finds in a folder, file by file, inline scripts and styles included. */
function findNewer(folder: string): readonly Found[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files.flatMap((file) => {
    const text = /\.(?:js|css|html)$/.test(file) ? readFileSync(join(folder, file), 'utf8') : ''
    const inside = (tag: string) =>
      [...text.matchAll(new RegExp(`<${tag}(?: type="module")?>([\\s\\S]*?)</${tag}>`, 'g'))].map(
        ([, one = '']) => one,
      )
    const [scripts, styles] = file.endsWith('.html')
      ? [inside('script'), inside('style')]
      : file.endsWith('.js')
        ? [[text], []]
        : [[], [text]]
    const found = [
      ...scripts.flatMap((script) => scriptUses(script)),
      ...styles.flatMap((sheet) => textUses(sheet, styleFeatures)),
      ...(file.endsWith('.html')
        ? textUses(text.replace(/(<(script|style)[^>]*>)[\s\S]*?<\/\2>/g, '$1'), pageFeatures)
        : []),
    ]
    // The reader of dropped notes runs in a worker of its own: where it does not, 내 노트 says so, and all else works.
    return found
      .filter(({ name }) => !(name === 'lookbehind' && /\/notes-worker-/.test(file)))
      .map(({ name, allowed }) => ({ file, name, allowed }))
  })
}

const all = [...scriptFeatures, ...styleFeatures, ...pageFeatures]

describe('what Chromium 109, Safari 15.4 or Firefox 115 lack', () => {
  test.each(rows(['root', 'repo'] as const))('is relied on nowhere in the built files (%s)', (name) => {
    const found = newerIn(name)
    expect(found.filter(({ allowed }) => allowed === undefined)).toEqual([])
  })

  test('stands in the table of docs/browsers.md where it is used as far as it is there', () => {
    const used = new Set(newerIn('root').map(({ name }) => name))
    const allowed = all.filter(({ allowed }) => allowed !== undefined).map(({ name }) => name)
    expect([...used].sort()).toEqual([...allowed].sort())
    const table = readFileSync(join(import.meta.dirname, '../../../docs/browsers.md'), 'utf8')
    expect(allowed.filter((name) => !table.includes(`| ${name} |`))).toEqual([])
  })

  test.each(scriptFeatures)('$name would be found in a script', ({ name, sample }) => {
    expect(scriptUses(sample).map((one) => one.name)).toContain(name)
  })

  test.each(styleFeatures)('$name would be found in a style sheet', ({ name, sample }) => {
    expect(textUses(sample, styleFeatures).map((one) => one.name)).toContain(name)
  })

  test.each(pageFeatures)('$name would be found in a page', ({ name, sample }) => {
    expect(textUses(sample, pageFeatures).map((one) => one.name)).toContain(name)
  })
})
