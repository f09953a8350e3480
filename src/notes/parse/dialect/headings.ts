/**
 * Asking headings: a level with at least three headings of which half ask, while under 30 % of the bullets at the edge ask. (Notes
 * whose bullets are the questions have 65 to 100 % there, all others at most 23 %.) Every heading of that level is a question, deeper ones belong to its answer. A line that is nothing but bold text, or a quote of one line that
 * asks, is a heading below all others.
 */
import { asks, namesTopic } from '../asks.ts'
import { type Line, readLine } from '../lines.ts'
import { readBullet } from '../markers.ts'
import { bareQuestion, isNumberOnly, ordinal, readAnswerLabel, readLabel, withoutNumber } from './label.ts'
import { type HeadingAt, nextIndex, type Outline } from './outline.ts'
import { isPartTitle, namesQuestions } from './part-titles.ts'
import { LINE_LEVEL, type Start, type Starts, startAt } from './start.ts'

const LEAST = 3
const LEAST_ASKING = 2
const MOST_ASKING_BULLETS = 0.3

/** Finds the questions of this dialect; null when the note is not written so. */
export function findAskingHeadings(outline: Outline): Starts | null {
  if (askingShare(outline) >= MOST_ASKING_BULLETS) return null
  const all = titlesOf(outline)
  const titlesAt = (level: number): readonly string[] =>
    all
      .map(([, one]) => one)
      .flatMap((one) => (one.level === level && !isPartTitle(one.text) ? [one.text] : []))
  const levels = [1, 2, 3, 4, 5, 6, LINE_LEVEL].filter((level) => {
    const same = titlesAt(level)
    const asking = same.filter((text) => asks(text) || readLabel(text) !== null).length
    if (asking >= LEAST_ASKING && same.length >= LEAST && asking * 2 >= same.length) return true
    if (level === LINE_LEVEL || same.length < LEAST) return false
    if (haveRemedies(outline, all, level)) return true
    // `# Interview Questions`, and below it `## 1.`, `## 2.`, `## 3.`: the number says what the words do not, and so do topics.
    const topics = same.filter((text) => asks(text) || namesTopic(text)).length
    return (isNumbered(same) || topics * 2 >= same.length) && namesQuestions(outline)
  })
  // The same in bold. Where headings are the questions, bold lines are titles of parts of their answers.
  const bold = titlesAt(LINE_LEVEL)
  if (levels.length === 0 && bold.length >= LEAST && isNumbered(bold) && namesQuestions(outline))
    levels.push(LINE_LEVEL)
  const kept = levels.length > 1 ? levels.filter((level) => level !== LINE_LEVEL) : levels
  return kept.length === 0 ? null : startsOf(outline, new Set(kept), false)
}

/** Finds the questions where the author named the level: every heading of it is one. Bold lines are `LINE_LEVEL`. */
export function findHeadingsOf(outline: Outline, level: number): Starts {
  return startsOf(outline, new Set([level]), true)
}

/** Which part of the bullets at the left edge asks. Links into the note are no bullets. */
export function askingShare({ bullets }: Outline): number {
  const counted = bullets.filter((one) => !one.isContents)
  return counted.length === 0 ? 0 : counted.filter((one) => asks(one.bullet.text)).length / counted.length
}

const REMEDY = /^(?:해결|조치|대응|대처|solutions?\b|fix\b|resolution\b|workaround\b)/i

/** Notes of trouble: three of four titles of a level (`ImagePullBackOff`) have a remedy below, as a title (`### 해결`) or a word (`해결:`). */
function haveRemedies(
  { lines, headings, classified }: Outline,
  all: readonly (readonly [number, Title])[],
  level: number,
): boolean {
  const titles = all.filter(([, one]) => one.level <= level)
  const same = titles.filter(([, one]) => one.level === level && !isPartTitle(one.text))
  const isRemedy = (line: Line): boolean => {
    const index = line.number - 1
    if (classified.roles[index] !== 'text') return false
    const text = (headings.get(index)?.text ?? readBullet(line)?.text ?? line.content).replace(LEADING, '')
    return REMEDY.test(text) && (headings.has(index) || /^[^:：]{0,12}(?:[:：]|\*\*\s*$)/.test(text))
  }
  const remedied = same.filter(([index]) => {
    const next = titles.find(([other]) => other > index)?.[0]
    return lines.slice(index + 1, next).some(isRemedy)
  }).length
  return remedied * 4 >= same.length * 3
}

/** What may stand before a word that names a part. */
const LEADING = /^(?:[*_\s]|\p{Extended_Pictographic}|\u{fe0f}|\d{1,2}[.)])+/u

/** True when the titles count from one on. A section may start anew. */
function isNumbered(titles: readonly string[]): boolean {
  const numbers = titles.map((title) => ordinal(withoutNumber(title).number ?? ''))
  const goOn = numbers.filter((number, at) => number === 1 || number === (numbers[at - 1] ?? 0) + 1)
  return numbers[0] === 1 && goOn.length * 10 >= numbers.length * 9
}

/** A heading, or a line that is read as one. `inline` is what its author tells behind it on the same line. */
interface Title extends HeadingAt {
  readonly inline: Line | null
}

/** The headings outside of `<details>`, the bold lines and the quotes that ask, in their order. */
function titlesOf(outline: Outline): readonly (readonly [number, Title])[] {
  const { lines, classified, headings, depths } = outline
  return lines.flatMap((line, index): readonly (readonly [number, Title])[] => {
    if ((depths[index] ?? 0) > 0 || classified.roles[index] !== 'text') return []
    const heading = headings.get(index)
    if (heading !== undefined)
      return isNumberOnly(heading.text) ? [] : [[index, { ...heading, inline: null }]]
    const told = toldBehind(line)
    const inner = boldText(line) ?? told?.text ?? quotedQuestion(lines, index)
    if (inner === null || line.indent > 3 || readBullet(line) !== null) return []
    const column = line.offset + line.content.indexOf(inner)
    return [[index, { level: LINE_LEVEL, text: inner, column, last: index, inline: told?.inline ?? null }]]
  })
}

function boldText({ content }: Line): string | null {
  const inner = /^(\*\*|__)(?!\s)(.{1,300}?)\1[\s.:]*$/.exec(content)?.[2]
  return inner === undefined || inner.includes('**') ? null : inner
}

/** `**멱등이란?** 여러 번 해도 같은 것`: a question in bold with its answer on the same line. */
function toldBehind(line: Line): { readonly text: string; readonly inline: Line } | null {
  const match = /^(\*\*|__)(?!\s)((?:(?!\1).){1,300}[?？])\s*\1\s*[-:：→]?\s*(?=[\p{L}\p{N}`"'(])/u.exec(
    line.content,
  )
  const text = match?.[2]
  if (match === null || text === undefined) return null
  const behind = readLine(line.content.slice(match[0].length), line.number)
  return { text, inline: { ...behind, offset: line.offset + match[0].length } }
}

/** The text of a quote of one line that asks. */
function quotedQuestion(lines: readonly Line[], index: number): string | null {
  const isQuote = (at: number): boolean => lines[at]?.content.startsWith('>') === true
  const inner = /^>\s?(?![>\s])(.{1,300})$/.exec(lines[index]?.content ?? '')?.[1]
  const isAlone = !isQuote(index - 1) && !isQuote(index + 1)
  return inner !== undefined && isAlone && asks(inner) ? inner : null
}

function startsOf(outline: Outline, levels: ReadonlySet<number>, isNamed: boolean): Starts {
  const starts = new Map<number, Start>()
  const chosen = titlesOf(outline).filter(([, one]) => levels.has(one.level))
  const following = new Set(chosen.map(([index]) => index))
  for (const [index, heading] of chosen) {
    const line = outline.lines[index]
    const isOther = !isNamed && (isPartTitle(heading.text) || readAnswerLabel(heading.text) !== null)
    if (line === undefined || isOther || !/[\p{L}\p{N}]/u.test(heading.text)) continue
    const next = nextIndex(outline, heading.last + 1)
    const below = outline.headings.get(next)
    // A heading directly above a deeper question is a section.
    if (below !== undefined && below.level > heading.level && following.has(next)) continue
    const bare = bareQuestion(heading.text)
    const column = heading.column + bare.width
    starts.set(
      index,
      startAt(
        line,
        index,
        { text: bare.text, column },
        {
          level: heading.level,
          label: bare.label,
          bodyFirst: heading.last + 1,
          inline: heading.inline,
        },
      ),
    )
  }
  return starts
}
