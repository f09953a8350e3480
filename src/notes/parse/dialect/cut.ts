/** Cuts a note into segments at the starts that a dialect found. */

import { findAnswerKey } from '../answer-key.ts'
import type { Line } from '../lines.ts'
import { isSeparator } from '../markers.ts'
import type { Segment } from '../segments.ts'
import { levelOf, saysNotQuestions } from '../segments.ts'
import { isNumberOnly, readAnswerLabel } from './label.ts'
import { nextIndex, type Outline } from './outline.ts'
import { isPartTitle, isSourcesTitle } from './part-titles.ts'
import { GROUP_LEVEL, LINE_LEVEL, type Start, type Starts } from './start.ts'
import { isRule } from './table.ts'
import { readTitleLine } from './titles.ts'
import { isTrivia, readRuledTitle } from './trivia.ts'

/**
 * Cuts a note: each start opens a question, and what follows is its answer, up to the next start, the end that the dialect named,
 * or a heading of its own level or a higher one. Deeper headings belong to the answer, and so do those inside `<details>`. A
 * separator ends the answer of a question on a line; below a heading only where no text follows it.
 */
export function cutAt(outline: Outline, starts: Starts): readonly Segment[] {
  const { lines, classified } = outline
  const segments: Segment[] = []
  let open: Start | null = null
  let excluded: number | null = null
  const labelLines = new Set([...starts.values()].map((start) => start.labelLine))
  let index = 0
  const key = findAnswerKey(lines, classified)
  const signs = titleSigns(outline, starts)
  const close = (): void => {
    const last = segments.at(-1)
    if (open !== null && last?.kind === 'question')
      segments[segments.length - 1] = { ...last, last: trimEnd(outline, last.first, last.last) }
    open = null
  }
  const extend = (last: number): void => {
    const previous = segments.at(-1)
    const grows = previous?.kind === 'intro' || (previous?.kind === 'question' && open !== null)
    if (previous !== undefined && grows) segments[segments.length - 1] = { ...previous, last }
    else segments.push({ kind: 'intro', first: index, last })
  }
  while (index < lines.length) {
    const line = lines[index]
    if (line === undefined) break
    const role = classified.roles[index]
    const fence = classified.fences.get(index)
    if (open?.end != null && index > open.end) close()
    if (index === key?.first) close()
    const isKey = key !== null && index >= key.first && index <= key.last
    const start = excluded === null && !isKey ? starts.get(index) : undefined
    const heading = outline.headings.get(index)
    if (start !== undefined) {
      close()
      if (start.end === index && isRule(lines[index - 1]?.content ?? '')) dropFrom(segments, index - 2)
      if (start.givenFirst !== null) dropFrom(segments, start.givenFirst)
      open = start
      segments.push({ kind: 'question', first: index, last: Math.max(index, start.bodyFirst - 1), start })
      index = Math.max(index + 1, start.bodyFirst)
    } else if (excluded === null && labelLines.has(index)) {
      close()
      index = (heading?.last ?? index) + 1
    } else if (role === 'blank' || outline.emptyFolds.has(index)) index += 1
    else if (role === 'comment') {
      if (excluded === null && saysNotQuestions(line)) {
        close()
        excluded = levelOf(segments)
      }
      index += 1
    } else if (fence !== undefined) {
      extend(fence.last)
      index = fence.last + 1
    } else if (heading !== undefined && (open === null || closes(outline, starts, open, index))) {
      close()
      // `## #1` above `#### 질문`: a number is the question's label, and no section.
      if (!labelsNext(outline, starts, index, heading.last)) {
        const { level, text, column, last } = heading
        segments.push({ kind: 'heading', first: index, last, level, text, column })
      }
      if (excluded !== null && heading.level <= excluded) excluded = null
      index = heading.last + 1
    } else if (open?.end == null && titleText(outline, starts, open, index, signs) !== null) {
      const text = titleText(outline, starts, open, index, signs) ?? ''
      close()
      segments.push({
        kind: 'heading',
        first: index,
        last: index,
        level: GROUP_LEVEL,
        text,
        column: line.text.indexOf(text),
      })
      index += 1
    } else if (isSeparator(line) && open !== null && index === open.bodyFirst) {
      // A line of dashes directly below a question underlines it.
      index += 1
    } else if (isSeparator(line) && (open === null || !goesOn(outline, starts, open, index))) {
      close()
      segments.push({ kind: 'separator', first: index, last: index })
      index += 1
    } else {
      if (open !== null || !isTrivia(line)) extend(index)
      index += 1
    }
  }
  close()
  return segments
}

/**
 * Takes the lines from an index on off the text above a question: the header of a table belongs to nobody, and what a question asks
 * about to the question.
 */
function dropFrom(segments: Segment[], from: number): void {
  const previous = segments.pop()
  if (previous === undefined) return
  if (previous.kind !== 'intro') segments.push(previous)
  else if (previous.first < from) segments.push({ ...previous, last: from - 1 })
}

/** The signs (`■`) that stand before a title directly above a question. Other lines by themselves with that sign are titles, too. */
function titleSigns(outline: Outline, starts: Starts): ReadonlySet<string> {
  const none: ReadonlySet<string> = new Set()
  const titles = outline.lines.filter(
    (line, index) => signOf(line) !== null && titleText(outline, starts, null, index, none) !== null,
  )
  return new Set(titles.flatMap((line) => signOf(line) ?? []))
}

function signOf({ content }: Line): string | null {
  return /^\p{So}/u.exec(content)?.[0] ?? null
}

/** The text of a line that is the title of a section without being a heading; null for any other line, and for the only line of an answer. */
function titleText(
  outline: Outline,
  starts: Starts,
  open: Start | null,
  index: number,
  signs: ReadonlySet<string>,
): string | null {
  const { lines, classified, depths } = outline
  const line = lines[index]
  if (line === undefined) return null
  const ruled = readRuledTitle(line)
  if (ruled !== null) return ruled
  const bold = readTitleLine(line, false)
  if (bold !== null && isSourcesTitle(bold) && isApart(outline, starts, index)) return bold
  const isAlone = classified.roles[index - 1] !== 'text' && classified.roles[index + 1] === 'blank'
  const next = starts.get(nextIndex(outline, index + 1))
  const isAbove = next?.level === LINE_LEVEL && next.label !== null && next.end === null
  if (open !== null && open.inline === null && nextIndex(outline, open.bodyFirst) === index) return null
  const isNearer = lines[index - 2]?.blank === true && lines[index + 2]?.blank === false
  const isTitle = isAbove || signs.has(signOf(line) ?? '')
  return isAlone && isTitle && (depths[index] ?? 0) === 0 ? readTitleLine(line, isNearer) : null
}

/** True where a heading ends the answer of the open question. */
function closes(outline: Outline, starts: Starts, open: Start, index: number): boolean {
  const { headings, depths } = outline
  const heading = headings.get(index)
  if (heading === undefined || open.end !== null || readAnswerLabel(heading.text) !== null) return false
  if ((depths[index] ?? 0) > (depths[open.first] ?? 0)) return false
  if (heading.level === open.level && isSourcesTitle(heading.text)) return isApart(outline, starts, index)
  return heading.level <= open.level || open.level === LINE_LEVEL
}

/**
 * True for the last sources of a note, when a separator, a row of `<br>` or a link back stands directly above them: they are not those of
 * the last question alone.
 */
function isApart({ lines }: Outline, starts: Starts, index: number): boolean {
  for (const first of starts.keys()) if (first > index) return false
  let above = index - 1
  while (lines[above]?.blank === true) above -= 1
  const line = lines[above]
  return line !== undefined && isTrivia(line)
}

/** True when the heading is only a number and the next thing is a question. */
function labelsNext(outline: Outline, starts: Starts, index: number, last: number): boolean {
  if (!isNumberOnly(outline.headings.get(index)?.text ?? '')) return false
  return starts.has(nextIndex(outline, last + 1))
}

/** True when the answer goes on behind a separator: only below a heading, and only with text. */
function goesOn(outline: Outline, starts: Starts, open: Start, index: number): boolean {
  if (open.end !== null) return true
  if (open.level === LINE_LEVEL) return false
  const next = nextIndex(outline, index + 1)
  const line = outline.lines[next]
  if (line === undefined || starts.has(next)) return false
  return !closes(outline, starts, open, next) && !isFooter(outline, starts, index, next)
}

const MOST_FOOTER_LINES = 3

/**
 * True for a few lines at the end of a note, behind the last of separators: `문의: 인프라팀`. Not where answers go on behind separators, too.
 */
function isFooter(outline: Outline, starts: Starts, separator: number, from: number): boolean {
  const { lines, classified, headings } = outline
  const rest = lines.slice(from)
  const isShort = rest.filter((line) => !line.blank).length <= MOST_FOOTER_LINES
  // `### Disclaimer`: a title of its own may stand first.
  const title = headings.get(from)
  const isTitled = title !== undefined && isPartTitle(title.text)
  const isOther = (index: number): boolean =>
    (headings.has(index) && !(isTitled && index === from)) || classified.roles[index] === 'fence'
  if (!isShort || rest.some((_, at) => isOther(from + at))) return false
  const first = lines.findIndex((_, at) => starts.has(at))
  return lines.slice(0, separator).every((line, at) => {
    const next = nextIndex(outline, at + 1)
    return (
      at < first ||
      !isSeparator(line) ||
      classified.roles[at] !== 'text' ||
      starts.has(next) ||
      headings.has(next)
    )
  })
}

/** The last line with something of the answer. */
function trimEnd({ lines, classified }: Outline, first: number, last: number): number {
  let end = last
  while (end > first) {
    const line = lines[end]
    const role = classified.roles[end]
    if (role === 'fence' || line === undefined) break
    if (role !== 'comment' && !isTrivia(line)) break
    end -= 1
  }
  return end
}
