/** How many typing errors are between two runs of keystrokes. */
import { alignmentDistance } from '../../notes/identity/optimal-alignment.ts'

/** Vowels that sound alike. One written for the other costs half. */
const alike = new Set('ㅐㅔ ㅔㅐ ㅒㅖ ㅖㅒ ㅏㅑ ㅑㅏ ㅓㅕ ㅕㅓ ㅗㅛ ㅛㅗ ㅜㅠ ㅠㅜ'.split(' '))

/**
 * Edit distance with transpositions of neighbours (optimal string alignment) between two runs of keystrokes. Returns a number above
 * `limit` as soon as the distance must exceed it.
 */
export function editDistance(a: string, b: string, limit: number): number {
  return alignmentDistance(a, b, limit, (wrong, right) => (alike.has(wrong + right) ? 0.5 : 1))
}
