/** The edit distance between two words, written as keystrokes. */

/** Vowels that sound alike: exchanging them costs half. */
const alike = new Set('ㅐㅔ ㅔㅐ ㅒㅖ ㅖㅒ ㅏㅑ ㅑㅏ ㅓㅕ ㅕㅓ ㅗㅛ ㅛㅗ ㅜㅠ ㅠㅜ'.split(' '))

/**
 * Returns the edit distance between two runs of keystrokes: one for each key that is missing, extra or wrong, and for two
 * neighbours in the wrong order (optimal string alignment). Vowels that sound alike count half. Above `limit` it returns some
 * number greater than `limit`, without computing the exact one.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const x = a[i - 1] ?? ''
      const y = b[j - 1] ?? ''
      const swap = x === y ? 0 : alike.has(x + y) ? 0.5 : 1
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + swap)
      if (i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    before = previous
    previous = row
  }
  return previous[b.length] ?? limit + 1
}
