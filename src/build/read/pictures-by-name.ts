/** Finds the pictures that notes call by name only (`![[picture.png]]`), anywhere in their folder, as Obsidian does. */
import type { Note, Picture } from '../../notes/model.ts'

/** The folder of the notes. */
export interface PictureFolder {
  /** Whether a picture is at its path, as seen from a note. */
  readonly has: (noteFile: string, path: string) => boolean
  /** Every file with a `/` before its path, those in the fewest folders first. Asked once, if at all. */
  readonly files: () => readonly string[]
}

/**
 * Writes the path from the folder into each picture that is called by name and is not beside its note. Of several files with the
 * name, the one in the fewest folders counts. A picture that is nowhere keeps its path.
 */
export function placePictures(folder: PictureFolder, notes: readonly Note[]): readonly Note[] {
  let files: readonly string[] | null = null
  const place = (note: Note, picture: Picture): Picture => {
    if (picture.byName !== true || folder.has(note.file, picture.path)) return picture
    files ??= folder.files()
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

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase()
}
