/** How texts look in a terminal: their width and their colour. */

/**
 * Returns how many columns a text takes in a terminal: two for Hangul, Han, kana, full-width signs and emoji, none for signs that
 * stand on the letter before (UAX #11, the wide and full-width ranges).
 */
export function widthOf(text: string): number {
  let width = 0
  for (const { segment } of letters.segment(text))
    width += WIDE.test(segment) ? 2 : NARROW.test(segment) ? 1 : 0
  return width
}

/** Fills a text with spaces up to a number of columns. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)))
}

const COLOURS = { red: 31, yellow: 33, green: 32, grey: 90, bold: 1 } as const

/** Writes a text in a colour where a person looks: on a terminal that takes colours, unless `NO_COLOR` is set (no-color.org). */
export function paint(
  colour: keyof typeof COLOURS,
  text: string,
  stream: { readonly isTTY?: boolean },
): string {
  const { NO_COLOR = '', TERM } = process.env
  if (stream.isTTY !== true || NO_COLOR !== '' || TERM === 'dumb') return text
  return `\u001b[${COLOURS[colour]}m${text}\u001b[0m`
}

/** Ends this process quietly when nobody reads on, as in `… list | head`: that is no error. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}

const letters = new Intl.Segmenter('ko', { granularity: 'grapheme' })

const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|^\p{Emoji_Presentation}|^\p{Emoji}\ufe0f|^[\u{20000}-\u{3fffd}]/u
const NARROW = /[^\p{M}\p{Cc}\p{Cf}]/u
