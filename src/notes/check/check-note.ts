/** Runs all checks over the notes of a site. Pictures and encodings are checked by the build, which has the files. */
import type { IdentifiedQuestion } from '../identity/assign-ids.ts'
import type { NoteProblem } from '../model.ts'
import type { ParsedNote } from '../parse/read-note.ts'
import { byPlace, type Finding, toProblem } from '../problem.ts'
import { findAnswersOnLine } from './answer-on-line.ts'
import { findBrokenMarks } from './broken-marks.ts'
import { findMistyped } from './directives.ts'
import { findRepeats, firstPlaces, type Places } from './duplicate-question.ts'
import { findShapes } from './edge-shapes.ts'
import { findLeaning } from './leans-on-previous.ts'
import { findLost } from './misplaced.ts'
import { findMisread } from './misread.ts'
import { findNearMarks } from './near-marks.ts'
import { findEmptySections } from './no-question.ts'
import { findPending } from './pending-answer.ts'
import { findPicturesWithoutAlt } from './picture-alt.ts'
import { findSecrets } from './secrets.ts'
import { readSuppressions } from './suppressions.ts'
import { findWrongSigns } from './wrong-signs.ts'

/** A note, and its questions with their ids. */
interface IdentifiedNote {
  readonly note: ParsedNote
  readonly identified: readonly IdentifiedQuestion[]
}

type Check = (checked: IdentifiedNote, places: Places) => readonly Finding[]

/**
 * Every check, in the order in which findings of the same place are reported. A new check is a file of its own, a line here, and its words
 * in `messages.ko.ts`; one that stops a deploy is named in `problem.ts`, too.
 */
const CHECKS: readonly Check[] = [
  ({ note }) => note.findings,
  ({ note }) => findMisread(note),
  ({ note }) => findShapes(note),
  ({ note }) => findLost(note),
  ({ note }) => findMistyped(note),
  ({ note }) => findBrokenMarks(note),
  ({ note }) => findNearMarks(note),
  ({ note }) => findWrongSigns(note),
  ({ note }) => findAnswersOnLine(note),
  ({ note }) => findPending(note),
  ({ note }) => findLeaning(note),
  ({ note }) => findPicturesWithoutAlt(note),
  ({ note }) => findSecrets(note.lines, note.classified),
  ({ note }) => findEmptySections(note),
  ({ identified }) => identified.flatMap(({ finding }) => finding ?? []),
  ({ note }, places) => findRepeats(note, places),
]

/**
 * Checks all notes of a site. Takes them in their order; returns the problems of each note, ordered by place. Problems that the
 * author switched off are left out.
 */
export function checkNotes(notes: readonly IdentifiedNote[]): readonly (readonly NoteProblem[])[] {
  const places = firstPlaces(notes.map(({ note }) => note))
  return notes.map((checked) => {
    const { file, lines, classified } = checked.note
    const isSuppressed = readSuppressions(lines, classified)
    return CHECKS.flatMap((check) => check(checked, places))
      .filter((finding) => !isSuppressed(finding.code, finding.line))
      .map((finding) => toProblem(file, finding))
      .sort(byPlace)
  })
}
