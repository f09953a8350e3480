/** Binary search in sorted lists. */

/** Returns the range [from, to) of a sorted list of `length` strings that start with `prefix`. */
export function prefixRange(
  length: number,
  at: (i: number) => string,
  prefix: string,
): readonly [number, number] {
  const from = firstWhere(length, (i) => at(i) >= prefix)
  const to = firstWhere(length, (i) => at(i) > prefix && !at(i).startsWith(prefix))
  return [from, Math.max(from, to)]
}

/** Returns the first i for which `holds` is true, `length` when there is none. Once true, it must stay true. */
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
