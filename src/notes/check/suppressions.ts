/** Reads the comments with which an author switches a check off. */
import { type ClassifiedLines, classifyLines } from '../parse/line-roles.ts'
import { type Line, splitLines } from '../parse/lines.ts'

/** Returns true when the author switched a code off for a line (1-based). */
export type IsSuppressed = (code: string, line: number) => boolean

/**
 * Reads the author's `<!-- check-off: pending-answer, picture-alt -->`. It counts for its own line. When it stands alone on its
 * line, it also counts for the next line, or for the whole code block that starts there.
 */
export function readSuppressions(lines: readonly Line[], classified: ClassifiedLines): IsSuppressed {
  const suppressed = new Map<number, Set<string>>()
  for (const [index, line] of lines.entries()) {
    if (classified.roles[index] === 'fence') continue
    const codes = [...line.content.matchAll(/<!--\s*check-off:([\w\s,-]*?)-->/g)].flatMap((match) =>
      (match[1] ?? '').split(/[\s,]+/).filter((code) => code !== ''),
    )
    if (codes.length === 0) continue
    const fence = classified.fences.get(index + 1)
    const isAlone = classified.roles[index] === 'comment'
    const last = isAlone ? (fence?.last ?? index + 1) : index
    for (let at = index; at <= last; at += 1) {
      suppressed.set(at + 1, new Set([...(suppressed.get(at + 1) ?? []), ...codes]))
    }
  }
  return (code, line) => suppressed.get(line)?.has(code) ?? false
}

/** The same as `readSuppressions`, for a note's text. */
export function suppressionsIn(source: string): IsSuppressed {
  const lines = splitLines(source)
  return readSuppressions(lines, classifyLines(lines))
}
