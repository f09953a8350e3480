/** Takes files out of what a browser gives: a picked list, a pasted one, or a dropped folder with all below it. */
import { MOST_FILES } from './worker/drop-limits.ts'
import type { DroppedFile, Refusal } from './worker/notes-messages.ts'
import { fileUse } from './worker/wanted-files.ts'

/** Entries that are looked at in a dropped folder, whatever they are. */
const MOST_ENTRIES = 50_000

/** Takes the files of a picker. Those of a picked folder have paths. Files that are for nothing are left out. */
export function fromList(files: Iterable<File>): readonly DroppedFile[] {
  return [...files]
    .map((file): DroppedFile => ({ path: file.webkitRelativePath || asNote(file.name), blob: file }))
    .filter(({ path }) => fileUse(path) !== 'none')
}

/**
 * A file that is chosen by itself is meant to be read, also where its name ends otherwise, as phones and some editors write it. In a
 * folder, such files are something else.
 */
function asNote(name: string): string {
  return name.replace(/\.(?:markdown|mdown|mkdn?|mdx|txt)$/i, '.md')
}

/** Takes the files of a drop, those in folders too. Must be called while the drop is handled: later it is empty. */
export function fromDrop(data: DataTransfer): Promise<readonly DroppedFile[] | Refusal> {
  const entries = [...data.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null
    return entry === null ? [] : [entry]
  })
  return entries.length === 0 ? Promise.resolve(fromList(data.files)) : walk(entries)
}

async function walk(roots: readonly FileSystemEntry[]): Promise<readonly DroppedFile[] | Refusal> {
  const found: DroppedFile[] = []
  let seen = 0
  let level = roots
  while (level.length > 0) {
    const next: FileSystemEntry[] = []
    for (const entry of level) {
      seen += 1
      if (seen > MOST_ENTRIES || found.length > MOST_FILES)
        return { kind: 'too-many-files', most: MOST_FILES }
      const full = entry.fullPath.replace(/^\//, '')
      const path = level === roots ? asNote(full) : full
      if (isFile(entry)) {
        const blob = fileUse(path) === 'none' ? null : await fileOf(entry)
        if (blob !== null) found.push({ path, blob })
        // A file that would be read in this folder tells whether the folder is skipped.
      } else if (isFolder(entry) && fileUse(`${path}/a.md`) === 'note') next.push(...(await entriesOf(entry)))
    }
    level = next
  }
  return found
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

/** Null when the file is gone or may not be read. */
function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => {
    entry.file(resolve, () => resolve(null))
  })
}

/** A reader gives a part of the folder at a time, and nothing at its end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve) => {
      reader.readEntries(resolve, () => resolve([]))
    })
    if (part.length === 0 || entries.length > MOST_ENTRIES) return entries
    entries.push(...part)
  }
}
