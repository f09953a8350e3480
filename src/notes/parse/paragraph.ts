/** Reads paragraphs and tables: text inside a line, with its links, pictures and comments. */
import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import type { Block, Inline, Picture } from '../model.ts'
import { splitBareUrl } from './bare-address.ts'
import { findBrokenLinks } from './broken-links.ts'
import { findLostEmphasis } from './emphasis.ts'
import { blockMeaning, readTag } from './html-tag.ts'
import { isInlineTag, type LineTools, pairInlineTags, type TagInLine } from './inline-tags.ts'
import { decodePath, isKaomoji } from './lenient-markdown.ts'
import { linkPolicy } from './link-policy.ts'
import { isOvergrown, isPlain, readMarkdown } from './markdown-inline.ts'
import { joinPieces, onOneLine, type Piece, type Place, placeAt, type Source } from './paragraph-source.ts'
import { footnoteNumber, type ParseContext } from './parse-context.ts'
import { mayHoldSigns, pairMarks, readSigns } from './signs.ts'
import { tidy, trimBreaks, trimEnds } from './tidy-inlines.ts'

/** A line end in a text, with the spaces around it. */
const LINE_ENDS = /(?<!\s)\s*\n\s*/g

interface Paragraph extends Source {
  readonly context: ParseContext
}

/** Reads lines that belong together as one paragraph or table. Adds pictures, links, comments and findings to `context`. */
export function readParagraph(pieces: readonly Piece[], context: ParseContext): readonly Block[] {
  const { source, marks, formulas } = joinPieces(pieces, context)
  if (source === '') return []
  if ((isPlain(source) && !mayHoldSigns(source)) || isOvergrown(source)) {
    return [{ kind: 'paragraph', children: [onOneLine(source)] }]
  }
  const read = readMarkdown(source)
  const paragraph = { pieces, source, context, marks, formulas }
  for (const lost of findLostEmphasis(source, read)) {
    // A bare address stands in brackets here. To GitHub it is letters, beside which marks close.
    const isAddress = /<(?:https?:|www\.)[^<>]*>(?:\*\*|__|~~)$/.test(source.slice(lost.start, lost.end))
    if (isAddress && !pieces.some((piece) => /<(?:https?:|www\.)/.test(piece.text))) continue
    context.findings.push({
      code: 'emphasis',
      ...placeAt(lost.start, paragraph),
      detail: source.slice(lost.start, lost.end),
    })
  }
  for (const broken of findBrokenLinks(source, read)) {
    context.findings.push({ code: 'bad-link', ...placeAt(broken.start, paragraph), detail: broken.address })
  }
  return read.children.flatMap((node) => toBlocks(node, paragraph))
}

function toBlocks(node: RootContent, paragraph: Paragraph): readonly Block[] {
  if (node.type === 'table') {
    const align = node.align ?? []
    const rows = node.children.map((row) =>
      row.children.map((cell) => trimEnds(toInlines(cell.children, paragraph))),
    )
    return [{ kind: 'table', align, rows }]
  }
  const children = trimEnds(
    node.type === 'paragraph' ? toInlines(node.children, paragraph) : [literal(node, paragraph)],
  )
  return children.length === 0 ? [] : [{ kind: 'paragraph', children }]
}

function toInlines(nodes: readonly PhrasingContent[], paragraph: Paragraph): readonly Inline[] {
  const items = nodes.flatMap((node) => toInline(node, paragraph))
  const hasTags = items.some((item) => typeof item !== 'string' && 'tag' in item)
  const paired = tidy(
    hasTags ? trimBreaks(pairInlineTags(items, toolsOf(paragraph))) : items.filter(isInline),
  )
  const marked = paragraph.context.asWritten ? paired : pairMarks(paired)
  if (marked !== paired) paragraph.context.differs = true
  return marked
}

function isInline(item: Inline | TagInLine): item is Inline {
  return typeof item === 'string' || !('tag' in item)
}

function toolsOf(paragraph: Paragraph): LineTools {
  return {
    picture: (path, alt, width, offset) =>
      addPicture(path, alt, width, placeAt(offset, paragraph), paragraph),
    link: (url, children, offset) => linkTo(url, children, placeAt(offset, paragraph), paragraph),
    report: (code, { written, offset }) =>
      paragraph.context.findings.push({ code, ...placeAt(offset, paragraph), detail: written.slice(0, 60) }),
  }
}

function toInline(node: PhrasingContent, paragraph: Paragraph): readonly (Inline | TagInLine)[] {
  switch (node.type) {
    case 'text': {
      const text = node.value.replace(LINE_ENDS, ' ')
      return paragraph.context.asWritten || !mayHoldSigns(text) ? [text] : readText(text, node, paragraph)
    }
    case 'strong':
      return [{ kind: 'strong', children: toInlines(node.children, paragraph) }]
    case 'delete':
      return [{ kind: 'strike', children: toInlines(node.children, paragraph) }]
    case 'emphasis': {
      const children = toInlines(node.children, paragraph)
      const written = literal(node, paragraph)
      return isKaomoji(written)
        ? [written.slice(0, 1), ...children, written.slice(-1)]
        : [{ kind: 'emphasis', children }]
    }
    case 'inlineCode': {
      const isFormula = paragraph.formulas.size > 0 && literal(node, paragraph).startsWith(paragraph.marks)
      const formula = isFormula ? paragraph.formulas.get(onOneLine(node.value)) : undefined
      return [formula ?? { kind: 'code', text: node.value }]
    }
    case 'break':
      return [{ kind: 'break' }]
    case 'link':
      return toLink(node, paragraph)
    case 'image':
      return [addPicture(node.url, node.alt ?? '', null, placeOf(node, paragraph), paragraph)]
    case 'html': {
      const comment = /^<!--([\s\S]*)-->$/.exec(node.value)
      if (comment === null) return [readHtml(node, paragraph)]
      paragraph.context.comments.push({ text: comment[1]?.trim() ?? '', ...placeOf(node, paragraph) })
      return []
    }
    default:
      return [literal(node, paragraph)]
  }
}

function readText(text: string, node: Nodes, paragraph: Paragraph): readonly Inline[] {
  const { context } = paragraph
  const place = placeOf(node, paragraph)
  const read = readSigns(text, {
    footnote: (label) => footnoteNumber(label, context),
    note: (target, shown) => toNote(`note:[[${target}`, [shown], place, context),
    picture: (path, width) =>
      addPicture(path, path.replace(/\.\w+$/, ''), width, place, paragraph, { byName: true }),
  })
  if (read.length !== 1 || read[0] !== text) context.differs = true
  return read
}

function toNote(
  url: string,
  children: readonly Inline[],
  place: Place,
  context: ParseContext,
): readonly Inline[] {
  context.noteLinks.push({ url, ...place })
  return [{ kind: 'link', url, children }]
}

function readHtml(
  node: Extract<PhrasingContent, { type: 'html' }>,
  { source, context }: Paragraph,
): Inline | TagInLine {
  const written = node.value.replace(LINE_ENDS, ' ')
  const tag = context.asWritten ? null : readTag(node.value, 0)
  if (tag === null) return written
  if (isInlineTag(tag.name) || blockMeaning(tag.name) !== null) context.differs = true
  const offset = node.position?.start.offset ?? 0
  return { tag, written, offset, isGlued: /\w/.test(source[offset - 1] ?? '') }
}

function addPicture(
  url: string,
  alt: string,
  width: number | null,
  place: Place,
  { context: { images } }: Paragraph,
  more: Pick<Picture, 'byName'> = {},
): Inline {
  images.push({ path: decodePath(url), alt, ...(width === null ? {} : { width }), ...more, ...place })
  return { kind: 'image', image: images.length - 1 }
}

function toLink(node: Extract<PhrasingContent, { type: 'link' }>, paragraph: Paragraph): readonly Inline[] {
  const children = toInlines(node.children, paragraph)
  const place = placeOf(node, paragraph)
  const { url, rest } = isBare(node, paragraph) ? splitBareUrl(node.url) : { url: node.url, rest: '' }
  if (rest === '') return linkTo(url, children, place, paragraph)
  const text = children.map((child) => (typeof child === 'string' ? child : '')).join('')
  return [...linkTo(url, [text.slice(0, -rest.length)], place, paragraph), rest]
}

/** Makes a link, or only its text when the address does not open. */
function linkTo(
  url: string,
  children: readonly Inline[],
  place: Place,
  { context }: Paragraph,
): readonly Inline[] {
  const policy = linkPolicy(url)
  if (policy.finding === 'relative-link' && /^#|\.(?:md|markdown)(?:#|$)/i.test(url) && !context.asWritten)
    return toNote(`note:${url}`, children, place, context)
  if (policy.finding !== null) context.findings.push({ code: policy.finding, ...place, detail: url })
  if (!policy.opens) return children
  if (/^https?:/i.test(url)) context.links.add(url)
  return [{ kind: 'link', url, children }]
}

/** True for an address without Markdown around it. */
function isBare(node: Extract<PhrasingContent, { type: 'link' }>, paragraph: Paragraph): boolean {
  const written = literal(node, paragraph)
  return !written.startsWith('[') && !written.startsWith('<')
}

function placeOf(node: Nodes, paragraph: Paragraph): Place {
  return placeAt(node.position?.start.offset ?? 0, paragraph)
}

/** Returns the Markdown of a node as its author wrote it. */
function literal(node: Nodes, paragraph: Paragraph): string {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  return start === undefined || end === undefined ? '' : paragraph.source.slice(start, end)
}
