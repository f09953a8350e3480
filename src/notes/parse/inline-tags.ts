/** Reads HTML tags inside a line: emphasis, line breaks, pictures and links. */
import type { Inline } from '../model.ts'
import { blockMeaning, type Tag, widthOf } from './html-tag.ts'
import { plainText } from './plain-text.ts'

type Marked = Extract<Inline, { readonly children: readonly Inline[] }>['kind']

/** What a pair of tags makes of the text between them; null leaves the text as it is. */
const PAIRS: Readonly<Record<string, Exclude<Marked, 'link'> | 'code' | 'link' | null>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  var: 'emphasis',
  dfn: 'emphasis',
  u: 'u',
  ins: 'u',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  sub: 'sub',
  sup: 'sup',
  mark: 'mark',
  kbd: 'kbd',
  code: 'code',
  samp: 'code',
  tt: 'code',
  a: 'link',
  span: null,
  font: null,
  small: null,
  big: null,
  abbr: null,
  time: null,
  label: null,
  nobr: null,
  q: null,
  ruby: null,
  rb: null,
  rt: 'sup',
}
const MEANINGS = new Map(Object.entries(PAIRS))
/** Tags that stand alone. */
const SINGLE: ReadonlySet<string> = new Set([
  'br',
  'hr',
  'img',
  'input',
  ...['iframe', 'video', 'audio', 'embed'],
])
/** Tags that say nothing to a reader. */
const IDLE: ReadonlySet<string> = new Set(['wbr', 'picture', 'source', 'rp', 'track'])

/** A tag between inlines. */
export interface TagInLine {
  readonly tag: Tag
  /** As its author wrote it. */
  readonly written: string
  /** An offset in the paragraph, for findings. */
  readonly offset: number
  /** It stands directly behind a Latin letter or digit: `List<b>` is a type and no emphasis. */
  readonly isGlued: boolean
}

/** What a line needs from its paragraph. */
export interface LineTools {
  readonly picture: (path: string, alt: string, width: number | null, offset: number) => Inline
  readonly link: (url: string, children: readonly Inline[], offset: number) => readonly Inline[]
  readonly report: (code: 'unknown-tag' | 'lone-tag', found: TagInLine) => void
}

/** True for a tag with a meaning inside a line. */
export function isInlineTag(name: string): boolean {
  return MEANINGS.has(name) || SINGLE.has(name) || IDLE.has(name)
}

interface Open {
  readonly found: TagInLine
  readonly children: Inline[]
}

/** Tags inside tags that are told apart; no author nests them deeper. */
const DEEPEST = 24

/**
 * Pairs the tags of a line, and returns its inlines. A tag that is not known stays as text and is reported; a known one without a
 * partner is left out and reported. Takes linear time.
 */
export function pairInlineTags(items: readonly (Inline | TagInLine)[], tools: LineTools): readonly Inline[] {
  const root: Inline[] = []
  const open: Open[] = []
  const innermost = (): Inline[] => open.at(-1)?.children ?? root
  const giveUp = (): void => {
    const last = open.pop()
    if (last === undefined) return
    tools.report('lone-tag', last.found)
    innermost().push(...(last.found.isGlued ? [last.found.written] : []), ...last.children)
  }
  for (const item of items) {
    if (typeof item === 'string' || !('tag' in item)) {
      innermost().push(item)
      continue
    }
    const { name, closes } = item.tag
    if (IDLE.has(name)) continue
    if (!MEANINGS.has(name)) {
      innermost().push(...readSingle(item, tools))
    } else if (!closes) {
      if (open.length < DEEPEST) open.push({ found: item, children: [] })
    } else if (open.some((one) => one.found.tag.name === name)) {
      while (open.at(-1)?.found.tag.name !== name) giveUp()
      const last = open.pop()
      if (last !== undefined) innermost().push(...wrap(last, tools))
    } else {
      tools.report('lone-tag', item)
    }
  }
  while (open.length > 0) giveUp()
  return root
}

function wrap({ found, children }: Open, { link }: LineTools): readonly Inline[] {
  const meaning = MEANINGS.get(found.tag.name) ?? null
  if (meaning === null || children.length === 0) return children
  if (meaning === 'code') return [{ kind: 'code', text: plainText(children) }]
  if (meaning !== 'link') return [{ kind: meaning, children }]
  const url = found.tag.attributes.get('href')
  return url === undefined ? children : link(url.trim(), children, found.offset)
}

function readSingle(found: TagInLine, tools: LineTools): readonly Inline[] {
  const { name, closes, attributes } = found.tag
  switch (name) {
    case 'br':
    case 'hr':
      return [{ kind: 'break' }]
    case 'input':
      if (attributes.get('type') === 'checkbox') return [attributes.has('checked') ? '☑ ' : '☐ ']
      break
    case 'img': {
      const path = attributes.get('src')?.trim() ?? ''
      if (path === '') break
      const width = widthOf(attributes.get('width'))
      return [tools.picture(path, attributes.get('alt') ?? '', width, found.offset)]
    }
    case 'iframe':
    case 'video':
    case 'audio':
    case 'embed': {
      if (closes) return []
      // It is never loaded. A reader may follow its address.
      const url = attributes.get('src')?.trim() ?? ''
      if (url === '') break
      const title = attributes.get('title')?.trim() ?? ''
      return tools.link(url, [title === '' ? url : title], found.offset)
    }
    default:
      if (blockMeaning(name) !== null) return blockOnLine(name, closes)
  }
  tools.report('unknown-tag', found)
  return [found.written]
}

/** A tag around blocks where only a line can be: in a cell or a question. */
function blockOnLine(name: string, closes: boolean): readonly Inline[] {
  if (name === 'li') return closes ? [] : [{ kind: 'break' }, '• ']
  if (/^(?:p|div|h\d|tr|summary)$/.test(name)) return [{ kind: 'break' }]
  return name === 'td' || name === 'th' ? [' '] : []
}
