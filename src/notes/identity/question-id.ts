/** Makes ids from the wording of questions. Ids are in addresses, journals and backup files, so they must never change. */
import type { Inline, QuestionId } from '../model.ts'
import { bareWords } from './legacy-ids.ts'
import { shortHash } from './short-hash.ts'

/**
 * Makes an id from the text of a question: eight base32 characters. Spaces, punctuation and letter case do not change it:
 * `questionId('도커란?')` equals `questionId('도커 란')`. Signs with a meaning do (C, C++ and C#), and in code every sign does (`.` and
 * `..`). For a text without such signs it is the same id as in earlier versions (`legacy-ids.ts`).
 */
export function questionId(text: string | readonly Inline[]): QuestionId {
  // The one place where an id is made from text.
  return shortHash(normalise(text), 8) as QuestionId
}

/** Returns what of a question's text its id is made from: words, signs with a meaning, and every sign of code. */
export function normalise(text: string | readonly Inline[]): string {
  const parts = typeof text === 'string' ? [{ text, isCode: false }] : partsOf(text)
  const whole = parts.map((part) => part.text).join('')
  // A text without any word is made of signs only.
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
    if (inline.kind === 'math') return [{ text: inline.tex, isCode: true }]
    if (inline.kind === 'break' || inline.kind === 'image' || inline.kind === 'small') return []
    return partsOf(inline.children)
  })
}

function withAllSigns(code: string): string {
  return code
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{Variation_Selector}]/gu, '')
}

/** An arrow between words (`A -> B`) is punctuation, like a dash. */
const ARROW = /(?:^|\s)<?[-=]+>(?=\s|$)/g
/** Signs with a meaning: operators, and signs of names (`C++`, `C#`, `$HOME`, `@Bean`, `50%`). `$?`, `!=` and `->` are one sign. */
const MEANING = /\$[?!*@#$_-]|!=|->|[&|<>=+#$%\\@≤≥≠±×÷]/g

function withMeaning(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(ARROW, '')
    .replace(/(?:[^\p{L}\p{N}\p{M}]|\p{Variation_Selector})+/gu, (run) => (run.match(MEANING) ?? []).join(''))
}

/** Returns the signs that may make a difference between two plain texts with the same words, also `..` before a particle and `-it`. */
export function signsIn(text: string): readonly string[] {
  const plain = text.replace(ARROW, '')
  const standing = [...plain.matchAll(/(?:^|\s)([^\p{L}\p{N}\p{M}\s("'“‘[「『…]+)(?=[\p{L}\p{N}])/gu)]
  const meant = (plain.match(/[^\p{L}\p{N}\p{M}\s]+/gu) ?? []).map((run) =>
    (run.match(MEANING) ?? []).join(''),
  )
  return [...new Set([...standing.map((match) => match[1] ?? ''), ...meant])].filter((sign) => sign !== '')
}

/** Returns a wording without its spaces, letter case and punctuation after words; equal for two wordings that differ only in those. */
export function wordingKey(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/([\p{L}\p{N}])[.,?!:;…]+(?=\s|$)/gu, '$1')
    .replace(/\s/g, '')
}

/** Returns a short hash of a wording. It tells questions with one id apart and does not reveal what they ask. */
export function wordingMark(text: string): string {
  return shortHash(wordingKey(text), 5)
}

/** Returns a short hash of an answer; empty when there is none. Takes its plain text and its code blocks. */
export function answerMark(answerText: string, code: readonly string[]): string {
  const whole = [answerText, ...code].join('\n').normalize('NFC').toLowerCase().replace(/\s/g, '')
  return whole === '' ? '' : shortHash(whole, 5)
}

/** Makes the id of a later question with the same wording: `first`, `-`, and four characters made from the words of `distinction`. */
export function laterId(first: string, distinction: string): QuestionId {
  return `${first}-${shortHash(bareWords(distinction), 4)}` as QuestionId
}

/** Returns an id without what `laterId` added; any other id as it is. */
export function firstIdOf(id: string): string {
  return /^[0-9a-z]{8}-[0-9a-z]{4}$/.test(id) ? id.slice(0, 8) : id
}

/** Gives `first` the ending that `laterId` gave to another id: (`x`, `y-ab12`) → `x-ab12`. */
export function sameLater(first: QuestionId, other: string): QuestionId {
  return `${first}${other.slice(firstIdOf(other).length)}` as QuestionId
}

/** Makes an id for a removed question whose own id another question with the same wording has now. Takes that id and the `answerMark`. */
export function lostId(id: string, mark: string): QuestionId {
  return `${firstIdOf(id)}-${mark === '' ? 'gone' : `gone-${mark}`}` as QuestionId
}

/** Reads an id that an author pinned; null when it may not be in an address. */
export function pinnedId(written: string): QuestionId | null {
  return /^[a-z0-9][a-z0-9-]{1,63}$/.test(written) ? (written as QuestionId) : null
}
