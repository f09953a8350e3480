/** The check `no-question`: a section without a question. */
import type { ParsedNote } from '../parse/read-note.ts'
import { saysNotQuestions } from '../parse/segments.ts'
import type { Finding } from '../problem.ts'

/** A section that is being read, with the findings of the sections inside it. */
interface OpenSection {
  readonly level: number
  /** The finding for this section; null when its author says that it holds no questions. */
  readonly own: Finding | null
  readonly inside: Finding[]
  /** True once it, or a section inside it, has a question. */
  hasQuestion: boolean
}

/**
 * Finds sections without a question. Of sections inside each other only the outermost is reported. Where the author marks questions
 * in another way than with bullets, sections without one are meant so.
 */
export function findEmptySections(note: ParsedNote): readonly Finding[] {
  if (note.dialect !== 'bullets') return []
  const firstHeading = note.segments.find((part) => part.kind === 'heading')
  if (firstHeading === undefined || saysSoBefore(note, firstHeading.first)) return []
  const asked = new Set(
    note.questions.filter((one) => one.question.askable).map((one) => one.question.span.line - 1),
  )
  const root: OpenSection = { level: 0, own: null, inside: [], hasQuestion: true }
  const open: OpenSection[] = [root]
  const close = (level: number): void => {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) {
      const closed = open.pop()
      const parent = open.at(-1)
      if (closed === undefined || parent === undefined) break
      if (closed.hasQuestion) parent.hasQuestion = true
      if (closed.hasQuestion) parent.inside.push(...closed.inside)
      else if (closed.own !== null) parent.inside.push(closed.own)
    }
  }
  for (const [index, part] of note.segments.entries()) {
    const innermost = open.at(-1)
    if (part.kind === 'question' && asked.has(part.first) && innermost !== undefined) {
      innermost.hasQuestion = true
    }
    if (part.kind !== 'heading') continue
    close(part.level)
    const detail = note.headings.get(part.first) ?? ''
    const finding: Finding = { code: 'no-question', line: part.first + 1, column: 1, detail }
    const own = isExcluded(note, index) ? null : finding
    open.push({ level: part.level, own, inside: [], hasQuestion: false })
  }
  close(1)
  return root.inside
}

/** True when the author says above line `end` (an index) that the note holds no questions. */
function saysSoBefore({ lines, classified }: ParsedNote, end: number): boolean {
  return lines
    .slice(0, end)
    .some((line, index) => classified.roles[index] === 'comment' && saysNotQuestions(line))
}

/** True when the author says that the section below a heading (an index into the segments) holds no questions. */
function isExcluded({ segments, lines, classified }: ParsedNote, heading: number): boolean {
  const headingEnd = segments[heading]?.last ?? 0
  const next = segments.slice(heading + 1, heading + 3).find((part) => part.kind !== 'intro')
  const section = lines.slice(headingEnd + 1, next?.first ?? lines.length)
  return section.some((line) => classified.roles[line.number - 1] === 'comment' && saysNotQuestions(line))
}
