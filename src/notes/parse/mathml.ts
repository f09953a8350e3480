/** Makes formulas of TeX: MathML as plain data, of a few known elements and attributes. No markup of the library gets through. */
import temml from 'temml'
import type { Inline, MathNode } from '../model.ts'
import { decodeEntities, readTag, type Tag } from './html-tag.ts'

type Formula = Extract<Inline, { readonly kind: 'math' }>

/** More signs than this may be wider than a phone. */
const MOST_IN_LINE = 24

/**
 * Returns the formula of a text with its dollar signs (`$x^2$`, `$$x^2$$`); null when its TeX has an error. One between `$$` stands on a
 * line of its own.
 */
export function readFormula(written: string): Formula | null {
  const isBlock = /^(?:\$\$|\\\[)/.test(written)
  const marks = isBlock || written.startsWith('\\') ? 2 : 1
  const tex = written.slice(marks, -marks).trim()
  const markup = toMarkup(tex, isBlock)
  const nodes = markup === null ? [] : readMarkup(markup)
  if (nodes.length === 0) return null
  const isWide = nodes.reduce((sum, node) => sum + lengthOf(node), 0) > MOST_IN_LINE
  return { kind: 'math', tex, shape: isBlock ? 'block' : isWide ? 'wide' : 'line', nodes }
}

/** No space that an author asks for is wider or higher. */
const MOST_EMS: [number, number] = [20, 20]

/** Returns the library's markup; null for TeX that it does not read, or that nests deeper than it can follow. */
function toMarkup(tex: string, displayMode: boolean): string | null {
  try {
    // Macros of one formula hold for no other.
    return temml.renderToString(tex, { displayMode, throwOnError: true, macros: {}, maxSize: MOST_EMS })
  } catch {
    return null
  }
}

const NAMES = new Set(
  'mi mn mo mtext mspace mrow mfrac msqrt mroot mstyle mpadded mphantom msub msup msubsup munder mover munderover mmultiscripts mprescripts mtable mtr mtd'.split(
    ' ',
  ),
)
const ATTRIBUTES = new Set(
  'accent accentunder columnspan depth displaystyle fence form height largeop linethickness lspace maxsize mathvariant minsize movablelimits rspace scriptlevel separator stretchy symmetric voffset width'.split(
    ' ',
  ),
)
/** Classes of the library that `formula.css` knows. */
const CLASSES =
  /^(?:tml-(?:left|right|jot|overline|underline|cancel|xcancel)|upstrike|downstrike|sout|wbk-(?:acc|(?:sml|med|lrg)(?:-acc|-vec)?))$/
/** What a style of the library means. The style itself is dropped. */
const LOOKS: readonly (readonly [RegExp, string])[] = [
  [/(?:^|;)padding-left:0em;padding-right:0em/, 'tight'],
  [/(?:^|;)border:/, 'boxed'],
  [/(?:^|;)math-depth:0/, 'same-size'],
  [/(?:^|;)border-top:/, 'line-above'],
  [/(?:^|;)border-right:/, 'line-after'],
  [/(?:^|;)border-bottom:/, 'line-below'],
  [/(?:^|;)border-left:/, 'line-before'],
]

interface Open {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: MathNode[]
}

/** Reads markup into nodes: what stands inside its `<math>`. An element of another name becomes a row. */
function readMarkup(markup: string): readonly MathNode[] {
  const root: Open = { name: 'math', attributes: {}, children: [] }
  const open: Open[] = [root]
  const add = (node: MathNode): void => {
    open.at(-1)?.children.push(node)
  }
  let at = 0
  while (at < markup.length) {
    const tag = readTag(markup, at)
    if (tag === null) {
      const next = markup.indexOf('<', at + 1)
      const end = next === -1 ? markup.length : next
      add(decodeEntities(markup.slice(at, end)))
      at = end
      continue
    }
    at = tag.end
    if (tag.name === 'math') continue
    if (!tag.closes) open.push({ ...elementOf(tag), children: [] })
    else if (open.length > 1) {
      const last = open.pop()
      if (last !== undefined) add([last.name, last.attributes, last.children])
    }
  }
  return root.children
}

function elementOf({ name, attributes }: Tag): Omit<Open, 'children'> {
  const classes = (attributes.get('class') ?? '').split(/\s+/).filter((one) => CLASSES.test(one))
  const style = attributes.get('style') ?? ''
  for (const [look, its] of LOOKS) if (look.test(style)) classes.push(its)
  const kept = [...attributes].filter(([key]) => ATTRIBUTES.has(key))
  return {
    name: NAMES.has(name) ? name : 'mrow',
    attributes: {
      ...Object.fromEntries(kept),
      ...(classes.length === 0 ? {} : { className: classes.join(' ') }),
    },
  }
}

function lengthOf(node: MathNode): number {
  return typeof node === 'string' ? node.length : node[2].reduce((sum, child) => sum + lengthOf(child), 0)
}
