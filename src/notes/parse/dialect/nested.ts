/**
 * Questions one step below bullets that only group them: `- Java`, and below it `  - JVM이란?` with its answer. Most bullets at the edge
 * do not ask and have others below them, and half of those one step deeper ask. The bullets at the edge are sections then.
 */
import { asks } from '../asks.ts'
import { type Bullet, readBullet } from '../markers.ts'
import { withNextLines } from './labelled.ts'
import type { HeadingAt, Outline } from './outline.ts'
import { GROUP_LEVEL, type Start, type Starts, startAt } from './start.ts'

const LEAST = 3
const MOST_ASKING_EDGES = 0.5

/** The questions of this dialect, and the note with the bullets above them as headings. */
export interface Nested {
  readonly starts: Starts
  readonly outline: Outline
}

/** Finds the questions of this dialect; null when the note is not written so. */
export function findNested(outline: Outline, isSure = false): Nested | null {
  const edges = outline.bullets.filter((one) => !one.isContents)
  const groups = edges.map((edge, at) => ({
    edge,
    inside: oneDeeper(outline, edge.index, edges[at + 1]?.index),
  }))
  const topics = groups.filter(({ edge }) => !asks(edge.bullet.text))
  const grouping = (isSure ? groups : topics).filter(({ inside }) => inside.length > 0)
  const inside = grouping.flatMap((group) => group.inside)
  const asking = inside.filter((one) => asks(one.bullet.text)).length
  const asked = edges.length - topics.length
  const isMeant =
    grouping.length * 5 >= topics.length * 4 &&
    asked <= edges.length * MOST_ASKING_EDGES &&
    inside.length >= LEAST &&
    asking * 2 >= inside.length
  if (!isSure && !isMeant) return null
  const starts = new Map<number, Start>()
  const headings = new Map<number, HeadingAt>(outline.headings)
  // A bullet at the edge that asks by itself stands in no group.
  if (!isSure)
    for (const { edge } of groups.filter((one) => !topics.includes(one))) {
      const line = outline.lines[edge.index]
      if (line === undefined) continue
      const piece = { text: edge.bullet.text, column: line.offset + edge.bullet.width }
      starts.set(edge.index, startAt(line, edge.index, piece, { level: GROUP_LEVEL }))
    }
  for (const { edge, inside: questions } of grouping) {
    const column = (outline.lines[edge.index]?.offset ?? 0) + edge.bullet.width
    headings.set(edge.index, { level: GROUP_LEVEL, text: edge.bullet.text.trim(), column, last: edge.index })
    for (const { index, bullet } of questions) {
      const line = outline.lines[index]
      if (line === undefined) continue
      const start = startAt(line, index, { text: bullet.text, column: line.offset + bullet.width })
      starts.set(index, withNextLines(outline, start, true))
    }
  }
  return starts.size === 0 ? null : { starts, outline: { ...outline, headings } }
}

/** The bullets one step below a bullet (an index), up to the next heading or the line `end`. */
function oneDeeper(
  { lines, classified, headings }: Outline,
  from: number,
  end = lines.length,
): readonly { readonly index: number; readonly bullet: Bullet }[] {
  const found: { index: number; bullet: Bullet }[] = []
  let step: number | null = null
  for (let index = from + 1; index < end && !headings.has(index); index += 1) {
    const line = lines[index]
    const bullet = line === undefined || classified.roles[index] !== 'text' ? null : readBullet(line)
    if (line === undefined || bullet === null || line.indent < 2) continue
    step ??= line.indent
    if (line.indent <= step + 1 && /[\p{L}\p{N}]/u.test(bullet.text)) found.push({ index, bullet })
  }
  return found
}
