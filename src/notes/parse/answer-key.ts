/**
 * The answers to all questions of a note in one place: a line with nothing but `정답`, `[정답]` or `## 정답`, and below it the numbers of the
 * questions, each with its answer. The numbers above it say that it is no answer of the last question alone.
 */
import type { ClassifiedLines } from './line-roles.ts'
import type { Line } from './lines.ts'
import { readHeading } from './markers.ts'

const LEAST = 3
const TITLE =
  /^(?:모범\s?)?(?:정답|답|답안|해답|해설|풀이|answers?|answer key|solutions?)(?:지|표)?(?:\s?(?:및|과|와|and)?\s(?:해설|풀이|explanations?))?$/iu
/** `3.`, `(3)`, `문제 3`, `Q3.` at the start of a line or cell. */
const NUMBER =
  /^[\s>|*_([-]{0,6}(?:Q|질문|문제|문항|Question)?\s?\.?\s?(\d{1,3})\s?(?:[.):번|-]|\*\*|\s(?=[①-⑳]))/iu

/** `### 질문 5)`. */
const HEADING = /^#{1,6}\s*(?:Q|질문|문제|문항|Question)\s?\.?\s?(\d{1,3})(?!\d)/iu

/** True for the title of answers that stand apart: `정답`, `정답 및 해설`, `Answer Key`, with or without signs around it. */
export function isAnswersTitle(text: string): boolean {
  return TITLE.test(text.replace(/[^\p{L}\s]+/gu, ' ').trim())
}

/** Finds the lines with the answers to all questions, by index, both inclusive; null when a note has none. */
export function findAnswerKey(
  lines: readonly Line[],
  { roles }: ClassifiedLines,
): { readonly first: number; readonly last: number } | null {
  const isTitle = (line: Line, index: number): boolean =>
    roles[index] === 'text' && line.content.length <= 40 && line.indent <= 3 && isAnswersTitle(line.content)
  const first = lines.findIndex(isTitle)
  if (first === -1 || lines.some((line, index) => index > first && isTitle(line, index))) return null
  const next = lines.findIndex(
    (line, index) => index > first && roles[index] === 'text' && readHeading(line) !== null,
  )
  const last = (next === -1 ? lines.length : next) - 1
  const below = numbersOf(lines.slice(first + 1, last + 1))
  const above = numbersOf(lines.slice(0, first))
  // The answer of `### 질문 5)` counts its own points.
  const isOne = lines
    .slice(0, first)
    .some((line) => Number(HEADING.exec(line.content)?.[1] ?? 0) > below.size)
  const isAll = [...below].every((number) => number <= below.size && above.has(number))
  const isKey = below.size >= LEAST && isAll && !isOne
  return isKey ? { first, last } : null
}

/** The numbers at the starts of lines, and of pieces of a line that tells several (`1-② 2-①`). */
function numbersOf(lines: readonly Line[]): ReadonlySet<number> {
  const pieces = lines.flatMap((line) => line.content.split(/(?<!\s)\s+(?=\(?\d{1,3}\s?[-.):번])|,\s*/))
  return new Set(
    pieces.flatMap((piece) => {
      const number = NUMBER.exec(piece)?.[1]
      return number === undefined ? [] : [Number(number)]
    }),
  )
}
