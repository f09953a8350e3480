/** Answers as plain text: for a spreadsheet's cell, and to be spoken. */
import type { Block, Inline } from '../../notes/model.ts'
import type { Body, BodyCode, BodyPicture } from '../../site/site-data.ts'

/** What stands for the parts that are not text. */
export interface TextPlace {
  readonly code: (code: BodyCode) => string
  readonly picture: (picture: BodyPicture) => string
  /** What stands before an item of a list. `number` is null where items have none. */
  readonly item: (number: number | null) => string
}

/** Returns an answer as plain text, a line for each block. */
export function blocksToText(
  blocks: readonly Block[],
  parts: Pick<Body, 'codeBlocks' | 'images'>,
  place: TextPlace,
): string {
  const line = (nodes: readonly Inline[]): string => inlinesToText(nodes, parts.images, place)
  const inside = (below: readonly Block[]): string => blocksToText(below, parts, place)
  const lines = blocks.map((block): string => {
    switch (block.kind) {
      case 'paragraph':
        return line(block.children)
      case 'list':
        return block.items
          .map((item, at) => place.item(block.ordered ? (block.start ?? 1) + at : null) + inside(item))
          .join('\n')
      case 'code': {
        const code = parts.codeBlocks[block.code]
        return code === undefined ? '' : place.code(code)
      }
      case 'quote':
        return inside(block.children)
      case 'fold':
        return `${line(block.summary)}\n${inside(block.children)}`
      case 'table':
        return block.rows.map((row) => row.map(line).join(', ')).join('\n')
      default:
        return block satisfies never
    }
  })
  return lines.filter((each) => each.trim() !== '').join('\n')
}

function inlinesToText(nodes: readonly Inline[], images: readonly BodyPicture[], place: TextPlace): string {
  return nodes
    .map((node): string => {
      if (typeof node === 'string') return node
      if ('children' in node) return inlinesToText(node.children, images, place)
      if (node.kind === 'code') return node.text
      if (node.kind === 'math') return node.tex
      if (node.kind === 'break') return '\n'
      const picture = images[node.image]
      return picture === undefined ? '' : place.picture(picture)
    })
    .join('')
}
