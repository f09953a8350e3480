/** What Chromium 109, Safari 15.4 or Firefox 115 lack, and how it is found in built scripts, styles and pages. */
import { parseAst } from 'vite'

/** A feature that some browser of the floor does not have. */
interface Feature {
  /** As docs/browsers.md calls it, where it is allowed. */
  readonly name: string
  /** Why it may stand in a built file all the same: it is asked for first, or nothing is lost without it. */
  readonly allowed?: string
  /** A piece of a file that holds it. */
  readonly sample: string
}

interface ScriptFeature extends Feature {
  readonly uses: (node: SyntaxNode) => boolean
}

interface TextFeature extends Feature {
  readonly pattern: RegExp
}

type SyntaxNode = Readonly<Record<string, unknown>> & { readonly type: string }

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string'
const field = (node: unknown, name: string): unknown => (isNode(node) ? node[name] : undefined)
/** The text that an expression is, in quotes or, as the bundler writes it, in backticks. */
const textOf = (node: unknown): unknown => {
  const quasis = field(node, 'quasis')
  if (!Array.isArray(quasis)) return field(node, 'value')
  return quasis.length === 1 ? Reflect.get(Object(field(quasis[0], 'value')), 'cooked') : undefined
}
const memberName = (node: unknown): unknown => {
  if (field(node, 'type') === 'ChainExpression') return memberName(field(node, 'expression'))
  if (field(node, 'type') !== 'MemberExpression') return undefined
  const property = field(node, 'property')
  return field(node, 'computed') === true ? textOf(property) : field(property, 'name')
}

/** `x.name`, on whatever object. */
const member = (name: string, sample: string, allowed?: string): ScriptFeature => ({
  name,
  sample,
  ...(allowed !== undefined && { allowed }),
  uses: (node) => memberName(node) === name,
})

/** `Object.name`, on this object alone. */
const ofObject = (object: string, name: string, allowed?: string): ScriptFeature => ({
  name: `${object}.${name}`,
  sample: `${object}.${name}(x)`,
  ...(allowed !== undefined && { allowed }),
  uses: (node) =>
    memberName(node) === name &&
    [field(field(node, 'object'), 'name'), memberName(field(node, 'object'))].includes(object),
})

/** A name of the global scope. */
const named = (name: string, allowed?: string): ScriptFeature => ({
  name,
  sample: `new ${name}()`,
  ...(allowed !== undefined && { allowed }),
  uses: (node) => (node.type === 'Identifier' && node.name === name) || memberName(node) === name,
})

/** A name of an event, as a text of its own. */
const event = (name: string, allowed?: string): ScriptFeature => ({
  name,
  sample: `addEventListener('${name}', f)`,
  ...(allowed !== undefined && { allowed }),
  uses: (node) => ['Literal', 'TemplateLiteral'].includes(node.type) && textOf(node) === name,
})

const pattern = (
  name: string,
  sample: string,
  found: (pattern: string, flags: string) => boolean,
): ScriptFeature => ({
  name,
  sample,
  uses: ({ type, regex, callee, arguments: given }) => {
    if (type === 'Literal' && typeof regex === 'object' && regex !== null)
      return found(String(Reflect.get(regex, 'pattern')), String(Reflect.get(regex, 'flags')))
    if ((type !== 'NewExpression' && type !== 'CallExpression') || field(callee, 'name') !== 'RegExp')
      return false
    const [source, flags] = Array.isArray(given) ? given : []
    return found(String(textOf(source) ?? ''), String(textOf(flags) ?? ''))
  },
})

const iteratorHelpers = new Set(
  'map filter take drop flatMap reduce toArray forEach some every find'.split(' '),
)

/** For each: which of the three browsers lack it is told by caniuse.com and MDN's compatibility data. */
export const scriptFeatures: readonly ScriptFeature[] = [
  pattern('lookbehind', '/(?<!a)b/.test(x)', (source) => /\(\?<[=!]/.test(source)),
  pattern('the v flag', '/[a--b]/v.test(x)', (_, flags) => flags.includes('v')),
  pattern('flags inside a pattern', 'new RegExp("(?i:a)")', (source) =>
    /\(\?[ims]*-?[ims]*:/.test(source.replaceAll('(?:', '')),
  ),
  { name: 'static blocks', sample: 'class A { static { f() } }', uses: ({ type }) => type === 'StaticBlock' },
  {
    name: 'import attributes',
    sample: 'import a from "../a.json" with { type: "json" }',
    uses: ({ type, attributes }) =>
      type === 'ImportDeclaration' && Array.isArray(attributes) && attributes.length > 0,
  },
  {
    name: 'using',
    sample: '{ using a = f() }',
    uses: ({ type, kind }) => type === 'VariableDeclaration' && (kind === 'using' || kind === 'await using'),
  },
  {
    name: 'import.meta.resolve',
    allowed: 'the bundler asks for it first',
    sample: 'import.meta.resolve("a")',
    uses: (node) => memberName(node) === 'resolve' && field(node.object, 'type') === 'MetaProperty',
  },
  {
    name: 'iterator helpers',
    sample: 'map.values().map(f)',
    uses: ({ type, callee }) => {
      if (type !== 'CallExpression' || !iteratorHelpers.has(String(memberName(callee)))) return false
      const source = field(callee, 'object')
      const given = field(source, 'arguments')
      const made = memberName(field(source, 'callee'))
      if (made === 'matchAll') return true
      return (
        ['values', 'keys', 'entries'].includes(String(made)) && Array.isArray(given) && given.length === 0
      )
    },
  },
  ...[
    'toReversed',
    'toSorted',
    'toSpliced',
    'fromAsync',
    'withResolvers',
    'groupBy',
    'isWellFormed',
    'toWellFormed',
  ].map((name) => member(name, `x.${name}(f)`)),
  ...[
    'union',
    'intersection',
    'difference',
    'symmetricDifference',
    'isSubsetOf',
    'isSupersetOf',
    'isDisjointFrom',
  ].map((name) => member(name, `x.${name}(y)`)),
  ...[
    'canParse',
    'checkVisibility',
    'showPicker',
    'showPopover',
    'togglePopover',
    'hidePopover',
    'requestClose',
  ].map((name) => member(name, `x.${name}(y)`)),
  ...['userActivation', 'inert', 'setHTMLUnsafe', 'moveBefore', 'getDirectory', 'ariaNotify'].map((name) =>
    member(name, `x.${name}`),
  ),
  member(
    'wakeLock',
    'x.wakeLock',
    'asked for first; without it the screen sleeps when it does (src/ui/carry/listen-page.tsx)',
  ),
  member('toBase64', 'x.toBase64', 'the library of QR codes asks for it first'),
  member('requestSubmit', 'x.requestSubmit()'),
  member('startViewTransition', 'document.startViewTransition(f)'),
  named('requestIdleCallback', 'asked for first; a timeout stands in (src/ui/base/when-idle.ts)'),
  ofObject(
    'indexedDB',
    'databases',
    'inside a try; without it the journal is opened to see (src/storage/journal-exists.ts)',
  ),
  ofObject(
    'crypto',
    'randomUUID',
    'only on https, where the floor has it; random bytes stand in (src/ui/base/random-id.ts)',
  ),
  ofObject(
    'navigator',
    'clipboard',
    'only on https; inside a try, a field stands in (src/ui/base/copy-text.ts)',
  ),
  ...[
    ['AbortSignal', 'any'],
    ['AbortSignal', 'timeout'],
    ['Promise', 'try'],
    ['RegExp', 'escape'],
    ['Response', 'json'],
    ['ReadableStream', 'from'],
    ['Error', 'isError'],
    ['Math', 'sumPrecise'],
    ['window', 'navigation'],
    ['navigator', 'userAgentData'],
    ['scheduler', 'yield'],
    ['scheduler', 'postTask'],
  ].map(([object = '', name = '']) => ofObject(object, name)),
  ...'CompressionStream DecompressionStream Iterator Temporal URLPattern Segmenter DurationFormat OffscreenCanvas CloseWatcher Float16Array SuppressedError'
    .split(' ')
    .map((name) => named(name)),
  event('scrollend', 'the view is saved at a press and on leaving, too (src/ui/study/scroll-restoration.ts)'),
  named('trustedTypes', 'asked for first; others take the plain address (src/ui/search/trusted-types.ts)'),
]

const style = (name: string, found: RegExp, sample: string, allowed?: string): TextFeature => ({
  name,
  pattern: found,
  sample,
  ...(allowed !== undefined && { allowed }),
})

export const styleFeatures: readonly TextFeature[] = [
  style('ranges in media queries', /@media[^{]*[<>]/, '@media (width>=60rem){a{top:0}}'),
  style('@media (scripting)', /@media[^{]*scripting/, '@media (scripting:none){a{top:0}}'),
  style(':has()', /:has\(/, 'a:has(b){top:0}'),
  style('nesting', /[{;}]\s*&|;[^{};]*\{/, 'a{&:hover{top:0}}'),
  style('light-dark()', /light-dark\(/, 'a{color:light-dark(red,blue)}'),
  style('color-mix()', /color-mix\(/, 'a{color:color-mix(in srgb,red,blue)}'),
  style('lab and lch colours', /\bo?kl?(?:lab|lch)\(|\b(?:ok)?(?:lab|lch)\(/, 'a{color:oklch(0 0 0)}'),
  style('relative colours', /(?:rgb|hsl)a?\(from\b/, 'a{color:rgb(from red r g b)}'),
  style(
    'newer functions',
    /\b(?:round|mod|rem|sin|cos|tan|pow|sqrt|hypot|exp|sign|abs|linear|if|sibling-index|calc-size|anchor)\(/,
    'a{width:round(1.5px)}',
  ),
  style('lines as a unit', /[\d.](?:r?lh|cq[whib]|cqmin|cqmax|rcap|rex|rch|ric)\b/, 'a{height:2lh}'),
  style('container queries', /@container|container(?:-type|-name)?:/, '@container (width:1px){a{top:0}}'),
  style(
    '@property, @scope and others',
    /@(?:property|scope|starting-style|view-transition|position-try|counter-style|font-palette-values|function)\b/,
    '@property --a{}',
  ),
  style(
    'newer pseudo-classes',
    /:(?:modal|dir|popover-open|user-valid|user-invalid|open|autofill|state|target-within)\b|:nth-[a-z-]*child\([^)]*\bof\b/,
    'a:modal{top:0}',
  ),
  style('subgrid', /subgrid/, 'a{grid-template-rows:subgrid}'),
  style(
    'overflow: clip',
    /overflow(?:-[xy]|-block|-inline)?:[^;}]*clip|overflow-clip-margin/,
    'a{overflow:clip}',
  ),
  style('masks without a prefix', /(?<!-)mask(?:-[a-z]+)*:/, 'a{mask:none}'),
  style('backdrop-filter without a prefix', /(?<!-)backdrop-filter:/, 'a{backdrop-filter:none}'),
  style(
    'newer properties',
    /[;{](?:scrollbar-gutter|scrollbar-color|interpolate-size|text-box|line-clamp|view-transition-name|animation-timeline|anchor-name|position-anchor|offset-path|zoom|rotate-x|transition-behavior|hyphenate-limit-chars|print-color-adjust|box-decoration-break|hyphens|margin-trim|reading-flow|text-wrap-mode|white-space-collapse|inset-area|font-size-adjust|initial-letter|image-orientation):/,
    'a{scrollbar-gutter:stable}',
  ),
  style('text-wrap', /text-wrap:/, 'a{text-wrap:pretty}', 'lines break a little less well'),
  style(
    'field-sizing',
    /field-sizing:/,
    'a{field-sizing:content}',
    'fields have as many rows as their text (src/ui/study/memo.tsx)',
  ),
  style(
    'content-visibility',
    /content-visibility:|contain-intrinsic-size:/,
    'a{content-visibility:auto}',
    'the first paint of a long list takes longer',
  ),
  style(
    'overscroll-behavior',
    /overscroll-behavior/,
    'a{overscroll-behavior:none}',
    'a swipe at the end of a row may go back a page',
  ),
  style(
    'scrollbar-width',
    /scrollbar-width:/,
    'a{scrollbar-width:none}',
    'a scrollbar is seen below the filters',
  ),
  style(
    'a spoken form of content',
    /content:[^;}]*\/\s*"/,
    'a{content:"·" / ""}',
    'inside @supports; the dot is read aloud',
  ),
  style(
    'user-select without a prefix',
    /(?<!-webkit-user-select:[^;]*;)(?<!-)user-select:/,
    'a{user-select:none}',
  ),
]

export const pageFeatures: readonly TextFeature[] = [
  style(
    'the search element',
    /<search\b/,
    '<search></search>',
    'styled as a block; no landmark is announced',
  ),
  style(
    'modulepreload',
    /rel="modulepreload"/,
    '<link rel="modulepreload" href="a.js">',
    'the app asks for the files a little later',
  ),
  style(
    'fetchpriority',
    /\sfetchpriority=/,
    '<script fetchpriority="low"></script>',
    'the order of arrival is the own choice of the browser',
  ),
  style(
    'interactive-widget',
    /interactive-widget/,
    '<meta content="interactive-widget=resizes-content">',
    'the keyboard covers the foot of the page',
  ),
  style(
    'popover and commands',
    /\s(?:popover|popovertarget|commandfor|closedby|interestfor)\b=?/,
    '<div popover="auto"></div>',
  ),
  style('inert', /<[a-z][^>]*\sinert[\s=>]/, '<div inert></div>'),
  style('details that close each other', /<details[^>]*\sname=/, '<details name="a"></details>'),
  style(
    'import maps and speculation rules',
    /type="(?:importmap|speculationrules)"/,
    '<script type="importmap">',
  ),
  style('until-found', /hidden="until-found"/, '<div hidden="until-found"></div>'),
]

/** Returns the features of `features` that a script uses. Throws where it cannot be read at all. */
export function scriptUses(
  script: string,
  features: readonly ScriptFeature[] = scriptFeatures,
): readonly Feature[] {
  const found = new Set<ScriptFeature>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    if (!isNode(value)) return
    for (const feature of features) if (!found.has(feature) && feature.uses(value)) found.add(feature)
    Object.values(value).forEach(walk)
  }
  walk(parseAst(script))
  return [...found]
}

/** Returns the features of `features` that a style sheet or a page uses. */
export function textUses(text: string, features: readonly TextFeature[]): readonly Feature[] {
  return features.filter((feature) => feature.pattern.test(text))
}
