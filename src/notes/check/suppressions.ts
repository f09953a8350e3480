import { type Scan, scanLines } from '../parse/line-roles.ts'
import { type Line, splitLines } from '../parse/lines.ts'

/** Says whether the author has switched a code off for a line (1-based). */
export type Switches = (code: string, line: number) => boolean

/**
 * Reads the author's `<!-- check-off: pending-answer, picture-alt -->`. It counts for its own line and, when it stands alone, for
 * the next line; above a code block, for the whole block.
 */
export function readSwitches(lines: readonly Line[], scan: Scan): Switches {
  const off = new Map<number, Set<string>>()
  for (const [index, line] of lines.entries()) {
    if (scan.roles[index] === 'fence') continue
    const codes = [...line.content.matchAll(/<!--\s*check-off:([\w\s,-]*?)-->/g)].flatMap((match) =>
      (match[1] ?? '').split(/[\s,]+/).filter((code) => code !== ''),
    )
    if (codes.length === 0) continue
    const fence = scan.fences.get(index + 1)
    const alone = scan.roles[index] === 'comment'
    const last = alone ? (fence?.last ?? index + 1) : index
    for (let at = index; at <= last; at += 1) {
      const known = off.get(at + 1) ?? new Set()
      for (const code of codes) known.add(code)
      off.set(at + 1, known)
    }
  }
  return (code, line) => off.get(line)?.has(code) ?? false
}

/** The same for the text of a note that has not been cut into lines. */
export function switchesIn(source: string): Switches {
  const lines = splitLines(source)
  return readSwitches(lines, scanLines(lines))
}
