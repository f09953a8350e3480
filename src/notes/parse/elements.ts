/** Finds HTML elements around blocks (`<details>`, `<div>`, `<table>`), and takes each out of its lines as one piece. */
import { codeRanges, insideOf } from './code-ranges.ts'
import { blockMeaning, readTag, type Tag } from './html-tag.ts'
import type { ClassifiedLines, Fence } from './line-roles.ts'
import { type Line, readLine } from './lines.ts'

/** An element of blocks. */
export interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** What stands between its tags. */
  readonly inside: readonly Line[]
  /** Returns the same with its tags. */
  readonly whole: () => readonly Line[]
}

/** Lines in which each element is one line. */
export interface FoldedLines {
  readonly lines: readonly Line[]
  readonly classified: ClassifiedLines
  /** By the index of its line. That line has no text, and the indentation of the element's first tag. */
  readonly elements: ReadonlyMap<number, Element>
}

/** A place in the lines: the index of a line, and an offset in its content. */
interface Place {
  readonly index: number
  readonly at: number
}

interface FoundTag extends Place {
  readonly tag: Tag
}

/** `after` is behind its closing tag. A tag without a partner has no element: it is left out. */
interface Region {
  readonly open: FoundTag
  readonly end: Place
  readonly after: Place
  readonly isElement: boolean
}

/**
 * Takes the outermost elements out of the lines `first`..`last` (indexes). Returns null when there are none. An element that is
 * never closed ends with the lines, as in HTML. With `isFlat` no element is made: the tags are only left out. Takes linear time.
 */
export function foldElements(
  lines: readonly Line[],
  classified: ClassifiedLines,
  first: number,
  last: number,
  isFlat = false,
): FoldedLines | null {
  const tags = findTags(lines, classified, first, last)
  if (tags.length === 0) return null
  const end = { index: last, at: lines[last]?.content.length ?? 0 }
  const regions = isFlat ? tags.map(lone) : pairTags(tags, end)
  const out: Line[] = []
  const roles: ClassifiedLines['roles'][number][] = []
  const fences = new Map<number, Fence>()
  const elements = new Map<number, Element>()
  let from: Place = { index: first, at: 0 }
  const copy = (to: Place): void => {
    for (const { line, index } of cutLines(lines, from, to)) {
      const fence = classified.fences.get(index)
      const moved = out.length - index
      if (fence !== undefined)
        fences.set(out.length, {
          ...fence,
          open: out.length,
          last: fence.last + moved,
          close: fence.close === null ? null : fence.close + moved,
        })
      out.push(line)
      roles.push(classified.roles[index] ?? 'text')
    }
  }
  for (const { open, end: inner, after, isElement } of regions) {
    copy(open)
    const line = lines[open.index]
    if (isElement && line !== undefined) {
      const { name, attributes } = open.tag
      const body = { index: open.index, at: open.tag.end }
      elements.set(out.length, {
        name,
        attributes,
        inside: cutLines(lines, body, inner).map((one) => one.line),
        whole: () => cutLines(lines, open, after).map((one) => one.line),
      })
      out.push({ ...line, content: '', text: '', indent: indentAt(line, open.at), blank: false })
      roles.push('text')
    }
    from = after
  }
  copy(end)
  return { lines: out, classified: { ...classified, roles, fences, openComments: [] }, elements }
}

/** True for a line that starts with a tag around blocks. */
export function startsElement(line: Line): boolean {
  const tag = line.content.startsWith('<') ? readTag(line.content, 0) : null
  return tag !== null && blockMeaning(tag.name) !== null
}

function findTags(
  lines: readonly Line[],
  { roles }: ClassifiedLines,
  first: number,
  last: number,
): readonly FoundTag[] {
  const found: FoundTag[] = []
  for (let index = first; index <= last; index += 1) {
    const content = lines[index]?.content ?? ''
    // A cell of a Markdown table is one line, whatever stands in it.
    if (roles[index] !== 'text' || !content.includes('<') || content.startsWith('|')) continue
    const isCode = insideOf(codeRanges(content))
    for (let at = content.indexOf('<'); at !== -1; at = content.indexOf('<', at + 1)) {
      const tag = isCode(at) || content[at - 1] === '\\' ? null : readTag(content, at)
      if (tag === null) continue
      if (blockMeaning(tag.name) !== null) found.push({ index, at, tag })
      at = tag.end - 1
    }
  }
  return found
}

const CELLS = ['td', 'th']
/** Elements that the opening tag of another ends, although nobody closed them. */
const ENDED_BY: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  td: CELLS,
  th: CELLS,
  tr: [...CELLS, 'tr'],
}

/** Pairs opening and closing tags, and returns the outermost pairs. */
function pairTags(tags: readonly FoundTag[], end: Place): readonly Region[] {
  const regions: Region[] = []
  const open: FoundTag[] = []
  const counts = new Map<string, number>()
  const close = (inner: Place, after: Place): void => {
    const last = open.pop()
    if (last === undefined) return
    counts.set(last.tag.name, (counts.get(last.tag.name) ?? 1) - 1)
    if (open.length === 0) regions.push({ open: last, end: inner, after, isElement: true })
  }
  for (const found of tags) {
    const { name, closes } = found.tag
    if (closes) {
      if ((counts.get(name) ?? 0) === 0) {
        if (open.length === 0) regions.push(lone(found))
        continue
      }
      while (open.at(-1)?.tag.name !== name) close(found, found)
      close(found, afterTag(found))
    } else {
      const ended = [...(ENDED_BY[name] ?? []), 'p']
      while (ended.includes(open.at(-1)?.tag.name ?? '')) close(found, found)
      open.push(found)
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
  }
  while (open.length > 0) close(end, end)
  return regions
}

function lone(found: FoundTag): Region {
  return { open: found, end: afterTag(found), after: afterTag(found), isElement: false }
}

function afterTag({ index, tag }: FoundTag): Place {
  return { index, at: tag.end }
}

/** Returns the lines from one place to another, the first and the last cut; without pieces that are blank. */
function cutLines(
  lines: readonly Line[],
  from: Place,
  to: Place,
): readonly { readonly line: Line; readonly index: number }[] {
  return lines.slice(from.index, to.index + 1).flatMap((line, at) => {
    const index = from.index + at
    const start = at === 0 ? from.at : 0
    const end = index === to.index ? to.at : line.content.length
    if (start === 0 && end >= line.content.length) return [{ line, index }]
    const piece = readLine(line.content.slice(start, end), line.number)
    if (piece.blank) return []
    const offset = line.offset + start + piece.offset
    return [{ line: { ...piece, offset, indent: indentAt(line, start) }, index }]
  })
}

/** The column of what stands at an offset of a line: behind a tag that starts the line, it is the line's own. */
function indentAt(line: Line, at: number): number {
  return line.content.startsWith('<') ? line.indent : line.indent + at
}
