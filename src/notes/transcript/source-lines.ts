/** A line of a code block, and the newline after it: empty at the end of the block. */
export interface SourceLine {
  readonly text: string
  readonly end: '' | '\n' | '\r\n'
}

/** Cuts the text of a code block into lines. Joined, they are the same text. */
export function splitSource(text: string): SourceLine[] {
  const lines: SourceLine[] = []
  let start = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', start)) {
    const isWindows = at > start && text.charAt(at - 1) === '\r'
    lines.push({ text: text.slice(start, isWindows ? at - 1 : at), end: isWindows ? '\r\n' : '\n' })
    start = at + 1
  }
  if (start < text.length) lines.push({ text: text.slice(start), end: '' })
  return lines
}
