/** Makes blocks of an HTML element: folds, lists, quotes, tables and code. */
import { foldTitle } from '../messages.ko.ts'
import type { Block, Inline } from '../model.ts'
import { type Element, foldElements } from './elements.ts'
import { blockMeaning, decodeEntities, readTag } from './html-tag.ts'
import { isInlineTag } from './inline-tags.ts'
import { classifyLines } from './line-roles.ts'
import type { Line } from './lines.ts'
import type { ParseContext } from './parse-context.ts'

/** Reads lines inside an element as blocks. */
type ReadLines = (lines: readonly Line[]) => readonly Block[]

/** Returns the blocks of an element. `read` reads what stands in it. */
export function readElement(element: Element, read: ReadLines, context: ParseContext): readonly Block[] {
  const meaning = blockMeaning(element.name)
  switch (meaning) {
    case 'fold':
      return readFold(element, read, context)
    case 'strong': {
      const isTitle = /^h[1-6]$/.test(element.name)
      return read(element.inside).map((block) => toStrong(block, isTitle))
    }
    case 'quote':
      return [{ kind: 'quote', children: read(element.inside) }]
    case 'list':
      return readList(element, read)
    case 'table':
      return readTable(element, read, context)
    case 'code':
      return readPre(element, context)
    case 'plain':
    case null:
      return read(element.inside)
    default:
      return meaning satisfies never
  }
}

/** What stands in an element: lines in a row, and the elements directly inside. */
function childrenOf({ inside }: Element): readonly (readonly Line[] | Element)[] {
  const folded = foldElements(inside, classifyLines(inside), 0, inside.length - 1)
  if (folded === null) return [inside]
  const children: (Line[] | Element)[] = []
  for (const [index, line] of folded.lines.entries()) {
    const element = folded.elements.get(index)
    const last = children.at(-1)
    if (element !== undefined) children.push(element)
    else if (Array.isArray(last)) last.push(line)
    else children.push([line])
  }
  return children
}

function isElement(child: readonly Line[] | Element): child is Element {
  return 'inside' in child
}

function readFold(element: Element, read: ReadLines, context: ParseContext): readonly Block[] {
  const children = childrenOf(element)
  const summary = children.find((child) => isElement(child) && child.name === 'summary')
  const title = summary !== undefined && isElement(summary) ? toInlines(read(summary.inside), context) : []
  const rest = children.filter((child) => child !== summary)
  const blocks = read(rest.flatMap((child) => (isElement(child) ? child.whole() : child)))
  if (blocks.length === 0) return title.length === 0 ? [] : [{ kind: 'paragraph', children: title }]
  return [
    {
      kind: 'fold',
      summary: title.length === 0 ? [foldTitle] : title,
      open: element.attributes.has('open'),
      children: blocks,
    },
  ]
}

function toStrong(block: Block, isTitle: boolean): Block {
  if (block.kind !== 'paragraph') return block
  const children: readonly Inline[] = [{ kind: 'strong', children: block.children }]
  return { kind: 'paragraph', ...(isTitle ? { title: true } : {}), children }
}

function readList(element: Element, read: ReadLines): readonly Block[] {
  const items = childrenOf(element)
    .map((child) =>
      isElement(child) ? read(child.name === 'li' ? child.inside : child.whole()) : read(child),
    )
    .filter((item) => item.length > 0)
  if (items.length === 0) return []
  if (element.name === 'ul') return [{ kind: 'list', ordered: false, items }]
  const start = Number.parseInt(element.attributes.get('start') ?? '1', 10)
  return [{ kind: 'list', ordered: true, start: Number.isSafeInteger(start) ? start : 1, items }]
}

function readTable(element: Element, read: ReadLines, context: ParseContext): readonly Block[] {
  const rows: (readonly (readonly Inline[])[])[] = []
  const others: Block[] = []
  const walk = (outer: Element): void => {
    const cells: (readonly Inline[])[] = []
    for (const child of childrenOf(outer)) {
      if (!isElement(child)) others.push(...read(child))
      else if (child.name === 'td' || child.name === 'th') cells.push(toInlines(read(child.inside), context))
      else if (/^(?:tr|thead|tbody|tfoot)$/.test(child.name)) walk(child)
      else others.push(...read(child.whole()))
    }
    if (cells.length > 0) rows.push(cells)
  }
  walk(element)
  if (rows.length === 0) return others
  return [...others, { kind: 'table', align: rows[0]?.map(() => null) ?? [], rows }]
}

/** Puts blocks on one line, as a cell or a title needs them. */
function toInlines(blocks: readonly Block[], context: ParseContext): readonly Inline[] {
  return blocks.flatMap((block, index) => [
    ...(index === 0 ? [] : [{ kind: 'break' } as const]),
    ...lineOf(block, context),
  ])
}

function lineOf(block: Block, context: ParseContext): readonly Inline[] {
  switch (block.kind) {
    case 'paragraph':
      return block.children
    case 'list':
      return block.items.flatMap((item, index) => [
        ...(index === 0 ? [] : [{ kind: 'break' } as const]),
        block.ordered ? `${(block.start ?? 1) + index}. ` : '• ',
        ...toInlines(item, context),
      ])
    case 'quote':
      return toInlines(block.children, context)
    case 'fold':
      return toInlines([{ kind: 'paragraph', children: block.summary }, ...block.children], context)
    case 'table':
      return block.rows.flatMap((row) => row.flatMap((cell) => [...cell, ' ']))
    case 'code':
      return (context.codeBlocks[block.code]?.text ?? '')
        .split('\n')
        .flatMap((text, index) => [
          ...(index === 0 ? [] : [{ kind: 'break' } as const]),
          ...(text === '' ? [] : [{ kind: 'code', text } as const]),
        ])
    default:
      return block satisfies never
  }
}

const LANGUAGE = /(?:^|\s)(?:language-|lang-)([\w+#.-]{1,30})/

/** Reads preformatted text: every sign of it counts, but tags for looks. */
function readPre(element: Element, context: ParseContext): readonly Block[] {
  const { inside } = element
  let lang: string | null = element.attributes.get('lang') ?? null
  const texts = inside.map((line) => {
    const text = line.text.replace(/<[^<>]{1,200}>/g, (written) => {
      const tag = readTag(written, 0)
      if (tag === null || !isInlineTag(tag.name)) return written
      lang ??= LANGUAGE.exec(tag.attributes.get('class') ?? '')?.[1] ?? null
      return ''
    })
    return decodeEntities(text)
  })
  const text = withoutIndent(texts).join('\n').trimEnd()
  if (text.trim() === '') return []
  const line = inside[0]?.number ?? 0
  context.codeBlocks.push({ lang, text, line, lastLine: inside.at(-1)?.number ?? line })
  return [{ kind: 'code', code: context.codeBlocks.length - 1 }]
}

/** Removes the space that all lines begin with, and blank lines at the start. */
function withoutIndent(texts: readonly string[]): readonly string[] {
  const first = texts.findIndex((text) => text.trim() !== '')
  const kept = first === -1 ? [] : texts.slice(first)
  const least = Math.min(
    ...kept.filter((text) => text.trim() !== '').map((text) => text.length - text.trimStart().length),
  )
  return kept.map((text) => text.slice(Math.min(least, text.length)))
}
