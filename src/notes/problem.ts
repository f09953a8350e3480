import { type Code, wordProblem } from './messages.ko.ts'
import type { NoteProblem } from './model.ts'

/** The codes that stop a deploy; all others are warnings. */
const ERRORS: ReadonlySet<Code> = new Set([
  'missing-picture',
  'picture-case',
  'picture-outside',
  'note-outside',
  'unclosed-fence',
  'duplicate-id',
  'active-svg',
  'unread-picture',
  'broken-svg',
])

/**
 * Makes a problem: its severity follows from its code, its words from `messages.ko.ts`.
 * `detail` is what the message names (a path, the question's text). Lines and columns are 1-based.
 */
export function makeProblem(
  code: Code,
  file: string,
  line: number,
  column: number,
  detail: string,
): NoteProblem {
  const severity = ERRORS.has(code) ? 'error' : 'warning'
  return { code, severity, ...wordProblem(code, detail), file, line, column }
}

/** Orders problems as a reader meets them: by file, line and column. */
export function byPlace(a: NoteProblem, b: NoteProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
