/** Finds the pictures of notes on disk. */
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { holds } from './holds.ts'
import { isSkippedFolder } from './note-paths.ts'
import { type FileTree, type Located, locatePicture } from './picture-path.ts'

/**
 * Looks for a picture of a note below `root` (`locatePicture` has the rules). Takes the note's path relative to `root`, and the
 * picture's path as the note has it. A found path is absolute.
 */
export function findPicture(root: string, noteFile: string, path: string): Located {
  const located = locatePicture(treeOnDisk(root), noteFile, path)
  return located.kind === 'found' ? { kind: 'found', path: join(root, located.path) } : located
}

function treeOnDisk(root: string): FileTree {
  return {
    resolve: (folder, written) => relative(root, resolve(join(root, folder), written)).split(sep),
    namesIn: (folder) => namesIn(join(root, folder)),
    isFile: (path) => isFile(join(root, path)),
    leadsOut: (path) => !isInside(root, join(root, path)),
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    // Not a folder, or not readable.
    return []
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    // There is no such file, or a symbolic link is broken.
    return false
  }
}

/** True unless a symbolic link leads out of the folder. Throws when the path does not exist. */
export function isInside(root: string, path: string): boolean {
  return holds(realpathSync(root), realpathSync(path))
}

/** Returns every file below a folder with a `/` before its path, those in the fewest folders first. Symbolic links are not followed. */
export function filesBelow(root: string): readonly string[] {
  const files: string[] = []
  let level = ['']
  while (level.length > 0) {
    const next: string[] = []
    for (const folder of level) {
      for (const entry of entriesOf(join(root, folder))) {
        const path = `${folder}/${entry.name}`
        if (entry.isDirectory() && !isSkippedFolder(entry.name)) next.push(path)
        if (entry.isFile()) files.push(path)
      }
    }
    level = next
  }
  return files
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    // Not readable: what is in it is missing.
    return []
  }
}
