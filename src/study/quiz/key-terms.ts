/** Finds the key terms of an answer, and which of them a learner named. */

import type { Block, Inline } from '../../notes/model.ts'
import { compact } from '../../search/text/compact.ts'
import { isStopWord, looksInflected } from '../../search/text/stop-words.ts'
import { cutUnits } from '../../search/text/tokenizer.ts'
import type { Material, Words } from './quiz-source.ts'

export interface KeyTerm {
  /** As the answer writes it. */
  readonly name: string
  /** The search keys that count as naming it: its own and those of words that mean the same. */
  readonly keys: readonly string[]
  /** True when emphasis, English or the glossary says that it is a term. Otherwise it is a noun that may be one. */
  readonly isSure: boolean
}

/** The most terms of an answer. */
const mostTerms = 6
/** The most words of a phrase. */
const longestPhrase = 3
/** With this many strong terms, plain Korean nouns are left out. */
const enoughTerms = 3

/** Words that may be in an answer about anything. */
const generalWords = new Set(
  '가능 가지 같은걸 같은곳 같이 감사 경우 관련 과정 교재 그림 기본 기본적 기본적으로 기준 나만 내용 다수 다양 다음 답변 당연 두 링크 마지막 말씀 모두 모든 문제 방법 방식 보기 보통 부분 사용 생각 서로 설명 실제 아래 어느정 업무 여러 여러개 예정 예제 예시 위치 이라 이용 이유 일반적 자세 자유 자체 전체 정도 종류 지정 질문 참고 참조 처음 최대 최초 추가 특정 특별 포함 필요 하나 확인 활용'.split(
    ' ',
  ),
)

/** 하다 and 되다 after a noun make it a verb (실행합니다). */
const lightVerb = /^(?:[하해한할함합했되돼된될됨됩됐]|시[키켜킨킬킴])/

/** Particles that only follow nouns: a word before one of them is a noun. */
const nounParticle =
  /^들?(?:은|는|이|가|을|를|의|에|에서|에는|에도|에서는|에서도|으로|로|으로는|로는|으로도|로도|와|과|와는|과는|도|만|까지|부터|보다|처럼|마다|별로|에게|이나|나|이란|란|이라는|라는|이고|입니다|이다|인데)$|^들$/

/** How sure each source makes a term. The author's emphasis and the glossary count most. */
const weights = { marked: 3, glossary: 3, english: 2, noun: 1 } as const

interface Candidate {
  readonly name: string
  readonly keys: readonly string[]
  readonly weight: number
  readonly place: number
}

/**
 * Returns the key terms of an answer, in the order they occur: bold text, code, English words and words of the glossary; nouns only
 * if there are few of those. Terms that the question already has are left out.
 */
export function findKeyTerms({ card, body }: Material, words: Words): readonly KeyTerm[] {
  const given = new Set(keysIn(card.text, words))
  const found = new Map<string, Candidate>()
  let place = 0
  for (const span of spansOf(body.blocks)) {
    for (const { name, weight } of termsIn(span, words)) {
      const keys = keysOfTerm(name, words)
      const [own] = keys
      if (own === undefined || keys.some((key) => given.has(key))) continue
      if (name.split(/\s+/).every((word) => keysOfTerm(word, words).some((key) => given.has(key)))) continue
      const twin = keys.find((key) => found.has(key)) ?? own
      const known = found.get(twin)
      place += 1
      if (known) found.set(twin, { ...known, weight: Math.max(known.weight, weight) })
      else found.set(own, { name, keys, weight, place })
    }
  }
  const strong = [...found.values()].filter(({ weight }) => weight > weights.noun)
  const chosen = strong.length >= enoughTerms ? strong : [...found.values()]
  return chosen
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
    .slice(0, mostTerms)
    .sort((a, b) => a.place - b.place)
    .map(({ name, keys, weight }) => ({ name, keys, isSure: weight > weights.noun }))
}

/** Returns the terms that a text names, with any particles, plurals, spaces, and in either language. */
export function findNamed(terms: readonly KeyTerm[], text: string, words: Words): readonly KeyTerm[] {
  const typed = new Set(keysIn(text, words))
  const whole = compact(text)
  return terms.filter(({ keys }) =>
    keys.some((key) => typed.has(key) || (key.length >= shortestInside(key) && whole.includes(key))),
  )
}

/** The shortest key that is looked for inside other words: two Korean syllables (컨테이너레이어), but four Latin letters. */
function shortestInside(key: string): number {
  return /[가-힣]/.test(key) ? 2 : 4
}

function keysIn(text: string, words: Words): readonly string[] {
  return cutUnits(text).flatMap((unit) => [
    compact(unit.text),
    ...unit.words.flatMap((word) => keysOfTerm(word.text, words)),
  ])
}

function keysOfTerm(name: string, words: Words): readonly string[] {
  const key = /\s/.test(name) ? compact(name) : compact(words.keyOf(name))
  const relatives = words.relatives(key).filter(({ same }) => same)
  return [key, ...relatives.map((relative) => compact(relative.key))]
}

interface Span {
  readonly text: string
  readonly isMarked: boolean
}

interface Found {
  readonly name: string
  readonly weight: number
}

function termsIn(span: Span, words: Words): readonly Found[] {
  const units = cutUnits(span.text)
  // A short emphasised phrase is one term.
  if (span.isMarked && units.length > 1 && units.length <= longestPhrase) {
    return [{ name: span.text.trim(), weight: weights.marked }]
  }
  const found: (Found & { readonly start: number; readonly end: number; readonly isLatin: boolean })[] = []
  for (const { text, start, end } of units) {
    const isLatin = /^[-A-Za-z0-9]/.test(text)
    const name = isLatin ? text : words.keyOf(text)
    const weight = span.isMarked && name.length >= 2 ? weights.marked : weigh(text, name, isLatin, words)
    if (weight !== null) found.push({ name, weight, start, end, isLatin })
  }
  return joinPhrases(found, span.text)
}

/** Joins English words in a row into one term ('Control plane'). A longer row (a command) stays separate terms. */
function joinPhrases(
  found: readonly (Found & { readonly start: number; readonly end: number; readonly isLatin: boolean })[],
  text: string,
): readonly Found[] {
  const runs: (typeof found)[number][][] = []
  for (const each of found) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const follows = last?.isLatin && each.isLatin && text.slice(last.end, each.start) === ' '
    if (run && follows) run.push(each)
    else runs.push([each])
  }
  return runs.flatMap((run): readonly Found[] => {
    if (run.length > longestPhrase) return run
    const name = run.map((each) => each.name).join(' ')
    return [{ name, weight: Math.max(...run.map(({ weight }) => weight)) }]
  })
}

function weigh(text: string, stem: string, isLatin: boolean, words: Words): number | null {
  if (isLatin) {
    if (isStopWord(text) || !/[A-Za-z]{2}/.test(text) || /^(?:e\.?g|i\.?e|etc|ex)\.?$/i.test(text))
      return null
    return isInGlossary(text, words) ? weights.glossary : weights.english
  }
  // The stemmer returns verbs in their dictionary form. Verbs are no terms.
  const isVerb = stem.endsWith('다')
  if (isVerb || stem.length < 2 || isStopWord(text) || isStopWord(stem) || generalWords.has(stem)) return null
  if (lightVerb.test(text.slice(stem.length))) return weights.noun
  if (isInGlossary(stem, words)) return weights.glossary
  const isNoun = text.startsWith(stem) && nounParticle.test(text.slice(stem.length)) && !looksInflected(stem)
  return isNoun ? weights.noun : null
}

function isInGlossary(name: string, words: Words): boolean {
  const key = compact(words.keyOf(name))
  return words.isWord(key) || words.relatives(key).length > 0
}

function spansOf(blocks: readonly Block[]): readonly Span[] {
  return blocks.flatMap((block): readonly Span[] => {
    switch (block.kind) {
      case 'paragraph':
        return spansOfLine(block.children)
      case 'list':
        return block.items.flatMap(spansOf)
      case 'quote':
        return spansOf(block.children)
      case 'fold':
        return [...spansOfLine(block.summary), ...spansOf(block.children)]
      case 'table':
        return block.rows.flat().flatMap(spansOfLine)
      case 'code':
        return []
      default:
        return block satisfies never
    }
  })
}

function spansOfLine(children: readonly Inline[]): readonly Span[] {
  return children.flatMap((inline): readonly Span[] => {
    if (typeof inline === 'string') return [{ text: inline, isMarked: false }]
    switch (inline.kind) {
      case 'code':
        return [{ text: inline.text, isMarked: true }]
      case 'strong':
        return spansOfLine(inline.children).map(({ text }) => ({ text, isMarked: true }))
      case 'emphasis':
      case 'strike':
      case 'u':
      case 'sub':
      case 'sup':
      case 'mark':
      case 'kbd':
        return spansOfLine(inline.children)
      // The text of a link is often another page's title, not part of the answer.
      case 'link':
      case 'image':
      case 'break':
      case 'math':
      case 'small':
        return []
      default:
        return inline satisfies never
    }
  })
}
