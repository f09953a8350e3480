import type { Block } from '../model.ts'
import { goesOnBelow } from './empty-bullet.ts'
import { type Fence, type Scan, scanLines } from './line-roles.ts'
import { type Line, readLine } from './lines.ts'
import { type Bullet, isPicturesOnly, isSeparator, readBullet, readFence } from './markers.ts'
import { type Piece, readParagraph } from './paragraph.ts'
import type { Gathering } from './parse-context.ts'

/** The root of the blocks, or an item of a list in them. */
interface Container {
  /** The column of the item's marker; -2 for the root, so that whatever stands at the edge is inside it. */
  readonly indent: number
  readonly blocks: Block[]
  /** The list that a further bullet goes on with: the last block, if it is a list. */
  list: { readonly ordered: boolean; readonly items: Block[][] } | null
}

const DEEPEST = 24
const ROOT_INDENT = -2

/**
 * Reads the lines `first`..`last` (indexes) as the blocks of an answer or intro. A line belongs to the deepest bullet that it
 * is indented under by two columns or more, however many spaces stand behind the bullet's marker.
 */
export function readBlocks(
  lines: readonly Line[],
  scan: Scan,
  first: number,
  last: number,
  gathering: Gathering,
  depth = 0,
): readonly Block[] {
  const root: Container = { indent: ROOT_INDENT, blocks: [], list: null }
  const stack: Container[] = [root]
  let paragraph: Piece[] = []
  let index = first

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
    const blocks = readParagraph(paragraph, gathering)
    paragraph = []
    if (blocks.length > 0) add(...blocks)
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
      parent.list = { ordered, items }
    }
    const blocks: Block[] = []
    parent.list.items.push(blocks)
    stack.push({ indent: line.indent, blocks, list: null })
  }

  while (index <= last) {
    const line = lines[index]
    if (line === undefined) break
    const role = scan.roles[index]
    const fence = scan.fences.get(index)
    const bullet = role === 'text' || fence !== undefined ? readBullet(line) : null
    if (role === 'blank' || role === 'comment' || fence !== undefined || bullet !== null) endParagraph()
    if (role === 'comment') gatherComments(line, gathering)
    if (fence !== undefined) {
      if (bullet === null) enter(line.indent)
      else openItem(line, bullet)
      add(readCode(lines, fence, gathering))
      index = fence.last
    } else if (bullet !== null) {
      const isEmpty = bullet.text.trim() === ''
      if (isEmpty && !goesOnBelow(lines, scan, index)) {
        enter(line.indent)
        const column = line.offset + 1
        gathering.findings.push({ code: 'empty-bullet', line: line.number, column, detail: '' })
      } else {
        openItem(line, bullet)
        if (!isEmpty)
          paragraph = [{ text: bullet.text, line: line.number, column: line.offset + bullet.width }]
      }
    } else if (role === 'text' && line.content.startsWith('>') && depth < DEEPEST) {
      endParagraph()
      enter(line.indent)
      const end = quoteEnd(lines, scan, index, last)
      add({ kind: 'quote', children: readQuote(lines, index, end, gathering, depth + 1) })
      index = end
    } else if (role === 'text') {
      const pictures = isPicturesOnly(line.content.trimEnd())
      const goesOn = paragraph.length > 0 && pictures === isPicturesOnly(paragraph[0]?.text.trimEnd() ?? '')
      if (!goesOn || isSeparator(line)) {
        endParagraph()
        enter(line.indent)
      }
      if (!isSeparator(line)) paragraph.push({ text: line.content, line: line.number, column: line.offset })
    }
    index += 1
  }
  endParagraph()
  return withoutEmpty(root.blocks)
}

/** Collects what the comments of a line say. */
export function gatherComments(line: Line, gathering: Gathering): void {
  for (const match of line.content.matchAll(/<!--(.*?)-->/g)) {
    const column = line.offset + match.index + 1
    gathering.comments.push({ text: match[1]?.trim() ?? '', line: line.number, column })
  }
}

function readCode(lines: readonly Line[], fence: Fence, gathering: Gathering): Block {
  const opening = lines[fence.open]
  const indent = opening === undefined ? 0 : opening.indent + (readBullet(opening)?.width ?? 0)
  const inside = lines.slice(fence.open + 1, fence.close ?? fence.last + 1)
  gathering.codeBlocks.push({
    lang: fence.lang,
    text: inside.map((line) => unindent(line.text, indent)).join('\n'),
    line: opening?.number ?? 0,
    lastLine: lines[fence.last]?.number ?? 0,
  })
  if (fence.close === null && opening !== undefined) {
    const detail = readFence(opening)?.mark ?? '```'
    gathering.findings.push({
      code: 'unclosed-fence',
      line: opening.number,
      column: opening.offset + 1,
      detail,
    })
  }
  return { kind: 'code', code: gathering.codeBlocks.length - 1 }
}

/** Takes away the space that the whole block is moved in by, and no more. */
function unindent(text: string, indent: number): string {
  let width = 0
  let at = 0
  while (width < indent && (text[at] === ' ' || text[at] === '\t')) {
    width += text[at] === '\t' ? 4 - (width % 4) : 1
    at += 1
  }
  return text.slice(at)
}

/** The last line of a quote: text right below it still belongs to it, as in Markdown. */
function quoteEnd(lines: readonly Line[], scan: Scan, first: number, last: number): number {
  let index = first
  while (index < last) {
    const next = lines[index + 1]
    if (next === undefined || scan.roles[index + 1] !== 'text') break
    const lazy =
      lines[index]?.content.replace(/^[>\s]+/, '') !== '' && readBullet(next) === null && !isSeparator(next)
    if (!next.content.startsWith('>') && (!lazy || isPicturesOnly(next.content.trimEnd()))) break
    index += 1
  }
  return index
}

function readQuote(
  lines: readonly Line[],
  first: number,
  last: number,
  gathering: Gathering,
  depth: number,
): readonly Block[] {
  const inside = lines.slice(first, last + 1).map((line) => insideQuote(line))
  return readBlocks(inside, scanLines(inside), 0, inside.length - 1, gathering, depth)
}

function insideQuote(line: Line): Line {
  const mark = /^>\s?/.exec(line.content)?.[0].length ?? 0
  const inner = readLine(line.content.slice(mark), line.number)
  return { ...inner, offset: inner.offset + line.offset + mark }
}

/** Leaves out empty items, and lists, quotes and items that hold nothing else. */
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
