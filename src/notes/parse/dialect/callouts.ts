/**
 * `> [!question]- Question` with the answer in the lines of the quote below, two of them: Obsidian folds such a callout, so authors
 * hide answers in it. MkDocs has the same as `??? question "Question"` above indented lines, and VitePress as
 * `::: details Question` above lines that end with `:::`. Callouts of other kinds are questions
 * where their title asks.
 */
import { asks } from '../asks.ts'
import { readLabel, withoutNumber } from './label.ts'
import type { Outline } from './outline.ts'
import { type Start, type Starts, startAt } from './start.ts'

const LEAST = 2
const OPEN = /^>\s?\[!([a-z]{1,20})\][+-]?\s+(?=\S)/i
const BETWEEN = /^:{3,}\s?(details|question|faq)\s+(?=\S)/i
const INDENTED = /^(?:\?{3}\+?|!{3})\s+([a-z]{1,20})(?:\s[a-z ]{1,20})?\s+"(?=[^"]*\S)/i
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
  if (line === undefined || classified.roles[index] !== 'text') return null
  const quoted = OPEN.exec(line.content)
  const between = BETWEEN.exec(line.content)
  const mark = quoted ?? between ?? INDENTED.exec(line.content)
  if (mark === null) return null
  const written = line.content.slice(mark[0].length).trimEnd()
  const title = quoted === null && between === null ? written.replace(/"$/, '') : written
  const label = readLabel(title)
  const bare = withoutNumber(label?.rest ?? title)
  const isQuestion = between !== null || ASKING.test(mark[1] ?? '') || label !== null || asks(title)
  if (!isQuestion || !/[\p{L}\p{N}]/u.test(bare.text)) return null
  const end =
    between !== null
      ? closing(lines, index)
      : quoted === null
        ? lastIndented(lines, index)
        : lastQuoted(lines, classified.roles, index)
  const column = line.offset + mark[0].length + (label?.width ?? 0) + bare.width
  const more = { label: label?.name ?? bare.number, end, isQuoted: quoted !== null }
  return startAt(line, index, { text: bare.text, column }, more)
}

function lastQuoted(lines: Outline['lines'], roles: Outline['classified']['roles'], index: number): number {
  let end = index
  while (isInside(lines[end + 1]?.content) && roles[end + 1] === 'text') end += 1
  return end
}

function isInside(content: string | undefined): boolean {
  return content?.startsWith('>') === true && !OPEN.test(content)
}

/** The last line that stands deeper than the line at an index. */
function lastIndented(lines: Outline['lines'], index: number): number {
  const indent = (lines[index]?.indent ?? 0) + 2
  let end = index
  for (let at = index + 1; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || (!line.blank && line.indent < indent)) break
    if (!line.blank) end = at
  }
  return end
}

/** The last line before `:::`, or before the next block that opens. */
function closing(lines: Outline['lines'], index: number): number {
  const end = lines.findIndex((line, at) => at > index && /^:{3,}/.test(line.content))
  return end === -1 ? lines.length - 1 : end - 1
}
