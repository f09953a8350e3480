import type { Note } from '../../src/notes/model.ts'
import { readNotes } from '../../src/notes/read-notes.ts'

/** Reads one note by itself. Takes its text and its path. */
export function parseNote(source: string, file: string): Note {
  const [note] = readNotes([{ file, text: source }])
  if (note === undefined) throw new Error('parseNote: a note went missing')
  return note
}
