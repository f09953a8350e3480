/** Lists the notes of a folder on disk. */
import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isInside } from './find-picture.ts'
import { BESIDE } from './lines-beside.ts'
import type { NoteChoice } from './note-choice.ts'
import { isNotePath, isReadme } from './note-paths.ts'

export interface Listing {
  readonly files: readonly string[]
  /** Notes and folders that are not read, folders with a `/` behind them. */
  readonly skipped: readonly string[]
  /** Symbolic links that lead out of the folder. They are not followed, so nothing is published by accident. */
  readonly outside: readonly string[]
}

/**
 * Lists the notes below a folder. A symbolic link to a note inside the folder is read as a note. A link to a folder inside is
 * followed only when that folder is not read anyway (a hidden one): so no note is read twice, and circles of links end. Throws an
 * Error with a Korean message when a folder cannot be read.
 */
export function listNotes(root: string, choice: NoteChoice): Listing {
  const files: string[] = []
  const skipped: string[] = []
  const outside: string[] = []
  const links: string[] = []
  const seen = new Set<string>()
  const enters = (folder: string): boolean =>
    choice.entersFolder(folder, (name) => statsOf(join(root, folder, name)) !== null)
  const walk = (below: string): void => {
    const real = realpathSync(join(root, below))
    if (seen.has(real)) return
    seen.add(real)
    for (const entry of entriesOf(join(root, below), below)) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) {
        if (enters(path)) walk(path)
        else skipped.push(`${path}/`)
      } else if (entry.isSymbolicLink() && !isReadme(entry.name)) links.push(path)
      else if (choice.readsFile(path)) {
        if (entry.isFile()) files.push(path)
      } else if (isNotePath(entry.name) || isReadme(entry.name)) skipped.push(path)
    }
  }
  walk('')
  // Links come last, when all folders that are read anyway are known. Following one may find more.
  for (let link = links.shift(); link !== undefined; link = links.shift()) {
    const path = join(root, link)
    const stats = statsOf(path)
    const isWanted = stats?.isDirectory() ? enters(link) : stats?.isFile() && choice.readsFile(link)
    if (!isWanted) continue
    if (!isInside(root, path)) outside.push(link)
    else if (stats?.isFile()) files.push(link)
    else walk(link)
  }
  return { files, skipped, outside }
}

/** Returns the names of files beside the notes that are links to another place. They are not read. */
export function besideOutside(root: string): readonly string[] {
  return BESIDE.filter((name) => statsOf(join(root, name)) !== null && !isInside(root, join(root, name)))
}

/** Lists one note that was given by its path. */
export function onlyNote(path: string): Listing {
  return { files: [basename(path)], skipped: [], outside: [] }
}

function entriesOf(folder: string, below: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    throw new Error(`${below || folder}: 폴더를 읽을 수 없어요. 읽기 권한이 있는지 확인해 주세요.`)
  }
}

function statsOf(path: string): Stats | null {
  try {
    return statSync(path)
  } catch {
    // A broken link.
    return null
  }
}
