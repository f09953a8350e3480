/** Cuts a note into headings, questions and what is between them. */
import { findAnswerKey, isAnswersTitle } from './answer-key.ts'
import { continuesBelow, type OpenQuestion, startsNewQuestion } from './bullet-owner.ts'
import type { Start } from './dialect/start.ts'
import type { ClassifiedLines, Fence } from './line-roles.ts'
import type { Line } from './lines.ts'
import {
  type Bullet,
  isPicturesOnly,
  isSeparator,
  readBullet,
  readHeading,
  readUnderline,
} from './markers.ts'

/** A part of a note, by line indexes (both inclusive), in source order. Comments and blank lines may be between segments. */
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
  | { readonly kind: 'question'; readonly first: number; readonly last: number; readonly start: Start }
  /** An empty bullet at the left edge. It belongs to nothing. */
  | { readonly kind: 'empty'; readonly first: number; readonly last: number }
  /** Anything else outside a question: it belongs to the section. */
  | { readonly kind: 'intro'; readonly first: number; readonly last: number }

/** The longest title (in characters) that may be underlined with dashes. */
const LONGEST_TITLE = 40

/**
 * Cuts a note into headings, separators, questions with their answers, and intros (what belongs to a section). A question is a
 * bullet at the left edge (0 or 1 spaces). What follows is its answer, up to the next question, heading or separator, also where
 * the list has ended in Markdown.
 */
export function segment(lines: readonly Line[], classified: ClassifiedLines): readonly Segment[] {
  const segments: Segment[] = []
  let open: OpenQuestion | null = null
  let excluded: number | null = null
  let index = 0
  const key = findAnswerKey(lines, classified)
  const extend = (last: number): void => {
    // An empty bullet at the edge belongs to nothing, unless the answer continues below it.
    while (open !== null && segments.at(-1)?.kind === 'empty') segments.pop()
    const previous = segments.at(-1)
    const growing = previous?.kind === 'intro' || (previous?.kind === 'question' && open !== null)
    if (previous !== undefined && growing) segments[segments.length - 1] = { ...previous, last }
    else segments.push({ kind: 'intro', first: index, last })
  }
  while (index < lines.length) {
    const line = lines[index]
    if (line === undefined) break
    const role = classified.roles[index]
    const fence: Fence | undefined = classified.fences.get(index)
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
      const heading = headingAt(lines, classified, index, open)
      const bullet = readBullet(line)
      if (heading !== null) {
        segments.push({ kind: 'heading', first: index, ...heading })
        open = null
        if (excluded !== null && heading.level <= excluded) excluded = null
        if (excluded === null && isAnswersTitle(heading.text)) excluded = heading.level
        index = heading.last + 1
      } else if (index === key?.first) {
        open = null
        segments.push({ kind: 'intro', first: index, last: index })
        index += 1
      } else if (isSeparator(line) && (line.indent <= 1 || open === null)) {
        segments.push({ kind: 'separator', first: index, last: index })
        open = null
        index += 1
      } else if (
        bullet !== null &&
        excluded === null &&
        !(key !== null && index > key.first && index <= key.last) &&
        !(open === null && isWrappedNumber(bullet, segments.at(-1), lines[index - 1], index)) &&
        startsNewQuestion(line, bullet, open, lines[index + 1])
      ) {
        if (bullet.text.trim() === '' && !continuesBelow(lines, classified, index)) {
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

/** Returns true for a line with the author's `<!-- not-questions -->`. */
export function saysNotQuestions(line: Line): boolean {
  return /<!--\s*not-questions\s*-->/.test(line.content)
}

/** The level of the last heading; 0 before the first, so that a comment at the top excludes the whole note. */
export function levelOf(segments: readonly Segment[]): number {
  const heading = segments.findLast((one) => one.kind === 'heading')
  return heading?.level ?? 0
}

/** True for `25. 0 이상`, a line that goes on with a paragraph outside of questions: there only `1.` begins a list, as in Markdown. */
function isWrappedNumber(
  { number }: Bullet,
  above: Segment | undefined,
  line: Line | undefined,
  index: number,
): boolean {
  if (number === null || number === 1 || above?.kind !== 'intro' || above.last !== index - 1) return false
  return line !== undefined && !line.blank && readBullet(line) === null
}

/**
 * Reads the heading that starts at a line (an index); null when there is none. Takes the question whose answer may go on there.
 */
export function headingAt(
  lines: readonly Line[],
  classified: ClassifiedLines,
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
  if (level === null || classified.roles[index] !== 'text' || !couldBeTitle(line, level, open)) return null
  const above = lines[index - 1]
  if (above !== undefined && !above.blank && !isSeparator(above) && readHeading(above) === null) return null
  return { level, text: line.content.trimEnd(), column: line.offset, last: index + 1 }
}

/**
 * Returns true for a line that is a title when it is underlined. `---` under a few words makes a heading, as in Markdown. Under an
 * answer, a picture or a sentence authors mean a separator.
 */
function couldBeTitle(line: Line, level: 1 | 2, open: OpenQuestion | null): boolean {
  const text = line.content.trimEnd()
  if (/^[>|<]/.test(text) || isSeparator(line) || isPicturesOnly(text)) return false
  return (
    level === 1 ||
    (open === null && text.length <= LONGEST_TITLE && !/^[![]|^https?:|[.!?…:;,다요]$/.test(text))
  )
}

/** `##Title` is a heading. `#word` is one only between blank lines, and no tag: in a row of them, of cards (`#flashcards`), or of parts (`#cs/os`). */
function standsAlone(lines: readonly Line[], index: number, level: number): boolean {
  if (level > 1) return true
  const above = lines[index - 1]
  const below = lines[index + 1]
  const alone = (above?.blank ?? true) && (below?.blank ?? true)
  return alone && !/\s#|^#(?:\d+\s*$|(?:flash)?cards?\b|[^\s/]+\/)/i.test(lines[index]?.content ?? '')
}
