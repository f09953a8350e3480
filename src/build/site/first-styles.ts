/** Cuts a style sheet down to what a page needs for its first paint. The whole sheet comes behind the page's content. */

/** A rule with its text, and for each of its selectors the classes that an element must have; or a group of parts (`@media`). */
type Part =
  | { readonly text: string; readonly needs: readonly (readonly string[])[] }
  | { readonly head: string; readonly parts: readonly Part[] }

/** What a sheet on paper needs is in the whole sheet. */
const LATER = /^@media print\b/
const GROUP = /^@(?:media|supports|layer|container)\b/
/** What an element may have, or must not have. */
const OPTIONAL = /:(?:not|is|where|has)\((?:[^()]|\([^()]*\))*\)/g

let known: { readonly css: string; readonly parts: readonly Part[] } | null = null

/**
 * Takes a style sheet (as a bundler writes it) and the markup of a page. Returns the rules of the sheet that some class of the page
 * may match, in their order, and all that depend on no class. Later rules of the whole sheet repeat them, so the looks in the end
 * are those of the whole sheet.
 */
export function firstStyles(css: string, html: string): string {
  if (known?.css !== css) known = { css, parts: readParts(css) }
  const classes = new Set(
    [...html.matchAll(/\bclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
  )
  return keep(known.parts, classes)
}

function keep(parts: readonly Part[], classes: ReadonlySet<string>): string {
  let kept = ''
  for (const part of parts) {
    if ('parts' in part) {
      const inside = keep(part.parts, classes)
      if (inside !== '') kept += `${part.head}{${inside}}`
    } else if (part.needs.some((names) => names.every((name) => classes.has(name)))) kept += part.text
  }
  return kept
}

function readParts(css: string): readonly Part[] {
  return cutRules(css).flatMap((text): readonly Part[] => {
    const open = text.indexOf('{')
    const head = text.slice(0, open).trim()
    if (LATER.test(head)) return []
    if (GROUP.test(head)) return [{ head, parts: readParts(text.slice(open + 1, -1)) }]
    return [{ text, needs: head.startsWith('@') ? [[]] : cutSelectors(head).map(classesOf) }]
  })
}

function classesOf(selector: string): readonly string[] {
  return [...selector.replace(OPTIONAL, '').matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name)
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

/** Cuts at commas that stand in no brackets. */
function cutSelectors(head: string): readonly string[] {
  const selectors: string[] = []
  let depth = 0
  let start = 0
  for (const { index, 0: sign } of head.matchAll(/[(),[\]]/g)) {
    if (sign === '(' || sign === '[') depth += 1
    else if (sign === ')' || sign === ']') depth -= 1
    else if (depth === 0) {
      selectors.push(head.slice(start, index))
      start = index + 1
    }
  }
  return [...selectors, head.slice(start)]
}
