/** Reads the blocks of an answer or intro: paragraphs, lists, code, quotes. */
import type { Block } from '../model.ts'
import { readAdmonition } from './admonitions.ts'
import { continuesBelow } from './bullet-owner.ts'
import { readElement } from './element-blocks.ts'
import { type Element, foldElements } from './elements.ts'
import { readCode } from './fenced-code.ts'
import { withBox } from './leading-marks.ts'
import { type ClassifiedLines, classifyLines } from './line-roles.ts'
import type { Line } from './lines.ts'
import { type Bullet, isPicturesOnly, isSeparator, readBullet, startsWithDate } from './markers.ts'
import { readParagraph } from './paragraph.ts'
import type { Piece } from './paragraph-source.ts'
import type { ParseContext } from './parse-context.ts'
import { quoteEnd, type ReadInside, readNotice, readQuote } from './quotes.ts'

/** What blocks are added to: the root, or an item of a list. */
interface Container {
  /** The column of the item's marker; -2 for the root, so that a line at column 0 is inside it. */
  readonly indent: number
  readonly blocks: Block[]
  /** The list that the next bullet continues: the last block, if it is a list. */
  list: { readonly ordered: boolean; readonly start: number; readonly items: Block[][] } | null
}

const DEEPEST = 24
/** Elements in elements beyond this are read as if their tags were not there. */
const DEEPEST_ELEMENT = 12
const ROOT_INDENT = -2

/**
 * Reads the lines `first`..`last` (indexes) as the blocks of an answer or intro. A line belongs to the deepest bullet above it
 * whose marker is at least two columns further left. The number of spaces after the marker does not matter.
 */
export function readBlocks(
  lines: readonly Line[],
  classified: ClassifiedLines,
  first: number,
  last: number,
  context: ParseContext,
  depth = 0,
): readonly Block[] {
  const folded = foldElements(lines, classified, first, last, depth >= DEEPEST_ELEMENT)
  if (folded === null) return readLines(lines, classified, first, last, context, depth, NO_ELEMENTS)
  const { lines: kept, classified: roles, elements } = folded
  return readLines(kept, roles, 0, kept.length - 1, context, depth, elements)
}

const NO_ELEMENTS: ReadonlyMap<number, Element> = new Map()

function readLines(
  lines: readonly Line[],
  classified: ClassifiedLines,
  first: number,
  last: number,
  context: ParseContext,
  depth: number,
  elements: ReadonlyMap<number, Element>,
): readonly Block[] {
  const root: Container = { indent: ROOT_INDENT, blocks: [], list: null }
  const stack: Container[] = [root]
  let paragraph: Piece[] = []
  let isTitle = false
  let index = first

  const within: ReadInside = (inside) => readInside(inside, context, depth + 1)
  const innermost = (): Container => stack.at(-1) ?? root
  const enter = (indent: number): void => {
    while (stack.length > 1 && innermost().indent + 2 > indent) stack.pop()
  }
  const add = (...blocks: readonly Block[]): void => {
    innermost().blocks.push(...blocks)
    innermost().list = null
  }
  const endParagraph = (): void => {
    if (paragraph.length === 0) return
    const [{ text, line, column } = { text: '', line: 0, column: 0 }] = paragraph
    if (startsWithDate(text))
      context.findings.push({
        code: 'list-number',
        line,
        column: column + 1,
        detail: text.slice(0, 20).trim(),
      })
    const read = readParagraph(paragraph, context)
    const blocks = isTitle ? read.map(asTitle) : read
    paragraph = []
    isTitle = false
    if (blocks.length > 0) add(...blocks)
  }
  /** Inside a paragraph only `1.` begins a list. Any other number goes on with the list around the paragraph, or is text. */
  const goesOnIn = (line: Line, { number }: Bullet): boolean => {
    if (number === null || number === 1) return false
    const around = stack.findLast((one) => one === root || one.indent + 2 <= line.indent)
    return around?.list?.ordered !== true
  }
  const openItem = (line: Line, bullet: Bullet): void => {
    enter(line.indent)
    while (stack.length > DEEPEST) stack.pop()
    const parent = innermost()
    const ordered = bullet.number !== null
    if (parent.list === null || parent.list.ordered !== ordered) {
      const items: Block[][] = []
      parent.blocks.push(
        ordered ? { kind: 'list', ordered, start: bullet.number, items } : { kind: 'list', ordered, items },
      )
      parent.list = { ordered, start: bullet.number ?? 1, items }
    }
    const { start, items: before } = parent.list
    const number = bullet.number ?? 1
    // `1.` before every item is a way to leave the counting to Markdown.
    if (ordered && number !== start + before.length && !(number === 1 && start === 1))
      context.findings.push({
        code: 'list-number',
        line: line.number,
        column: line.offset + 1,
        detail: `${number} → ${start + before.length}`,
      })
    const blocks: Block[] = []
    parent.list.items.push(blocks)
    stack.push({ indent: line.indent, blocks, list: null })
  }

  while (index <= last) {
    const line = lines[index]
    if (line === undefined) break
    const role = context.definitions.lines.has(line.number - 1) ? 'comment' : classified.roles[index]
    const element = elements.get(index)
    const fence = classified.fences.get(index)
    const marked = role === 'text' || fence !== undefined ? readBullet(line) : null
    const isText = fence === undefined && paragraph.length > 0 && marked !== null && goesOnIn(line, marked)
    const bullet = isText ? null : marked
    const notice = role === 'text' && depth < DEEPEST ? readAdmonition(lines, classified, index, last) : null
    if (role === 'blank' || role === 'comment' || fence !== undefined || bullet !== null) endParagraph()
    if (role === 'comment') collectComments(line, context)
    if (element !== undefined) {
      endParagraph()
      enter(line.indent)
      add(...readElement(element, within, context))
    } else if (fence !== undefined) {
      if (bullet === null) enter(line.indent)
      else openItem(line, bullet)
      add(...readCode(lines, fence, context))
      index = fence.last
    } else if (bullet !== null) {
      const isEmpty = bullet.text.trim() === ''
      if (isEmpty && !continuesBelow(lines, classified, index)) {
        enter(line.indent)
        const column = line.offset + 1
        context.findings.push({ code: 'empty-bullet', line: line.number, column, detail: '' })
      } else {
        openItem(line, bullet)
        if (!isEmpty)
          paragraph = [
            { text: withBox(bullet.text, context), line: line.number, column: line.offset + bullet.width },
          ]
      }
    } else if (role === 'text' && line.content.startsWith('>') && depth < DEEPEST) {
      endParagraph()
      enter(line.indent)
      const end = quoteEnd(lines, classified, index, last, elements)
      add(readQuote(lines.slice(index, end + 1), within, context))
      index = end
    } else if (notice !== null) {
      endParagraph()
      enter(line.indent)
      add(readNotice(notice, lines, within, context))
      index = notice.end
    } else if (role === 'text') {
      const pictures = isPicturesOnly(line.content.trimEnd())
      const goesOn = paragraph.length > 0 && pictures === isPicturesOnly(paragraph[0]?.text.trimEnd() ?? '')
      if (!goesOn || isSeparator(line)) {
        endParagraph()
        enter(line.indent)
      }
      if (!isSeparator(line)) pushText(paragraph, line)
      isTitle = line.isTitle === true
    }
    index += 1
  }
  endParagraph()
  return withoutEmpty(root.blocks)
}

/** Adds a line to a paragraph. `: 뜻` below a word tells what it means: it stands on a line of its own, without its sign. */
function pushText(paragraph: Piece[], line: Line): void {
  const sign = /^:\s+(?=\S)/.exec(line.content)?.[0].length ?? 0
  const above = paragraph.at(-1)
  if (sign > 0 && above !== undefined)
    paragraph[paragraph.length - 1] = { ...above, text: `${above.text.trimEnd()}  ` }
  const from = above === undefined ? 0 : sign
  paragraph.push({ text: line.content.slice(from), line: line.number, column: line.offset + from })
}

function asTitle(block: Block): Block {
  return block.kind === 'paragraph' ? { ...block, title: true } : block
}

/** Adds the comments of a line to the context. */
export function collectComments(line: Line, context: ParseContext): void {
  for (const match of line.content.matchAll(/<!--(.*?)-->/g)) {
    const column = line.offset + match.index + 1
    context.comments.push({ text: match[1]?.trim() ?? '', line: line.number, column })
  }
}

function readInside(inside: readonly Line[], context: ParseContext, depth: number): readonly Block[] {
  return readBlocks(inside, classifyLines(inside), 0, inside.length - 1, context, depth)
}

/** Removes empty items, and lists and quotes that have nothing in them. */
function withoutEmpty(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'list') {
      const items = block.items.map(withoutEmpty).filter((item) => item.length > 0)
      return items.length === 0 ? [] : [{ ...block, items }]
    }
    if (block.kind === 'quote') return block.children.length === 0 ? [] : [block]
    return [block]
  })
}
