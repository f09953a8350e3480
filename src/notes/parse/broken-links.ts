/** Finds links that Markdown does not read as links. */
import type { Nodes, Root } from 'mdast'

/** A broken link. `start` is an offset in the paragraph's text. */
export interface BrokenLink {
  readonly start: number
  readonly address: string
}

// The lengths are limited so that a line of brackets takes linear time.
const LINK = /(?<!\\)!?\[[^\]\n]{0,200}\]\(([^)\n]{1,300})\)/g

/**
 * Finds links such as `[글](주소에 빈칸)`, which Markdown shows as text. Takes a paragraph's Markdown and its syntax tree. What is
 * inside a real link, a picture or inline code is not a broken link.
 */
export function findBrokenLinks(text: string, tree: Root): readonly BrokenLink[] {
  if (!text.includes('](')) return []
  const taken = takenRanges(text, tree)
  return [...text.matchAll(LINK)]
    .map((match) => ({ start: match.index, address: match[1] ?? '' }))
    .filter(({ start }) => !taken.some(([first, last]) => start >= first && start < last))
}

function takenRanges(text: string, node: Nodes): readonly (readonly [number, number])[] {
  const first = node.position?.start.offset
  const last = node.position?.end.offset
  const isTaken = node.type === 'link' || node.type === 'image' || node.type === 'inlineCode'
  // A bare address is a link too, but it can be inside a broken link.
  if (isTaken && first !== undefined && last !== undefined && /[[!<`]/.test(text[first] ?? ''))
    return [[first, last]]
  return 'children' in node ? node.children.flatMap((child) => takenRanges(text, child)) : []
}
