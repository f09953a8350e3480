/** Runs of neighbouring letters: texts that share many of them are alike. */

/** Returns the distinct runs of `length` neighbouring letters: `ngramsOf('도커란', 2)` has 도커 and 커란. */
export function ngramsOf(letters: string, length: number): ReadonlySet<string> {
  const ngrams = new Set<string>()
  for (let index = 0; index + length <= letters.length; index += 1) {
    ngrams.add(letters.slice(index, index + length))
  }
  return ngrams
}

/** Counts what is in both sets. */
export function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const one of small) if (large.has(one)) shared += 1
  return shared
}

/** Returns the Dice coefficient of two sets, 0 to 1: the part of both that is shared. */
export function diceOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return (2 * countShared(a, b)) / (a.size + b.size || 1)
}
