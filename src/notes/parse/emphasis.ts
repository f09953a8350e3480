import type { Nodes, Root } from 'mdast'
import { readMarkdownAsGitHub } from './markdown-inline.ts'

// Where Markdown cannot tell whether marks open or close: a letter on the one side and something else on the other.
const DOUBTFUL = /[\p{L}\p{N}](?:\*\*|__|~~)[\p{P}\p{S}]|[\p{P}\p{S}](?:\*\*|__|~~)[\p{L}\p{N}]/u

/** Something that its author means as an emphasis and GitHub shows with its stars. Offsets count in the paragraph's text. */
export interface LostEmphasis {
  readonly start: number
  readonly end: number
}

/**
 * Finds emphases of a paragraph that GitHub will not render: `**강조(Term)**은`, which we do, and `** 강조 **`, which nobody does.
 * Takes the paragraph's Markdown and what we read in it.
 */
export function findLostEmphasis(text: string, read: Root): readonly LostEmphasis[] {
  const ours = DOUBTFUL.test(text) ? emphasesIn(read) : []
  const theirs = ours.length === 0 ? [] : emphasesIn(readMarkdownAsGitHub(text))
  const rendered = new Set(theirs.map((one) => one.start))
  return [...ours.filter((one) => !rendered.has(one.start)), ...leftovers(text, read)]
}

function emphasesIn(node: Nodes): readonly LostEmphasis[] {
  const below = 'children' in node ? node.children.flatMap(emphasesIn) : []
  return node.type === 'strong' || node.type === 'delete' ? [...rangeOf(node), ...below] : below
}

/** Pairs of stars that are left in the text. */
function leftovers(text: string, node: Nodes): readonly LostEmphasis[] {
  if (node.type !== 'text')
    return 'children' in node ? node.children.flatMap((one) => leftovers(text, one)) : []
  return rangeOf(node).flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/(?<!\\)\*\*[^*\n\\]{1,200}\*\*/g)].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
  )
}

function rangeOf(node: Nodes): readonly LostEmphasis[] {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  return start === undefined || end === undefined ? [] : [{ start, end }]
}
