/**
 * Returns the edit distance of two texts with transpositions of neighbours (optimal string alignment): a letter too many, too few,
 * wrong, or two letters swapped. Each costs 1; `costOf` may give another cost to a wrong letter. Returns a number above `limit`
 * as soon as the distance must exceed `limit`.
 */
export function alignmentDistance(
  a: string,
  b: string,
  limit: number,
  costOf: (wrong: string, right: string) => number = () => 1,
): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let above: readonly number[] = []
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    let least = row
    const letter = a.charAt(row - 1)
    for (let column = 1; column <= b.length; column += 1) {
      const other = b.charAt(column - 1)
      const wrong = letter === other ? 0 : costOf(letter, other)
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + wrong,
      )
      const isSwapped = letter === b[column - 2] && a[row - 2] === other
      if (isSwapped) cost = Math.min(cost, (above[column - 2] ?? 0) + 1)
      current.push(cost)
      least = Math.min(least, cost)
    }
    if (least > limit) return limit + 1
    above = previous
    previous = current
  }
  return previous[b.length] ?? limit + 1
}
