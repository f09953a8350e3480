/**
 * Labels: `Q.` `Q1:` `질문:` `문제 3.` on a heading, bullet, bold or bare line. Two of them, or one with an `A.` or `답변:`, or one in
 * the title. An author who labels questions means unlabelled bullets as text. Numbered lines that ask, or go on with the labels' numbers, are questions.
 */
import { asks } from '../asks.ts'
import { readLine } from '../lines.ts'
import { readBullet, readHeading } from '../markers.ts'
import { codeAbove } from './given.ts'
import { isFollowUp, isNumberOnly, type Label, lettersOf, readAnswerLabel, readLabel } from './label.ts'
import { type Labelled, readLabelled, withNextLines } from './labelled.ts'
import { type EdgeBullet, nextIndex, type Outline } from './outline.ts'
import { LINE_LEVEL, type Start, type Starts, startAt } from './start.ts'

/** Finds the questions of this dialect; null when the note is not written so. */
export function findLabels(outline: Outline, isSure = false): Starts | null {
  const { lines, headings } = outline
  const labelled = lines.flatMap((_, index) => readLabelled(outline, index) ?? [])
  const contents = listed(outline, labelled)
  const questions = labelled.filter(
    (one, at) => !contents.has(one.index) && !isSection(outline, one, labelled[at + 1]),
  )
  // Follow-ups alone go on with questions that are written in another way.
  if (questions.every(({ label }) => isFollowUp(label.name))) return null
  const hasTitle = questions.some(({ level }) => level === 1)
  const isEnough = questions.length >= 2 || hasTitle || isSure || hasAnswerLabel(outline)
  if (!isEnough) return null
  const starts = new Map<number, Start>()
  for (const one of questions) {
    const start = startOf(outline, one)
    if (start !== null) starts.set(start.first, start)
  }
  addNumbered(outline, starts, questions)
  addAnswered(outline, starts)
  const title = [...headings].find(([, heading]) => heading.level === 1)
  if (title !== undefined) addAskingTitle(outline, starts, title[0])
  return starts.size === 0 ? null : starts
}

/** Finds labelled lines, by index, that only list what is asked again below: a table of contents. Nothing of an answer stands below them. */
function listed(outline: Outline, labelled: readonly Labelled[]): ReadonlySet<number> {
  const found = new Set<number>()
  const later = new Set<string>()
  let next: number = outline.lines.length
  for (const one of [...labelled].reverse()) {
    const letters = lettersOf(one.label.rest)
    const below = nextIndex(outline, one.after)
    const isOpen = below >= next || outline.headings.has(below)
    if (one.level === LINE_LEVEL && isOpen && letters !== '' && later.has(letters)) found.add(one.index)
    later.add(letters)
    next = one.index
  }
  return found
}

/** `문제 1-5: 기초`, or a labelled heading with a labelled question directly below, is a section. */
function isSection(outline: Outline, one: Labelled, next: Labelled | undefined): boolean {
  // `Q1-2. 왜?` is a number with a part.
  const isRange = one.label.isRange && !asks(one.label.rest)
  if (one.level === LINE_LEVEL || next === undefined) return isRange && one.level !== LINE_LEVEL
  const isAbove = next.level > one.level && nextIndex(outline, one.after) === next.index
  return isAbove || (isRange && next.level > one.level)
}

function hasAnswerLabel({ lines, classified }: Outline): boolean {
  return lines.some((line, index) => {
    if (classified.roles[index] !== 'text') return false
    const text = (readHeading(line)?.text ?? readBullet(line)?.text ?? line.content).replace(/^>\s?/, '')
    return readAnswerLabel(text) !== null
  })
}

function startOf(outline: Outline, { index, label, level, column, after, isBullet }: Labelled): Start | null {
  const { lines, classified } = outline
  const line = lines[index]
  if (line === undefined) return null
  const more = { label: label.name, level, bodyFirst: after }
  const told = answerBehind(label)
  if (told !== null) {
    const inline = {
      ...readLine(label.rest.slice(told.from), line.number),
      offset: column + told.from + told.marks,
    }
    return startAt(line, index, { text: label.rest.slice(0, told.asked), column }, { ...more, inline })
  }
  if (/[\p{L}\p{N}]/u.test(label.rest)) {
    const start = startAt(line, index, { text: label.rest, column }, more)
    return level === LINE_LEVEL ? withNextLines(outline, start, isBullet) : start
  }
  // `### Q1`, and the question in the line below it.
  let below = nextIndex(outline, after)
  while (classified.fences.has(below))
    below = nextIndex(outline, (classified.fences.get(below)?.last ?? below) + 1)
  const givenFirst = codeAbove(outline, after, below)
  const next = lines[below]
  if (next === undefined || classified.roles[below] !== 'text' || outline.headings.has(below)) return null
  const bullet = readBullet(next)
  const quote = bullet === null ? (/^>\s?/.exec(next.content)?.[0].length ?? 0) : 0
  const text = bullet?.text ?? next.content.slice(quote)
  if (readAnswerLabel(text) !== null || readLabelled(outline, below) !== null) return null
  const piece = { text, line: next.number, column: next.offset + (bullet?.width ?? quote) }
  const start = {
    ...startAt(next, below, piece, { ...more, bodyFirst: below + 1, givenFirst, labelLine: index }),
    head: [piece],
  }
  return withNextLines(outline, start, bullet !== null)
}

/** A label of an answer, or an arrow, behind a question on its line. */
const ANSWER_SIGN =
  /(?<!\s)\s+(?:\*\*)?(?:A(\d{0,3})\s?[.:)/]|(?:답|답변|정답)\s?[:)])(?:\*\*)?\s+|(?<=[?？])(?:\s*(?:→|⇒|[-=]>)\s*|\s+[:：–—-]\s+)/

/** Where the answer begins that stands on the line of its question: `**Q. 왜?** 그래서`, `Q. 왜? A. 그래서`. Null when none does. */
function answerBehind({
  rest,
  bold,
  number,
}: Label): { readonly asked: number; readonly from: number; readonly marks: number } | null {
  if (bold !== null && asks(rest.slice(0, bold.length)))
    return { asked: bold.length, from: bold.length, marks: bold.marks }
  const sign = ANSWER_SIGN.exec(rest)
  const from = sign === null ? rest.length : sign.index + sign[0].length
  if (sign === null || from === rest.length) return null
  // `Q2. 차이 A2. …`: the same number says it where the words do not.
  const isOwn = number !== null && sign[1] === String(number)
  if (!isOwn && !asks(rest.slice(0, sign.index))) return null
  return { asked: sign.index, from, marks: 0 }
}

/**
 * Adds unlabelled numbered lines. Those that follow each other without a label between them are one run: when half of it asks, all of
 * it does. Elsewhere only those that ask, and those that go on with the number of the label above. Lines directly below each other are
 * one list, and no line of it asks alone.
 */
function addNumbered(
  { lines, bullets }: Outline,
  starts: Map<number, Start>,
  labelled: readonly Labelled[],
): void {
  const run: EdgeBullet[] = []
  let last: number | null = null
  const flush = (): void => {
    const asking = run.filter((one) => asks(one.bullet.text))
    const goesOn = last !== null && last > 0 && run[0]?.bullet.number === last + 1
    const isList = run.length > 1 && run.every((one, at) => one.index === (run[0]?.index ?? 0) + at)
    const chosen = goesOn || asking.length * 2 >= run.length ? run : isList ? [] : asking
    for (const { index, bullet } of chosen) {
      const line = lines[index]
      if (line !== undefined)
        starts.set(index, startAt(line, index, { text: bullet.text, column: line.offset + bullet.width }))
    }
    run.length = 0
  }
  const marks = [...labelled, ...bullets.filter((one) => one.bullet.number !== null)]
  for (const one of marks.sort((a, b) => a.index - b.index)) {
    if ('label' in one) {
      flush()
      last = one.label.number
    } else if (!starts.has(one.index) && !one.isContents) run.push(one)
  }
  flush()
}

/**
 * Adds lines that ask directly above the label of an answer, where the question above has its own answer already: their author forgot the
 * label.
 */
function addAnswered(outline: Outline, starts: Map<number, Start>): void {
  const { lines, classified, headings } = outline
  let isAnswered = false
  for (const [index, line] of lines.entries()) {
    if (starts.has(index)) isAnswered = false
    if (starts.size === 0 || classified.roles[index] !== 'text' || line.indent > 1) continue
    if (readAnswerLabel(headings.get(index)?.text ?? readBullet(line)?.text ?? line.content) === null)
      continue
    let above = index - 1
    while (lines[above]?.blank === true) above -= 1
    const asked = lines[above]
    const isText = asked !== undefined && classified.roles[above] === 'text' && asked.indent <= 1
    if (isAnswered && isText && !starts.has(above) && asks(asked.content)) {
      const heading = headings.get(above)
      const bullet = readBullet(asked)
      const piece = {
        text: heading?.text ?? bullet?.text ?? asked.content,
        column: heading?.column ?? asked.offset + (bullet?.width ?? 0),
      }
      starts.set(above, startAt(asked, above, piece, { level: heading?.level ?? LINE_LEVEL }))
    }
    isAnswered = true
  }
}

/** A title that asks, with its answer directly below, is the first question; the labelled ones go on from it. */
export function addAskingTitle(
  outline: Outline,
  starts: Map<number, Start>,
  index: number,
  isWhole = false,
): void {
  const heading = outline.headings.get(index)
  const line = outline.lines[index]
  const next = nextIndex(outline, (heading?.last ?? index) + 1)
  if (heading === undefined || line === undefined || starts.has(index) || isNumberOnly(heading.text)) return
  if (!asks(heading.text) || (!isWhole && (outline.headings.has(next) || starts.has(next)))) return
  const { level } = heading
  const label = readLabel(heading.text)
  const piece = { text: label?.rest ?? heading.text, column: heading.column + (label?.width ?? 0) }
  const more = { level, bodyFirst: heading.last + 1, label: label?.name ?? null }
  starts.set(index, startAt(line, index, piece, more))
}
