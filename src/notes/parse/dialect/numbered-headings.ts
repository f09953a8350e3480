/**
 * `1. ### Question`, three times or more. Markdown reads a heading inside a list there, and many authors write so for a large,
 * numbered question. The heading mark is no text; what follows is the answer, with its bullets at the edge.
 */

import { readLine } from '../lines.ts'
import { readHeading } from '../markers.ts'
import type { Outline } from './outline.ts'
import { type Start, type Starts, startAt } from './start.ts'

const LEAST = 3

/** Finds the questions of this dialect; null when the note is not written so. */
export function findNumberedHeadings({ lines, bullets }: Outline, least = LEAST): Starts | null {
  const starts = new Map<number, Start>()
  for (const { index, bullet } of bullets) {
    const line = lines[index]
    const heading = line === undefined ? null : readHeading(readLine(bullet.text, line.number))
    if (line === undefined || heading === null || heading.tight || heading.text.trim() === '') continue
    const column = line.offset + bullet.width + heading.width
    starts.set(index, startAt(line, index, { text: heading.text, column }, { level: heading.level }))
  }
  return starts.size >= least ? starts : null
}
