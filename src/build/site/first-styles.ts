/** Cuts a style sheet down to what a page needs for its first paint. The whole sheet comes behind the page's content. */

/** A selector, and the classes and kinds of elements that a page must have for it. */
interface Selector {
  readonly text: string
  /** Classes with a dot before them, as in a selector. */
  readonly needs: readonly string[]
}

/** A rule; a group of parts (`@media`); what stands for no element (`@keyframes`). */
type Part =
  | { readonly selectors: readonly Selector[]; readonly declarations: readonly string[] }
  | { readonly head: string; readonly parts: readonly Part[] }
  | { readonly text: string }

/** A sheet, and what was cut of it for the pages so far, by what they have. Most pages of a site have the same. */
interface KnownSheet {
  readonly css: string
  readonly parts: readonly Part[]
  readonly cut: Map<string, string>
}

/** What a sheet on paper needs is in the whole sheet. */
const LATER = /^@media print\b/
const GROUP = /^@(?:media|supports|layer|container)\b/
/** A movement, and its name. */
const MOVE = /^@(?:-webkit-)?keyframes ([\w-]+)/
/** What an element may have, or must not have. */
const OPTIONAL = /:(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)/g
/** Parts of a selector that name no class and no kind of element. */
const OTHER = /\[[^\]]*\]|::?[\w-]+(?:\([^()]*\))?|#[\w-]+/g
/** A page is drawn before it is pointed at. */
const POINTED = /:hover\b/
/** They are around the markup of every page. */
const AROUND = ['html', 'body']
/** A kind of element, or the classes of one. */
const USED = /<[a-z][^>\s]*|\sclass="[^"]*"/g
/** Notes of all kinds need a few dozen. */
const MOST_CUTS = 500

let known: KnownSheet | null = null

/**
 * Takes a style sheet (as a bundler writes it) and the markup of a page. Returns the rules of the sheet that some element of the page
 * may match, in their order, without the custom properties that none of them uses. Later rules of the whole sheet repeat them, so the
 * looks in the end are those of the whole sheet.
 */
export function firstStyles(css: string, html: string): string {
  if (known?.css !== css) known = { css, parts: readParts(css), cut: new Map() }
  const { parts, cut } = known
  const used = new Set(html.match(USED))
  const key = [...used].join('')
  const made = cut.get(key) ?? write(parts, namesOf(used))
  if (cut.size >= MOST_CUTS) cut.clear()
  cut.set(key, made)
  return made
}

/** Takes what `USED` finds. Returns it as selectors write it. */
function namesOf(used: ReadonlySet<string>): ReadonlySet<string> {
  const names = [...used].flatMap((one) =>
    one.startsWith('<')
      ? [one.slice(1)]
      : one
          .slice(' class="'.length, -1)
          .split(' ')
          .map((name) => `.${name}`),
  )
  return new Set([...AROUND, ...names])
}

function write(parts: readonly Part[], has: ReadonlySet<string>): string {
  const found = keep(parts, has)
  const rules = declarationsOf(found.filter((part) => !('text' in part))).join(';')
  const kept = found.filter((part) => !('text' in part) || rules.includes(MOVE.exec(part.text)?.[1] ?? ''))
  const used = usedProperties(declarationsOf(kept))
  return textOf(kept, (declaration) => used.has(propertyOf(declaration) ?? '') || isPlain(declaration))
}

function keep(parts: readonly Part[], has: ReadonlySet<string>): readonly Part[] {
  return parts.flatMap((part): readonly Part[] => {
    if ('text' in part) return [part]
    if ('parts' in part) return [{ ...part, parts: keep(part.parts, has) }]
    const selectors = part.selectors.filter(({ needs }) => needs.every((name) => has.has(name)))
    return selectors.length === 0 ? [] : [{ ...part, selectors }]
  })
}

function declarationsOf(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part): readonly string[] =>
    'parts' in part ? declarationsOf(part.parts) : 'text' in part ? [part.text] : part.declarations,
  )
}

/** Returns the custom properties that plain properties use, and those that these use in turn. */
function usedProperties(declarations: readonly string[]): ReadonlySet<string> {
  const values = new Map<string, string>()
  for (const one of declarations) {
    const name = propertyOf(one)
    if (name !== null) values.set(name, `${values.get(name) ?? ''}${one.slice(name.length)}`)
  }
  const used = new Set<string>()
  const waiting = declarations.filter(isPlain)
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop())
    for (const [name] of text.matchAll(/--[\w-]+/g)) {
      if (used.has(name)) continue
      used.add(name)
      waiting.push(values.get(name) ?? '')
    }
  return used
}

/** Returns the name of the custom property that a declaration sets; null for other properties. */
function propertyOf(declaration: string): string | null {
  return /^--[\w-]+(?=:)/.exec(declaration)?.[0] ?? null
}

function isPlain(declaration: string): boolean {
  return propertyOf(declaration) === null
}

function textOf(parts: readonly Part[], isKept: (declaration: string) => boolean): string {
  return parts
    .map((part) => {
      if ('text' in part) return part.text
      const [head, inside] =
        'parts' in part
          ? [part.head, textOf(part.parts, isKept)]
          : [part.selectors.map(({ text }) => text).join(','), part.declarations.filter(isKept).join(';')]
      return inside === '' ? '' : `${head}{${inside}}`
    })
    .join('')
}

function readParts(css: string): readonly Part[] {
  return cutRules(css).flatMap((text): readonly Part[] => {
    const open = text.indexOf('{')
    const head = text.slice(0, open).trim()
    if (LATER.test(head)) return []
    const inside = text.slice(open + 1, -1)
    if (GROUP.test(head)) return [{ head, parts: readParts(inside) }]
    if (head.startsWith('@') || open === -1) return [{ text }]
    const selectors = cutAt(',', head).map((one) => ({ text: one, needs: needsOf(one) }))
    return [
      {
        selectors: selectors.filter((one) => !POINTED.test(one.text.replace(OPTIONAL, ''))),
        declarations: cutAt(';', inside),
      },
    ]
  })
}

function needsOf(selector: string): readonly string[] {
  const certain = selector.replace(OPTIONAL, '').replace(OTHER, '')
  return certain.match(/\.?[A-Za-z][\w-]*/g) ?? []
}

/** Cuts text at the ends of its outermost braces, and at semicolons outside of braces. Strings may hold any sign. */
function cutRules(css: string): readonly string[] {
  const rules: string[] = []
  let depth = 0
  let start = 0
  for (const { index, 0: sign } of css.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{};]/gs)) {
    if (sign === '{') depth += 1
    else if (sign === '}') depth -= 1
    if (depth > 0 || (sign !== '}' && sign !== ';')) continue
    rules.push(css.slice(start, index + 1).trim())
    start = index + 1
  }
  return rules
}

/** Cuts at a sign that stands in no brackets and in no string. */
function cutAt(sign: ',' | ';', text: string): readonly string[] {
  const pieces: string[] = []
  let depth = 0
  let start = 0
  for (const { index, 0: found } of text.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[()[\],;]/gs)) {
    if (found === '(' || found === '[') depth += 1
    else if (found === ')' || found === ']') depth -= 1
    else if (depth === 0 && found === sign) {
      pieces.push(text.slice(start, index))
      start = index + 1
    }
  }
  return [...pieces, text.slice(start)].filter((piece) => piece !== '')
}
