/** Cuts a short piece of text around a match, for snippets. */

/** The texts of a question outside its heading. */
export interface AnswerTexts {
  readonly answer: string
  readonly code: string
}

/** Returns at most about `length` characters of answer or code around a term, '' when it is not written there as it is. */
export function cutExcerpt(texts: AnswerTexts, term: string, length: number): string {
  for (const field of [texts.answer, texts.code]) {
    const at = field.toLowerCase().indexOf(term)
    if (at >= 0) return cutAround(field, at, length)
  }
  return ''
}

/**
 * Returns about `length` characters of the line around offset `at`, as one line of text. It starts at the beginning of a
 * word where it can. An ellipsis stands where text was cut off.
 */
export function cutAround(field: string, at: number, length: number): string {
  const lineStart = field.lastIndexOf('\n', at) + 1
  const start = Math.max(lineStart, at - Math.min(30, length >> 2))
  const spaced = start === lineStart ? start : start + Math.max(0, field.slice(start, at).indexOf(' ') + 1)
  const end = Math.min(field.length, spaced + length)
  const piece = field.slice(spaced, end).replace(/\s+/g, ' ').trim()
  return `${spaced > lineStart ? '…' : ''}${piece}${end < field.length ? '…' : ''}`
}
