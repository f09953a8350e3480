/** File access as the reader of notes needs it, so that it reads any disk: this computer's, or one that a test makes up. */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import nodePath, { type PlatformPath } from 'node:path'

/** What stands under a name in a folder. A link may lead anywhere. */
export interface DiskEntry {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'link' | 'other'
}

/** All paths are those of the disk's own system, absolute ones. */
export interface Disk {
  readonly path: Pick<
    PlatformPath,
    'basename' | 'dirname' | 'isAbsolute' | 'join' | 'relative' | 'resolve' | 'sep'
  >
  /** Returns a file's bytes. Throws when it cannot be read. */
  readonly read: (path: string) => Uint8Array
  /** Returns what a path leads to, links followed; null where nothing is. Never throws. */
  readonly kindOf: (path: string) => DiskEntry['kind'] | null
  /** Returns what is in a folder. Throws when it is none or cannot be read. */
  readonly entriesOf: (folder: string) => readonly DiskEntry[]
  /** Returns the path without links. Throws where nothing is. */
  readonly realPath: (path: string) => string
}

/** This computer's disk. */
export const nodeDisk: Disk = {
  path: nodePath,
  read: (path) => readFileSync(path),
  kindOf: (path) => {
    try {
      return kindOf(statSync(path))
    } catch {
      // There is nothing, or a broken link.
      return null
    }
  },
  entriesOf: (folder) =>
    readdirSync(folder, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: entry.isSymbolicLink() ? 'link' : kindOf(entry),
    })),
  realPath: (path) => realpathSync(path),
}

function kindOf(found: { isFile(): boolean; isDirectory(): boolean }): DiskEntry['kind'] {
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other'
}
