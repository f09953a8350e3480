/**
 * Question and answer on the line of one bullet: `- 조선을 세운 해는? → 1392년`, `- **멱등이란?** 여러 번 해도 같은 것`. Three of them, and half
 * of the bullets at the edge; then every bullet there is a question.
 */
import { asks } from '../asks.ts'
import { readLine } from '../lines.ts'
import { readBullet } from '../markers.ts'
import { withoutNumber } from './label.ts'
import type { Outline } from './outline.ts'
import { type Start, type Starts, startAt } from './start.ts'

const LEAST = 3
const SIGN =
  /^.{1,200}?[?？]["'”’)]*(?:\*\*|__)?\s*(?:[→⇒➜:：;]|[-=]>|[-–—=](?=\s)|\t|(?=[OX○×✕][\s.)]*$))\s*(?=\S)/u
/** A statement, and behind it whether it is true: `TCP는 연결형이다. (O)` */
const TRUE = /^(.{4,300}[다요음함임됨까]\.?)\s?[([]?([OX○×✕])[)\]]?\s*$/u
/** A line by itself needs a sign that is no other thing in a text. */
const ARROW = /^[^>|<#].{0,200}?[?？]["'”’)]*(?:\*\*|__)?\s*(?:[→⇒➜;]|[-=]>|\t)\s*(?=\S)/u
const BOLD = /^(\*\*|__)(?!\s)((?:(?!\1).){1,300})\1\s*(?:[→⇒➜:：]|[-=]>|[-–—](?=\s))?\s*(?=[^\s?？])/u

/** Finds the questions of this dialect; null when the note is not written so. */
export function findOneLines(outline: Outline): Starts | null {
  const edges = outline.bullets.filter((one) => !one.isContents)
  const told = edges.filter((one) => answerFrom(one.bullet.text) !== null).length
  const isMeant = told >= LEAST && told * 2 >= edges.length
  const meant = isMeant ? edges.map(({ index, bullet }) => ({ index, ...bullet })) : plainLines(outline)
  if (meant.length < LEAST) return null
  return new Map(meant.flatMap((one) => startOf(outline, one) ?? []).map((start) => [start.first, start]))
}

interface Told {
  readonly index: number
  readonly text: string
  readonly width: number
}

/** Lines without a bullet that ask and answer behind an arrow: `멱등이란? → 여러 번 해도 같은 것`. */
function plainLines({ lines, classified, headings, depths }: Outline): readonly Told[] {
  return lines.flatMap((line, index): readonly Told[] => {
    const isPlain = classified.roles[index] === 'text' && line.indent <= 1 && readBullet(line) === null
    const text = line.content.trimEnd()
    if (!isPlain || headings.has(index) || (depths[index] ?? 0) > 0 || !ARROW.test(text)) return []
    const number = withoutNumber(text).width
    return [{ index, text: text.slice(number), width: number }]
  })
}

/** Where question and answer of a bullet's text meet; null when it tells nothing. */
function answerFrom(
  text: string,
): { readonly asked: number; readonly from: number; readonly to?: number } | null {
  // A `?` in code asks nothing: `(str: string, flags?: string)`.
  const sign = SIGN.exec(text.replace(/`[^`]*`/g, (code) => '.'.repeat(code.length)))?.[0]
  if (sign !== undefined)
    return { asked: sign.replace(/(?<!\s)\s*(?:[→⇒➜:：]|[-=]>|[-–—=])\s*$/u, '').length, from: sign.length }
  const [, statement, truth] = TRUE.exec(text) ?? []
  if (statement !== undefined && truth !== undefined) {
    const from = text.lastIndexOf(truth)
    return { asked: statement.length, from, to: from + truth.length }
  }
  const bold = BOLD.exec(text)
  const [whole = '', marks = '', inner = ''] = bold ?? []
  return bold !== null && asks(inner) ? { asked: inner.length + marks.length * 2, from: whole.length } : null
}

function startOf({ lines }: Outline, one: Told): Start | null {
  const line = lines[one.index]
  if (line === undefined) return null
  const { text, width } = one
  const column = line.offset + width
  const told = answerFrom(text)
  if (told === null) return startAt(line, one.index, { text, column })
  const inline = { ...readLine(text.slice(told.from, told.to), line.number), offset: column + told.from }
  return startAt(line, one.index, { text: text.slice(0, told.asked), column }, { inline })
}
