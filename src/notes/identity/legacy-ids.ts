/**
 * Ids of earlier versions, when only letters and digits counted. Frozen: journals, addresses and backup files of that time have
 * such ids and must always be readable.
 */
import type { QuestionId } from '../model.ts'
import { shortHash } from './short-hash.ts'

/** Returns only the letters and digits of a text, in NFC and lower case. */
export function bareWords(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]|\p{Variation_Selector}/gu, '')
  // A text without any word (`???`) needs an id of its own too.
  return words === '' ? text.replace(/\s/g, '') : words
}

/** Returns the id that a plain text had in earlier versions: the same for `>`는 무엇인가요? and `|`는 무엇인가요? */
export function legacyId(text: string): QuestionId {
  // The only place that makes an id by the old rule.
  return shortHash(bareWords(text), 8) as QuestionId
}
