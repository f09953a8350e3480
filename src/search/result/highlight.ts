/** Finds where the matched forms of a hit stand in a text. Small on purpose: it runs on the page's own thread. */

/**
 * Returns the ranges `[from, to)` of `text` (UTF-16 offsets) to be marked for `forms`: without regard to case and to
 * Unicode composition, in order, not overlapping. Runs in time linear in the text for a given number of forms.
 */
export function markRanges(text: string, forms: readonly string[]): readonly (readonly [number, number])[] {
  const { folded, origin } = fold(text)
  const covered = new Uint8Array(folded.length)
  for (const form of forms) {
    const wanted = fold(form).folded
    if (wanted === '') continue
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
      covered.fill(1, at, at + wanted.length)
    }
  }
  const ranges: (readonly [number, number])[] = []
  for (let at = 0; at < covered.length; at++) {
    if (!covered[at]) continue
    const from = at
    while (at + 1 < covered.length && covered[at + 1]) at++
    ranges.push([origin(from), origin(at + 1)])
  }
  return ranges
}

/** Folds case and composition, and says which offset of the text each offset of the folded text came from. */
function fold(text: string): { folded: string; origin: (at: number) => number } {
  const quick = text.toLowerCase()
  if (quick.length === text.length && text.normalize('NFC') === text) {
    return { folded: quick, origin: (at) => at }
  }
  let folded = ''
  const starts: number[] = []
  let at = 0
  // A base character with what combines with it (decomposed Hangul included) folds as one piece.
  for (const [piece] of text.matchAll(
    /[\u1100-\u115f\ua960-\ua97c]+[\u1160-\u11ff\ud7b0-\ud7fb]*|[\s\S]\p{M}*/gu,
  )) {
    const small = piece.normalize('NFC').toLowerCase()
    for (let i = 0; i < small.length; i++) starts.push(at)
    folded += small
    at += piece.length
  }
  return { folded, origin: (i) => starts[i] ?? text.length }
}
