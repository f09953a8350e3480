/** Takes a line's text; returns it with spaces in place of code in backticks, so that columns stay the same. */
export function withoutCode(text: string): string {
  return text.replace(/(`+)(?:(?!\1).)*\1/g, (code) => ' '.repeat(code.length))
}
