/**
 * The checks `misread-headings`, `misread-bullets` and `misread-lines`: a note whose cards no human would make, or that
 * has none although lines of it ask. In notes whose bullets are the questions
 * 65 to 100 % of them ask; in notes of other kinds at most 23 %.
 */
import { asks } from '../parse/asks.ts'
import type { Line } from '../parse/lines.ts'
import type { ParsedNote } from '../parse/read-note.ts'
import { saysNotQuestions } from '../parse/segments.ts'
import type { Finding } from '../problem.ts'
import { shorten } from './shorten.ts'

const LEAST_CARDS = 2
const LEAST_ASKING = 0.3

/** Finds a note that was read with bullets as questions although they do not ask. Nothing is said where its author named the reading. */
export function findMisread(note: ParsedNote): readonly Finding[] {
  if (note.dialect !== 'bullets' || note.isNamed) return []
  const cards = note.questions.map((one) => one.question)
  const asking = cards.filter((one) => asks(one.text)).length
  if (cards.length === 0) return findAskingLine(note)
  const [first] = cards
  if (first === undefined || cards.length < LEAST_CARDS || asking >= cards.length * LEAST_ASKING) return []
  const level = likelyLevel(note)
  const counted = `${cards.length}, ${asking}`
  return level === null
    ? [{ code: 'misread-bullets', line: first.span.line, column: 1, detail: counted }]
    : [
        {
          code: 'misread-headings',
          line: first.span.line,
          column: 1,
          detail: `${counted}, ${'#'.repeat(level)}`,
        },
      ]
}

/** The first plain line that asks, in a note without a question. */
function findAskingLine({ lines, classified, segments }: ParsedNote): readonly Finding[] {
  const intros = segments.filter((part) => part.kind === 'intro')
  const asked = intros
    .flatMap(({ first, last }) => lines.slice(first, last + 1))
    .find((line) => classified.roles[line.number - 1] === 'text' && line.indent <= 1 && isPlainQuestion(line))
  const isExcluded = lines.some((line) => saysNotQuestions(line))
  if (asked === undefined || isExcluded) return []
  const detail = shorten(asked.content.trim())
  return [{ code: 'misread-lines', line: asked.number, column: asked.offset + 1, detail }]
}

function isPlainQuestion(line: Line): boolean {
  return /^[\p{L}\p{N}"'`“‘(]/u.test(line.content) && asks(line.content)
}

/** The level of most headings that have text of their own below them; null when there are fewer than two. */
function likelyLevel({ segments }: ParsedNote): number | null {
  const counts = new Map<number, number>()
  for (const [index, part] of segments.entries()) {
    const next = segments[index + 1]
    if (part.kind !== 'heading' || part.level > 6 || next === undefined || next.kind === 'heading') continue
    counts.set(part.level, (counts.get(part.level) ?? 0) + 1)
  }
  const [most] = [...counts].filter(([, count]) => count >= 2).sort((a, b) => b[1] - a[1])
  return most?.[0] ?? null
}
