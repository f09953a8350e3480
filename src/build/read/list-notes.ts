/** Lists the notes of a folder on disk. */
import type { Disk, DiskEntry } from './disk.ts'
import { isInside } from './find-picture.ts'
import { BESIDE } from './lines-beside.ts'
import type { NoteChoice } from './note-choice.ts'
import { isNearlyNote, isNotePath, isReadme } from './note-paths.ts'

export interface Listing {
  readonly files: readonly string[]
  /** Notes and folders that are not read, folders with a `/` behind them. */
  readonly skipped: readonly string[]
  /** Symbolic links that lead out of the folder, or nowhere. They are not followed, so nothing is published by accident. */
  readonly outside: readonly string[]
}

/**
 * Lists the notes below a folder. A symbolic link to a note inside the folder is read as a note. A link to a folder inside is
 * followed only when that folder is not read anyway (a hidden one): so no note is read twice, and circles of links end. Throws an
 * Error with a Korean message when a folder cannot be read.
 */
export function listNotes(disk: Disk, root: string, choice: NoteChoice): Listing {
  const { join } = disk.path
  const files: string[] = []
  const skipped: string[] = []
  const outside: string[] = []
  const links: string[] = []
  const seen = new Set<string>()
  const enters = (folder: string): boolean =>
    choice.entersFolder(folder, (name) => disk.kindOf(join(root, folder, name)) !== null)
  const walk = (below: string): void => {
    const real = disk.realPath(join(root, below))
    if (seen.has(real)) return
    seen.add(real)
    for (const { name, kind } of entriesOf(disk, join(root, below), below)) {
      const path = below === '' ? name : `${below}/${name}`
      if (kind === 'folder') {
        if (enters(path)) walk(path)
        // Every repository has it, and nobody looks for notes there.
        else if (name !== '.git') skipped.push(`${path}/`)
      } else if (kind === 'link' && !isReadme(name)) links.push(path)
      else if (choice.readsFile(path)) {
        if (kind === 'file') files.push(path)
      } else if (isNotePath(name) || isNearlyNote(name) || isReadme(name)) skipped.push(path)
    }
  }
  walk('')
  // Links come last, when all folders that are read anyway are known. Following one may find more.
  for (let link = links.shift(); link !== undefined; link = links.shift()) {
    const path = join(root, link)
    const kind = disk.kindOf(path)
    const isWanted = kind === 'folder' ? enters(link) : kind !== 'other' && choice.readsFile(link)
    if (!isWanted) continue
    if (kind === null || !isInside(disk, root, path)) outside.push(link)
    else if (kind === 'file') files.push(link)
    else walk(link)
  }
  return { files, skipped, outside }
}

/** Returns the names of files beside the notes that are links to another place. They are not read. */
export function besideOutside(disk: Disk, root: string): readonly string[] {
  return BESIDE.filter((name) => {
    const path = disk.path.join(root, name)
    return disk.kindOf(path) !== null && !isInside(disk, root, path)
  })
}

/** Lists one note that was given by its name. */
export function onlyNote(name: string): Listing {
  return { files: [name], skipped: [], outside: [] }
}

function entriesOf(disk: Disk, folder: string, below: string): readonly DiskEntry[] {
  try {
    return disk.entriesOf(folder)
  } catch {
    throw new Error(`${below || folder}: 폴더를 읽을 수 없어요. 읽기 권한이 있는지 확인해 주세요.`)
  }
}
