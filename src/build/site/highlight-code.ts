/** Colours code at build time: a terminal transcript by who wrote each part, other code by its grammar (shiki). */
import { createHighlighterCore, type HighlighterCore, type ThemeRegistration } from 'shiki/core'
import { createOnigurumaEngine } from 'shiki/engine/oniguruma'
import { type CodeClass, codeClass, joinSpans } from '../../notes/transcript/code-spans.ts'
import { findGrammar, type GrammarName, grammarOf } from './grammars.ts'
import { plainCode } from './plain-code.ts'
import type { HighlightedCode } from './site-source.ts'

/** Code with more characters stays plain: colouring would cost too much. */
const largestColoured = 200_000
const longestColouredLine = 5_000

const cache = new Map<string, Promise<HighlightedCode>>()

/** Colours one fenced block. Never rejects: code in an unknown language is plain text. */
export function highlight(block: {
  readonly lang: string | null
  readonly text: string
}): Promise<HighlightedCode> {
  const key = `${block.lang ?? ''}\u0000${block.text}`
  const known = cache.get(key)
  if (known) return known
  const made = colour(block.text, block.lang)
  cache.set(key, made)
  return made
}

async function colour(text: string, lang: string | null): Promise<HighlightedCode> {
  const plain = plainCode({ text, lang })
  const language = text.length > largestColoured ? null : findLanguage(text, lang)
  if (plain.kind === 'transcript' || language === null) return plain
  return { kind: 'code', runs: await colourByGrammar(text, language) }
}

function findLanguage(text: string, lang: string | null): GrammarName | null {
  return lang === null || lang === '' ? guessLanguage(text) : findGrammar(lang)
}

/** Guesses the language of a block that names none; null when its first line leaves a doubt. */
function guessLanguage(text: string): GrammarName | null {
  const first = text.split('\n', 50).find((line) => line.trim() !== '' && !line.trimStart().startsWith('#'))
  if (first === undefined) return null
  if (/^FROM \S+/.test(first)) return 'docker'
  if (/^(?:apiVersion|kind|metadata|spec|services|version|name):(?: |$)/.test(first)) return 'yaml'
  if (/^\s*[{[]\s*(?:"|$)/.test(first)) return 'json'
  if (/^<(?:\?xml|!DOCTYPE|html|project)\b/i.test(first)) return 'xml'
  return null
}

// A theme whose colours are class numbers, so that the highlighter itself maps scopes to classes.
const scopes: readonly (readonly [CodeClass, readonly string[]])[] = [
  [
    'plain',
    ['string.unquoted', 'meta.embedded', 'string meta.interpolation', 'string variable.other.normal'],
  ],
  ['comment', ['comment', 'punctuation.definition.comment']],
  ['keyword', ['keyword', 'storage', 'entity.name.tag.reference', 'keyword.other.special-method']],
  ['plain', ['keyword.operator']],
  ['string', ['string', 'punctuation.definition.string', 'string.regexp']],
  ['plain', ['string.unquoted']],
  ['number', ['constant.numeric', 'constant.language', 'constant.character.escape']],
  [
    'property',
    [
      'entity.name.tag',
      'support.type.property-name',
      'keyword.other.definition.ini',
      'variable.other.property',
    ],
  ],
  [
    'property',
    ['entity.other.attribute-name', 'meta.object-literal.key', 'support.type.property-name.json punctuation'],
  ],
  ['function', ['entity.name.function', 'support.function', 'entity.name.command']],
  ['plain', ['string.unquoted.argument', 'constant.other.option']],
  [
    'variable',
    ['variable.other', 'variable.parameter', 'punctuation.definition.variable', 'variable.language'],
  ],
  ['inserted', ['markup.inserted', 'punctuation.definition.inserted']],
  ['deleted', ['markup.deleted', 'punctuation.definition.deleted']],
]

const classTheme: ThemeRegistration = {
  name: 'classes',
  type: 'light',
  fg: colourOf('plain'),
  bg: '#ffffff',
  settings: scopes.map(([name, scope]) => ({
    scope: [...scope],
    settings: { foreground: colourOf(name) },
  })),
}

function colourOf(name: CodeClass): string {
  return `#${codeClass[name].toString(16).padStart(6, '0')}`
}

function classOf(colour: string | undefined): number {
  return Number.parseInt(colour?.slice(1) ?? '0', 16)
}

let highlighter: Promise<HighlighterCore> | null = null

async function colourByGrammar(text: string, language: GrammarName): Promise<readonly number[]> {
  highlighter ??= createHighlighterCore({
    engine: createOnigurumaEngine(import('shiki/wasm')),
    themes: [classTheme],
    langs: [],
  })
  const colours = await highlighter
  if (!colours.getLoadedLanguages().includes(language)) await colours.loadLanguage(grammarOf(language))
  const lines = colours.codeToTokensBase(text, {
    lang: language,
    theme: classTheme.name ?? '',
    tokenizeMaxLineLength: longestColouredLine,
    // No limit: the same note must give the same page on a slow machine.
    tokenizeTimeLimit: 0,
  })
  const stretches: [number, number][] = []
  let at = 0
  for (const token of lines.flat()) {
    const isSpace = token.content.trim() === ''
    // Newlines are no tokens. Spaces get the class of what stands before them.
    const before = stretches.at(-1)?.[1] ?? codeClass.plain
    stretches.push(
      [token.offset - at, before],
      [token.content.length, isSpace ? before : classOf(token.color)],
    )
    at = token.offset + token.content.length
  }
  stretches.push([text.length - at, codeClass.plain])
  return joinSpans(stretches)
}
