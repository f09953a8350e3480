/** What the author wants of questions that are gone: `past-questions.txt` beside the notes. */

import type { NoteProblem } from '../../notes/model.ts'
import { makeProblem } from '../../notes/problem.ts'
import { linesBeside } from './lines-beside.ts'

const FILE = 'past-questions.txt'

export interface PastQuestions {
  /** Whether the last wording of a question that is gone is published. Without the author's word only its id is. */
  readonly showsText: boolean
  /** Ids and files (relative to the folder) of which nothing is published, as if they had never been. */
  readonly forgotten: readonly Forgotten[]
  /** Lines that say neither. */
  readonly problems: readonly NoteProblem[]
}

export interface Forgotten {
  readonly kind: 'id' | 'file'
  readonly name: string
  readonly line: number
}

/** When there is no such file. */
export const NOTHING_ASKED: PastQuestions = { showsText: false, forgotten: [], problems: [] }

/**
 * Reads the list of the folder at `root`: `show text`, `forget <id>` and `forget <file>.md`, one a line; `#` begins a remark. A
 * line that cannot be read shows nothing and forgets nothing, and is a problem.
 */
export function readPastQuestions(root: string): PastQuestions {
  let showsText = false
  const forgotten: Forgotten[] = []
  const problems: NoteProblem[] = []
  for (const [index, written] of linesBeside(root, FILE).entries()) {
    const line = written.replace(/(?:^|\s)#.*/, '').trim()
    const name = /^forget\s+(.+)$/.exec(line)?.[1]?.replace(/^\.\//, '')
    if (/^show\s+text$/.test(line)) showsText = true
    else if (name !== undefined && /\.md$/i.test(name))
      forgotten.push({ kind: 'file', name: name.normalize('NFC'), line: index + 1 })
    else if (name !== undefined && /^[a-z\d-]+$/.test(name))
      forgotten.push({ kind: 'id', name, line: index + 1 })
    else if (line !== '') problems.push(makeProblem('past-line', FILE, index + 1, 1, written.trim()))
  }
  return { showsText, forgotten, problems }
}

/** A line that forgets what is not in the past, or is in the notes as they are now. */
export function forgetsNothing({ line, name }: Forgotten): NoteProblem {
  return makeProblem('past-unknown', FILE, line, 1, name)
}

/** A wording that is published and looks like it holds a secret. The message names the id, not the wording. */
export function pastSecret({ id }: { readonly id: string }): NoteProblem {
  return makeProblem('past-secret', FILE, 1, 1, id)
}
