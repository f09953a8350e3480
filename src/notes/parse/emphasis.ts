/** Finds emphases that do not render on GitHub. */
import type { Nodes, Root } from 'mdast'
import { readMarkdownAsGitHub } from './markdown-inline.ts'

// Here Markdown cannot decide whether marks open or close: a letter on one side, a sign on the other.
const DOUBTFUL = /[\p{L}\p{N}](?:\*\*|__|~~)[\p{P}\p{S}]|[\p{P}\p{S}](?:\*\*|__|~~)[\p{L}\p{N}]/u
// CommonMark does not let marks open between a letter and a sign, nor close between a sign and a letter (6.2, flanking runs). Everywhere
// else both readings agree, and the second one, which costs as much as the first, is not needed.
const DOUBTFUL_START = /[\p{L}\p{N}]$/u
const DOUBTFUL_END = /^[\p{L}\p{N}]/u
const SIGN_FIRST = /^[\p{P}\p{S}]/u
const SIGN_LAST = /[\p{P}\p{S}]$/u
/** Marks that can be paired with others than their own. */
const TANGLED = /\*{3}|_{3}|(?<![*])\*(?![*])|(?<!_)_(?!_)/
/** `**`, `__` and `~~`. */
const MARK_LENGTH = 2

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
  const isSure = !TANGLED.test(text) && !ours.some((one) => isDoubtful(text, one))
  const theirs = isSure || ours.length === 0 ? ours : emphasesIn(readMarkdownAsGitHub(text))
  const rendered = new Set(theirs.map((one) => one.start))
  return [...ours.filter((one) => !rendered.has(one.start)), ...leftovers(text, tree)]
}

function isDoubtful(text: string, { start, end }: LostEmphasis): boolean {
  const inside = text.slice(start + MARK_LENGTH, end - MARK_LENGTH)
  return (
    (DOUBTFUL_START.test(text.slice(Math.max(0, start - 2), start)) && SIGN_FIRST.test(inside)) ||
    (SIGN_LAST.test(inside) && DOUBTFUL_END.test(text.slice(end, end + 2)))
  )
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
