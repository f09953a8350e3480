/** Pairs of neighbouring letters: words that share many pairs are spelled alike. */

/** The distinct pairs of neighbouring keystrokes, the first keystroke paired with a start sign. */
export function pairsOf(keys: string): ReadonlySet<string> {
  const pairs = new Set<string>([`^${keys.slice(0, 1)}`])
  for (let i = 0; i + 1 < keys.length; i++) pairs.add(keys.slice(i, i + 2))
  return pairs
}
