/** Makes the problems that `check` reports and orders them. */
import { type ProblemCode, wordProblem } from './messages.ko.ts'
import type { NoteProblem } from './model.ts'

/** Something to report about a note: a code and a place, without the file and without words. Lines and columns are 1-based. */
export interface Finding {
  readonly code: ProblemCode
  readonly line: number
  readonly column: number
  /** What the message names: a path, the text of a question. */
  readonly detail: string
}

/** The codes that stop a deploy; all others are warnings. */
const ERRORS: ReadonlySet<ProblemCode> = new Set([
  'missing-picture',
  'picture-case',
  'picture-outside',
  'note-outside',
  'unclosed-fence',
  'duplicate-id',
  'active-svg',
  'unread-picture',
  'broken-svg',
  'broken-picture',
  'misread-headings',
  'misread-bullets',
  'misread-section',
  'misread-lines',
  'idle-directive',
  'answer-at-edge',
  'heading-question',
  'tight-bullet',
  'foreign-bullet',
  'bold-question',
  'deep-question',
  'lost-question',
  'answer-place',
  'wrong-sign',
  'fence-marks',
  'unknown-directive',
  'draft-note',
  'misnamed-file',
  'broken-settings',
  'broken-glossary',
  'unknown-setting',
  'bad-setting',
])

/**
 * Makes a problem. The severity and the words follow from the code; `detail` is what the message names.
 * Lines and columns are 1-based.
 */
export function makeProblem(
  code: ProblemCode,
  file: string,
  line: number,
  column: number,
  detail: string,
): NoteProblem {
  const severity = ERRORS.has(code) ? 'error' : 'warning'
  return { code, severity, ...wordProblem(code, detail), file, line, column }
}

/** Makes a problem of a file from a finding. */
export function toProblem(file: string, { code, line, column, detail }: Finding): NoteProblem {
  return makeProblem(code, file, line, column, detail)
}

/** Orders problems by file, line and column; for `sort`. */
export function byPlace(a: NoteProblem, b: NoteProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
