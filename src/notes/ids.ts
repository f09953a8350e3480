import type { QuestionId } from './question.ts'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * Gives the identity of a question from its plain text: eight base32 characters that stay the same when spacing, punctuation
 * or letter case change. `questionId('도커란?')` equals `questionId('도커 란')`.
 */
export function questionId(text: string): QuestionId {
  // The one place where an id is made from text.
  return shortHash(normalise(text), 8) as QuestionId
}

/** What is left of a question's text when only its words count: NFC, lower case, letters and digits. */
export function normalise(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]|\p{Variation_Selector}/gu, '')
  // A text without a single word (`???`) still needs an identity of its own.
  return words === '' ? text.replace(/\s+/g, '') : words
}

/** The id of a later occurrence of the same question: `x-` and four characters made from what tells it apart. */
export function laterId(first: string, witness: string): QuestionId {
  return `${first}-${shortHash(normalise(witness), 4)}` as QuestionId
}

/** An id that its author pinned; null when it cannot stand in an address. */
export function pinnedId(written: string): QuestionId | null {
  return /^[a-z0-9][a-z0-9-]{1,63}$/.test(written) ? (written as QuestionId) : null
}

/**
 * Hashes a text to base32. Two lanes of 32 bits are mixed as in cyrb53 (bryc, public domain),
 * https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js
 */
function shortHash(text: string, length: number): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  let result = ''
  for (let place = 0; place < length; place += 1) {
    // Four characters come from each lane, five bits apiece.
    const lane = place % 2 === 0 ? a : b
    result += ALPHABET[(lane >>> (5 * (place >> 1))) & 31]
  }
  return result
}
