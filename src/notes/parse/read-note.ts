import type { Block, Inline, Question, SectionIntro, Span } from '../model.ts'
import { gatherComments, readBlocks } from './blocks.ts'
import { leansOnPrevious } from './follow-up.ts'
import { enterHeading, isBareQa, NO_PATH, type Path } from './heading-path.ts'
import { type Scan, scanLines } from './line-roles.ts'
import { type Line, splitLines } from './lines.ts'
import { readParagraph } from './paragraph.ts'
import { type Comment, emptyGathering, type Finding, type Gathering } from './parse-context.ts'
import { blocksText, inlineText, plainText } from './plain-text.ts'
import { readHead } from './question-head.ts'
import { type Segment, segment } from './segments.ts'

/** A question that has everything but its id, which depends on the other questions of the build. */
export interface QuestionDraft {
  readonly question: Omit<Question, 'id'>
  /** What its author wrote in `<!-- id: … -->`. */
  readonly pin: Comment | null
}

/** One note, read as far as that is possible without the others. */
export interface NoteDraft {
  readonly file: string
  readonly title: string
  readonly lines: readonly Line[]
  readonly scan: Scan
  readonly segments: readonly Segment[]
  /** The plain text of each heading, by the index of its line. */
  readonly headings: ReadonlyMap<number, string>
  readonly questions: readonly QuestionDraft[]
  readonly intros: readonly SectionIntro[]
  readonly findings: readonly Finding[]
}

/** Reads one note. Takes its text and its path; whatever the text holds, it gives a draft. */
export function draftNote(source: string, file: string): NoteDraft {
  const lines = splitLines(source)
  const scan = scanLines(lines)
  const segments = segment(lines, scan)
  const findings: Finding[] = []
  const headings = readHeadings(lines, segments)
  const title = [...headings.values()].find((text) => text !== '' && !isBareQa(text)) ?? nameOf(file)
  const questions: QuestionDraft[] = []
  const intros: SectionIntro[] = []
  let path: Path = NO_PATH
  for (const [index, part] of segments.entries()) {
    const sections = path.titles.length === 0 ? [title] : path.titles
    const span = { file, line: part.first + 1, lastLine: part.last + 1 }
    if (part.kind === 'heading') path = enterHeading(path, part.level, headings.get(part.first) ?? '')
    if (part.kind === 'question') {
      const gathering = emptyGathering()
      for (const line of commentsOutside(lines, scan, segments, index)) gatherComments(line, gathering)
      questions.push(draftQuestion(lines, scan, part, sections, span, gathering))
      findings.push(...gathering.findings)
    }
    if (part.kind === 'intro') {
      const gathering = emptyGathering()
      const blocks = readBlocks(lines, scan, part.first, part.last, gathering)
      intros.push({ sections, span, blocks, codeBlocks: gathering.codeBlocks, images: gathering.images })
      findings.push(...gathering.findings)
    }
    if (part.kind === 'empty') {
      findings.push({
        code: 'empty-bullet',
        line: span.line,
        column: (lines[part.first]?.offset ?? 0) + 1,
        detail: '',
      })
    }
  }
  for (const index of scan.openComments) {
    findings.push({
      code: 'unclosed-comment',
      line: index + 1,
      column: (lines[index]?.offset ?? 0) + 1,
      detail: '',
    })
  }
  return { file, title, lines, scan, segments, headings, questions, intros, findings }
}

/** Headings as they are written but for their Markdown: a title may be spaced out on purpose. */
function readHeadings(lines: readonly Line[], segments: readonly Segment[]): ReadonlyMap<number, string> {
  const headings = new Map<number, string>()
  for (const part of segments) {
    if (part.kind !== 'heading') continue
    const line = lines[part.first]?.number ?? 0
    const [block] = readParagraph([{ text: part.text, line, column: part.column }], emptyGathering())
    headings.set(part.first, block === undefined ? '' : plainText(inlinesOf(block)).trim())
  }
  return headings
}

/** `docs/my-note.md` → `my-note` */
function nameOf(file: string): string {
  const base = file.slice(file.lastIndexOf('/') + 1)
  return base.replace(/\.md$/i, '').normalize('NFC')
}

/**
 * Finds the lines of comments that stand outside of a question's lines but are about it: right above it at the edge, or after
 * its last line.
 */
function commentsOutside(
  lines: readonly Line[],
  scan: Scan,
  segments: readonly Segment[],
  index: number,
): readonly Line[] {
  const part = segments[index]
  if (part === undefined) return []
  const next = segments[index + 1]
  const found: Line[] = []
  for (let at = part.first - 1; isCommentAtEdge(lines, scan, at); at -= 1)
    found.push(...lines.slice(at, at + 1))
  found.reverse()
  let end = next === undefined ? lines.length : next.first
  if (next?.kind === 'question') while (isCommentAtEdge(lines, scan, end - 1)) end -= 1
  for (let at = part.last + 1; at < end; at += 1) {
    if (scan.roles[at] === 'comment') found.push(...lines.slice(at, at + 1))
  }
  return found
}

function isCommentAtEdge(lines: readonly Line[], scan: Scan, index: number): boolean {
  return scan.roles[index] === 'comment' && (lines[index]?.indent ?? 2) <= 1
}

function draftQuestion(
  lines: readonly Line[],
  scan: Scan,
  part: Extract<Segment, { kind: 'question' }>,
  sections: readonly string[],
  span: Span,
  gathering: Gathering,
): QuestionDraft {
  const head = readHead(lines, scan, part)
  const question = readParagraph(head.pieces, gathering).flatMap(inlinesOf)
  const blocks = readBlocks(lines, scan, head.answerFirst, part.last, gathering)
  const text = inlineText(question)
  const { codeBlocks, images, links, comments } = gathering
  const pin = comments.find((comment) => /^id:/i.test(comment.text))
  return {
    question: {
      span,
      sections,
      question,
      text,
      answer: blocks.length === 0 ? { kind: 'pending' } : { kind: 'written', blocks },
      answerText: blocksText(blocks),
      codeBlocks,
      images,
      links: [...links],
      askable: !isOnlyLinks(question, head.pieces[0]?.text ?? ''),
      leansOnPrevious: leansOnPrevious(text),
      oxExcluded: comments.some((comment) => /^ox:\s*no$/i.test(comment.text)),
    },
    pin: pin === undefined ? null : { ...pin, text: pin.text.slice(3).trim() },
  }
}

/** The inlines of a block that was read from the lines of a question, which hold no list and no code block. */
function inlinesOf(block: Block): readonly Inline[] {
  return block.kind === 'paragraph' ? block.children : []
}

/** True for a bullet that is nothing but links, also ones that do not open here. */
function isOnlyLinks(question: readonly Inline[], written: string): boolean {
  const links = question.filter((inline) => typeof inline !== 'string')
  const between = question.filter((inline) => typeof inline === 'string').join('')
  if (links.length > 0)
    return links.every((inline) => inline.kind === 'link') && !/[\p{L}\p{N}]/u.test(between)
  return /^\[[^\]]*\]\([^()]*\)\s*$/.test(written)
}
