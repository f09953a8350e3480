/**
 * Numbered questions with answers at the left edge: three numbered lines or more of which half ask, while the other bullets at the edge
 * do not. Only numbered lines are questions then: those that ask, and those that go on with the number before.
 */
import { asks } from '../asks.ts'
import type { Outline } from './outline.ts'
import { type Start, type Starts, startAt } from './start.ts'

const LEAST = 3

/** Finds the questions of this dialect; null when the note is not written so. */
export function findNumbered({ lines, bullets, depths }: Outline, isSure = false): Starts | null {
  const counted = bullets.filter((one) => !one.isContents && (depths[one.index] ?? 0) === 0)
  const numbered = counted.filter((one) => one.bullet.number !== null)
  const dashes = counted.filter((one) => one.bullet.number === null)
  const asking = numbered.filter((one) => asks(one.bullet.text)).length
  const asked = dashes.filter((one) => asks(one.bullet.text)).length
  const isPlain = dashes.length === 0 || asked / dashes.length >= 0.3
  if (!isSure && (asking < LEAST || asking * 2 < numbered.length || isPlain)) return null
  const starts = new Map<number, Start>()
  let last: number | null = null
  for (const { index, bullet } of numbered) {
    const line = lines[index]
    const goesOn = bullet.number === (last ?? 0) + 1
    if (line === undefined || !(asks(bullet.text) || goesOn)) continue
    starts.set(index, startAt(line, index, { text: bullet.text, column: line.offset + bullet.width }))
    last = bullet.number
  }
  return starts.size === 0 ? null : starts
}
