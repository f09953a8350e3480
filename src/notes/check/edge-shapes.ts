/**
 * Questions and answers written in a shape that is not read as one: an answer as a bullet at the left edge, `-질문`, `• 질문`, a question
 * four spaces in, a bold line, a heading that asks in a note of bullets. Each names its line.
 */
import { asks } from '../parse/asks.ts'
import { readLabel } from '../parse/dialect/label.ts'
import type { Line } from '../parse/lines.ts'
import { leadingNumber, readBullet } from '../parse/markers.ts'
import type { ParsedNote } from '../parse/read-note.ts'
import type { Segment } from '../parse/segments.ts'
import type { Finding } from '../problem.ts'
import { shorten } from './shorten.ts'

/** Finds such lines. Only in notes whose questions are bullets or have labels: other ways of writing have other shapes. */
export function findShapes(note: ParsedNote): readonly Finding[] {
  if (note.dialect === 'labels') return findUnlabelled(note)
  if (note.dialect !== 'bullets') return []
  return [...findEdgeAnswers(note), ...findAskingSections(note), ...findLines(note)]
}

const TELLS = /(?:[가-힣](?:다|요|죠|음|함|됨|임)|것)[.!~)\s]*$|[a-z]\.\s*$/i

/** Bullets at the left edge that tell, directly below one that asks and has no answer. */
function findEdgeAnswers({ questions, segments }: ParsedNote): readonly Finding[] {
  const read = new Map(questions.map(({ question }) => [question.span.line - 1, question]))
  const found: Finding[] = []
  let isOpen = false
  let isAnswered = false
  for (const part of segments) {
    const question = part.kind === 'question' ? read.get(part.first) : undefined
    if (question === undefined) {
      isOpen = false
      continue
    }
    const isAsking = asks(question.text)
    if (isAsking) {
      isOpen = true
      isAnswered = question.answer.kind === 'written'
    } else if (isOpen && !isAnswered && question.answer.kind === 'pending' && TELLS.test(question.text)) {
      found.push({
        code: 'answer-at-edge',
        line: question.span.line,
        column: 1,
        detail: shorten(question.text),
      })
    } else isOpen = false
  }
  return found
}

/** Headings that ask, with text below them and no question. */
function findAskingSections({ segments, headings, lines }: ParsedNote): readonly Finding[] {
  return segments.flatMap((part, index) => {
    const text = part.kind === 'heading' ? (headings.get(part.first) ?? '') : ''
    const end = segments.findIndex((one, at) => at > index && one.kind === 'heading')
    if (part.kind !== 'heading' || !asks(text)) return []
    const inside = segments.slice(index + 1, end === -1 ? undefined : end)
    const isTold =
      inside.some((one) => one.kind === 'intro') && inside.every((one) => one.kind !== 'question')
    const mark = /^#+/.exec(lines[part.first]?.content ?? '')?.[0] ?? '#'
    return isTold ? [{ code: 'heading-question', line: part.first + 1, column: 1, detail: mark }] : []
  })
}

const TIGHT = /^(?:[-+*]|\d{1,3}[.)])(?=[\p{L}"'`“‘(])/u
/** An answer whose mark has no space: only before Korean, as `-v` is an option of a command. */
const TIGHT_ANSWER = /^[-+*](?=[가-힣])[^*]*$/
const FOREIGN =
  /^(?:(?:[•·ㆍ∙‣▷▹※–—－＊＋①-⑳]|\p{So}\u{fe0f}?|-{2,3}(?=\s))\s*|(?:[→⇒☞]|[-=]>)\s*(?=.*[?？]$)|[ㅇㅁo]\s+)(?=[\p{L}\p{N}"'`“‘(])/u
const EMPHASISED = /^(\*\*|__|\*|_)(?![\s*_])[^*_]{1,300}\1\s*$/

function findLines({ lines, classified, segments }: ParsedNote): readonly Finding[] {
  const kinds = kindsOf(segments)
  // Sections with a way of writing of their own have questions in other shapes.
  const read = new Set(segments.flatMap((one) => ('start' in one ? [one.first] : [])))
  return lines.flatMap((line, index): readonly Finding[] => {
    if (classified.roles[index] !== 'text' || read.has(index)) return []
    const place = { line: line.number, column: line.offset + 1, detail: shorten(line.content.trim()) }
    const kind = kinds.get(index)
    const bullet = readBullet(line)
    const isEdge = line.indent <= 1
    if (isEdge && EMPHASISED.test(line.content) && asks(line.content))
      return [{ code: 'bold-question', ...place }]
    if (isEdge && bullet === null && TIGHT.test(line.content) && asks(line.content.replace(TIGHT, '')))
      return [{ code: 'tight-bullet', ...place }]
    if (!isEdge && TIGHT_ANSWER.test(line.content) && startsItem(lines[index - 1]))
      return [{ code: 'tight-bullet', ...place }]
    if (isEdge && FOREIGN.test(line.content) && asks(line.content.replace(FOREIGN, '')))
      return [{ code: 'foreign-bullet', ...place }]
    const isFirst = lines[index - 1]?.blank !== false || classified.roles[index - 1] !== 'text'
    if (isEdge && bullet === null && (isFirst || DOTLESS.test(line.content)) && isMarked(line))
      return [{ code: 'foreign-bullet', ...place }]
    if (bullet === null) {
      const isPlain = isEdge && isAlone(lines, index) && /^>?\s?[\p{L}\p{N}"'`“‘(]/u.test(line.content)
      return isPlain && kind === 'question' && asks(line.content)
        ? [{ code: 'plain-question', ...place }]
        : []
    }
    const isOpen = kind === 'intro' || (lines[index - 1]?.blank === true && hasOwnAnswer(lines, index))
    return line.indent >= 2 && isOpen && asks(bullet.text) ? [{ code: 'deep-question', ...place }] : []
  })
}

/** `3 포트는 왜 여나요?`: a number without its sign. `3 개월은 왜 필요한가요?` counts something. */
const DOTLESS = /^\d{1,2}\s(?=[가-힣]{2,})(?!\s?(?:개|번|명|월|일|시|분|초|년|주|차|가지|단계|계층))/

/** True for a line that asks behind a number or label of its own: `(1) 왜?`, `가. 왜?`, and `Q. 왜?` in a note of bullets. */
function isMarked({ content }: Line): boolean {
  const number = DOTLESS.exec(content)?.[0] ?? leadingNumber(content)
  const text = number === '' ? (readLabel(content)?.rest ?? '') : content.slice(number.length)
  return text !== '' && asks(text)
}

/** True when a line below this one can be an item of a list: this one is an item, or nothing. */
function startsItem(line: Line | undefined): boolean {
  return line === undefined || line.blank || readBullet(line) !== null || TIGHT_ANSWER.test(line.content)
}

/** True for a line between blank lines with text below: a question, and its answer. */
function isAlone(lines: readonly Line[], index: number): boolean {
  const below = lines[index + 2]
  const isBetween = lines[index - 1]?.blank === true && lines[index + 1]?.blank === true
  return isBetween && below !== undefined && !below.blank && below.indent <= 1 && readBullet(below) === null
}

/** True when the next line is a bullet deeper than this one. */
function hasOwnAnswer(lines: readonly Line[], index: number): boolean {
  const below = lines[index + 1]
  return below !== undefined && readBullet(below) !== null && below.indent >= (lines[index]?.indent ?? 0) + 2
}

/** Bullets at the left edge of an answer that ask and have an answer of their own, in a note whose questions have labels. */
function findUnlabelled({ lines, classified, questions, segments }: ParsedNote): readonly Finding[] {
  const kinds = kindsOf(segments)
  const read = new Set(questions.map(({ question }) => question.span.line))
  return lines.flatMap((line, index): readonly Finding[] => {
    const bullet = classified.roles[index] === 'text' && line.indent <= 1 ? readBullet(line) : null
    const isLost =
      bullet !== null &&
      kinds.get(index) === 'question' &&
      !read.has(line.number) &&
      hasOwnAnswer(lines, index) &&
      asks(bullet.text)
    const detail = shorten(line.content.trim())
    return isLost ? [{ code: 'unlabelled-question', line: line.number, column: 1, detail }] : []
  })
}

function kindsOf(segments: readonly Segment[]): ReadonlyMap<number, Segment['kind']> {
  const kinds = new Map<number, Segment['kind']>()
  for (const { first, last, kind } of segments) for (let at = first; at <= last; at += 1) kinds.set(at, kind)
  return kinds
}
