import type { Nodes, Root } from 'mdast'

/** A link that Markdown does not take for one. `start` counts in the paragraph's text. */
export interface BrokenLink {
  readonly start: number
  readonly address: string
}

// Bounded, so that a line of nothing but brackets takes no time.
const LINK = /(?<!\\)!?\[[^\]\n]{0,200}\]\(([^)\n]{1,300})\)/g

/**
 * Finds `[글](주소에 빈칸)` and its like, which stay in the text as they are written. Takes a paragraph's Markdown and what we read
 * in it: whatever is inside a link, a picture or inline code is no broken link.
 */
export function findBrokenLinks(text: string, read: Root): readonly BrokenLink[] {
  if (!text.includes('](')) return []
  const taken = takenRanges(text, read)
  return [...text.matchAll(LINK)]
    .map((match) => ({ start: match.index, address: match[1] ?? '' }))
    .filter(({ start }) => !taken.some(([first, last]) => start >= first && start < last))
}

function takenRanges(text: string, node: Nodes): readonly (readonly [number, number])[] {
  const first = node.position?.start.offset
  const last = node.position?.end.offset
  const isTaken = node.type === 'link' || node.type === 'image' || node.type === 'inlineCode'
  // An address that is bare in the text is a link too, but may stand inside of a broken one.
  if (isTaken && first !== undefined && last !== undefined && /[[!<`]/.test(text[first] ?? ''))
    return [[first, last]]
  return 'children' in node ? node.children.flatMap((child) => takenRanges(text, child)) : []
}
