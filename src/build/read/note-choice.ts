/** Says which files of a folder are read as notes. The same holds for today's folder and for its past in git. */
import { isClosedFolder, isNotePath, isReadme, isSkippedFolder } from './note-paths.ts'
import { matcher } from './path-pattern.ts'
import type { SettingItem } from './setting-values.ts'
import { NO_SETTINGS, type Settings } from './settings.ts'

/** Files that tell that a folder is another project, or a built site. */
const SIGNS_OF_OTHERS = ['package.json', 'sw.js']

export interface NoteChoice {
  /** Whether a folder is read. Takes its path below the root, and whether a file of a name lies in it. */
  readonly entersFolder: (path: string, has: (name: string) => boolean) => boolean
  /** Whether a file is a note. */
  readonly readsFile: (path: string) => boolean
  /** Patterns that nothing was asked for, with the key that they stand in. */
  readonly idle: () => readonly (SettingItem & { readonly key: string })[]
}

/**
 * Returns the choice for a folder. Hidden folders and `node_modules` are never read. Build output and other projects (`dist`,
 * folders with a package.json or a service worker) are read only where a pattern of `files` begins inside, and a README only where one is its path.
 */
export function chooseNotes({
  files,
  exclude,
}: Pick<Settings, 'files' | 'exclude'> = NO_SETTINGS): NoteChoice {
  const met = new Set<SettingItem>()
  const compile = (entries: readonly SettingItem[], anyCase: boolean) =>
    entries.map((entry) => ({ entry, fits: matcher(entry.text, anyCase) }))
  // What is kept out on a disk that tells no `A` from `a` stays out on the machine that publishes.
  const [wanted, unwanted] = [compile(files, false), compile(exclude, true)]
  const meets = (patterns: typeof wanted, path: string): boolean => {
    const fitting = patterns.filter(({ fits }) => fits(path))
    for (const { entry } of fitting) met.add(entry)
    return fitting.length > 0
  }
  const isNamed = (path: string, below: boolean): boolean =>
    files.some(({ text }) => {
      const plain = text.normalize('NFC').replace(/^\/|\/+$/g, '')
      const own = path.normalize('NFC')
      return plain === own || (below && plain.startsWith(`${own}/`))
    })
  return {
    entersFolder: (path, has) => {
      const name = path.replace(/^.*\//, '')
      const isOut = meets(unwanted, path)
      if (isOut || isClosedFolder(name)) return false
      return !(SIGNS_OF_OTHERS.some(has) || isSkippedFolder(name)) || isNamed(path, true)
    },
    readsFile: (path) => {
      const name = path.replace(/^.*\//, '')
      const isOut = meets(unwanted, path)
      const isIn = meets(wanted, path) || files.length === 0
      return isIn && !isOut && (isNotePath(name) || (isReadme(name) && isNamed(path, false)))
    },
    idle: () => [
      ...files.filter((entry) => !met.has(entry)).map((entry) => ({ ...entry, key: 'files' })),
      ...exclude.filter((entry) => !met.has(entry)).map((entry) => ({ ...entry, key: 'exclude' })),
    ],
  }
}
