/** Pairs of neighbouring letters: words that share many pairs are spelled alike. */

import { ngramsOf } from '../../notes/identity/ngrams.ts'

/** Returns the distinct pairs of neighbouring letters. The first letter is also paired with a start sign: 'abc' gives ^a, ab, bc. */
export function pairsOf(keys: string): ReadonlySet<string> {
  return ngramsOf(`^${keys}`, 2)
}
