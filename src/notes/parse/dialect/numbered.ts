/**
 * Numbered questions with answers at the left edge: three numbered lines or more of which half ask, while the other bullets at the edge
 * do not. Only numbered lines are questions then: those that ask, and those that go on with the number before.
 */
import { asks } from '../asks.ts'
import { startsWithDate } from '../markers.ts'
import { withNextLines } from './labelled.ts'
import { bySection, type Outline } from './outline.ts'
import { type Start, type Starts, startAt } from './start.ts'

const LEAST = 3
const MOST_ASKING_DASHES = 0.3
/** `1.질문`, without the space that Markdown wants. */
const TIGHT = /^(\d{1,3})[.)](?=[\p{L}"'`“‘(])/u
/** `2-1. 질문`: what is asked further, below `2. 질문`. */
const PART = /^(\d{1,3})[-.]\d{1,2}[.)]?\s+(?=\S)/

interface Numbered {
  readonly index: number
  readonly number: number
  readonly text: string
  readonly width: number
  /** True for `2-1.`, a part of the number. */
  readonly isPart: boolean
}

/** Finds the questions of this dialect; null when the note is not written so. */
export function findNumbered(outline: Outline, isSure = false): Starts | null {
  const { lines, bullets, depths } = outline
  const counted = bullets.filter((one) => !one.isContents && (depths[one.index] ?? 0) === 0)
  const spaced = counted.flatMap(({ index, bullet: { number, text, width } }): readonly Numbered[] =>
    number === null ? [] : [{ index, number, text, width, isPart: false }],
  )
  const others = findOthers(outline)
  const numbered = [...spaced, ...others].sort((a, b) => a.index - b.index)
  const dashes = counted.filter((one) => one.bullet.number === null)
  const asking = numbered.filter((one) => asks(one.text)).length
  const asked = dashes.filter((one) => asks(one.bullet.text)).length
  // Without other bullets, and with a space behind each number, these are bullets like any others.
  const isPlain =
    dashes.length === 0 ? !others.some((one) => asks(one.text)) : asked / dashes.length >= MOST_ASKING_DASHES
  if (!isSure && (asking < LEAST || asking * 2 < numbered.length || isPlain)) return null
  const starts = new Map<number, Start>()
  const rules = isSure ? new Set<Numbered>() : findRules(outline, numbered)
  let last: number | null = null
  for (const one of numbered) {
    if (rules.has(one)) continue
    const { index, number, text, width, isPart } = one
    const line = lines[index]
    const goesOn = !isPart && number === (last ?? 0) + 1
    if (line === undefined || !(asks(text) ? !isPart || number === last : goesOn)) continue
    const start = startAt(line, index, { text, column: line.offset + width })
    starts.set(index, withNextLines(outline, start, true))
    last = number
  }
  return starts.size === 0 ? null : starts
}

/** The lists of sections in which no line asks or has an answer: the rules of a study group, the steps of an exam. */
function findRules(outline: Outline, numbered: readonly Numbered[]): ReadonlySet<Numbered> {
  const starts = new Set(numbered.map(({ index }) => index))
  const rules = bySection(outline, numbered, ({ index }) => index).filter(({ own, end }) => {
    const first = own[0]?.index ?? end
    const isBare = outline.lines.slice(first, end).every((line, at) => line.blank || starts.has(first + at))
    return isBare && own.every(({ text }) => !asks(text))
  })
  return new Set(rules.flatMap(({ own }) => own))
}

/** Numbered lines that are no lists in Markdown. */
function findOthers({ lines, classified, depths }: Outline): readonly Numbered[] {
  return lines.flatMap((line, index): readonly Numbered[] => {
    if (line.indent > 3 || classified.roles[index] !== 'text' || (depths[index] ?? 0) > 0) return []
    const part = startsWithDate(line.content) ? null : PART.exec(line.content)
    const match = part ?? (line.indent <= 1 ? TIGHT.exec(line.content) : null)
    if (match === null) return []
    const width = match[0].length
    const text = line.content.slice(width).trimEnd()
    return [{ index, number: Number(match[1]), text, width, isPart: part !== null }]
  })
}
