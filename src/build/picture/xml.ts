/** Reads well-formed XML with namespaces (https://www.w3.org/TR/xml, https://www.w3.org/TR/xml-names), as far as SVG needs it. */

export interface XmlElement {
  /** The namespace's address; null when the element is in none. */
  readonly space: string | null
  readonly name: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: (XmlElement | string)[]
}

export interface XmlAttribute {
  /** Attributes without a prefix are in no namespace. */
  readonly space: string | null
  readonly name: string
  readonly value: string
}

export interface XmlDocument {
  readonly root: XmlElement
  /** Targets of the processing instructions, without the XML declaration. */
  readonly instructions: readonly string[]
}

/** The text is not XML, or uses what SVG does not need. */
export class XmlError extends Error {}

const NAME = String.raw`[A-Za-z_\u00c0-\u{effff}][\w.\-\u00b7-\u{effff}]*`
const QNAME = `(?:(${NAME}):)?(${NAME})`
const COMMENT = /<!--[\s\S]*?-->/y
const INSTRUCTION = new RegExp(String.raw`<\?(${NAME})(?:\s[\s\S]*?)?\?>`, 'yu')
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/y
/** A document type without declarations inside: a document's own entities are not read. */
const DOCTYPE =
  /<!DOCTYPE\s+[\w:.-]+(?:\s+(?:PUBLIC\s+("[^"]*"|'[^']*')\s+|SYSTEM\s+)("[^"]*"|'[^']*'))?\s*>/y
const OPENING = new RegExp(`<${QNAME}`, 'yu')
const ATTRIBUTE = new RegExp(String.raw`\s+${QNAME}\s*=\s*(?:"([^<"]*)"|'([^<']*)')`, 'yu')
const OPENING_END = /\s*(\/?)>/y
const CLOSING = new RegExp(String.raw`</((?:${NAME}:)?${NAME})\s*>`, 'yu')
const TEXT = /[^<]+/y
/** Characters that XML 1.0 does not allow, also as references. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])
const DEEPEST = 200

type Spaces = Readonly<Record<string, string | null>>

interface Open {
  readonly element: XmlElement
  readonly qname: string
  readonly spaces: Spaces
}

/** Parses a document. Takes its text and the prefixes known from the start. Throws an `XmlError` for anything not well-formed. */
export function parseXml(text: string, known: Spaces): XmlDocument {
  if (FORBIDDEN.test(text)) throw new XmlError('a character that XML does not allow')
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const instructions: string[] = []
  const stack: Open[] = []
  let root: XmlElement | null = null
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(source)
    if (match !== null) at = pattern.lastIndex
    return match
  }
  const fail = (): never => {
    throw new XmlError(`not well-formed at ${at}`)
  }
  while (at < source.length) {
    const open = stack.at(-1)
    const cdata = take(CDATA)
    if (cdata !== null) {
      if (open === undefined) fail()
      open?.element.children.push(cdata[1] ?? '')
      continue
    }
    if (take(COMMENT) !== null) continue
    const start = at
    const instruction = take(INSTRUCTION)?.[1]
    if (instruction !== undefined) {
      if (instruction.toLowerCase() !== 'xml') instructions.push(instruction)
      else if (start > 0 || instruction !== 'xml') fail()
      continue
    }
    if (take(DOCTYPE) !== null) {
      if (root !== null) fail()
      continue
    }
    const closing = take(CLOSING)?.[1]
    if (closing !== undefined) {
      if (stack.pop()?.qname !== closing) fail()
      continue
    }
    const opening = take(OPENING)
    if (opening !== null) {
      const { element, spaces } = readElement(opening, open?.spaces ?? known, take)
      const isEmpty = (take(OPENING_END) ?? fail())[1] === '/'
      if (open === undefined && root !== null) fail()
      open?.element.children.push(element)
      root ??= element
      if (stack.length >= DEEPEST) throw new XmlError('nested too deep')
      if (!isEmpty) stack.push({ element, qname: opening[0].slice(1), spaces })
      continue
    }
    const words = take(TEXT)?.[0] ?? fail()
    if (open !== undefined) open.element.children.push(resolveEntities(words))
    else if (words.trim() !== '') fail()
  }
  if (root === null || stack.length > 0) throw new XmlError('the document ends too early')
  return { root, instructions }
}

function readElement(
  [, prefix = '', name = '']: RegExpExecArray,
  outer: Spaces,
  take: (pattern: RegExp) => RegExpExecArray | null,
): { element: XmlElement; spaces: Spaces } {
  const raw: { prefix: string; name: string; value: string }[] = []
  const declared: Record<string, string | null> = {}
  const seen = new Set<string>()
  for (let match = take(ATTRIBUTE); match !== null; match = take(ATTRIBUTE)) {
    const [, own = '', local = '', double, single] = match
    const value = resolveEntities((double ?? single ?? '').replace(/[\t\n]/g, ' '))
    if (seen.has(`${own}:${local}`)) throw new XmlError(`${local} twice`)
    seen.add(`${own}:${local}`)
    if (own === 'xmlns') declared[local] = value
    else if (own === '' && local === 'xmlns') declared[''] = value === '' ? null : value
    else raw.push({ prefix: own, name: local, value })
  }
  const spaces: Spaces = Object.keys(declared).length === 0 ? outer : { ...outer, ...declared }
  const spaceOf = (one: string): string | null => {
    if (one === 'xml') return 'http://www.w3.org/XML/1998/namespace'
    if (!Object.hasOwn(spaces, one)) throw new XmlError(`unknown prefix ${one}`)
    return spaces[one] ?? null
  }
  const attributes = raw.map((one) => ({
    space: one.prefix === '' ? null : spaceOf(one.prefix),
    name: one.name,
    value: one.value,
  }))
  return { element: { space: spaceOf(prefix), name, attributes, children: [] }, spaces }
}

function resolveEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{1,30}))?;?/g, (written, decimal, hex, name) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    const isCode = decimal !== undefined || hex !== undefined
    if (isCode && code > 0x10ffff) throw new XmlError(written)
    const character = isCode ? String.fromCodePoint(code) : ENTITIES.get(name ?? '')
    if (character === undefined || !written.endsWith(';') || FORBIDDEN.test(character))
      throw new XmlError(written)
    return character
  })
}
