import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SETTING_KEYS } from '../src/build/read/settings.ts'
import { appOrder, buildOrder } from './support/rooms.ts'
import {
  exists,
  filesBelow,
  namedPaths,
  readImports,
  readText,
  runsOnImport,
} from './support/source-files.ts'

const documents = [
  'README.md',
  'README.ko.md',
  '.github/CONTRIBUTING.md',
  ...filesBelow('docs').filter((file) => file.endsWith('.md')),
]

const files = ['src', 'tests', 'scripts', 'content', 'public'].flatMap(filesBelow)
const modules = files.filter((file) => /^src\/.*\.tsx?$/.test(file))
const names = new Set(files.map((file) => basename(file)))

/** Rows of the table "I want to change …" as [what, where, proof]. */
function changeTable(readme: string): readonly (readonly string[])[] {
  return [...readText(readme).matchAll(/^\| (?!---)(.*) \|$/gm)]
    .map(([, row = '']) => row.split(' | '))
    .filter((cells) => cells.length === 3)
    .slice(1)
}

describe('documents', () => {
  test.each(documents)('%s names only files that exist', (document) => {
    const ours = namedPaths(readText(document)).filter((path) =>
      /^(src|tests|scripts|docs|public)\/|^content\/glossary/.test(path),
    )
    expect(ours.filter((path) => !exists(path))).toEqual([])
  })

  test.each(documents)('%s names only scripts that package.json has', (document) => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(readText('package.json'))
    const called = [...readText(document).matchAll(/\bnpm (?:run )?(start|test\b(?::\w+)?|(?<=run )[\w:]+)/g)]
    expect(called.map(([, name = '']) => name).filter((name) => !(name in scripts))).toEqual([])
  })
})

describe('the table of changes', () => {
  const rows = changeTable('.github/CONTRIBUTING.md')

  test('names one place in each row, and a way to prove the change', () => {
    expect(rows.length).toBeGreaterThan(12)
    for (const [what = '', where = '', proof = ''] of rows) {
      const [place = '', ...others] = namedPaths(where)
      expect({ what, exists: exists(place), others }).toEqual({ what, exists: true, others: [] })
      expect({ what, proofs: [...proof.matchAll(/`/g)].length }).toEqual({ what, proofs: 2 })
      expect(namedPaths(proof).filter((path) => !exists(path))).toEqual([])
    }
  })

  test.each([
    /dialect|construct/,
    /`check`/,
    /quiz mode/,
    /asked again/,
    /order of results/,
    /mean the same/,
    /a page/,
    /a setting/,
    /remember/,
    /picture is drawn/,
    /new version/,
    /command/,
  ])('answers for %s', (topic) => {
    expect(rows.filter(([what = '']) => topic.test(what))).toHaveLength(1)
  })
})

describe.each(['README.md', 'README.ko.md'])('%s', (readme) => {
  const text = readText(readme)

  test('links every page of docs, where its language is said', () => {
    const pages = filesBelow('docs').filter((file) => file.endsWith('.md'))
    const [, table = ''] = text.split(/\n## (?:Documents|문서)\n/)
    const [korean = '', english = ''] = table.match(/\| (\[.*) \| (\[.*) \|/)?.slice(1) ?? []
    for (const page of pages) {
      const isKorean = /^# .*[가-힣]/.test(readText(page))
      expect({ page, isLinked: (isKorean ? korean : english).includes(`(${page})`) }).toEqual({
        page,
        isLinked: true,
      })
    }
  })

  test('has pictures and links that are there', () => {
    const named = [...text.matchAll(/\]\(([^)#]+)|(?:src|srcset)="([^"]+)"/g)].map(
      ([, link, src]) => link ?? src ?? '',
    )
    const ours = named.filter((path) => !/^https?:|^\.\.\//.test(path))
    expect(ours.length).toBeGreaterThan(10)
    expect(ours.filter((path) => !exists(path))).toEqual([])
  })

  test('never speaks of the package as if it were published', () => {
    expect(text).not.toMatch(/\bnpx mundap|npm (?:install|i|create|init) (?:--global |-g )?mundap/)
  })
})

test('docs/settings.md explains every setting, in the order of the program', () => {
  const rows = [...readText('docs/settings.md').matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name)
  expect(rows).toEqual(SETTING_KEYS)
})

describe('docs/architecture.md', () => {
  const text = readText('docs/architecture.md')

  test('draws every import between rooms, and no other', () => {
    const drawn = [...text.matchAll(/^ {2}(\w+) -(?:\.-|-)> (\w+)$/gm)].map(
      ([, from, to]) => `${from} -> ${to}`,
    )
    const roomOf = (path: string): string | undefined => /^src\/(\w+)\//.exec(path)?.[1]
    const real = readImports().flatMap(({ from, to }) => {
      const [here, there] = [roomOf(from), roomOf(to)]
      return here === undefined || there === undefined || here === there ? [] : [`${here} -> ${there}`]
    })
    expect(drawn.toSorted()).toEqual([...new Set(real)].toSorted())
  })

  test('shows the order that the imports are held to', () => {
    const [, shown = ''] = /```text\n([\s\S]*?)\n```/.exec(text) ?? []
    const own = buildOrder.filter((entry) => !appOrder.includes(entry))
    expect(shown.split('\n')).toEqual([...appOrder, '', ...own])
  })

  test.each([
    'A file becomes a card',
    'A query becomes results',
    'A tap becomes a due date',
    'A deploy becomes an update',
  ])('%s, in ten steps with the files that do it', (title) => {
    const [, journey = ''] = text.split(`## ${title}\n`)
    const steps =
      journey
        .split('\n## ')[0]
        ?.split(/^\d+\. /m)
        .slice(1) ?? []
    expect(steps).toHaveLength(10)
    const named = steps.flatMap(namedPaths)
    expect(named.length).toBeGreaterThan(8)
    // A file of the folder named before may stand without it.
    expect(named.filter((path) => !exists(path) && !names.has(path))).toEqual([])
  })
})

describe('.github/CONTRIBUTING.md', () => {
  const text = readText('.github/CONTRIBUTING.md')

  test('names the modules that do something when they are imported', () => {
    const [, said = ''] = /Importing a module does nothing\.(.*?)\n- /s.exec(text) ?? []
    expect(namedPaths(said).toSorted()).toEqual(modules.filter(runsOnImport))
  })

  test('says how long files mostly are', () => {
    expect(text).toContain('mostly 40 to 250 lines')
    const lengths = modules.map((file) => readText(file).split('\n').length - 1)
    const usual = lengths.filter((length) => length >= 40 && length <= 250)
    expect(usual.length / lengths.length).toBeGreaterThan(0.6)
    expect(lengths.filter((length) => length > 250).length / lengths.length).toBeLessThan(0.1)
  })

  test('says that components know nothing of IndexedDB', () => {
    expect(text).toContain('Components know nothing of IndexedDB')
    expect(
      modules.filter((file) => file.startsWith('src/ui/') && /\bindexedDB\b|\bIDB\w+/.test(readText(file))),
    ).toEqual([])
  })
})
