import { codeRanges } from '../parse/code-ranges.ts'

/** Takes a line's text; returns it with spaces in place of code in backticks, so that columns stay the same. */
export function withoutCode(text: string): string {
  let [read, at] = ['', 0]
  for (const [start, end] of codeRanges(text)) {
    if (text[start] !== '`') continue
    read += text.slice(at, start) + ' '.repeat(end - start)
    at = end
  }
  return read + text.slice(at)
}
