import { isAwaiting } from '../awaiting.ts'
import { normalise } from '../identity/question-id.ts'
import type { NoteProblem, Question } from '../model.ts'
import type { NoteDraft } from '../parse/read-note.ts'
import { saysNotQuestions } from '../parse/segments.ts'
import { makeProblem } from '../problem.ts'
import { findSecrets } from './secrets.ts'

const LONGEST_QUOTE = 40

/** Finds what is wrong or odd in one note, by itself. Takes the note's draft; nothing is switched off yet. */
export function checkNote(draft: NoteDraft): readonly NoteProblem[] {
  const { file } = draft
  const questions = draft.questions.map((one) => one.question)
  return [
    ...draft.findings.map((one) => makeProblem(one.code, file, one.line, one.column, one.detail)),
    ...questions.flatMap(checkQuestion),
    ...[...questions, ...draft.intros].flatMap((one) => checkPictures(file, one.images)),
    ...findSecrets(draft.lines, draft.scan).map((one) =>
      makeProblem(one.code, file, one.line, one.column, one.detail),
    ),
    ...checkHeadings(draft),
  ]
}

/** Finds questions that an earlier one of the build already asks. Takes the questions of each note, in the order of the notes. */
export function checkRepeats(notes: readonly (readonly Question[])[]): readonly NoteProblem[] {
  const seen = new Map<string, Question>()
  const problems: NoteProblem[] = []
  for (const question of notes.flat()) {
    const words = normalise(question.question)
    const earlier = seen.get(words)
    const { file, line } = question.span
    if (earlier === undefined) seen.set(words, question)
    else {
      const place =
        earlier.span.file === file
          ? `${earlier.span.line}번째 줄`
          : `${earlier.span.file}:${earlier.span.line}`
      problems.push(makeProblem('duplicate-question', file, line, 1, place))
    }
  }
  return problems
}

function checkQuestion(question: Omit<Question, 'id'>): readonly NoteProblem[] {
  const { file, line } = question.span
  const problems: NoteProblem[] = []
  if (isAwaiting(question)) {
    problems.push(makeProblem('pending-answer', file, line, 1, shorten(question.text)))
  }
  if (question.leansOnPrevious) {
    problems.push(makeProblem('leans-on-previous', file, line, 1, shorten(question.text)))
  }
  return problems
}

function checkPictures(file: string, images: Question['images']): readonly NoteProblem[] {
  return images
    .filter((image) => image.alt.trim() === '')
    .map((image) => makeProblem('picture-alt', file, image.line, image.column, image.path))
}

interface OpenHeading {
  readonly level: number
  readonly own: NoteProblem | null
  readonly below: NoteProblem[]
  asked: boolean
}

/** A section without a question is reported once, at its outermost heading. */
function checkHeadings(draft: NoteDraft): readonly NoteProblem[] {
  const asked = new Set(
    draft.questions.filter((one) => one.question.askable).map((one) => one.question.span.line - 1),
  )
  const first = draft.segments.findIndex((part) => part.kind === 'heading')
  if (first === -1 || saysSoBefore(draft, draft.segments[first]?.first ?? 0)) return []
  const root: OpenHeading = { level: 0, own: null, below: [], asked: true }
  const stack: OpenHeading[] = [root]
  const leave = (level: number): void => {
    while (stack.length > 1 && (stack.at(-1)?.level ?? 0) >= level) {
      const left = stack.pop()
      const parent = stack.at(-1)
      if (left === undefined || parent === undefined) break
      if (left.asked) parent.asked = true
      if (left.asked) parent.below.push(...left.below)
      else if (left.own !== null) parent.below.push(left.own)
    }
  }
  for (const [index, part] of draft.segments.entries()) {
    if (part.kind === 'question' && asked.has(part.first)) {
      const innermost = stack.at(-1)
      if (innermost !== undefined) innermost.asked = true
    }
    if (part.kind !== 'heading') continue
    leave(part.level)
    const title = draft.headings.get(part.first) ?? ''
    const own = isExcluded(draft, index)
      ? null
      : makeProblem('no-question', draft.file, part.first + 1, 1, title)
    stack.push({ level: part.level, own, below: [], asked: false })
  }
  leave(1)
  return root.below
}

/** True when the author says at the very top that the note holds no questions. */
function saysSoBefore({ lines, scan }: NoteDraft, end: number): boolean {
  return lines.slice(0, end).some((line, index) => scan.roles[index] === 'comment' && saysNotQuestions(line))
}

/** True when the author says that the section below a heading holds no questions. */
function isExcluded(draft: NoteDraft, heading: number): boolean {
  const { segments, lines, scan } = draft
  const first = segments[heading]?.last ?? 0
  const next = segments.slice(heading + 1, heading + 3).find((part) => part.kind !== 'intro')
  const comments = lines.slice(first + 1, next?.first ?? lines.length)
  return comments.some((line) => scan.roles[line.number - 1] === 'comment' && saysNotQuestions(line))
}

/** Cuts a long text for a message. */
function shorten(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 1)}…`
}
