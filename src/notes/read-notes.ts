/** Reads all notes of a site: parses each, gives ids over all of them, and checks them. */
import { checkNotes } from './check/check-note.ts'
import { assignIds } from './identity/assign-ids.ts'
import type { Note } from './model.ts'
import { resolveNoteLinks } from './note-links.ts'
import { type ParsedNote, readNote } from './parse/read-note.ts'

/** The text of a note and its path, relative to the content folder with `/`. */
export interface NoteSource {
  readonly file: string
  readonly text: string
}

/** Reads the text of one note. */
export type ParseNote = (text: string, file: string) => ParsedNote

/**
 * Reads all notes of a site, and returns them in the order of their names (NFC). Ids are unique over all notes: of two questions
 * with the same text, the first by file name and line gets the plain id. Problems that the author switched off are left out.
 * Never throws; takes time in proportion to the text. `parse` may remember notes that it has read before.
 */
export function readNotes(sources: readonly NoteSource[], parse: ParseNote = readNote): readonly Note[] {
  const parsed = [...sources]
    .sort((a, b) => compareNames(a.file, b.file))
    .map(({ text, file }) => parse(text, file))
  const identified = assignIds(parsed)
  const resolved = resolveNoteLinks(
    parsed.map((note, index) => ({
      note,
      questions: (identified[index] ?? []).map((one) => one.question),
    })),
  )
  const problems = checkNotes(
    parsed.map((note, index) => ({
      note: { ...note, findings: [...note.findings, ...(resolved[index]?.findings ?? [])] },
      identified: identified[index] ?? [],
    })),
  )
  return parsed.map(({ file, title, description, tags, dialect }, index) => ({
    file,
    title,
    description,
    tags,
    dialect,
    questions: resolved[index]?.questions ?? [],
    intros: resolved[index]?.intros ?? [],
    problems: problems[index] ?? [],
  }))
}

/** Orders paths by their NFC names, folder by folder; for `sort`. */
export function compareNames(a: string, b: string): number {
  const left = a.normalize('NFC').split('/')
  const right = b.normalize('NFC').split('/')
  for (const [index, name] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    if (name !== other) return name < other ? -1 : 1
  }
  return left.length - right.length
}
