/**
 * `<details><summary>Question</summary> answer </details>`: GitHub folds the answer away, so a summary that asks is the question.
 * A summary may also be a label of the answer (`reveals.ts`), or the title of a table of contents.
 */
import { asks } from '../asks.ts'
import { readLine } from '../lines.ts'
import { type Details, isContents } from './details-tags.ts'
import { bareQuestion, readLabel } from './label.ts'
import type { Outline } from './outline.ts'
import { isPartTitle, namesQuestions } from './part-titles.ts'
import { type Start, type Starts, startAt } from './start.ts'

const LEAST = 2

/**
 * Finds the questions of this dialect; null when the note is not written so: two summaries of which half ask, or three of which a
 * quarter ask and that hold most of the note.
 */
export function findDetailsQuestions(outline: Outline, isSure = false): Starts | null {
  const { details } = outline
  const named = details.filter(
    (one) =>
      one.summary !== '' && !isContents(one.summary) && !one.isGroup && (isSure || !isPartTitle(one.summary)),
  )
  const outer = outermost(named.filter((one) => !one.isReveal))
  const asking = outer.filter((one) => asks(one.summary) || readLabel(one.summary) !== null).length
  const reveals = named.filter((one) => one.isReveal).length
  if (!isSure) {
    if (outer.length < LEAST || reveals > outer.length) return null
    const isMost = asking * 2 >= outer.length
    const isMeant = asking * 4 >= outer.length || namesQuestions(outline)
    const isWhole = outer.length >= 3 && isMeant && coverage(outline, outer) >= 0.6
    if (!isMost && !isWhole) return null
  }
  const starts = new Map<number, Start>()
  const found = outer.flatMap((one) => startOf(outline, one) ?? [])
  // Where the author numbers the questions, a fold without a number that does not ask is text.
  const isNumbered = found.filter(({ label }) => label !== null).length * 4 >= found.length * 3
  for (const start of found) {
    const isText = isNumbered && start.label === null && !start.head.some(({ text }) => asks(text))
    if (!isText) starts.set(start.first, start)
  }
  return starts.size === 0 ? null : starts
}

/** Leaves out what stands inside another one. Takes them in the order of their opening tags. */
function outermost(folds: readonly Details[]): readonly Details[] {
  let end = -1
  return folds.filter(({ open, close }) => {
    if (close <= end && open <= end) return false
    end = close
    return true
  })
}

/** Which part of the note's lines stands inside these folds. */
function coverage({ lines }: Outline, folds: readonly Details[]): number {
  const written = lines.filter((line) => !line.blank).length
  const inside = folds.reduce(
    (sum, { open, close }) => sum + lines.slice(open, close + 1).filter((line) => !line.blank).length,
    0,
  )
  return inside / Math.max(1, written)
}

function startOf({ lines }: Outline, one: Details): Start | null {
  const line = lines[one.summaryLine]
  if (line === undefined) return null
  const bare = bareQuestion(one.summary)
  if (!/[\p{L}\p{N}]/u.test(bare.text)) return null
  const column = one.summaryColumn + bare.width
  const inline =
    one.rest === null ? null : { ...readLine(one.rest.text, line.number), offset: one.rest.column }
  return startAt(
    line,
    one.summaryLine,
    { text: bare.text, column },
    {
      label: bare.label,
      bodyFirst: one.bodyFirst,
      end: one.close,
      inline,
    },
  )
}
