/** Finds inline code and comments in a text without reading its Markdown. */

/** Start and end of a piece of text. */
export type CodeRange = readonly [start: number, end: number]

/**
 * Returns the ranges of inline code and of comments: what stands in them is no tag and no sign. A row of backticks is closed by
 * the next row of the same length, as in Markdown; one that is never closed hides nothing. Takes linear time.
 */
export function codeRanges(text: string): readonly CodeRange[] {
  if (!text.includes('`') && !text.includes('<!--')) return []
  const rows = [...text.matchAll(/`+|<!--|-->/g)]
  const closing = closingRows(rows.map(([row]) => row))
  const ranges: CodeRange[] = []
  let until = 0
  for (const [index, row] of rows.entries()) {
    const end = rows[closing[index] ?? -1]
    if (row.index < until || end === undefined || text[row.index - 1] === '\\') continue
    until = end.index + end[0].length
    ranges.push([row.index, until])
  }
  return ranges
}

/** Returns for each row the index of the row that would close it, or -1. */
function closingRows(rows: readonly string[]): readonly number[] {
  const closing = new Array<number>(rows.length).fill(-1)
  const next = new Map<string, number>()
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index] ?? ''
    closing[index] = next.get(row === '<!--' ? '-->' : row) ?? -1
    if (row === '-->') closing[index] = -1
    next.set(row, index)
  }
  return closing
}

/** Returns a function that says whether an offset is in one of the ranges. It must be asked in the order of the text. */
export function insideOf(ranges: readonly CodeRange[]): (offset: number) => boolean {
  let at = 0
  return (offset) => {
    while ((ranges[at]?.[1] ?? Infinity) <= offset) at += 1
    return offset >= (ranges[at]?.[0] ?? Infinity)
  }
}
