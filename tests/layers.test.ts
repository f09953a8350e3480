import { basename, dirname, extname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { appOrder, buildOrder, madeAnywhere } from './support/rooms.ts'
import { filesBelow, readImports, readText } from './support/source-files.ts'

/** Rooms that hold other rooms only: a file at their root would have no place in the order. */
const withoutFiles = ['study/']

/** Where each package may be imported: a room or a file. A package that is not listed is an error. */
const homesOf: Readonly<Record<string, readonly string[]>> = {
  remark: ['src/notes/'],
  'remark-gfm': ['src/notes/'],
  'remark-cjk-friendly': ['src/notes/'],
  unified: ['src/notes/'],
  mdast: ['src/notes/'],
  temml: ['src/notes/parse/mathml.ts'],
  yaml: ['src/build/read/'],
  'fuse.js': ['src/ui/search/fuzzy-finder.ts'],
  // Its josa chooses the particles of the interface's own sentences.
  'es-hangul': ['src/ui/strings/'],
  'ts-fsrs': ['src/study/schedule/scheduler.ts'],
  idb: ['src/storage/database.ts', 'src/storage/early-state.ts', 'src/storage/kept-notes.ts'],
  react: ['src/ui/'],
  'react-dom': ['src/ui/'],
  'react-router': ['src/ui/'],
  'lucide-react': ['src/ui/'],
  fflate: ['src/ui/my/worker/open-zip.ts', 'src/study/carry/record-parts.ts'],
  qr: ['src/ui/settings/record-codes.tsx'],
  shiki: ['src/build/site/'],
  sharp: ['src/build/'],
  vite: ['src/build/'],
}

const pureRooms = ['notes/', 'site/', 'search/', 'study/', ...madeAnywhere].flatMap(spread)
const imports = readImports()
const modules = filesBelow('src').filter((file) => /\.tsx?$/.test(file))

/** The place of a file in an order: the entry that says most of its path. Minus one when none does. */
function placeOf(file: string, order: readonly string[]): number {
  const path = file.slice('src/'.length)
  const fits = order.flatMap((entry, place) => spread(entry).map((start) => ({ start, place })))
  const best = fits
    .filter(({ start }) => (start.endsWith('/') ? path.startsWith(start) : path === start))
    .toSorted((a, b) => b.start.length - a.start.length)
  return best[0]?.place ?? -1
}

/** `a/{b,c}.ts` as `a/b.ts` and `a/c.ts`. */
function spread(entry: string): readonly string[] {
  const [, before = '', names = '', after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(entry) ?? []
  return names === '' ? [entry] : names.split(',').map((name) => before + name + after)
}

function orderOf(file: string): readonly string[] {
  return file.startsWith('src/build/') ? buildOrder : appOrder
}

describe('layers', () => {
  test('every folder of the source has a place in the order', () => {
    const folders = [...new Set(modules.map((file) => `${dirname(file).slice('src/'.length)}/`))]
    const homeless = folders.filter((folder) => ![...appOrder, ...buildOrder].includes(folder))
    expect(homeless.filter((folder) => !withoutFiles.includes(folder))).toEqual([])
    expect(modules.filter((file) => placeOf(file, orderOf(file)) < 0)).toEqual([])
  })

  test('every line of the order stands for something', () => {
    const entries = [...appOrder, ...buildOrder].flatMap(spread)
    expect(entries.filter((entry) => !modules.some((file) => file.startsWith(`src/${entry}`)))).toEqual([])
  })

  test('a module imports only from its own room and the rooms below it', () => {
    const bad = imports.filter(({ from, to }) => {
      if (!to.startsWith('src/')) return false
      const [here, there] = [placeOf(from, orderOf(from)), placeOf(to, orderOf(from))]
      return there < 0 || there > here
    })
    expect(bad).toEqual([])
  })

  test('pure rooms know neither Node nor React nor the disk', () => {
    const isPure = (file: string) => pureRooms.some((room) => file.startsWith(`src/${room}`))
    const bad = imports.filter(({ from, to }) => isPure(from) && /^(node:|react|idb$|virtual:)/.test(to))
    expect(bad).toEqual([])
  })

  test('every package is listed with its homes and stays in them', () => {
    const bad = imports.filter(({ from, to }) => {
      if (to.startsWith('src/') || /^(node:|virtual:)/.test(to)) return false
      return !homesOf[to]?.some((home) => from.startsWith(home))
    })
    expect(bad).toEqual([])
  })

  test('every listed package is used in each of its homes', () => {
    const unused = Object.entries(homesOf).flatMap(([name, homes]) =>
      homes
        .filter((home) => !imports.some(({ from, to }) => to === name && from.startsWith(home)))
        .map((home) => `${name} in ${home}`),
    )
    expect(unused).toEqual([])
  })

  test('no two files have the same name, unless one is the style sheet beside the other', () => {
    const byName = new Map<string, string[]>()
    for (const file of filesBelow('src')) {
      const name = basename(file, extname(file))
      byName.set(name, [...(byName.get(name) ?? []), file])
    }
    const isStyleOf = (files: readonly string[]): boolean =>
      files.length === 2 &&
      new Set(files.map(dirname)).size === 1 &&
      files.some((file) => file.endsWith('.css')) &&
      files.some((file) => !file.endsWith('.css'))
    expect([...byName.values()].filter((files) => files.length > 1 && !isStyleOf(files))).toEqual([])
  })

  test('nothing is exported for tests alone: what they share stands in tests', () => {
    const texts = [...modules, ...filesBelow('scripts'), 'vite.config.ts'].map(
      (file) => [file, readText(file)] as const,
    )
    // How often each word stands in the program, imports and comments too.
    const counts = new Map<string, number>()
    for (const [, text] of texts)
      for (const word of text.match(/[\w$]+/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
    const alone = texts.flatMap(([file, text]) =>
      [...text.matchAll(/^export (?:async )?(?:function|const|class) ([\w$]+)/gm)].flatMap(([, name = '']) =>
        counts.get(name) === 1 ? [`${file}: ${name}`] : [],
      ),
    )
    expect(alone).toEqual([])
  })

  test('no file is named after nothing in particular', () => {
    const vague = /\/(utils?|helpers?|types|hooks|index|common|misc|manager)\.\w+$/
    expect(filesBelow('src').filter((file) => vague.test(file))).toEqual([])
  })

  test('the app has one voice, and its messages: beside them only alerts speak up', () => {
    const live = /aria-live|role="(status|log)"|<output/
    const speaking = filesBelow('src/ui').filter((file) => file.endsWith('.tsx') && live.test(readText(file)))
    expect(speaking).toEqual(['src/ui/base/announcer.tsx', 'src/ui/base/toast.tsx'])
  })
})
