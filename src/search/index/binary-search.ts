/** Binary search in sorted lists. */

/** Returns the places [from, to) of a sorted list whose entry starts with `prefix`. */
export function prefixRange(
  length: number,
  at: (i: number) => string,
  prefix: string,
): readonly [number, number] {
  const from = firstWhere(length, (i) => at(i) >= prefix)
  const to = firstWhere(length, (i) => at(i) > prefix && !at(i).startsWith(prefix))
  return [from, Math.max(from, to)]
}

/** The first i for which a claim holds that, once true, stays true. */
export function firstWhere(length: number, holds: (i: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
