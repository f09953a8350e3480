/** Words problems for the terminal. */
import { statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { NoteProblem } from '../../notes/model.ts'

/** Returns a problem as one line: `content/a.md:23:3 아직 답이 없는 질문이에요("…"). 힌트 (pending-answer)` */
export function problemLine(problem: NoteProblem, given: string): string {
  const { line, column, message, hint, code } = problem
  return `${pathOf(problem.file, given)}:${line}:${column} ${message} ${hint} (${code})`
}

/** Returns the path of a note as the author would type it. `given` is the folder or file that the command was given. */
function pathOf(file: string, given: string): string {
  if (statSync(given).isDirectory()) return join(given, file)
  return file === basename(given) ? given : join(dirname(given), file)
}
