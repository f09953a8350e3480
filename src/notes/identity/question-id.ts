import type { Inline, QuestionId } from '../model.ts'
import { bareWords } from './legacy-ids.ts'
import { shortHash } from './short-hash.ts'

/**
 * Gives the identity of a question from its text: eight base32 characters that stay the same when spacing, punctuation or letter
 * case change. `questionId('도커란?')` equals `questionId('도커 란')`. Signs that carry meaning count (C, C++ and C#), and in code
 * every sign does (`.` and `..`). A text without them has the id it always had (`legacy-ids.ts`).
 */
export function questionId(text: string | readonly Inline[]): QuestionId {
  // The one place where an id is made from text.
  return shortHash(normalise(text), 8) as QuestionId
}

/** What of a question's text makes its identity: words, signs that carry meaning, and every sign of code. */
export function normalise(text: string | readonly Inline[]): string {
  const parts = typeof text === 'string' ? [{ text, isCode: false }] : partsOf(text)
  const whole = parts.map((part) => part.text).join('')
  // A text without a single word is all signs.
  if (!/[\p{L}\p{N}\p{M}]/u.test(whole)) return bareWords(whole)
  return parts.map((part) => (part.isCode ? withAllSigns(part.text) : withMeaning(part.text))).join('')
}

interface Part {
  readonly text: string
  readonly isCode: boolean
}

function partsOf(inlines: readonly Inline[]): readonly Part[] {
  return inlines.flatMap((inline): readonly Part[] => {
    if (typeof inline === 'string') return [{ text: inline, isCode: false }]
    if (inline.kind === 'code') return [{ text: inline.text, isCode: true }]
    if (inline.kind === 'break' || inline.kind === 'image') return []
    return partsOf(inline.children)
  })
}

function withAllSigns(code: string): string {
  return code
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{Variation_Selector}]+/gu, '')
}

/** An arrow between words leads the reader on, as a dash does: `A -> B`. */
const ARROW = /(^|\s)<?[-=]+>(?=\s|$)/g
/** Operators, and what makes another word of a name: `C++`, `C#`, `$HOME`, `@Bean`, `50%`. `$?`, `!=` and `p->x` are whole. */
const MEANING = /\$[?!*@#$_-]|!=|->|[&|<>=+#$%\\@≤≥≠±×÷]/g

function withMeaning(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(ARROW, '$1 ')
    .replace(/(?:[^\p{L}\p{N}\p{M}]|\p{Variation_Selector})+/gu, (run) => (run.match(MEANING) ?? []).join(''))
}

/** The signs of a plain text that tell it from another with the same words, for comparing: also `..` before a particle, and `-it`. */
export function signsIn(text: string): readonly string[] {
  const plain = text.replace(ARROW, '$1 ')
  const standing = [...plain.matchAll(/(?:^|\s)([^\p{L}\p{N}\p{M}\s("'“‘[「『…]+)(?=[\p{L}\p{N}])/gu)]
  const meant = (plain.match(/[^\p{L}\p{N}\p{M}\s]+/gu) ?? []).map((run) =>
    (run.match(MEANING) ?? []).join(''),
  )
  return [...new Set([...standing.map((match) => match[1] ?? ''), ...meant])].filter((sign) => sign !== '')
}

/** What two wordings of one edition and the next must share to be the same but for spaces, letter case and closing marks. */
export function wordingKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/([\p{L}\p{N}])[.,?!:;…]+(?=\s|$)/gu, '$1')
    .replace(/\s+/g, '')
}

/** A short sign of a wording, to tell questions of one id apart without telling what they ask. */
export function wordingMark(text: string): string {
  return shortHash(wordingKey(text), 5)
}

/** A short sign of an answer, to find it again; empty while there is none. Takes its plain text and its code. */
export function answerMark(answerText: string, code: readonly string[]): string {
  const whole = [answerText, ...code].join('\n').normalize('NFC').toLowerCase().replace(/\s+/g, '')
  return whole === '' ? '' : shortHash(whole, 5)
}

/** The id of a later occurrence of the same question: `x-` and four characters made from the words of what tells it apart. */
export function laterId(first: string, witness: string): QuestionId {
  return `${first}-${shortHash(bareWords(witness), 4)}` as QuestionId
}

/** The id that the first occurrence has: itself, or without what `laterId` added. */
export function firstIdOf(id: string): string {
  return /^[0-9a-z]{8}-[0-9a-z]{4}$/.test(id) ? id.slice(0, 8) : id
}

/** The id that is to `first` what another is to its own first: `x-ab12` to `x`. */
export function sameLater(first: QuestionId, other: string): QuestionId {
  return `${first}${other.slice(firstIdOf(other).length)}` as QuestionId
}

/** A name for a question that is gone while another with the same wording has its id. Takes that id and its `answerMark`. */
export function lostId(id: string, mark: string): QuestionId {
  return `${firstIdOf(id)}-${mark === '' ? 'gone' : `gone-${mark}`}` as QuestionId
}

/** An id that its author pinned; null when it cannot stand in an address. */
export function pinnedId(written: string): QuestionId | null {
  return /^[a-z0-9][a-z0-9-]{1,63}$/.test(written) ? (written as QuestionId) : null
}
