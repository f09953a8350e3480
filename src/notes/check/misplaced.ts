/**
 * The checks `lost-question` and `answer-place`: a question in another shape than the others, which was read as part of the answer above it or
 * as text of its section, and an answer that stands below another question than its own.
 */
import { asks } from '../parse/asks.ts'
import { readAnswerLabel, readLabel } from '../parse/dialect/label.ts'
import type { Line } from '../parse/lines.ts'
import { readBullet, readHeading } from '../parse/markers.ts'
import type { ParsedNote } from '../parse/read-note.ts'
import type { Finding } from '../problem.ts'
import { shorten } from './shorten.ts'

type Question = ParsedNote['questions'][number]['question']

/** Finds such lines. */
export function findLost(note: ParsedNote): readonly Finding[] {
  const numbers = note.questions.map(({ question }) => numberOf(note, question))
  const isLabelled = note.dialect === 'labels'
  const lost = [
    ...findSkipped(note, numbers),
    ...(isLabelled ? findAsked(note) : []),
    // In notes of bullets these have codes of their own.
    ...(note.dialect === 'bullets' || note.dialect === 'essay' ? [] : findOutside(note)),
  ]
  const once = lost.filter((one, at) => lost.findIndex((other) => other.line === one.line) === at)
  return isLabelled ? [...once, ...findMisplaced(note, numbers)] : once
}

/** The number that an author gave a question: of its label, or of its line. Null when it has none. */
function numberOf({ lines }: ParsedNote, { label, span }: Question): number | null {
  const line = lines[span.line - 1]
  const digits = /(\d{1,3})\D*$/.exec(label ?? '')?.[1]
  if (digits !== undefined) return Number(digits)
  return line === undefined ? null : (readBullet(line)?.number ?? null)
}

/** The lines of a question's answer, without the one of the question. */
function answerOf(note: ParsedNote, { span }: Question): readonly Line[] {
  return textOfLines(note, span.line, span.lastLine)
}

/** The lines at the left edge outside of code, from an index up to another, which is not one of them. */
function textOfLines({ lines, classified }: ParsedNote, first: number, end: number): readonly Line[] {
  return lines
    .slice(first, end)
    .filter((line) => classified.roles[line.number - 1] === 'text' && line.indent <= 1)
}

const NUMBER = /^[\s>#*_-]{0,8}(Q|질문|문제|문항|question)?[-.#\s]{0,2}(\d{1,3})(?![\d%])/i

/** Lines that begin with the number that comes next, and ask or have the word, where the next question does not have it. */
function findSkipped(note: ParsedNote, numbers: readonly (number | null)[]): readonly Finding[] {
  return note.questions.flatMap(({ question }, at): readonly Finding[] => {
    let expected = (numbers[at] ?? Number.NaN) + 1
    if (Number.isNaN(expected) || numbers[at + 1] === expected) return []
    const end = (note.questions[at + 1]?.question.span.line ?? note.lines.length + 1) - 1
    return textOfLines(note, question.span.line, end).flatMap((line): readonly Finding[] => {
      const [before = '', word, number] = NUMBER.exec(line.content) ?? []
      if (number === undefined || Number(number) !== expected) return []
      // `### Q2)`: a template that was not filled in.
      if (!/\p{L}/u.test(line.content.slice(before.length))) return []
      if (word === undefined && !asks(line.content)) return []
      expected += 1
      return [findingAt('lost-question', line)]
    })
  })
}

/** `Q 질문`, without a sign behind the word. */
const WORD = /^(?:Q|질문|문제|question)\s+\S/i

/** Lines that ask in the answer of another question, with the word of a label or directly above the label of another answer. */
function findAsked(note: ParsedNote): readonly Finding[] {
  return note.questions.flatMap(({ question }): readonly Finding[] => {
    const lines = answerOf(note, question)
    return lines.flatMap((line, at): readonly Finding[] => {
      const [text, below] = [textOf(line), lines[at + 1]]
      const isAnswered = at > 0 && below !== undefined && isAnswer(below) && lines.slice(0, at).some(isAnswer)
      const isMeant = !isAnswer(line) && asks(text) && (isAnswered || WORD.test(text))
      return isMeant ? [findingAt('lost-question', line)] : []
    })
  })
}

/**
 * Questions that stand in the text of a section: bold lines and bullets that ask, with an answer below, and such headings of the level of
 * the questions. `## 도커란` above what was taught is a section of another level.
 */
function findOutside(note: ParsedNote): readonly Finding[] {
  const { segments, headings, lines } = note
  const levels = new Set(segments.flatMap((one) => ('start' in one ? [one.start.level] : [])))
  return segments.flatMap((part, at): readonly Finding[] => {
    const next = segments[at + 1]
    const line = lines[part.first]
    // An author who labels questions means the other lines as text.
    if (part.kind === 'intro') return note.dialect === 'labels' ? [] : askedIn(note, part.first, part.last)
    const isAsked = part.kind === 'heading' && asks(headings.get(part.first) ?? '')
    if (!isAsked || line === undefined || next?.kind !== 'intro') return []
    return levels.has(part.level) ? [findingAt('lost-question', line)] : []
  })
}

function askedIn(note: ParsedNote, first: number, last: number): readonly Finding[] {
  const lines = note.lines.slice(first, last + 1).filter((line) => !line.blank)
  return lines.flatMap((line, at): readonly Finding[] => {
    const below = lines[at + 1]
    const isText = note.classified.roles[line.number - 1] === 'text' && line.indent <= 1
    if (!isText || below === undefined) return []
    const bullet = readBullet(line)
    const isBold = /^\*\*[^*]{1,200}\*\*\s*$/.test(line.content)
    const isMeant =
      bullet === null
        ? isBold && !asks(below.content)
        : readBullet(below) !== null && below.indent >= line.indent + 2
    return isMeant && asks(bullet?.text ?? line.content) ? [findingAt('lost-question', line)] : []
  })
}

/** Answers with the number of another question, which has none; and the answer above the first question, where the last has none. */
function findMisplaced(note: ParsedNote, numbers: readonly (number | null)[]): readonly Finding[] {
  const pending = note.questions.flatMap(({ question }, at) =>
    question.answer.kind === 'pending' ? [numbers[at] ?? null] : [],
  )
  const found = note.questions.flatMap(({ question }, at): readonly Finding[] => {
    const own = numbers[at]
    if (own == null) return []
    const line = answerOf(note, question).find((one) => {
      const number = readAnswerLabel(textOf(one))?.number ?? own
      return number !== own && pending.includes(number)
    })
    return line === undefined ? [] : [findingAt('answer-place', line)]
  })
  const first = note.questions[0]?.question.span.line ?? 0
  const above = note.lines
    .slice(0, Math.max(0, first - 1))
    .find((line) => note.classified.roles[line.number - 1] === 'text' && isAnswer(line))
  const isLastOpen = note.questions.at(-1)?.question.answer.kind === 'pending'
  return above !== undefined && isLastOpen ? [findingAt('answer-place', above), ...found] : found
}

function isAnswer(line: Line): boolean {
  return readAnswerLabel(textOf(line)) !== null && readLabel(textOf(line)) === null
}

function textOf(line: Line): string {
  return readHeading(line)?.text ?? readBullet(line)?.text ?? line.content.replace(/^>\s?/, '')
}

function findingAt(code: 'lost-question' | 'answer-place', line: Line): Finding {
  return { code, line: line.number, column: line.offset + 1, detail: shorten(line.content.trim()) }
}
