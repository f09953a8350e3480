import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import type { Block, Inline } from '../model.ts'
import { findBrokenLinks } from './broken-links.ts'
import { findLostEmphasis } from './emphasis.ts'
import { bracketSpacedPaths, isFace } from './lenient-markdown.ts'
import { linkPolicy, splitBareUrl } from './link-policy.ts'
import { isOvergrown, isPlain, readMarkdown } from './markdown-inline.ts'
import type { Gathering } from './parse-context.ts'

/** A piece of a source line: its text, the line's number, and how many characters stand before it. */
export interface Piece {
  readonly text: string
  readonly line: number
  readonly column: number
}

interface Context {
  readonly pieces: readonly Piece[]
  readonly source: string
  readonly gathering: Gathering
}

/** Reads lines that belong together as one paragraph, or as a table. Pictures, links and comments go into `gathering`. */
export function readParagraph(pieces: readonly Piece[], gathering: Gathering): readonly Block[] {
  const source = joinPieces(pieces)
  if (source === '') return []
  if (isPlain(source) || isOvergrown(source)) {
    return [{ kind: 'paragraph', children: [source.replace(/\n/g, ' ')] }]
  }
  const read = readMarkdown(source)
  const context = { pieces, source, gathering }
  for (const lost of findLostEmphasis(source, read)) {
    gathering.findings.push({
      code: 'emphasis',
      ...placeAt(lost.start, context),
      detail: source.slice(lost.start, lost.end),
    })
  }
  for (const broken of findBrokenLinks(source, read)) {
    gathering.findings.push({ code: 'bad-link', ...placeAt(broken.start, context), detail: broken.address })
  }
  return read.children.flatMap((node) => toBlocks(node, context))
}

function joinPieces(pieces: readonly Piece[]): string {
  const text = pieces.map((piece) => piece.text).join('\n')
  return bracketSpacedPaths(text.trim())
}

function toBlocks(node: RootContent, context: Context): readonly Block[] {
  if (node.type === 'table') {
    const align = node.align ?? []
    const rows = node.children.map((row) => row.children.map((cell) => toInlines(cell.children, context)))
    return [{ kind: 'table', align, rows }]
  }
  const children = trimEnds(
    node.type === 'paragraph' ? toInlines(node.children, context) : [literal(node, context)],
  )
  return children.length === 0 ? [] : [{ kind: 'paragraph', children }]
}

function toInlines(nodes: readonly PhrasingContent[], context: Context): readonly Inline[] {
  return tidy(nodes.flatMap((node) => toInline(node, context)))
}

function toInline(node: PhrasingContent, context: Context): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return [node.value.replace(/\s*\n\s*/g, ' ')]
    case 'strong':
      return [{ kind: 'strong', children: toInlines(node.children, context) }]
    case 'delete':
      return [{ kind: 'strike', children: toInlines(node.children, context) }]
    case 'emphasis': {
      const children = toInlines(node.children, context)
      const written = literal(node, context)
      return isFace(written)
        ? [written.slice(0, 1), ...children, written.slice(-1)]
        : [{ kind: 'emphasis', children }]
    }
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }]
    case 'break':
      return [{ kind: 'break' }]
    case 'link':
      return toLink(node, context)
    case 'image': {
      const path = decodePath(node.url)
      context.gathering.images.push({ path, alt: node.alt ?? '', ...placeOf(node, context) })
      return [{ kind: 'image', image: context.gathering.images.length - 1 }]
    }
    case 'html': {
      const comment = /^<!--([\s\S]*)-->$/.exec(node.value)
      if (comment === null) return [node.value.replace(/\s*\n\s*/g, ' ')]
      context.gathering.comments.push({ text: comment[1]?.trim() ?? '', ...placeOf(node, context) })
      return []
    }
    default:
      return [literal(node, context)]
  }
}

function toLink(node: Extract<PhrasingContent, { type: 'link' }>, context: Context): readonly Inline[] {
  const { gathering } = context
  const children = toInlines(node.children, context)
  const { url, rest } = isBare(node, context) ? splitBareUrl(node.url) : { url: node.url, rest: '' }
  const policy = linkPolicy(url)
  const place = placeOf(node, context)
  if (policy.finding !== null) gathering.findings.push({ code: policy.finding, ...place, detail: url })
  if (!policy.opens) return children
  if (/^https?:/i.test(url)) gathering.links.add(url)
  if (rest === '') return [{ kind: 'link', url, children }]
  const text = children.map((child) => (typeof child === 'string' ? child : '')).join('')
  return [{ kind: 'link', url, children: [text.slice(0, -rest.length)] }, rest]
}

/** True for an address that stands in the text as it is. */
function isBare(node: Extract<PhrasingContent, { type: 'link' }>, context: Context): boolean {
  const written = literal(node, context)
  return !written.startsWith('[') && !written.startsWith('<')
}

/** A picture's path as the author means it: `%20` in the path of a file is a space. */
function decodePath(path: string): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(path)) return path
  try {
    return decodeURIComponent(path)
  } catch {
    // A lone % is part of the name.
    return path
  }
}

function placeOf(node: Nodes, context: Context): { readonly line: number; readonly column: number } {
  return placeAt(node.position?.start.offset ?? 0, context)
}

/** The line and column (1-based) in the note where an offset of the paragraph stands. */
function placeAt(offset: number, context: Context): { readonly line: number; readonly column: number } {
  const above = context.source.slice(0, offset).split('\n')
  const piece = context.pieces[above.length - 1]
  return { line: piece?.line ?? 1, column: (piece?.column ?? 0) + (above.at(-1)?.length ?? 0) + 1 }
}

/** The node as its author wrote it. */
function literal(node: Nodes, context: Context): string {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  return start === undefined || end === undefined ? '' : context.source.slice(start, end)
}

/** Joins neighbouring texts. */
function tidy(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const previous = joined.at(-1)
    if (typeof inline === 'string' && typeof previous === 'string')
      joined[joined.length - 1] = previous + inline
    else joined.push(inline)
  }
  return joined.filter((inline) => inline !== '')
}

/** Takes away the space that a comment leaves behind at either end. */
function trimEnds(inlines: readonly Inline[]): readonly Inline[] {
  const trimmed = inlines.map((inline, index) => {
    if (typeof inline !== 'string') return inline
    const start = index === 0 ? inline.trimStart() : inline
    return index === inlines.length - 1 ? start.trimEnd() : start
  })
  return trimmed.filter((inline) => inline !== '')
}
