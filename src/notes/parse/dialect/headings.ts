/**
 * Asking headings: a level with at least three headings of which half ask, while under 30 % of the bullets at the edge ask. (Notes
 * whose bullets are the questions have 65 to 100 % there, all others at most 23 %.) Every heading of that level is a question, deeper ones belong to its answer. A line that is nothing but bold text, or a quote of one line that
 * asks, is a heading below all others.
 */
import { asks, namesTopic } from '../asks.ts'
import { bareQuestion, ordinal, readAnswerLabel, readLabel, withoutNumber } from './label.ts'
import { nextIndex, type Outline } from './outline.ts'
import { isPartTitle, namesQuestions } from './part-titles.ts'
import { LINE_LEVEL, type Start, type Starts, startAt } from './start.ts'
import { haveAnswers, haveRemedies } from './title-answers.ts'
import { titlesOf } from './titles.ts'

const LEAST = 3
const LEAST_ASKING = 2
const MOST_ASKING_BULLETS = 0.3

/** Finds the questions of this dialect; null when the note is not written so. */
export function findAskingHeadings(outline: Outline): Starts | null {
  const all = titlesOf(outline)
  const answered = [1, 2, 3, 4, 5, 6, LINE_LEVEL].filter((level) => haveAnswers(outline, all, level))
  if (answered.length > 0) return startsOf(outline, new Set(answered), false)
  if (askingShare(outline) >= MOST_ASKING_BULLETS) return null
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
    const isMeant = topics * 2 >= same.length || (asking >= LEAST_ASKING && topics * 3 >= same.length)
    return (isNumbered(same) || isMeant) && namesQuestions(outline)
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

/** True when the titles count from one on. A section may start anew. */
function isNumbered(titles: readonly string[]): boolean {
  const numbers = titles.map((title) => ordinal(withoutNumber(title).number ?? ''))
  const goOn = numbers.filter((number, at) => number === 1 || number === (numbers[at - 1] ?? 0) + 1)
  return numbers[0] === 1 && goOn.length * 10 >= numbers.length * 9
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
