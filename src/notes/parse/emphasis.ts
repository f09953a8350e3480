/** Finds emphases that do not render on GitHub. */
import type { Nodes, Root } from 'mdast'
import { readMarkdownAsGitHub } from './markdown-inline.ts'

// Here Markdown cannot decide whether marks open or close: a letter on one side, a sign on the other.
const DOUBTFUL = /[\p{L}\p{N}](?:\*\*|__|~~)[\p{P}\p{S}]|[\p{P}\p{S}](?:\*\*|__|~~)[\p{L}\p{N}]/u

/** An emphasis that GitHub shows with its stars. `start` and `end` are offsets in the paragraph's text. */
export interface LostEmphasis {
  readonly start: number
  readonly end: number
}

/**
 * Finds emphases of a paragraph that GitHub does not render: `**강조(Term)**은`, which this site renders, and `** 강조 **`, which
 * no reader renders. Takes the paragraph's Markdown and the syntax tree that this site reads in it.
 */
export function findLostEmphasis(text: string, tree: Root): readonly LostEmphasis[] {
  const ours = DOUBTFUL.test(text) ? emphasesIn(tree) : []
  const theirs = ours.length === 0 ? [] : emphasesIn(readMarkdownAsGitHub(text))
  const rendered = new Set(theirs.map((one) => one.start))
  return [...ours.filter((one) => !rendered.has(one.start)), ...leftovers(text, tree)]
}

function emphasesIn(node: Nodes): readonly LostEmphasis[] {
  const below = 'children' in node ? node.children.flatMap(emphasesIn) : []
  return node.type === 'strong' || node.type === 'delete' ? [...rangeOf(node), ...below] : below
}

/** Finds pairs of stars that stayed in the text. */
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
