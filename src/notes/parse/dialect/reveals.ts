/**
 * Three summaries or more that only say 정답, 답변 or Answer: the question stands above the fold. It is the heading, or the labelled,
 * numbered or bold line nearest above. Below a heading that is only a number (`K8S-003`) it is the paragraph, and the number is its label.
 */
import { asks } from '../asks.ts'
import { readBullet, readFence } from '../markers.ts'
import type { Details } from './details-tags.ts'
import { codeAbove } from './given.ts'
import { bareQuestion, isNumberOnly, readLabel, withoutNumber } from './label.ts'
import { readLabelled, withNextLines } from './labelled.ts'
import type { Outline } from './outline.ts'
import { type HeadPiece, LINE_LEVEL, type Start, type Starts, startAt } from './start.ts'
import { isTrivia } from './trivia.ts'

const LEAST = 3

/** Finds the questions of this dialect; null when the note is not written so. */
export function findReveals(outline: Outline, isSure = false): Starts | null {
  const reveals = outline.details.filter((one) => one.isReveal)
  const others = outline.details.filter((one) => !one.isReveal && asks(one.summary))
  if (!isSure && (reveals.length < LEAST || others.length > reveals.length)) return null
  const first = startsAbove(outline, reveals, false)
  const onLines = [...first.values()].filter(({ level }) => level === LINE_LEVEL).length
  // A section with one question is written like those with more.
  const starts = onLines * 2 > first.size ? startsAbove(outline, reveals, true) : first
  addUnanswered(outline, starts)
  return starts.size === 0 ? null : starts
}

function startsAbove(outline: Outline, reveals: readonly Details[], areLines: boolean): Map<number, Start> {
  const starts = new Map<number, Start>()
  let after = 0
  for (const [at, one] of reveals.entries()) {
    const isShared = areLines || sharesSection(outline, one.close, reveals[at + 1])
    const start = startAbove(outline, one.open, after, isShared)
    if (start !== null) starts.set(start.first, start)
    after = Math.max(after, one.close + 1)
  }
  return starts
}

/**
 * The question above a fold (the index of its first line); null when there is nothing between it and the line `after`. A heading that
 * does not ask and has more folds below it is a section: then the bullet or the paragraph above the fold is the question.
 */
function startAbove(outline: Outline, open: number, after: number, isShared: boolean): Start | null {
  const { lines, classified, headings } = outline
  let paragraph: number | null = null
  let bullet: number | null = null
  for (let index = open - 1; index >= after; index -= 1) {
    const line = lines[index]
    if (line === undefined || classified.roles[index] !== 'text') continue
    const heading = headings.get(index)
    if (heading !== undefined) {
      if (isNumberOnly(heading.text) || (readLabel(heading.text)?.rest ?? heading.text).trim() === '')
        return belowNumber(outline, index, open)
      const line = bullet ?? paragraph
      const isSection = line !== null && !asks(heading.text) && readLabel(heading.text) === null
      return isSection && isShared ? lineStart(outline, line) : headingStart(outline, index)
    }
    if (readLabelled(outline, index) !== null || isQuestionLine(outline, index))
      return lineStart(outline, index)
    if (bullet === null && line.indent <= 1 && readBullet(line) !== null) bullet = index
    if (!isTrivia(line)) paragraph = index
  }
  const found = bullet ?? paragraph
  return found === null ? null : lineStart(outline, found)
}

/** True when another fold follows with no heading between. */
function sharesSection({ headings }: Outline, close: number, next: Details | undefined): boolean {
  if (next === undefined) return false
  for (let at = close + 1; at < next.open; at += 1) if (headings.has(at)) return false
  return true
}

/** A bold line, or a numbered or plain bullet at the edge that asks. */
function isQuestionLine({ lines }: Outline, index: number): boolean {
  const line = lines[index]
  if (line === undefined || line.indent > 1) return false
  const bullet = readBullet(line)
  if (bullet !== null) return asks(bullet.text)
  return /^(\*\*|__).+\1\s*$/.test(line.content) && asks(line.content)
}

function headingStart({ lines, headings }: Outline, index: number): Start | null {
  const [line, heading] = [lines[index], headings.get(index)]
  if (line === undefined || heading === undefined) return null
  const bare = bareQuestion(heading.text)
  const column = heading.column + bare.width
  const more = { level: heading.level, label: bare.label, bodyFirst: heading.last + 1 }
  return startAt(line, index, { text: bare.text, column }, more)
}

/** The paragraph below a heading that is only a number. */
function belowNumber(outline: Outline, index: number, open: number): Start | null {
  const { lines, classified, headings } = outline
  const heading = headings.get(index)
  let first = index + 1
  while (
    first < open &&
    (lines[first] === undefined || classified.roles[first] !== 'text' || isBlankish(outline, first))
  )
    first += 1
  const pieces: HeadPiece[] = []
  let at = first
  for (; at < open; at += 1) {
    const line = lines[at]
    if (line === undefined || classified.roles[at] !== 'text' || isTrivia(line) || readFence(line) !== null)
      break
    const bullet = readBullet(line)
    if (bullet !== null && at > first) break
    pieces.push({
      text: bullet?.text ?? line.content.replace(/^>\s?/, ''),
      line: line.number,
      column: line.offset + (bullet?.width ?? 0),
    })
  }
  const [line, piece] = [lines[first], pieces[0]]
  if (line === undefined || piece === undefined || heading === undefined) return null
  const label = heading.text.replace(/[*_`]/g, '').trim()
  const givenFirst = codeAbove(outline, heading.last + 1, first)
  return {
    ...startAt(line, first, piece, {
      level: heading.level,
      label,
      bodyFirst: at,
      givenFirst,
      labelLine: index,
    }),
    head: pieces,
  }
}

function isBlankish({ lines }: Outline, index: number): boolean {
  const line = lines[index]
  return line === undefined || isTrivia(line)
}

function lineStart(outline: Outline, index: number): Start | null {
  const line = outline.lines[index]
  if (line === undefined) return null
  const labelled = readLabelled(outline, index)
  const bullet = readBullet(line)
  const text = bullet?.text ?? line.content
  const width = line.offset + (bullet?.width ?? 0)
  const bare = withoutNumber(text)
  const piece =
    labelled === null
      ? { text: bare.text, column: width + bare.width }
      : { text: labelled.label.rest, column: labelled.column }
  const more = { label: labelled?.label.name ?? bare.number, level: LINE_LEVEL }
  return withNextLines(outline, startAt(line, index, piece, more), bullet !== null)
}

/** Headings of the same level that ask, are labelled, or have a number as all others do are questions without an answer yet. */
function addUnanswered(outline: Outline, starts: Map<number, Start>): void {
  const onHeadings = [...starts.values()].filter((start) => start.level < LINE_LEVEL)
  const levels = new Set(onHeadings.map((start) => start.level))
  const areNumbered = onHeadings.every((start) => start.label !== null)
  addBullets(outline, starts)
  for (const [index, heading] of outline.headings) {
    if (!levels.has(heading.level) || starts.has(index) || (outline.depths[index] ?? 0) > 0) continue
    const isNumbered = areNumbered && withoutNumber(heading.text).number !== null
    const isMeant = isNumbered || asks(heading.text) || readLabel(heading.text) !== null
    if (isNumberOnly(heading.text) || !isMeant) continue
    const start = headingStart(outline, index)
    if (start !== null) starts.set(index, start)
  }
}

/** Where three of four bullets at the edge have a fold below them, the others are questions without an answer yet. */
function addBullets(outline: Outline, starts: Map<number, Start>): void {
  const bullets = outline.bullets.filter((one) => !one.isContents && (outline.depths[one.index] ?? 0) === 0)
  const answered = bullets.filter((one) => starts.has(one.index)).length
  if (answered < LEAST || answered * 4 < bullets.length * 3) return
  for (const { index } of bullets) {
    const start = starts.has(index) ? null : lineStart(outline, index)
    if (start !== null) starts.set(index, start)
  }
}
