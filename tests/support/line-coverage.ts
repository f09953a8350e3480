import { classifyLines } from '../../src/notes/parse/line-roles.ts'
import { splitLines } from '../../src/notes/parse/lines.ts'
import { segment } from '../../src/notes/parse/segments.ts'

/** What a line of a note becomes. `problem` is an empty bullet that belongs to nothing; `lost` must never happen. */
export type LineUse =
  | 'blank'
  | 'heading'
  | 'separator'
  | 'question'
  | 'intro'
  | 'comment'
  | 'problem'
  | 'lost'

/** Returns what each line of a note becomes, in the order of the lines. */
export function accountLines(source: string): readonly LineUse[] {
  const lines = splitLines(source)
  const classified = classifyLines(lines)
  const uses = lines.map((line, index): LineUse => {
    if (line.blank) return 'blank'
    return classified.roles[index] === 'comment' ? 'comment' : 'lost'
  })
  for (const part of segment(lines, classified)) {
    for (let index = part.first; index <= part.last; index += 1) {
      if (uses[index] !== 'blank') uses[index] = part.kind === 'empty' ? 'problem' : part.kind
    }
  }
  return uses
}
