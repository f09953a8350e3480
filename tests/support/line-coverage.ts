import { classifyLines } from '../../src/notes/parse/line-roles.ts'
import { splitLines } from '../../src/notes/parse/lines.ts'
import { segment } from '../../src/notes/parse/segments.ts'

/** What a line of a note ends as. `problem` is an empty bullet that belongs to nobody; `lost` must never happen. */
export type LineUse =
  | 'blank'
  | 'heading'
  | 'separator'
  | 'question'
  | 'intro'
  | 'comment'
  | 'problem'
  | 'lost'

/** Accounts for every line of a note: one entry per line of `source`, in order. */
export function accountLines(source: string): readonly LineUse[] {
  const lines = splitLines(source)
  const scan = classifyLines(lines)
  const uses = lines.map((line, index): LineUse => {
    if (line.blank) return 'blank'
    return scan.roles[index] === 'comment' ? 'comment' : 'lost'
  })
  for (const part of segment(lines, scan)) {
    for (let index = part.first; index <= part.last; index += 1) {
      if (uses[index] !== 'blank') uses[index] = part.kind === 'empty' ? 'problem' : part.kind
    }
  }
  return uses
}
