/** Replaces links inside blocks. */
import type { Block, Inline } from '../model.ts'

type Link = Extract<Inline, { readonly kind: 'link' }>

/** Returns what takes the place of a link. Its children are already replaced. */
export type ReplaceLink = (link: Link) => readonly Inline[]

/** Returns inlines with each link replaced. */
export function mapLinks(inlines: readonly Inline[], replace: ReplaceLink): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (typeof inline === 'string' || !('children' in inline)) return [inline]
    const children = mapLinks(inline.children, replace)
    return inline.kind === 'link' ? replace({ ...inline, children }) : [{ ...inline, children }]
  })
}

/** Returns blocks with each link replaced. */
export function mapBlockLinks(blocks: readonly Block[], replace: ReplaceLink): readonly Block[] {
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'paragraph':
        return { ...block, children: mapLinks(block.children, replace) }
      case 'list':
        return { ...block, items: block.items.map((item) => mapBlockLinks(item, replace)) }
      case 'quote':
        return { ...block, children: mapBlockLinks(block.children, replace) }
      case 'fold':
        return {
          ...block,
          summary: mapLinks(block.summary, replace),
          children: mapBlockLinks(block.children, replace),
        }
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map((cell) => mapLinks(cell, replace))) }
      case 'code':
        return block
      default:
        return block satisfies never
    }
  })
}
