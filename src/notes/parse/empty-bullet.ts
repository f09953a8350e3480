import type { Scan } from './line-roles.ts'
import type { Line } from './lines.ts'
import { readBullet } from './markers.ts'

/** True for a bullet (by its index) with nothing behind it whose text stands on the next line, moved in. */
export function goesOnBelow(lines: readonly Line[], scan: Scan, index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]]
  if (line === undefined || next === undefined || scan.roles[index + 1] !== 'text') return false
  return next.indent >= line.indent + 2 && readBullet(next) === null
}
