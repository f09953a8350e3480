/** Finds the pictures that notes call by name only (`![[picture.png]]`), anywhere in their folder, as Obsidian does. */
import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Note, Picture } from '../../notes/model.ts'
import { findPicture } from './find-picture.ts'
import { isSkippedFolder } from './note-paths.ts'

/**
 * Writes the path from `root` into each picture that is called by name and is not beside its note. Of several files with the name,
 * the one in the fewest folders counts. A picture that is nowhere keeps its path.
 */
export function placePictures(root: string, notes: readonly Note[]): readonly Note[] {
  let files: readonly string[] | null = null
  const place = (note: Note, picture: Picture): Picture => {
    if (picture.byName !== true || findPicture(root, note.file, picture.path).kind === 'found') return picture
    files ??= filesBelow(root)
    const end = `/${fold(picture.path)}`
    const found = files.find((file) => fold(file).endsWith(end))
    return found === undefined ? picture : { ...picture, path: found }
  }
  const placed = <Holder extends { readonly images: readonly Picture[] }>(
    note: Note,
    holder: Holder,
  ): Holder =>
    holder.images.some(({ byName }) => byName)
      ? { ...holder, images: holder.images.map((picture) => place(note, picture)) }
      : holder
  return notes.map((note) => ({
    ...note,
    questions: note.questions.map((question) => placed(note, question)),
    intros: note.intros.map((intro) => placed(note, intro)),
  }))
}

/** Returns every file below a folder with a `/` before its path, those in the fewest folders first. Symbolic links are not followed. */
function filesBelow(root: string): readonly string[] {
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

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase()
}
