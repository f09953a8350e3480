/** Finds the highlights of a hit in a text. It is kept small because it runs on the main thread. */

/**
 * Returns the ranges `[from, to)` of `text` (UTF-16 offsets) that hold one of `highlights`, ignoring case and Unicode
 * composition. They are in order and do not overlap. The time is linear in the text for a given number of highlights.
 */
export function highlightRanges(
  text: string,
  highlights: readonly string[],
): readonly (readonly [number, number])[] {
  const { folded, origin } = fold(text)
  const covered = new Uint8Array(folded.length)
  for (const form of highlights) {
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

/** Folds case and composition. `origin` maps an offset of the folded text to one of the text. */
function fold(text: string): { folded: string; origin: (at: number) => number } {
  const quick = text.toLowerCase()
  if (quick.length === text.length && text.normalize('NFC') === text) {
    return { folded: quick, origin: (at) => at }
  }
  let folded = ''
  const starts: number[] = []
  let at = 0
  // A base character folds together with its combining characters, and so does decomposed Hangul.
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
