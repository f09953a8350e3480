import { checkNote, checkRepeats } from './check/check-note.ts'
import { readSwitches } from './check/suppressions.ts'
import { assignIds } from './identity/assign-ids.ts'
import type { Note } from './model.ts'
import { draftNote } from './parse/read-note.ts'
import { byPlace } from './problem.ts'

/** The text of a note and its path, relative to the content folder with `/`. */
export interface NoteSource {
  readonly file: string
  readonly text: string
}

/**
 * Reads all notes of a build, in the order of their names (NFC). Ids are unique over all of them: of two questions with the same
 * text the first, by file name and line, has the plain id. Problems that the author switched off are left out.
 */
export function collectNotes(sources: readonly NoteSource[]): readonly Note[] {
  const drafts = [...sources]
    .sort((a, b) => compareNames(a.file, b.file))
    .map(({ text, file }) => draftNote(text, file))
  const identified = assignIds(drafts)
  const repeats = checkRepeats(identified.map((note) => note.map((one) => one.question)))
  return drafts.map((draft, index) => {
    const questions = identified[index] ?? []
    const isOff = readSwitches(draft.lines, draft.scan)
    const problems = [
      ...checkNote(draft),
      ...questions.flatMap((one) => one.problems),
      ...repeats.filter((problem) => problem.file === draft.file),
    ]
    return {
      file: draft.file,
      title: draft.title,
      questions: questions.map((one) => one.question),
      intros: draft.intros,
      problems: problems.filter((problem) => !isOff(problem.code, problem.line)).sort(byPlace),
    }
  })
}

/** Orders paths by their NFC names, folder by folder; negative when `a` comes first. */
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
