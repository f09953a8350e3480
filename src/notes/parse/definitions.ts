/** Finds what a note defines once for all its text: addresses of links (`[name]: https://…`) and footnotes (`[^1]: …`). */
import type { Line } from './lines.ts'
import { linkPolicy } from './link-policy.ts'
import { isSeparator, readBullet, readHeading } from './markers.ts'

/** What the text of a note may refer to, by `labelOf`. */
export interface Definitions {
  readonly addresses: ReadonlyMap<string, string>
  /** The lines of each footnote, without its mark. */
  readonly footnotes: ReadonlyMap<string, readonly { readonly text: string; readonly index: number }[]>
  /** The indexes of the lines that define something. They are not shown where they stand. */
  readonly lines: ReadonlySet<number>
}

/** Nothing is defined. */
export const NO_DEFINITIONS: Definitions = { addresses: new Map(), footnotes: new Map(), lines: new Set() }

/** Returns a label in the form in which labels are compared. */
export function labelOf(written: string): string {
  return written.trim().replace(/\s+/g, ' ').toLowerCase()
}

const ADDRESS = /^\[(?!\^)([^[\]]{1,200})\]:\s+<?([^\s<>]+)>?(?:\s+(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s*$/
const FOOTNOTE = /^\[\^([^[\]\s]{1,60})\]:(?:\s+|$)/
const REFERENCE = /\[\^([^[\]\s]{1,60})\](?!:)/g

/**
 * Finds the definitions of a note. `isText` says of a line's index whether it can define something: code cannot. A footnote that
 * nothing refers to, and an address inside a paragraph or that never opens, are text.
 */
export function findDefinitions(lines: readonly Line[], isText: (index: number) => boolean): Definitions {
  const candidates = lines.flatMap((line, index) =>
    line.content.startsWith('[') && isText(index) ? [index] : [],
  )
  if (candidates.length === 0) return NO_DEFINITIONS
  const referred = new Set<string>()
  for (const [index, line] of lines.entries()) {
    if (!line.content.includes('[^') || !isText(index)) continue
    for (const match of line.content.matchAll(REFERENCE)) referred.add(labelOf(match[1] ?? ''))
  }
  const addresses = new Map<string, string>()
  const footnotes = new Map<string, { text: string; index: number }[]>()
  const taken = new Set<number>()
  for (const index of candidates) {
    const line = lines[index]
    if (line === undefined) continue
    const note = FOOTNOTE.exec(line.content)
    const label = labelOf(note?.[1] ?? '')
    if (note !== null && referred.has(label)) {
      const last = footnoteEnd(lines, index, isText)
      const texts = lines.slice(index, last + 1).map(({ content }, at) => ({
        text: at === 0 ? content.slice(note[0].length) : content,
        index: index + at,
      }))
      if (!footnotes.has(label)) footnotes.set(label, texts)
      for (let at = index; at <= last; at += 1) taken.add(at)
      continue
    }
    const match = ADDRESS.exec(line.content)
    const [address = '', above] = [match?.[2], lines[index - 1]]
    if (match === null || !mayStart(above, taken.has(index - 1)) || !leadsSomewhere(address)) continue
    const name = labelOf(match[1] ?? '')
    if (!addresses.has(name)) addresses.set(name, address)
    taken.add(index)
  }
  return { addresses, footnotes, lines: taken }
}

/** A definition never interrupts a paragraph, as in Markdown. */
function mayStart(above: Line | undefined, isBelowDefinition: boolean): boolean {
  if (above === undefined || above.blank || isBelowDefinition) return true
  return isSeparator(above) || readHeading(above) !== null
}

function leadsSomewhere(address: string): boolean {
  const { opens, finding } = linkPolicy(address)
  return opens || finding === 'relative-link' || /\.(?:png|jpe?g|gif|svg|webp|avif)$/i.test(address)
}

/** The text of a footnote goes on in lines directly below that are indented, and in paragraphs below that are indented by four. */
function footnoteEnd(lines: readonly Line[], first: number, isText: (index: number) => boolean): number {
  let last = first
  for (;;) {
    const isBelowBlank = lines[last + 1]?.blank === true
    const at = isBelowBlank ? last + 2 : last + 1
    const next = lines[at]
    if (next === undefined || next.blank || next.indent < (isBelowBlank ? 4 : 2) || !isText(at)) return last
    if (readBullet(next) !== null) return last
    last = at
  }
}

// Longer texts and labels are no references. The limits keep a line of brackets linear.
const LINK = /(!?)\[([^[\]\n]{1,300})\](?:\[([^[\]\n]{0,200})\])?(?![[(:])/g

/**
 * Writes the address into each link that refers to a definition: `[text][name]` → `[text](https://…)`. `isCode` says of offsets, in
 * the order of the text, whether they are in code. Takes and returns the Markdown of a paragraph.
 */
export function resolveReferences(
  text: string,
  { addresses }: Definitions,
  isCode: (offset: number) => boolean,
): string {
  if (addresses.size === 0) return text
  return text.replace(
    LINK,
    (whole, mark: string, shown: string, name: string | undefined, offset: number) => {
      const address = addresses.get(labelOf(name === undefined || name === '' ? shown : name))
      if (address === undefined || isCode(offset) || text[offset - 1] === '\\') return whole
      return `${mark}[${shown}](<${address}>)`
    },
  )
}

// `[공지][중요] 제목` is a habit of titles, and `a[i][j]` code. A name that was meant as one looks like one.
const NAMED = /(?<![\w\]\\!])\[([^[\]\n]{1,300})\]\[(?!\^)([^[\]\n]{1,200})\](?![[(:])/g
const NAME = /^[a-z\d][\w.-]*$/

/**
 * Returns the ranges of links that refer to a definition which the note does not have: `[text][name]`. Where the note defines no address at all,
 * only a name in small Latin letters or digits counts. `isCode` is as in `resolveReferences`.
 */
export function findUndefined(
  text: string,
  { addresses }: Definitions,
  isCode: (offset: number) => boolean,
): readonly (readonly [start: number, end: number])[] {
  if (!text.includes('][')) return []
  return [...text.matchAll(NAMED)].flatMap((match) => {
    const name = match[2] ?? ''
    const isMeant = addresses.size > 0 || NAME.test(name)
    const isLost = isMeant && !addresses.has(labelOf(name)) && !isCode(match.index)
    return isLost ? [[match.index, match.index + match[0].length] as const] : []
  })
}
