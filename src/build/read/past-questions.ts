/** Reads `past-questions.txt` beside the notes: what the author wants for questions that were removed. */

import type { NoteProblem } from '../../notes/model.ts'
import { isMarkdown } from '../../notes/note-name.ts'
import { makeProblem } from '../../notes/problem.ts'
import type { Disk } from './disk.ts'
import { linesBeside } from './lines-beside.ts'

const FILE = 'past-questions.txt'

export interface PastQuestions {
  /** Whether the last wording of a removed question is published. By default only its id is. */
  readonly showsText: boolean
  /** Ids and files (relative to the folder) that are published in no form, as if they had never existed. */
  readonly forgotten: readonly Forgotten[]
  /** Lines that cannot be read. */
  readonly problems: readonly NoteProblem[]
}

export interface Forgotten {
  readonly kind: 'id' | 'file'
  readonly name: string
  /** Where the author wrote it. */
  readonly file: string
  readonly line: number
}

/** The settings when there is no such file. */
export const NOTHING_ASKED: PastQuestions = { showsText: false, forgotten: [], problems: [] }

/**
 * Reads the list in the folder `root`. Its lines are `show text`, `forget <id>` or `forget <file>.md`; `#` begins a remark. Any
 * other line has no effect and is a problem.
 */
export function readPastQuestions(disk: Disk, root: string): PastQuestions {
  let showsText = false
  const forgotten: Forgotten[] = []
  const problems: NoteProblem[] = []
  for (const [index, written] of linesBeside(disk, root, FILE).entries()) {
    const line = written.replace(/(?:^|\s)#.*/, '').trim()
    const name = /^forget\s+(.+)$/.exec(line)?.[1]?.replace(/^\.\//, '')
    const asked = name === undefined ? null : toForgotten(name, index + 1)
    if (/^show\s+text$/.test(line)) showsText = true
    else if (asked !== null) forgotten.push({ ...asked, file: FILE })
    else if (line !== '') problems.push(makeProblem('past-line', FILE, index + 1, 1, written.trim()))
  }
  return { showsText, forgotten, problems }
}

/** Returns what a name to forget is: a file, or the id of a question. Null for anything else. */
export function toForgotten(name: string, line: number): Omit<Forgotten, 'file'> | null {
  if (isMarkdown(name)) return { kind: 'file', name: name.normalize('NFC'), line }
  return /^[a-z\d-]+$/.test(name) ? { kind: 'id', name, line } : null
}

/** Returns the problem of a line that forgets something unknown, or something that is in today's notes. */
export function forgetsNothing({ file, line, name }: Forgotten): NoteProblem {
  return makeProblem('past-unknown', file, line, 1, name)
}

/** Returns the problem of a published wording that seems to contain a secret. The message has the id and not the wording. */
export function pastSecret({ id }: { readonly id: string }): NoteProblem {
  return makeProblem('past-secret', FILE, 1, 1, id)
}
