/** What every dialect asks about a note: its headings, its `<details>`, its bullets at the edge. Found once for each note. */
import { asks } from '../asks.ts'
import type { ClassifiedLines } from '../line-roles.ts'
import type { Line } from '../lines.ts'
import { type Bullet, isPicturesOnly, readBullet, readUnderline } from '../markers.ts'
import { headingAt } from '../segments.ts'
import { type Details, findDetails, withoutHtmlTags } from './details-tags.ts'
import { lettersOf, readAnswerLabel, readLabel } from './label.ts'
import { GROUP_LEVEL } from './start.ts'
import { isTrivia } from './trivia.ts'

/** A heading. `text` is its Markdown, `column` the number of characters before it, `last` the index of its last line. */
export interface HeadingAt {
  readonly level: number
  readonly text: string
  readonly column: number
  readonly last: number
}

/** A bullet at the left edge with something in it, outside of code. */
export interface EdgeBullet {
  readonly index: number
  readonly bullet: Bullet
  /** True for a bullet with nothing but a link into the note, or the words of a heading: a line of a table of contents. */
  readonly isContents: boolean
}

/** A note as the dialects see it. All numbers are indexes of lines. */
export interface Outline {
  readonly lines: readonly Line[]
  readonly classified: ClassifiedLines
  readonly headings: ReadonlyMap<number, HeadingAt>
  readonly details: readonly Details[]
  /** The same by the line on which they open. */
  readonly detailsAt: ReadonlyMap<number, readonly Details[]>
  /** How many `<details>` are open on each line. */
  readonly depths: readonly number[]
  readonly bullets: readonly EdgeBullet[]
  /** Lines of folds without a title and without text: templates that were never filled in. */
  readonly emptyFolds: ReadonlySet<number>
  /** For each line the index of the first one at or after it with something on it. */
  readonly nextTexts: readonly number[]
}

/** Looks at a note once. */
export function outlineOf(lines: readonly Line[], classified: ClassifiedLines): Outline {
  const headings = new Map<number, HeadingAt>()
  const bullets: EdgeBullet[] = []
  for (const [index, line] of lines.entries()) {
    if (classified.roles[index] !== 'text') continue
    const heading = headingAt(lines, classified, index, null)
    // A labelled line above a separator is no underlined title.
    const isLabelled = readLabel(line.content) !== null || readAnswerLabel(line.content) !== null
    if (heading !== null && !(heading.last > index && isLabelled)) headings.set(index, heading)
    const title = heading === null ? titleInTags(line) : null
    if (title !== null) headings.set(index, { ...title, last: index })
    const bullet = line.indent <= 1 ? readBullet(line) : null
    if (bullet !== null && /[\p{L}\p{N}]/u.test(bullet.text) && !isPicturesOnly(bullet.text.trim()))
      bullets.push({ index, bullet, isContents: isLinkInside(bullet.text) })
  }
  for (const index of underlinedQuestions(lines, classified)) {
    const { content, offset } = lines[index] ?? { content: '', offset: 0 }
    headings.set(index, { level: 2, text: content.trimEnd(), column: offset, last: index + 1 })
  }
  const bold = lines.filter((line) => /^(?:\*\*|__)[^*]{1,300}(?:\*\*|__)\s*$/.test(line.content))
  const titles = new Set(
    [...[...headings.values()].map((one) => one.text), ...bold.map((one) => one.content)].map(lettersOf),
  )
  const edges = bullets.map((one) =>
    titles.has(lettersOf(one.bullet.text)) ? { ...one, isContents: true } : one,
  )
  const details = findDetails(lines, classified)
  // A fold that only groups others is a section.
  for (const { summary, summaryLine, summaryColumn, bodyFirst, isGroup } of details) {
    if (isGroup)
      headings.set(summaryLine, {
        level: GROUP_LEVEL,
        text: summary,
        column: summaryColumn,
        last: bodyFirst - 1,
      })
  }
  const emptyFolds = findEmptyFolds(lines, classified, details, headings)
  const detailsAt = new Map<number, Details[]>()
  for (const one of details) {
    const same = detailsAt.get(one.open)
    if (same === undefined) detailsAt.set(one.open, [one])
    else same.push(one)
  }
  const depths = lines.map(() => 0)
  for (const { open, close } of details)
    for (let at = open; at <= close; at += 1) depths[at] = (depths[at] ?? 0) + 1
  return {
    lines,
    classified,
    headings,
    details,
    detailsAt,
    depths,
    bullets: edges,
    nextTexts: findNextTexts(lines, classified),
    emptyFolds,
  }
}

const LEAST_UNDERLINED = 3

/**
 * Lines that ask directly above `---`, as the indexes of three or more: underlined titles. One or two are a last line above a separator.
 */
function underlinedQuestions(lines: readonly Line[], { roles }: ClassifiedLines): readonly number[] {
  const found = [...lines.keys()].filter((index) => {
    const [above, line, below] = [lines[index - 1], lines[index], lines[index + 1]]
    if (line === undefined || below === undefined || roles[index] !== 'text') return false
    const isAlone = above === undefined || above.blank || roles[index - 1] !== 'text' || isTrivia(above)
    const isUnderlined = roles[index + 1] === 'text' && readUnderline(below) === 2
    return isAlone && isUnderlined && /^[\p{L}\p{N}"'`*“‘(]/u.test(line.content) && isQuestion(line)
  })
  return found.length >= LEAST_UNDERLINED ? found : []
}

function isQuestion(line: Line): boolean {
  return (
    line.indent <= 3 && readBullet(line) === null && readLabel(line.content) === null && asks(line.content)
  )
}

const TITLE =
  /^(?:<(?:div|center|p)\b[^<>]{0,100}>\s*)*<(h([1-6])|dt)\b[^<>]{0,200}>(.{1,400}?)<\/\1\s*>(?:\s*<\/(?:div|center|p)>)*\s*$/i

/** Reads a line that is nothing but a heading of HTML: `<h3>1. 박스 모델이란?</h3>`, or `<dt>`, which names what its `<dd>` tells. */
function titleInTags({ content, indent, offset }: Line): Omit<HeadingAt, 'last'> | null {
  const match = indent <= 3 ? TITLE.exec(content) : null
  const inside = match?.[3] ?? ''
  const text = withoutHtmlTags(inside)
  if (!/[\p{L}\p{N}]/u.test(text) || /<(?:img|a)\b/i.test(inside)) return null
  return { level: Number(match?.[2] ?? 6), text, column: offset + content.indexOf(inside) }
}

/**
 * Groups what stands in a note by the heading above it. Takes it in the order of its lines; returns each section's with the index of the
 * line behind the section. A heading belongs to its own section.
 */
export function bySection<One>(
  { headings, lines }: Outline,
  all: readonly One[],
  indexOf: (one: One) => number,
): readonly { readonly own: readonly One[]; readonly end: number }[] {
  const ends = [...[...headings.keys()].sort((a, b) => a - b), lines.length]
  let from = 0
  return ends.map((end) => {
    const start = from
    for (let one = all[from]; one !== undefined && indexOf(one) < end; one = all[from]) from += 1
    return { own: all.slice(start, from), end }
  })
}

const LONGEST_LINK = 400

function isLinkInside(text: string): boolean {
  return text.length <= LONGEST_LINK && /^[^[]{0,20}\[.*\]\(#[^)]*\)[^[]{0,20}$/.test(text)
}

function findEmptyFolds(
  lines: readonly Line[],
  { roles }: ClassifiedLines,
  details: readonly Details[],
  headings: ReadonlyMap<number, HeadingAt>,
): ReadonlySet<number> {
  const empty = new Set<number>()
  for (const { open, close, summary, depth } of details) {
    if (summary !== '' || depth > 1) continue
    const inside = lines.slice(open, close + 1)
    const isEmpty = inside.every((line, at) => {
      const role = roles[open + at]
      const isMark = role === 'fence' ? /^(?:`{3,}|~{3,})/.test(line.content) : isTrivia(line)
      return role === 'comment' || isMark || line.blank || headings.has(open + at)
    })
    if (isEmpty) for (let at = open; at <= close; at += 1) empty.add(at)
  }
  return empty
}

/** The index of the next line that is no trivia, from a line on; the number of lines when there is none. */
export function nextIndex({ nextTexts, lines }: Outline, from: number): number {
  return nextTexts[from] ?? lines.length
}

/** For each line the index of the first one at or after it that is no trivia. */
function findNextTexts(lines: readonly Line[], classified: ClassifiedLines): readonly number[] {
  const next = new Array<number>(lines.length)
  let found = lines.length
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index]
    if (line !== undefined && classified.roles[index] !== 'comment' && !isTrivia(line)) found = index
    next[index] = found
  }
  return next
}
