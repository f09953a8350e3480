import type { Note } from '../../src/notes/model.ts'
import { readNotes } from '../../src/notes/read-notes.ts'

/**
 * Reads one note by itself: its ids are unique within it. Takes the note's text and its path; never throws, and takes time in
 * proportion to the text. Several notes of one build go through `readNotes`, which keeps their ids apart.
 */
export function parseNote(source: string, file: string): Note {
  const [note] = readNotes([{ file, text: source }])
  if (note === undefined) throw new Error('parseNote: a note went missing')
  return note
}
