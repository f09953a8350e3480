/**
 * Asking headings: a level with at least three headings of which half ask, while under 30 % of the bullets at the edge ask. (Notes
 * whose bullets are the questions have 65 to 100 % there, all others at most 23 %.) Every heading of that level is a question, deeper ones belong to its answer. A line that is nothing but bold text, or a quote of one line that
 * asks, is a heading below all others.
 */
import { asks, namesTopic } from '../asks.ts'
import { findDeeper } from './deeper-headings.ts'
import { bareQuestion, ordinal, readAnswerLabel, readLabel, withoutNumber } from './label.ts'
import { bySection, nextIndex, type Outline } from './outline.ts'
import { isPartTitle, namesQuestions, saysQuestions } from './part-titles.ts'
import { LINE_LEVEL, type Start, type Starts, startAt } from './start.ts'
import { haveAnswers, haveRemedies } from './title-answers.ts'
import { type Title, titlesOf } from './titles.ts'

const LEAST = 3
const LEAST_ASKING = 2
const MOST_MISSING = 4
const MOST_ASKING_BULLETS = 0.3

type TitleAt = readonly [number, Title]

/** Finds the questions of this dialect; null when the note is not written so. */
export function findAskingHeadings(outline: Outline): Starts | null {
  const all = withoutRules(outline, titlesOf(outline))
  const answered = [1, 2, 3, 4, 5, 6, LINE_LEVEL].filter((level) => haveAnswers(outline, all, level))
  if (answered.length > 0) return startsOf(outline, new Set(answered), false)
  if (askingShare(outline) >= MOST_ASKING_BULLETS) return null
  const titlesAt = (level: number): readonly string[] =>
    all
      .map(([, one]) => one)
      .flatMap((one) => (one.level === level && !isPartTitle(one.text) ? [one.text] : []))
  const every = [1, 2, 3, 4, 5, 6, LINE_LEVEL]
  const asking = every.filter((level) => {
    const same = titlesAt(level)
    const count = askingIn(same)
    const isAsking = count >= LEAST_ASKING && same.length >= LEAST && count * 2 >= same.length
    return isAsking || (level !== LINE_LEVEL && same.length >= LEAST && haveRemedies(outline, all, level))
  })
  // `# Interview Questions`, and below it `## 1.`, `## 2.`, `## 3.`: the number says what the words do not, and so do topics. Where
  // headings ask, the others are parts of their answers.
  const meant = every.filter((level) => {
    const same = titlesAt(level)
    if (level === LINE_LEVEL || same.length < LEAST) return false
    const topics = same.filter((text) => asks(text) || namesTopic(text)).length
    const isMeant = topics * 2 >= same.length || (askingIn(same) >= LEAST_ASKING && topics * 3 >= same.length)
    return (isNumbered(same) || isMeant) && namesQuestions(outline)
  })
  const levels = asking.length > 0 ? asking : meant
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

/** How many titles ask. */
function askingIn(titles: readonly string[]): number {
  return titles.filter((text) => asks(text) || readLabel(text) !== null).length
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

/**
 * Titles of other levels that have the numbers missing between those of the questions (`## 2.`, `### 3.`, `## 4.`), or go on with the
 * last one and ask: their author slipped.
 */
function missing(all: readonly TitleAt[], chosen: readonly TitleAt[]): readonly TitleAt[] {
  const numberOf = ([, { text }]: TitleAt): number | null => {
    const { number } = withoutNumber(text)
    return number === null || /\d\D+\d/.test(number) ? null : ordinal(number)
  }
  const levels = new Set(chosen.map(([, one]) => one.level))
  const found: TitleAt[] = []
  let at = 0
  for (const [which, one] of chosen.entries()) {
    const [next, own] = [chosen[which + 1], numberOf(one)]
    const end = next === undefined ? null : numberOf(next)
    let number = own
    while (all[at] !== undefined && (all[at]?.[0] ?? 0) <= one[0]) at += 1
    for (; at < all.length && (next === undefined || (all[at]?.[0] ?? 0) < next[0]); at += 1) {
      const other = all[at]
      if (other === undefined || own === null || number === null || levels.has(other[1].level)) continue
      const isMissing = end !== null && number + 1 < end && end - own <= MOST_MISSING
      const goesOn = (end === null || end === 1) && number >= LEAST && asks(other[1].text)
      if (numberOf(other) !== number + 1 || !(isMissing || goesOn)) continue
      found.push(other)
      number += 1
    }
  }
  return found
}

/** Titles above the level of the questions that ask and have text of their own: no section does both. */
function above(outline: Outline, all: readonly TitleAt[], levels: ReadonlySet<number>): readonly TitleAt[] {
  const top = Math.min(...levels)
  return all.filter(([, { level, text, last }]) => {
    const next = nextIndex(outline, last + 1)
    return level < top && asks(text) && next < outline.lines.length && !outline.headings.has(next)
  })
}

/** True for the title of the note at the level of its questions: it names a collection, or a table of contents stands below it. */
function isNoteTitle(outline: Outline, { text, last }: Title): boolean {
  if (asks(text) || readLabel(text) !== null || withoutNumber(text).number !== null) return false
  const next = nextIndex(outline, last + 1)
  return saysQuestions(text) || outline.bullets.some(({ index, isContents }) => index === next && isContents)
}

/** Leaves out bold lines of a section in which none asks (`**규칙**`, `**일정**`), where bold lines of others do. */
function withoutRules(outline: Outline, titles: readonly TitleAt[]): readonly TitleAt[] {
  const asksInBold = ([, { level, text }]: TitleAt): boolean =>
    level === LINE_LEVEL && (asks(text) || withoutNumber(text).number !== null || readLabel(text) !== null)
  const sections = bySection(outline, titles, ([index]) => index).map(({ own }) => ({
    own,
    isAsking: own.some(asksInBold),
  }))
  if (sections.every(({ isAsking }) => !isAsking)) return titles
  return sections.flatMap(({ own, isAsking }) =>
    isAsking ? own : own.filter(([, { level }]) => level < LINE_LEVEL),
  )
}

function startsOf(outline: Outline, levels: ReadonlySet<number>, isNamed: boolean): Starts {
  const starts = new Map<number, Start>()
  const all = titlesOf(outline)
  const named = all.filter(([, one]) => levels.has(one.level))
  const ofLevels = isNamed ? named : withoutRules(outline, named)
  const found = isNamed ? ofLevels : [...ofLevels, ...missing(all, ofLevels), ...above(outline, all, levels)]
  const further = isNamed ? [] : findDeeper(outline, all, new Set(found.map(([index]) => index)))
  const chosen = [...found, ...further].sort(([a], [b]) => a - b)
  const following = new Set(chosen.map(([index]) => index))
  for (const [index, heading] of chosen) {
    const line = outline.lines[index]
    const isOther = !isNamed && (isPartTitle(heading.text) || readAnswerLabel(heading.text) !== null)
    if (line === undefined || isOther || !/[\p{L}\p{N}]/u.test(heading.text)) continue
    const next = nextIndex(outline, heading.last + 1)
    const below = outline.headings.get(next)
    // A heading directly above a deeper question is a section.
    if (below !== undefined && below.level > heading.level && following.has(next)) continue
    if (!isNamed && index === all[0]?.[0] && isNoteTitle(outline, heading)) continue
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
