/** Pairs of neighbouring letters: words that share many pairs are spelled alike. */

/** Returns the distinct pairs of neighbouring letters. The first letter is also paired with a start sign: 'abc' gives ^a, ab, bc. */
export function pairsOf(keys: string): ReadonlySet<string> {
  const pairs = new Set<string>([`^${keys.slice(0, 1)}`])
  for (let i = 0; i + 1 < keys.length; i++) pairs.add(keys.slice(i, i + 2))
  return pairs
}
