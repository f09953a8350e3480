import { parseNote } from './parse-note.ts'

/** The problems of a note of these lines, as `severity line:column code message hint`. */
export function problems(...lines: readonly string[]): readonly string[] {
  return parseNote(lines.join('\n'), 'note.md').problems.map(
    (one) => `${one.severity} ${one.line}:${one.column} ${one.code} ${one.message} ${one.hint}`,
  )
}

/** A question with its answer, which has no problem. */
export const answered = ['- 볼륨은 뭔가요?', '  - 저장소예요.']
