/** Reads one note: its headings, questions and intros. */
import type { Dialect, NoteTag, SectionIntro } from '../model.ts'
import { noteName } from '../note-name.ts'
import type { Finding } from '../problem.ts'
import { collectComments, readBlocks } from './blocks.ts'
import type { Region } from './dialect/directive.ts'
import { readDialect } from './dialect/read-dialect.ts'
import { readFootnotes } from './footnotes.ts'
import { readFrontMatter } from './front-matter.ts'
import { enterHeading, type HeadingPath, isBareQa, leaveHeadings, NO_HEADINGS } from './heading-path.ts'
import { type ClassifiedLines, classifyLines } from './line-roles.ts'
import { type Line, splitLines } from './lines.ts'
import { readParagraph } from './paragraph.ts'
import { type NoteLink, newParseContext } from './parse-context.ts'
import { inlineText, plainText } from './plain-text.ts'
import { inlinesOf, type ParsedQuestion, readBullets, readStart, toQuestion } from './read-question.ts'
import type { Segment } from './segments.ts'
import { findTags } from './tags.ts'

/** A note as the parser leaves it: without ids and problems, which depend on the other notes. */
export interface ParsedNote {
  readonly file: string
  readonly title: string
  readonly description: string | null
  readonly tags: readonly NoteTag[]
  /** In which way its author writes questions. */
  readonly dialect: Dialect
  /** True when the author said so in a comment. */
  readonly isNamed: boolean
  /** The parts of which the author said so. */
  readonly regions: readonly Region[]
  readonly lines: readonly Line[]
  readonly classified: ClassifiedLines
  readonly segments: readonly Segment[]
  /** The plain text of each heading, by the index of its line. */
  readonly headings: ReadonlyMap<number, string>
  readonly questions: readonly ParsedQuestion[]
  readonly intros: readonly SectionIntro[]
  readonly findings: readonly Finding[]
  /** Links to places in this note or others, in the questions and intros. */
  readonly noteLinks: readonly NoteLink[]
}

/** Reads one note. Takes its text and its path. Never throws: odd text becomes findings. */
export function readNote(source: string, file: string): ParsedNote {
  const lines = splitLines(source)
  const classified = classifyLines(lines)
  const { dialect, isNamed, regions, outline, segments } = readDialect(lines, classified)
  const findings: Finding[] = []
  const noteLinks: NoteLink[] = []
  const headings = readHeadings(lines, segments)
  const front = readFrontMatter(lines)
  const title =
    [...headings.values()].find((text) => text !== '' && !isBareQa(text)) ??
    askingTitle(segments) ??
    front.title ??
    noteName(file)
  const questions: ParsedQuestion[] = []
  const intros: SectionIntro[] = []
  let path: HeadingPath = NO_HEADINGS
  for (const [index, part] of segments.entries()) {
    if ('start' in part) path = leaveHeadings(path, part.start.level)
    const sections = path.titles.length === 0 ? [title] : path.titles
    const span = { file, line: part.first + 1, lastLine: part.last + 1 }
    if (part.kind === 'heading') path = enterHeading(path, part.level, headings.get(part.first) ?? '')
    if (part.kind === 'question') {
      const context = newParseContext(classified.definitions)
      for (const line of commentsOutside(lines, classified, segments, index)) collectComments(line, context)
      const text =
        'start' in part
          ? readStart(outline, part.start, part.last, context)
          : readBullets(lines, classified, part, context)
      questions.push(toQuestion(text, sections, span, context))
      findings.push(...context.findings)
      noteLinks.push(...context.noteLinks)
    }
    if (part.kind === 'intro') {
      const context = newParseContext(classified.definitions)
      const read = readBlocks(lines, classified, part.first, part.last, context)
      const blocks = [...read, ...readFootnotes(lines, context)]
      noteLinks.push(...context.noteLinks)
      intros.push({ sections, span, blocks, codeBlocks: context.codeBlocks, images: context.images })
      findings.push(...context.findings)
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
  for (const index of classified.openComments) {
    findings.push({
      code: 'unclosed-comment',
      line: index + 1,
      column: (lines[index]?.offset ?? 0) + 1,
      detail: '',
    })
  }
  return {
    file,
    title,
    description: front.description,
    tags: findTags(lines, classified, segments, front.tags),
    dialect,
    isNamed,
    regions,
    lines,
    classified,
    segments,
    headings,
    questions,
    intros,
    findings,
    noteLinks,
  }
}

/** Reads the headings without their Markdown. Spaces stay: some authors space out a title on purpose. */
function readHeadings(lines: readonly Line[], segments: readonly Segment[]): ReadonlyMap<number, string> {
  const headings = new Map<number, string>()
  for (const part of segments) {
    if (part.kind !== 'heading') continue
    const line = lines[part.first]?.number ?? 0
    const [block] = readParagraph([{ text: part.text, line, column: part.column }], newParseContext())
    headings.set(part.first, block === undefined ? '' : plainText(inlinesOf(block)).trim())
  }
  return headings
}

/** The text of a question that is the title of its note; null when there is none. */
function askingTitle(segments: readonly Segment[]): string | null {
  const part = segments.find((one) => 'start' in one && one.start.level === 1)
  if (part === undefined || !('start' in part)) return null
  const [block] = readParagraph(part.start.head, newParseContext())
  return block === undefined ? null : inlineText(inlinesOf(block))
}

/**
 * Finds the comments that are outside of a question's lines but belong to it: those directly above it at the left edge, and those
 * after its last line. `index` is an index into the segments.
 */
function commentsOutside(
  lines: readonly Line[],
  classified: ClassifiedLines,
  segments: readonly Segment[],
  index: number,
): readonly Line[] {
  const part = segments[index]
  if (part === undefined) return []
  const next = segments[index + 1]
  const found: Line[] = []
  for (let at = part.first - 1; isCommentAtEdge(lines, classified, at); at -= 1)
    found.push(...lines.slice(at, at + 1))
  found.reverse()
  let end = next === undefined ? lines.length : next.first
  if (next?.kind === 'question') while (isCommentAtEdge(lines, classified, end - 1)) end -= 1
  for (let at = part.last + 1; at < end; at += 1) {
    if (classified.roles[at] === 'comment') found.push(...lines.slice(at, at + 1))
  }
  return found
}

function isCommentAtEdge(lines: readonly Line[], classified: ClassifiedLines, index: number): boolean {
  return classified.roles[index] === 'comment' && (lines[index]?.indent ?? 2) <= 1
}
