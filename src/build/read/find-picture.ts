/** Finds the pictures of notes on disk. */
import type { Disk, DiskEntry } from './disk.ts'
import { folderHolds } from './folder-paths.ts'
import { isSkippedFolder } from './note-paths.ts'
import { type FileTree, type Located, locatePicture } from './picture-path.ts'

/**
 * Looks for a picture of a note below `root` (`locatePicture` has the rules). Takes the note's path relative to `root`, and the
 * picture's path as the note has it. A found path is absolute.
 */
export function findPicture(disk: Disk, root: string, noteFile: string, path: string): Located {
  const located = locatePicture(treeOnDisk(disk, root), noteFile, path)
  return located.kind === 'found' ? { kind: 'found', path: disk.path.join(root, located.path) } : located
}

function treeOnDisk(disk: Disk, root: string): FileTree {
  const { join, relative, resolve, sep } = disk.path
  return {
    resolve: (folder, written) => relative(root, resolve(join(root, folder), written)).split(sep),
    namesIn: (folder) => entriesIn(disk, join(root, folder)).map(({ name }) => name),
    isFile: (path) => disk.kindOf(join(root, path)) === 'file',
    leadsOut: (path) => !isInside(disk, root, join(root, path)),
  }
}

/** True unless a symbolic link leads out of the folder. Throws when the path does not exist. */
export function isInside(disk: Disk, root: string, path: string): boolean {
  return folderHolds(disk.realPath(root), disk.realPath(path), disk.path)
}

/** Returns every file below a folder with a `/` before its path, those in the fewest folders first. Symbolic links are not followed. */
export function filesBelow(disk: Disk, root: string): readonly string[] {
  const files: string[] = []
  let level = ['']
  while (level.length > 0) {
    const next: string[] = []
    for (const folder of level) {
      for (const { name, kind } of entriesIn(disk, disk.path.join(root, folder))) {
        const path = `${folder}/${name}`
        if (kind === 'folder' && !isSkippedFolder(name)) next.push(path)
        if (kind === 'file') files.push(path)
      }
    }
    level = next
  }
  return files
}

/** Returns what is in a folder; nothing where it is none or cannot be read. */
export function entriesIn(disk: Disk, folder: string): readonly DiskEntry[] {
  try {
    return disk.entriesOf(folder)
  } catch {
    return []
  }
}
