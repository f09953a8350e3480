/** Reads quotes, alerts and notices. */
import type { Block, Inline } from '../model.ts'
import type { Admonition } from './admonitions.ts'
import type { Element } from './elements.ts'
import { alertTitle } from './leading-marks.ts'
import type { ClassifiedLines } from './line-roles.ts'
import { insideQuote, type Line } from './lines.ts'
import { isPicturesOnly, isSeparator, readBullet } from './markers.ts'
import { readParagraph } from './paragraph.ts'
import type { Piece } from './paragraph-source.ts'
import type { ParseContext } from './parse-context.ts'

/** Reads the lines inside of a block as blocks. */
export type ReadInside = (inside: readonly Line[]) => readonly Block[]

/** Returns the last line of a quote. Text directly below a quote belongs to it, as in Markdown (a lazy continuation line). */
export function quoteEnd(
  lines: readonly Line[],
  classified: ClassifiedLines,
  first: number,
  last: number,
  elements: ReadonlyMap<number, Element>,
): number {
  let index = first
  while (index < last) {
    const next = lines[index + 1]
    if (next === undefined || classified.roles[index + 1] !== 'text' || elements.has(index + 1)) break
    const lazy =
      lines[index]?.content.replace(/^[>\s]+/, '') !== '' && readBullet(next) === null && !isSeparator(next)
    if (!next.content.startsWith('>') && (!lazy || isPicturesOnly(next.content.trimEnd()))) break
    index += 1
  }
  return index
}

/** Reads the lines of a quote. The first line of an alert (`> [!NOTE]`) is its title. */
export function readQuote(quoted: readonly Line[], readInside: ReadInside, context: ParseContext): Block {
  const inside = quoted.map((line) => insideQuote(line))
  const title = alertTitle(inside[0]?.content ?? '')
  if (title === null) return { kind: 'quote', children: readInside(inside) }
  const [first] = inside
  const shown = readTitle({ text: title, line: first?.number ?? 0, column: first?.offset ?? 0 }, context)
  return titled(shown, readInside(inside.slice(1)))
}

/** Reads a notice: a quote with a title, as an alert is, or a fold. */
export function readNotice(
  { title, line, column, isFold, first, last }: Admonition,
  lines: readonly Line[],
  readInside: ReadInside,
  context: ParseContext,
): Block {
  const shown = readTitle({ text: title, line: line.number, column }, context)
  const children = readInside(lines.slice(first, last + 1))
  if (isFold && children.length > 0) return { kind: 'fold', summary: shown, open: false, children }
  return titled(shown, children)
}

function readTitle(piece: Piece, context: ParseContext): readonly Inline[] {
  const [block] = readParagraph([piece], context)
  return block?.kind === 'paragraph' ? block.children : []
}

function titled(title: readonly Inline[], children: readonly Block[]): Block {
  return {
    kind: 'quote',
    children: [{ kind: 'paragraph', children: [{ kind: 'strong', children: title }] }, ...children],
  }
}
