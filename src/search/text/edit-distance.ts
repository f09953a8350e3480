/** The edit distance between two words, written as keystrokes. */
import { alignmentDistance } from '../../notes/identity/optimal-alignment.ts'

/** Vowels that sound alike: exchanging them costs half. */
const alike = new Set('ㅐㅔ ㅔㅐ ㅒㅖ ㅖㅒ ㅏㅑ ㅑㅏ ㅓㅕ ㅕㅓ ㅗㅛ ㅛㅗ ㅜㅠ ㅠㅜ'.split(' '))

/**
 * Returns the edit distance between two runs of keystrokes: one for each key that is missing, extra or wrong, and for two
 * neighbours in the wrong order (optimal string alignment). Vowels that sound alike count half. Above `limit` it returns some
 * number greater than `limit`, without computing the exact one.
 */
export function editDistance(a: string, b: string, limit: number): number {
  return alignmentDistance(a, b, limit, (wrong, right) => (alike.has(wrong + right) ? 0.5 : 1))
}
