/**
 * `> [!question]- Question` with the answer in the lines of the quote below, two of them: Obsidian folds such a callout, so authors
 * hide answers in it. Callouts of other kinds are questions where their title asks.
 */
import { asks } from '../asks.ts'
import { readLabel, withoutNumber } from './label.ts'
import type { Outline } from './outline.ts'
import { type Start, type Starts, startAt } from './start.ts'

const LEAST = 2
const OPEN = /^>\s?\[!([a-z]{1,20})\][+-]?\s+(?=\S)/i
/** Obsidian's names of one kind, and what authors make up. */
const ASKING = /^(?:question|help|faq|q|qna|quiz)$/i

/** Finds the questions of this dialect; null when the note is not written so. */
export function findCallouts(outline: Outline, isSure = false): Starts | null {
  const starts = new Map<number, Start>()
  for (const index of outline.lines.keys()) {
    const start = startOf(outline, index)
    if (start !== null) starts.set(index, start)
  }
  return starts.size >= (isSure ? 1 : LEAST) ? starts : null
}

function startOf({ lines, classified }: Outline, index: number): Start | null {
  const line = lines[index]
  const mark = classified.roles[index] === 'text' ? OPEN.exec(line?.content ?? '') : null
  if (line === undefined || mark === null) return null
  const title = line.content.slice(mark[0].length)
  const label = readLabel(title)
  const bare = withoutNumber(label?.rest ?? title)
  const isQuestion = ASKING.test(mark[1] ?? '') || label !== null || asks(title)
  if (!isQuestion || !/[\p{L}\p{N}]/u.test(bare.text)) return null
  let end = index
  while (isInside(lines[end + 1]?.content) && classified.roles[end + 1] === 'text') end += 1
  const column = line.offset + mark[0].length + (label?.width ?? 0) + bare.width
  const more = { label: label?.name ?? bare.number, end, isQuoted: true }
  return startAt(line, index, { text: bare.text, column }, more)
}

function isInside(content: string | undefined): boolean {
  return content?.startsWith('>') === true && !OPEN.test(content)
}
