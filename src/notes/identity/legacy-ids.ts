/**
 * How ids were made when only letters and digits counted. Frozen: journals, addresses and backup files of that time hold such
 * ids, and they are read for ever. A change here would lose them.
 */
import type { QuestionId } from '../model.ts'
import { shortHash } from './short-hash.ts'

/** What is left of a text when only its words count: NFC, lower case, letters and digits. */
export function bareWords(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]|\p{Variation_Selector}/gu, '')
  // A text without a single word (`???`) still needs an identity of its own.
  return words === '' ? text.replace(/\s+/g, '') : words
}

/** The id that a question's plain text had: the same for `>`는 무엇인가요? and `|`는 무엇인가요? */
export function legacyId(text: string): QuestionId {
  // The one place where an id is made from text by the old rule.
  return shortHash(bareWords(text), 8) as QuestionId
}
