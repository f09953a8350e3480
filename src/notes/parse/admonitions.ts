/**
 * Notices of site generators: `:::tip Title` up to `:::` (Docusaurus, VitePress), `!!! note "Title"` above indented lines, and `???`, which
 * MkDocs folds.
 */
import { alertName } from '../messages.ko.ts'
import type { ClassifiedLines } from './line-roles.ts'
import type { Line } from './lines.ts'

/** A notice, by line indexes: what stands in it, and its last line. */
export interface Admonition {
  readonly title: string
  /** Its line, and the number of characters before the title. */
  readonly line: Line
  readonly column: number
  readonly isFold: boolean
  readonly first: number
  readonly last: number
  /** The last line that belongs to it, its closing mark included. */
  readonly end: number
}

const BETWEEN =
  /^:{3,}\s?(note|tip|info|warning|danger|caution|important|success|details|question|faq|hint)(?:\[([^[\]]{1,200})\]|\s+(\S.{0,200}?))?\s*$/i
const INDENTED = /^(!{3}|\?{3}\+?)\s+([a-z]{2,20})(?:\s[a-z ]{1,20})?(?:\s+"([^"]{0,200})")?\s*$/i
/** No notice is longer. The limit keeps a note of open ones linear. */
const MOST_LINES = 400

/** Reads the notice that starts at a line (an index) and ends at or before `last`; null when none does. */
export function readAdmonition(
  lines: readonly Line[],
  { roles }: ClassifiedLines,
  index: number,
  last: number,
): Admonition | null {
  const line = lines[index]
  if (line === undefined) return null
  const between = line.content.startsWith(':::') ? BETWEEN.exec(line.content) : null
  const indented = /^[!?]{3}/.test(line.content) ? INDENTED.exec(line.content) : null
  if (between === null && indented === null) return null
  const kind = between?.[1] ?? indented?.[2] ?? ''
  const written = (between === null ? indented?.[3] : (between[2] ?? between[3])) ?? ''
  const title = written === '' ? alertName(kind) : written
  const place = { title, line, column: line.offset + Math.max(0, line.content.indexOf(written)) }
  if (between !== null) {
    const close = closing(lines, roles, index, last)
    const isFold = kind.toLowerCase() === 'details'
    return { ...place, isFold, first: index + 1, last: Math.min(close - 1, last), end: Math.min(close, last) }
  }
  let end = index
  for (let at = index + 1; at <= last; at += 1) {
    const next = lines[at]
    if (next === undefined || (!next.blank && next.indent < line.indent + 2)) break
    if (!next.blank) end = at
  }
  return { ...place, isFold: indented?.[1]?.startsWith('?') === true, first: index + 1, last: end, end }
}

/** The line of `:::` that ends the notice opened on a line; one behind the last line when its author forgot it. */
function closing(
  lines: readonly Line[],
  roles: ClassifiedLines['roles'],
  open: number,
  last: number,
): number {
  let depth = 0
  for (let at = open + 1; at <= Math.min(last, open + MOST_LINES); at += 1) {
    const content = roles[at] === 'text' ? (lines[at]?.content ?? '') : ''
    if (/^:{3,}\s*$/.test(content)) {
      if (depth === 0) return at
      depth -= 1
    } else if (BETWEEN.test(content)) depth += 1
  }
  return last + 1
}
