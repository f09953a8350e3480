/** Tells when something in a folder of notes changes. */
import { type Dirent, type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { join } from 'node:path'
import { isSkippedFolder } from '../read/note-paths.ts'

/** Several events come for one save: this long (ms) after the first of them the folder is looked through. */
const GATHER_MS = 25
/** How often (ms) a folder is looked through that the system does not watch: too many of them, or another computer's disk. */
const POLL_MS = 700

/** Files that a site is made of, by the end of their names. */
const WATCHED = /\.(?:md|markdown|ya?ml|txt|png|jpe?g|gif|webp|avif|svg|hei[cf])$/i

/**
 * Calls `changed` with the files (relative to `root`) that were added, changed or removed, in any folder below `root`. Returns a
 * function that ends it. Each folder has a watcher of its own: a recursive one goes deaf on Node 20 after the first file that is saved
 * by renaming another. What a watcher tells is only a reason to look through the folder, so nothing depends on which event an
 * editor causes.
 */
export function watchFolder(root: string, changed: (files: readonly string[]) => void): () => void {
  const watchers = new Map<string, { readonly watcher: FSWatcher; readonly inode: number }>()
  let known = look(root).files
  let gathering: NodeJS.Timeout | null = null
  let polling: NodeJS.Timeout | null = null
  const rescan = (): void => {
    gathering = null
    const { files, folders } = look(root)
    follow(folders)
    const different = [...files]
      .filter(([file, mark]) => known.get(file) !== mark)
      .map(([file]) => file)
      .concat([...known.keys()].filter((file) => !files.has(file)))
    known = files
    if (different.length > 0) changed(different.sort())
  }
  const gather = (): void => {
    gathering ??= setTimeout(rescan, GATHER_MS)
  }
  const poll = (): void => {
    polling ??= setInterval(rescan, POLL_MS)
  }
  const unwatch = (folder: string): void => {
    watchers.get(folder)?.watcher.close()
    watchers.delete(folder)
  }
  const follow = (folders: ReadonlyMap<string, number>): void => {
    for (const [watched, { inode }] of [...watchers]) if (folders.get(watched) !== inode) unwatch(watched)
    for (const [folder, inode] of folders) {
      if (watchers.has(folder)) continue
      try {
        const watcher = watch(join(root, folder), gather)
        // The folder is gone, or was replaced by another of the same name.
        watcher.on('error', () => {
          unwatch(folder)
          gather()
        })
        watchers.set(folder, { watcher, inode })
      } catch {
        poll()
      }
    }
  }
  follow(look(root).folders)
  // What was saved between the first look and the watchers.
  gather()
  return () => {
    for (const watched of [...watchers.keys()]) unwatch(watched)
    if (gathering !== null) clearTimeout(gathering)
    if (polling !== null) clearInterval(polling)
  }
}

interface Look {
  /** Path -> what changes with every save. */
  readonly files: ReadonlyMap<string, string>
  /** Path -> number of the folder, which tells it from another of the same name. */
  readonly folders: ReadonlyMap<string, number>
}

function look(root: string): Look {
  const files = new Map<string, string>()
  const folders = new Map<string, number>()
  const walk = (below: string): void => {
    folders.set(below, statSync(join(root, below), { throwIfNoEntry: false })?.ino ?? 0)
    for (const entry of entriesOf(join(root, below))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory() && !isSkippedFolder(entry.name)) walk(path)
      else if (WATCHED.test(entry.name)) files.set(path, markOf(join(root, path)))
    }
  }
  walk('')
  return { files, folders }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    // Removed meanwhile.
    return []
  }
}

function markOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats === undefined ? 'gone' : `${stats.ino} ${stats.size} ${stats.mtimeMs}`
}
