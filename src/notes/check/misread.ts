/**
 * The checks `misread-headings`, `misread-bullets`, `misread-section`, `misread-lines` and `idle-directive`: a note (or section) whose cards no human would make, or that
 * has none although lines of it ask. In notes whose bullets are the questions
 * 65 to 100 % of them ask; in notes of other kinds at most 23 %.
 */
import { asks, namesTopic } from '../parse/asks.ts'
import { readAnswerLabel } from '../parse/dialect/label.ts'
import { saysQuestions } from '../parse/dialect/part-titles.ts'
import type { Line } from '../parse/lines.ts'
import type { ParsedNote } from '../parse/read-note.ts'
import { saysNotQuestions } from '../parse/segments.ts'
import type { Finding } from '../problem.ts'
import { findShapes } from './edge-shapes.ts'
import { shorten } from './shorten.ts'

type Card = ParsedNote['questions'][number]['question']

const LEAST_ASKING = 0.3

/** Finds a note that was read with bullets as questions although they do not ask. Nothing is said where its author named the reading. */
export function findMisread(note: ParsedNote): readonly Finding[] {
  const idle = findIdle(note)
  if (note.dialect !== 'bullets' || note.isNamed) return idle
  const cards = note.questions.map((one) => one.question)
  const asking = cards.filter((one) => asks(one.text)).length
  // A line in a wrong shape is named by its own check, with its own remedy.
  if (cards.length === 0) return idle.length > 0 || findShapes(note).length > 0 ? idle : findAskingLine(note)
  const [first] = cards
  if (first === undefined || asking >= cards.length * LEAST_ASKING)
    return [...idle, ...findToldSections(note)]
  if (areShortQuestions(cards) || isCollection(note, cards)) return idle
  const mark = likelyMark(note)
  // One card beside headings with text of their own is a bullet of that text; alone it may be all that was asked.
  if (cards.length === 1 && mark === null) return idle
  const place = { line: first.span.line, column: 1 }
  const counted = `${cards.length}, ${asking}`
  return mark === null
    ? [...idle, { code: 'misread-bullets', ...place, detail: counted }]
    : [...idle, { code: 'misread-headings', ...place, detail: `${counted}, ${mark}` }]
}

/** Comments that name a way of writing in which no question of their part is written. */
function findIdle(note: ParsedNote): readonly Finding[] {
  return note.regions.flatMap(({ first, last, at }): readonly Finding[] => {
    const isUsed = note.questions.some(({ question: { span } }) => span.line > first && span.line <= last + 1)
    const line = note.lines[at]
    if (isUsed || line === undefined) return []
    const detail = `${line.content.trim()}, ${likelyMark(note) ?? ''}`
    return [{ code: 'idle-directive', line: line.number, column: line.offset + 1, detail }]
  })
}

/**
 * Questions in short (`TCP와 UDP의 차이`), most with an answer below: half of the cards ask or name what is to be told. Or what is asked says
 * so little (`해시는 되돌릴 수 있다. (O/X)`) that the author marks the answers (`정답: X`).
 */
function areShortQuestions(cards: readonly Card[]): boolean {
  const answered = cards.filter((one) => one.answer.kind === 'written').length
  const marked = cards.filter((one) => readAnswerLabel(one.answerText) !== null).length
  if (marked * 5 >= cards.length * 4) return true
  const meant = cards.filter((one) => asks(one.text) || namesTopic(one.text)).length
  return answered * 5 >= cards.length * 3 && meant * 2 >= cards.length
}

/** True for a note whose title says that it holds questions (`면접 질문`), all with an answer and numbers from one on. */
function isCollection({ segments, headings }: ParsedNote, cards: readonly Card[]): boolean {
  const numbers = segments.flatMap((one) => ('bullet' in one ? [one.bullet.number] : []))
  const areCounted = numbers.every((number, at) => number === 1 || number === (numbers[at - 1] ?? 0) + 1)
  const isAnswered = cards.every((one) => one.answer.kind === 'written')
  return areCounted && isAnswered && [...headings.values()].slice(0, 2).some(saysQuestions)
}

const TELLS = /(?:[가-힣](?:다|요|죠|음|함|됨|임)|것)[.!~)\s]*$/

/**
 * Sections of two cards or more that tell, and neither ask nor have an answer, in a note that asks elsewhere. A question that somebody
 * wrote down in short (`볼륨 종류`) tells nothing.
 */
function findToldSections({ questions, segments }: ParsedNote): readonly Finding[] {
  const read = new Map(questions.map(({ question }) => [question.span.line - 1, question]))
  const sections: Card[][] = [[]]
  for (const { kind, first } of segments) {
    const question = kind === 'question' ? read.get(first) : undefined
    if (kind === 'heading') sections.push([])
    else if (question !== undefined) sections.at(-1)?.push(question)
  }
  return sections.flatMap((cards): readonly Finding[] => {
    const [first] = cards
    const isTold = cards.every(
      (one) => one.answer.kind === 'pending' && !asks(one.text) && TELLS.test(one.text),
    )
    if (first === undefined || cards.length < 2 || !isTold) return []
    const detail = shorten(first.text)
    return [{ code: 'misread-section', line: first.span.line, column: 1, detail }]
  })
}

/**
 * The first line that asks, in a note without a question: a plain line at the edge; else one of two or more inside tags, lists, quotes
 * or tables, or in the middle of a paragraph; else one of two or more in code.
 */
function findAskingLine({ lines, classified, segments }: ParsedNote): readonly Finding[] {
  if (lines.some((line) => saysNotQuestions(line))) return []
  const inside = segments
    .filter((part) => part.kind === 'intro' || part.kind === 'heading')
    .flatMap(({ first, last }) => lines.slice(first, last + 1))
  const texts = inside.filter((line) => classified.roles[line.number - 1] === 'text')
  const within = texts.filter((line) => piecesOf(line).some((piece) => asks(piece)))
  const count = texts.flatMap(sentencesOf).filter((sentence) => asks(sentence)).length
  const coded = inside.filter(
    (line) =>
      classified.roles[line.number - 1] === 'fence' && /[가-힣]/.test(line.content) && asks(line.content),
  )
  const asked =
    texts.find(isPlainQuestion) ??
    (within.length >= 2 ? within[0] : undefined) ??
    (count >= 2 ? texts.find((line) => sentencesOf(line).some((sentence) => asks(sentence))) : undefined)
  const [fenced] = coded.length >= 2 ? coded : []
  const found = asked ?? fenced
  if (found === undefined) return []
  const detail = shorten(`${asked === undefined ? '``` ' : ''}${found.content.trim()}`)
  return [{ code: 'misread-lines', line: found.number, column: found.offset + 1, detail }]
}

function isPlainQuestion(line: Line): boolean {
  const isPlain = /^(?:>\s?|#(?=\d))?[\p{L}\p{N}"'`“‘(]/u.test(line.content)
  return isPlain && asks(line.content)
}

/** What stands between the tags and bars of a line, without marks of a list, a quote or a speaker before it. */
function piecesOf({ content }: Line): readonly string[] {
  return content
    .split(/<[^<>]{1,200}>|\|/)
    .map((piece) => piece.replace(/^(?:[-*+>#\s]|\d{1,3}[.)])*(?:[^\s:：]{1,12}[:：]\s)?/, '').trim())
}

/** The sentences of a line, and the fields of a row with commas or quotes. */
function sentencesOf({ content }: Line): readonly string[] {
  return content.split(/(?<=[.!?？])(?:\s+|[,;"'])/)
}

/** How a comment names what most of the texts of a note stand below: headings (`###`) or bold lines (`**`). Null when there are fewer than two. */
function likelyMark({ segments, lines, classified }: ParsedNote): string | null {
  const counts = new Map<number, number>()
  for (const [index, part] of segments.entries()) {
    const next = segments[index + 1]
    if (part.kind !== 'heading' || part.level > 6 || next === undefined || next.kind === 'heading') continue
    counts.set(part.level, (counts.get(part.level) ?? 0) + 1)
  }
  const [most] = [...counts].filter(([, count]) => count >= 2).sort((a, b) => b[1] - a[1])
  const bold = lines.filter(
    (line, index) =>
      classified.roles[index] === 'text' && line.indent <= 1 && /^\*\*[^*]{1,100}\*\*\s*$/.test(line.content),
  )
  if (bold.length >= 2 && bold.length > (most?.[1] ?? 0)) return '**'
  return most === undefined ? null : '#'.repeat(most[0])
}
