import { type OpenQuestion, startsNewQuestion } from './bullet-owner.ts'
import { goesOnBelow } from './empty-bullet.ts'
import type { Fence, Scan } from './line-roles.ts'
import type { Line } from './lines.ts'
import {
  type Bullet,
  isPicturesOnly,
  isSeparator,
  readBullet,
  readHeading,
  readUnderline,
} from './markers.ts'

/** A stretch of a note, by line indexes (both inclusive), in source order. Comments and blank lines may stand between. */
export type Segment =
  | {
      readonly kind: 'heading'
      readonly first: number
      readonly last: number
      readonly level: number
      readonly text: string
      readonly column: number
    }
  | { readonly kind: 'separator'; readonly first: number; readonly last: number }
  | { readonly kind: 'question'; readonly first: number; readonly last: number; readonly bullet: Bullet }
  /** A bullet at the left edge with nothing behind it: nobody's. */
  | { readonly kind: 'empty'; readonly first: number; readonly last: number }
  /** Anything else outside a question: it belongs to the section. */
  | { readonly kind: 'intro'; readonly first: number; readonly last: number }

/** Letters of a title that is underlined with dashes. */
const LONGEST_TITLE = 40

/**
 * Cuts a note into headings, separators, questions with everything that is theirs, and what belongs to the section.
 * A question is a bullet at the left edge (0 or 1 spaces); whatever follows is its answer up to the next question,
 * heading or separator, also where Markdown has long closed the list.
 */
export function segment(lines: readonly Line[], scan: Scan): readonly Segment[] {
  const segments: Segment[] = []
  let open: OpenQuestion | null = null
  let excluded: number | null = null
  let index = 0
  const extend = (last: number): void => {
    // An empty bullet at the edge is nobody's, unless the answer goes on below it.
    while (open !== null && segments.at(-1)?.kind === 'empty') segments.pop()
    const previous = segments.at(-1)
    const growing = previous?.kind === 'intro' || (previous?.kind === 'question' && open !== null)
    if (previous !== undefined && growing) segments[segments.length - 1] = { ...previous, last }
    else segments.push({ kind: 'intro', first: index, last })
  }
  while (index < lines.length) {
    const line = lines[index]
    if (line === undefined) break
    const role = scan.roles[index]
    const fence: Fence | undefined = scan.fences.get(index)
    if (role === 'blank') {
      if (open !== null) open.blankSince = true
      index += 1
    } else if (role === 'comment') {
      if (open === null && excluded === null && saysNotQuestions(line)) excluded = levelOf(segments)
      index += 1
    } else if (fence !== undefined) {
      extend(fence.last)
      index = fence.last + 1
    } else {
      const heading = headingAt(lines, scan, index, open)
      const bullet = readBullet(line)
      if (heading !== null) {
        segments.push({ kind: 'heading', first: index, ...heading })
        open = null
        if (excluded !== null && heading.level <= excluded) excluded = null
        index = heading.last + 1
      } else if (isSeparator(line) && (line.indent <= 1 || open === null)) {
        segments.push({ kind: 'separator', first: index, last: index })
        open = null
        index += 1
      } else if (
        bullet !== null &&
        excluded === null &&
        startsNewQuestion(line, bullet, open, lines[index + 1])
      ) {
        if (bullet.text.trim() === '' && !goesOnBelow(lines, scan, index)) {
          segments.push({ kind: 'empty', first: index, last: index })
        } else if (isPicturesOnly(bullet.text.trim())) {
          extend(index)
        } else {
          open = { line, bullet, blankSince: false, oneSpaceAnswers: false, hasAnswer: false }
          segments.push({ kind: 'question', first: index, last: index, bullet })
        }
        index += 1
      } else {
        if (open !== null && bullet !== null) {
          if (!open.hasAnswer) open.oneSpaceAnswers = line.indent === 1
          open.hasAnswer = true
        }
        extend(index)
        index += 1
      }
    }
  }
  return segments
}

/** True for the author's `<!-- not-questions -->`. */
export function saysNotQuestions(line: Line): boolean {
  return /<!--\s*not-questions\s*-->/.test(line.content)
}

/** The level of the heading above; 0 before the first, so that a comment on top excludes the whole note. */
function levelOf(segments: readonly Segment[]): number {
  const heading = segments.findLast((one) => one.kind === 'heading')
  return heading?.level ?? 0
}

function headingAt(
  lines: readonly Line[],
  scan: Scan,
  index: number,
  open: OpenQuestion | null,
): { level: number; text: string; column: number; last: number } | null {
  const line = lines[index]
  if (line === undefined || line.indent > (open === null ? 3 : 1)) return null
  const mark = readHeading(line)
  if (mark !== null && (!mark.tight || standsAlone(lines, index, mark.level))) {
    return { level: mark.level, text: mark.text, column: line.offset + mark.width, last: index }
  }
  const next = lines[index + 1]
  if (next === undefined || mark !== null || readBullet(line) !== null || next.indent > 1) return null
  const level = readUnderline(next)
  if (level === null || scan.roles[index] !== 'text' || !couldBeTitle(line, level, open)) return null
  const above = lines[index - 1]
  if (above !== undefined && !above.blank && !isSeparator(above) && readHeading(above) === null) return null
  return { level, text: line.content.trimEnd(), column: line.offset, last: index + 1 }
}

/**
 * True for a line that makes a title when it is underlined. `---` under an answer, a picture or a sentence ends the day, whatever
 * Markdown says; under a few words on their own it makes a heading.
 */
function couldBeTitle(line: Line, level: 1 | 2, open: OpenQuestion | null): boolean {
  const text = line.content.trimEnd()
  if (/^[>|<]/.test(text) || isSeparator(line) || isPicturesOnly(text)) return false
  return (
    level === 1 ||
    (open === null && text.length <= LONGEST_TITLE && !/^[![]|^https?:|[.!?…:;,다요]$/.test(text))
  )
}

/** `##Title` is meant as a heading; a single `#word` only where nothing stands around it and it is no row of tags. */
function standsAlone(lines: readonly Line[], index: number, level: number): boolean {
  if (level > 1) return true
  const above = lines[index - 1]
  const below = lines[index + 1]
  const alone = (above?.blank ?? true) && (below?.blank ?? true)
  return alone && !/\s#|^#\d+\s*$/.test(lines[index]?.content ?? '')
}
