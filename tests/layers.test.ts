import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Who may look into which room, beside its own. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  notes: [],
  site: ['notes'],
  search: ['notes', 'site'],
  study: ['notes', 'site', 'search'],
  storage: ['notes', 'site', 'search', 'study'],
  ui: ['notes', 'site', 'search', 'study', 'storage'],
  build: ['notes', 'site', 'search'],
}

/** The one room, or the few files, that a dependency is for. */
const homeOf: Readonly<Record<string, string | readonly string[]>> = {
  'remark-gfm': 'src/notes/',
  'remark-cjk-friendly': 'src/notes/',
  remark: 'src/notes/',
  unified: 'src/notes/',
  yaml: 'src/',
  // The fuzzy finder of the command palette; the search of the notes has its own way with typos.
  'fuse.js': 'src/ui/search/fuzzy-finder.ts',
  // Its josa chooses the particles of the interface's own sentences.
  'es-hangul': ['src/search/', 'src/ui/strings/'],
  minisearch: 'src/search/',
  'ts-fsrs': 'src/study/schedule/scheduler.ts',
  idb: 'src/storage/database.ts',
  react: 'src/ui/',
  'react-dom': 'src/ui/',
  'react-router': 'src/ui/',
  '@base-ui/react': 'src/ui/',
  'lucide-react': 'src/ui/',
  shiki: 'src/build/',
  sharp: 'src/build/',
  vite: 'src/build/',
}

const pureRooms = ['notes', 'site', 'search', 'study']

interface Import {
  readonly from: string
  readonly to: string
}

/** Every import of every module of ours under `src`, static or dynamic. */
function readImports(): readonly Import[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.tsx?$/.test(file))
  return files.flatMap((from) => {
    const text = readFileSync(join(root, from), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    const specifiers = [...text.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
      ([, name = '']) => name,
    )
    return specifiers.map((name) => ({ from, to: resolveName(from, name) }))
  })
}

/** A relative import as a path below the root; a package's import as the package's name. */
function resolveName(from: string, name: string): string {
  if (name.startsWith('.'))
    return relative(root, join(root, dirname(from), name))
      .replaceAll('\\', '/')
      .replace(/\?.*$/, '')
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}

const roomOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1]
const imports = readImports()

describe('layers', () => {
  test('every room is known here', () => {
    const rooms = readdirSync(join(root, 'src'))
    expect(rooms.filter((room) => mayImport[room] === undefined)).toEqual([])
  })

  test('a room imports only from the rooms below it', () => {
    const bad = imports.filter(({ from, to }) => {
      const [here, there] = [roomOf(from), roomOf(to)]
      return here && there && here !== there && !mayImport[here]?.includes(there)
    })
    expect(bad).toEqual([])
  })

  test('pure rooms know neither Node nor React', () => {
    const bad = imports.filter(
      ({ from, to }) => pureRooms.includes(roomOf(from) ?? '') && /^(node:|react|idb$|virtual:)/.test(to),
    )
    expect(bad).toEqual([])
  })

  test('each dependency stays in its one room', () => {
    const bad = imports.filter(({ from, to }) => {
      const homes = [homeOf[to] ?? from].flat()
      return !homes.some((home) => from.startsWith(home))
    })
    expect(bad).toEqual([])
  })
})
