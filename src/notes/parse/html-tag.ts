/** Reads one HTML tag as text. Nothing of it ever becomes HTML: the product's own blocks take its place. */

/** A tag as it stands in a note. `start` and `end` are offsets in the text it was read from. */
export interface Tag {
  /** In lower case. */
  readonly name: string
  readonly closes: boolean
  readonly attributes: ReadonlyMap<string, string>
  readonly start: number
  readonly end: number
}

/** Tags that stand around blocks, and what each means here. Those that mean nothing only end a paragraph. */
const BLOCKS = {
  details: 'fold',
  summary: 'strong',
  h1: 'strong',
  h2: 'strong',
  h3: 'strong',
  h4: 'strong',
  h5: 'strong',
  h6: 'strong',
  dt: 'strong',
  caption: 'strong',
  ul: 'list',
  ol: 'list',
  li: 'plain',
  blockquote: 'quote',
  table: 'table',
  pre: 'code',
  thead: 'plain',
  tbody: 'plain',
  tfoot: 'plain',
  tr: 'plain',
  td: 'plain',
  th: 'plain',
  p: 'plain',
  div: 'plain',
  center: 'plain',
  section: 'plain',
  article: 'plain',
  header: 'plain',
  footer: 'plain',
  main: 'plain',
  nav: 'plain',
  aside: 'plain',
  figure: 'plain',
  figcaption: 'plain',
  dl: 'plain',
  dd: 'plain',
} as const

/** What an element of blocks becomes. */
export type BlockMeaning = (typeof BLOCKS)[keyof typeof BLOCKS]

const BLOCK_MEANINGS: ReadonlyMap<string, BlockMeaning> = new Map(Object.entries(BLOCKS))

/** Returns what a tag around blocks means; null for any other name. */
export function blockMeaning(name: string): BlockMeaning | null {
  return BLOCK_MEANINGS.get(name) ?? null
}

/** No author writes a longer tag. The limit keeps a line of broken tags linear. */
const LONGEST = 2000
const NAME = /<(\/?)([a-z][a-z\d-]*)(?=[\s/>])/iy
/** The name of an attribute is ASCII, as in CommonMark: `<ul 또는 ol>` is an author's words. */
const ATTRIBUTE = /[\s/]*(?:([^\s"'<>/=\u0080-\uffff]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?)/y
const END = /[\s/]*>/y

/** Reads the tag at an offset of a text; null when none stands there. */
export function readTag(text: string, at: number): Tag | null {
  NAME.lastIndex = at
  const head = NAME.exec(text)
  if (head === null) return null
  const attributes = new Map<string, string>()
  let end = NAME.lastIndex
  const bounded = text.slice(at, at + LONGEST)
  for (;;) {
    END.lastIndex = end - at
    if (END.test(bounded)) {
      const name = head[2]?.toLowerCase() ?? ''
      return { name, closes: head[1] === '/', attributes, start: at, end: at + END.lastIndex }
    }
    ATTRIBUTE.lastIndex = end - at
    const match = ATTRIBUTE.exec(bounded)
    if (match === null) return null
    const key = match[1]?.toLowerCase() ?? ''
    if (!attributes.has(key)) attributes.set(key, decodeEntities(match[2] ?? match[3] ?? match[4] ?? ''))
    end = at + ATTRIBUTE.lastIndex
  }
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

/** Returns a text with the usual character references decoded: `&amp;`, `&#39;`, `&#x27;`. Others stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, (whole, hex, digits, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole
    const code = hex === undefined ? Number(digits) : Number.parseInt(String(hex), 16)
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
      ? '\ufffd'
      : String.fromCodePoint(code)
  })
}

/** Returns the length in CSS pixels that a `width` gives (`300`, `300px`, `50%` of a column of 640); null when it gives none. */
export function widthOf(written: string | undefined): number | null {
  const match = /^\s*(\d{1,5}(?:\.\d{1,9})?)\s*(px|%)?\s*$/i.exec(written ?? '')
  if (match === null) return null
  const width = Math.round(Number(match[1]) * (match[2] === '%' ? COLUMN / 100 : 1))
  return width > 0 ? width : null
}

const COLUMN = 640
