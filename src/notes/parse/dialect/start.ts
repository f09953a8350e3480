/** Where a question of a dialect starts. */
import type { Line } from '../lines.ts'

/** A piece of a source line: its text, the line's number, and the number of characters before it. */
export interface HeadPiece {
  readonly text: string
  readonly line: number
  readonly column: number
}

/** The start of a question, by line indexes. */
export interface Start {
  /** The line of the question. */
  readonly first: number
  /** The question itself, without its label and number. */
  readonly head: readonly HeadPiece[]
  /** What the author wrote before the question: `Q1.`, `K8S-003`. Null when nothing. */
  readonly label: string | null
  /** The first line that may belong to the answer. */
  readonly bodyFirst: number
  /** An answer on the question's own line (`question :: answer`, a table). */
  readonly inline: Line | null
  /** The level of its heading; `LINE_LEVEL` for a question that is no heading. */
  readonly level: number
  /** The last line that may belong to it, where the dialect says so (`</details>`, a row of a table). */
  readonly end: number | null
  /** True when its answer stands in the lines of a quote. */
  readonly isQuoted: boolean
  /** The name or sign of who answers, where the author writes one before each answer (`강사:`). */
  readonly answerName: string | null
  /** The first line of what it asks about, where that stands above it: code below its number. */
  readonly givenFirst: number | null
  /** The line above with nothing but its label: `### Q1`, `**문제 3**`. It belongs to no text. */
  readonly labelLine: number | null
}

/** Below every heading. */
export const LINE_LEVEL = 8

/** The level of sections that are no headings of Markdown: a fold that groups others, a title between two rules. */
export const GROUP_LEVEL = 7

/** The starts of a note's questions by line index. */
export type Starts = ReadonlyMap<number, Start>

/** Makes a start on one line. Takes the index of the line, the text of the question and the number of characters before it. */
export function startAt(
  line: Line,
  index: number,
  { text, column }: { readonly text: string; readonly column: number },
  more: Partial<Omit<Start, 'first' | 'head'>> = {},
): Start {
  return {
    first: index,
    head: [{ text, line: line.number, column }],
    label: null,
    bodyFirst: index + 1,
    inline: null,
    level: LINE_LEVEL,
    end: null,
    isQuoted: false,
    answerName: null,
    givenFirst: null,
    labelLine: null,
    ...more,
  }
}
