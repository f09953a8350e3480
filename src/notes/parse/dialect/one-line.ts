/**
 * Question and answer on the line of one bullet: `- 조선을 세운 해는? → 1392년`, `- **멱등이란?** 여러 번 해도 같은 것`. Three of them, and half
 * of the bullets at the edge; then every bullet there is a question.
 */
import { asks } from '../asks.ts'
import { readLine } from '../lines.ts'
import type { EdgeBullet, Outline } from './outline.ts'
import { type Start, type Starts, startAt } from './start.ts'

const LEAST = 3
const SIGN =
  /^.{1,200}?[?？]["'”’)]*(?:\*\*|__)?\s*(?:[→⇒➜:：]|[-=]>|[-–—=](?=\s)|(?=[OX○×✕][\s.)]*$))\s*(?=\S)/u
/** A statement, and behind it whether it is true: `TCP는 연결형이다. (O)` */
const TRUE = /^(.{4,300}[다요음함임됨까]\.?)\s?[([]?([OX○×✕])[)\]]?\s*$/u
const BOLD = /^(\*\*|__)(?!\s)((?:(?!\1).){1,300})\1\s*(?:[→⇒➜:：]|[-=]>|[-–—](?=\s))?\s*(?=[^\s?？])/u

/** Finds the questions of this dialect; null when the note is not written so. */
export function findOneLines(outline: Outline): Starts | null {
  const edges = outline.bullets.filter((one) => !one.isContents)
  const told = edges.filter((one) => answerFrom(one) !== null).length
  if (told < LEAST || told * 2 < edges.length) return null
  return new Map(edges.flatMap((one) => startOf(outline, one) ?? []).map((start) => [start.first, start]))
}

/** Where question and answer of a bullet's text meet; null when it tells nothing. */
function answerFrom({
  bullet: { text },
}: EdgeBullet): { readonly asked: number; readonly from: number; readonly to?: number } | null {
  // A `?` in code asks nothing: `(str: string, flags?: string)`.
  const sign = SIGN.exec(text.replace(/`[^`]*`/g, (code) => '.'.repeat(code.length)))?.[0]
  if (sign !== undefined)
    return { asked: sign.replace(/\s*(?:[→⇒➜:：]|[-=]>|[-–—=])\s*$/u, '').length, from: sign.length }
  const [, statement, truth] = TRUE.exec(text) ?? []
  if (statement !== undefined && truth !== undefined) {
    const from = text.lastIndexOf(truth)
    return { asked: statement.length, from, to: from + truth.length }
  }
  const bold = BOLD.exec(text)
  const [whole = '', marks = '', inner = ''] = bold ?? []
  return bold !== null && asks(inner) ? { asked: inner.length + marks.length * 2, from: whole.length } : null
}

function startOf({ lines }: Outline, one: EdgeBullet): Start | null {
  const line = lines[one.index]
  if (line === undefined) return null
  const { text, width } = one.bullet
  const column = line.offset + width
  const told = answerFrom(one)
  if (told === null) return startAt(line, one.index, { text, column })
  const inline = { ...readLine(text.slice(told.from, told.to), line.number), offset: column + told.from }
  return startAt(line, one.index, { text: text.slice(0, told.asked), column }, { inline })
}
