/** Reads one question: its text, its answer, and what its author says about it. */
import type { Block, Inline, Question, Span } from '../model.ts'
import { readBlocks } from './blocks.ts'
import { answerLines } from './dialect/answer-lines.ts'
import { answerFirst } from './dialect/given.ts'
import { isFollowUp } from './dialect/label.ts'
import type { Outline } from './dialect/outline.ts'
import type { HeadPiece, Start } from './dialect/start.ts'
import { leansOnPrevious } from './follow-up.ts'
import { readFootnotes } from './footnotes.ts'
import { type ClassifiedLines, classifyLines } from './line-roles.ts'
import type { Line } from './lines.ts'
import { readParagraph } from './paragraph.ts'
import { type Comment, newParseContext, type ParseContext } from './parse-context.ts'
import { blocksText, inlineText } from './plain-text.ts'
import { readHead } from './question-head.ts'
import type { Segment } from './segments.ts'

/** A question without its id, which depends on the other questions of the site. */
export interface ParsedQuestion {
  readonly question: Omit<Question, 'id'>
  /** The author's `<!-- id: … -->`: the id as written, and its place; null when there is none. */
  readonly pin: Comment | null
}

/** What is read of a question: itself, its first line as written, and its answer. */
interface QuestionText {
  readonly question: readonly Inline[]
  /** Its lines as written. */
  readonly pieces: readonly HeadPiece[]
  readonly blocks: readonly Block[]
  readonly label: string | null
  /** How many of the blocks belong to the question. */
  readonly given: number
}

/** Reads a bullet at the edge as a question. */
export function readBullets(
  lines: readonly Line[],
  classified: ClassifiedLines,
  part: Extract<Segment, { bullet: unknown }>,
  context: ParseContext,
): QuestionText {
  const head = readHead(lines, classified, part)
  const question = readParagraph(withoutBox(head.pieces, context), context).flatMap(inlinesOf)
  const read = readBlocks(lines, classified, head.answerFirst, part.last, context)
  const blocks = [...read, ...readFootnotes(lines, context)]
  return { question, pieces: head.pieces, blocks, label: null, given: 0 }
}

/** Takes the box (`[ ]`, `[x]`) off a question: it says what its author has learned, and is no part of the text. */
function withoutBox(pieces: readonly HeadPiece[], context: ParseContext): readonly HeadPiece[] {
  const [first, ...more] = pieces
  const box = /^\[[ xX]\]\s+(?=\S)/.exec(first?.text ?? '')?.[0].length ?? 0
  if (first === undefined || box === 0) return pieces
  context.differs = true
  return [{ ...first, text: first.text.slice(box), column: first.column + box }, ...more]
}

/** Reads a question of a dialect. Its answer is read by itself, without the marks of the dialect. */
export function readStart(outline: Outline, start: Start, last: number, context: ParseContext): QuestionText {
  const question = readParagraph(start.head, context).flatMap(inlinesOf)
  const read = (lines: readonly Line[]): readonly Block[] =>
    readBlocks(lines, classifyLines(lines), 0, lines.length - 1, context)
  const all = answerLines(outline, start, last)
  const from = answerFirst(outline, start, last) ?? -1
  const given = [
    ...(start.givenFirst === null ? [] : read(outline.lines.slice(start.givenFirst, start.first))),
    ...read(all.filter((line) => line.number <= from)),
  ]
  const told = [...read(all.filter((line) => line.number > from)), ...readFootnotes(outline.lines, context)]
  const blocks = [...given, ...told]
  return {
    question,
    pieces: start.head,
    blocks,
    label: start.label,
    given: told.length > 0 ? given.length : 0,
  }
}

/** Makes a question of what was read of it. */
export function toQuestion(
  { question, pieces, blocks, label, given }: QuestionText,
  sections: readonly string[],
  span: Span,
  context: ParseContext,
): ParsedQuestion {
  const wording = context.differs
    ? { wording: readParagraph(pieces, newParseContext(context.definitions, true)).flatMap(inlinesOf) }
    : {}
  const text = inlineText(question)
  const { codeBlocks, images, links, comments } = context
  const pin = comments.find((comment) => /^id:/i.test(comment.text))
  return {
    question: {
      span,
      sections,
      question,
      ...wording,
      text,
      answer: blocks.length === 0 ? { kind: 'pending' } : { kind: 'written', blocks },
      ...(given === 0 ? {} : { given }),
      answerText: blocksText(blocks),
      codeBlocks,
      images,
      links: [...links],
      askable: !isOnlyLinks(question, pieces[0]?.text ?? ''),
      leansOnPrevious: leansOnPrevious(text) || isFollowUp(label ?? ''),
      oxExcluded: comments.some((comment) => /^ox:\s*no$/i.test(comment.text)),
      ...(label === null ? {} : { label }),
    },
    pin: pin === undefined ? null : { ...pin, text: pin.text.slice(3).trim() },
  }
}

/** Returns the inlines of a block of a question. The lines of a question have no list and no code block. */
export function inlinesOf(block: Block): readonly Inline[] {
  return block.kind === 'paragraph' ? block.children : []
}

/** True for a bullet with nothing but links. Links that do not open here count too. */
function isOnlyLinks(question: readonly Inline[], written: string): boolean {
  const links = question.filter((inline) => typeof inline !== 'string')
  const between = question.filter((inline) => typeof inline === 'string').join('')
  if (links.length > 0)
    return links.every((inline) => inline.kind === 'link') && !/[\p{L}\p{N}]/u.test(between)
  return /^\[[^\]]*\]\([^()]*\)\s*$/.test(written)
}
