/**
 * Writes an SVG again from those of its parts that are known to be harmless. Opened on its own, an SVG is a document of the site's
 * origin, so it must run and load nothing. Names are compared by namespace, not by prefix.
 */
import { gunzipSync } from 'node:zlib'
import { isHuge, sizeOf } from './picture-size.ts'
import { safeCss } from './safe-css.ts'
import { ATTRIBUTES, ELEMENTS, RUNNING } from './svg-names.ts'
import { parseXml, type XmlAttribute, type XmlDocument, type XmlElement, XmlError } from './xml.ts'

export type Drawing =
  | { readonly kind: 'safe'; readonly svg: string }
  /** It would run something; `what` names that. */
  | { readonly kind: 'active'; readonly what: string }
  /** It cannot be read, or would draw too many elements. */
  | { readonly kind: 'broken' }

const SVG = 'http://www.w3.org/2000/svg'
const XLINK = 'http://www.w3.org/1999/xlink'
const XML = 'http://www.w3.org/XML/1998/namespace'
const XHTML = 'http://www.w3.org/1999/xhtml'

const LARGEST = 20_000_000
/** Most elements that may be drawn, repeats by `use` included. */
const MOST_DRAWN = 200_000
/** How deep SVGs may stand in SVGs. Diagram programs embed their icons so. */
const DEEPEST = 3

/** The only addresses outside of the SVG that are allowed: data addresses of pictures. */
const PICTURE_DATA = /^data:image\/(?:png|jpe?g|gif|webp|avif)[;,]/i
const DRAWING_DATA = /^data:image\/svg\+xml([;,][\s\S]*)$/i

class Refusal extends Error {}

/** True for bytes that begin as XML does, plain or compressed (gzip). */
export function looksLikeSvg(bytes: Uint8Array): boolean {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return true
  return /^[\ufeff\ufffd\s]*</.test(Buffer.from(bytes.subarray(0, 400)).toString('utf8').replaceAll('\0', ''))
}

/** Takes an SVG file, plain or compressed (gzip). Never throws: what is wrong comes back as `active` or `broken`. */
export function rewriteSvg(bytes: Uint8Array): Drawing {
  return rewrite(bytes, 0)
}

function rewrite(bytes: Uint8Array, depth: number): Drawing {
  try {
    const text = decode(inflate(bytes))
    // A document's own entities can hide anything and grow without limit.
    if (/<!DOCTYPE[^>]*\[|<!ENTITY/i.test(text)) throw new Refusal('<!DOCTYPE [ ]>')
    const document = parseXml(text, { '': SVG, xlink: XLINK })
    return { kind: 'safe', svg: writeDocument(document, depth) }
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'active', what: error.message }
    // It is not XML, not in its encoding, or too large.
    return { kind: 'broken' }
  }
}

function inflate(bytes: Uint8Array): Uint8Array {
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b
  const whole = isCompressed ? gunzipSync(bytes, { maxOutputLength: LARGEST }) : bytes
  if (whole.length > LARGEST) throw new XmlError('too large')
  return whole
}

/** Decodes by the byte order mark, the zero bytes of UTF-16, or the XML declaration. Throws for encodings unknown to browsers. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return decodeAs('utf-16le', bytes)
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return decodeAs('utf-16be', bytes)
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const named = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8'
  return decodeAs(named.toLowerCase() === 'utf-16' ? 'utf-8' : named, bytes)
}

function decodeAs(label: string, bytes: Uint8Array): string {
  return new TextDecoder(label, { fatal: true }).decode(bytes)
}

function writeDocument({ root, instructions }: XmlDocument, depth: number): string {
  if (root.space !== SVG || root.name !== 'svg') throw new XmlError('no drawing')
  if (instructions.some((target) => /^xml-stylesheet$/i.test(target))) throw new Refusal('<?xml-stylesheet?>')
  if (countDrawn(root) > MOST_DRAWN) throw new XmlError('too much is drawn')
  const out: string[] = []
  writeElement(root, out, depth, ` xmlns="${SVG}" xmlns:xlink="${XLINK}"`)
  return out.join('')
}

function writeElement(element: XmlElement, out: string[], depth: number, declared = ''): void {
  const { space, name, children } = element
  refuseRunning(element)
  if (space !== SVG || !ELEMENTS.has(name)) return
  // A link does nothing inside of a picture: only its content is drawn.
  const tag = name === 'a' ? 'g' : name
  out.push('<', tag, declared)
  for (const attribute of element.attributes) out.push(writeAttribute(element, attribute, depth))
  out.push('>')
  if (name === 'style')
    out.push(escapeXml(tame(children.filter((child) => typeof child === 'string').join(''))))
  else {
    for (const child of name === 'switch' ? withoutHtml(children) : children) {
      if (typeof child === 'string') out.push(escapeXml(child))
      else writeElement(child, out, depth)
    }
  }
  out.push('</', tag, '>')
}

/**
 * Drawing programs (draw.io) write each label twice in a `switch`: as HTML in a `foreignObject`, and as SVG for readers without
 * HTML. This is such a reader.
 */
function withoutHtml(children: XmlElement['children']): XmlElement['children'] {
  const isHtml = (child: XmlElement | string): boolean =>
    typeof child !== 'string' && child.name === 'foreignObject'
  return children.some((child) => typeof child !== 'string' && !isHtml(child))
    ? children.filter((child) => !isHtml(child))
    : children
}

/** Refuses what would run. Leaving it out instead would change what the author drew. */
function refuseRunning({ space, name, attributes }: XmlElement): void {
  if (space === XHTML || RUNNING.has(name.toLowerCase())) throw new Refusal(`<${name}>`)
  for (const attribute of attributes) {
    if (/^on/i.test(attribute.name)) throw new Refusal(attribute.name)
    const address = attribute.value.replace(/[\s\p{Cc}]/gu, '')
    if (/^(?:java|vb|live)script:/i.test(address)) throw new Refusal(address.slice(0, 20))
    if (/^href$/i.test(attribute.name) && /^data:(?!image\/|font\/)/i.test(address))
      throw new Refusal(address.slice(0, 20))
  }
  const animated = attributes.find((one) => one.name === 'attributeName')?.value.trim() ?? ''
  if (/^on|(?:^|:)href$/i.test(animated)) throw new Refusal(`attributeName="${animated}"`)
}

function writeAttribute(element: XmlElement, { space, name, value }: XmlAttribute, depth: number): string {
  if (name === 'href' && (space === null || space === XLINK)) {
    const address = addressFor(element.name, value.trim(), depth)
    return address === null ? '' : ` ${space === null ? 'href' : 'xlink:href'}="${escapeXml(address)}"`
  }
  if (space === XML && (name === 'space' || name === 'lang')) return ` xml:${name}="${escapeXml(value)}"`
  const isKnown = ATTRIBUTES.has(name) || /^(?:data|aria)-[\w-]+$/.test(name)
  if (space !== null || !isKnown) return ''
  if (name === 'attributeName' && !ATTRIBUTES.has(value.trim())) return ''
  // Names and words are no styles. Every other attribute is treated as a style.
  const isWords = /^(?:id|class|lang|role|data-.*|aria-.*)$/.test(name)
  return ` ${name}="${escapeXml(isWords ? value : tame(value))}"`
}

/** Returns an address that an element may use: one inside of the SVG, or a data address of a picture. Null leaves it out. */
function addressFor(element: string, address: string, depth: number): string | null {
  if (element === 'a') return null
  if (/^#[^\s]*$/.test(address)) return address
  if (element !== 'image' && element !== 'feImage') return null
  if (PICTURE_DATA.test(address)) {
    const size = sizeOf(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'))
    if (size !== null && isHuge(size)) throw new Refusal(`${size.width}×${size.height}`)
    return address
  }
  const drawing = DRAWING_DATA.exec(address)?.[1]
  return drawing === undefined ? null : innerDrawing(drawing, depth + 1)
}

/** Returns an embedded SVG, made safe, as a data address; null when it is no SVG that browsers draw. */
function innerDrawing(data: string, depth: number): string | null {
  if (depth > DEEPEST) return null
  const drawing = rewrite(bytesOf(data), depth)
  if (drawing.kind === 'active') throw new Refusal(drawing.what)
  if (drawing.kind === 'broken') return null
  return `data:image/svg+xml;base64,${Buffer.from(drawing.svg).toString('base64')}`
}

function bytesOf(data: string): Buffer {
  const comma = data.indexOf(',')
  const isBase64 = /;\s*base64\s*$/i.test(data.slice(0, comma))
  try {
    return Buffer.from(decodeURIComponent(data.slice(comma + 1)), isBase64 ? 'base64' : 'utf8')
  } catch {
    // A percent sign without two hexadecimal digits.
    return Buffer.alloc(0)
  }
}

function tame(css: string): string {
  const tamed = safeCss(css)
  if (tamed === null) throw new Refusal('CSS escape')
  return tamed
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"\t\n\r]/g, (sign) => (sign === '\n' ? '\n' : `&#${sign.charCodeAt(0)};`))
}

/** Counts the elements that a browser draws, with what each `use` repeats. Throws when a `use` repeats itself. */
function countDrawn(root: XmlElement): number {
  const named = new Map<string, XmlElement>()
  const walk = (element: XmlElement): void => {
    const id = element.attributes.find((one) => one.space === null && one.name === 'id')?.value
    if (id !== undefined && !named.has(id)) named.set(id, element)
    for (const child of element.children) if (typeof child !== 'string') walk(child)
  }
  walk(root)
  const counted = new Map<XmlElement, number>()
  const count = (element: XmlElement): number => {
    const known = counted.get(element)
    if (known === -1) throw new XmlError('a drawing that repeats itself')
    if (known !== undefined) return known
    counted.set(element, -1)
    let sum = 1
    for (const child of element.children) if (typeof child !== 'string') sum += count(child)
    const target =
      element.name === 'use' ? element.attributes.find((one) => one.name === 'href')?.value : undefined
    const used = target === undefined ? undefined : named.get(target.trim().replace(/^#/, ''))
    if (used !== undefined) sum += count(used)
    counted.set(element, sum)
    return sum
  }
  return count(root)
}
