/** Finds the tags of a note: `#docker` in a heading or at the end of a line. They stay in the text, too. */
import type { NoteTag } from '../model.ts'
import type { ClassifiedLines } from './line-roles.ts'
import type { Line } from './lines.ts'
import type { Segment } from './segments.ts'

// As in Obsidian: letters, digits, `_`, `-` and `/`, and not only digits (`#12` is an issue).
const TAG = /^#(?=.*\p{L})[\p{L}\p{M}\p{N}_/-]{1,60}$/u

/**
 * Finds the tags of a note. `whole` are those of its front matter. A tag in a question or its answer holds for that question; in a
 * heading, or in a text of a section, for all below that heading.
 */
export function findTags(
  lines: readonly Line[],
  classified: ClassifiedLines,
  segments: readonly Segment[],
  whole: readonly string[],
): readonly NoteTag[] {
  const found: NoteTag[] = whole.map((name) => ({ name, line: 1, lastLine: lines.length }))
  let heading: Range = { first: 0, last: lines.length - 1 }
  for (const [at, part] of segments.entries()) {
    if (part.kind === 'heading')
      heading = { first: part.first, last: sectionEnd(segments, at, part.level, lines.length) }
    const { first, last } = part.kind === 'question' ? part : heading
    const names =
      part.kind === 'heading'
        ? part.text.split(/\s+/).filter((word) => TAG.test(word))
        : lines
            .slice(part.first, part.last + 1)
            .filter((_, index) => classified.roles[part.first + index] === 'text')
            .flatMap(({ content }) => tagsAtEnd(content))
    for (const name of new Set(names))
      found.push({ name: name.slice(1), line: first + 1, lastLine: last + 1 })
  }
  return found
}

/** Line indexes, both included. */
interface Range {
  readonly first: number
  readonly last: number
}

/** Returns the last line index below a heading. */
function sectionEnd(segments: readonly Segment[], at: number, level: number, count: number): number {
  for (let index = at + 1; index < segments.length; index += 1) {
    const next = segments[index]
    if (next !== undefined && levelOf(next) <= level) return next.first - 1
  }
  return count - 1
}

function levelOf(part: Segment): number {
  if (part.kind === 'heading') return part.level
  return 'start' in part ? part.start.level : Number.POSITIVE_INFINITY
}

function tagsAtEnd(text: string): readonly string[] {
  if (!text.includes('#')) return []
  const words = text.trim().split(/\s+/)
  return words.slice(words.findLastIndex((word) => !TAG.test(word)) + 1)
}
