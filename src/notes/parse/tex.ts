/** Finds formulas in TeX, and hides them from Markdown, which would take their signs for emphasis. */
import type { CodeRange } from './code-ranges.ts'

// A formula is closed, has no space at its edges, and holds a command, `^` or `_`: `$가 들어간 파일과 $HOME_DIR` is text.
// LaTeX and chat programs write `\[ \]` and `\( \)`. Markdown writes plain brackets so, too (`\[^2\]`, `\[LOG_DIR\]`): there a
// formula holds a command, or a single letter with `^` or `_`.
const FORMULA =
  /(?<![\\$])\\(?:\[(?<display>[^`]{1,2000}?)\\\]|\((?<inline>[^`\n]{1,300}?)\\\))|(?<![\\$\w])(?:\$\$(?<block>[^$`]{1,2000})\$\$|\$(?<line>[^\s$`"][^$`"\n]{0,300}?(?<=[^\s\\])|[^\s$`"])\$)(?![\w$])/g
const TEX = /\\[a-z]|[\^_]/i
const TEX_IN_BRACKETS = /\\[a-z]{2}|(?<![\w\\])[a-z][\^_](?:\w(?!\w)|\{)/i

/** Returns the ranges of formulas in a paragraph's Markdown. `isCode` says of offsets, in their order, whether they are in code. */
export function formulaRanges(text: string, isCode: (offset: number) => boolean): readonly CodeRange[] {
  if (!/\$|\\[[(]/.test(text)) return []
  return [...text.matchAll(FORMULA)].flatMap((match): readonly CodeRange[] => {
    const inside = Object.values(match.groups ?? {}).find((group) => group !== undefined) ?? ''
    const end = match.index + match[0].length
    const tex = match[0].startsWith('\\') ? TEX_IN_BRACKETS : TEX
    return tex.test(inside) && !isCode(match.index) ? [[match.index, end]] : []
  })
}

/** Marks of code that are longer than any in a text. */
export function codeMarks(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, marks) => Math.max(most, marks.length), 0)
  return '`'.repeat(longest + 1)
}

/** Writes formulas as inline code between these marks. Takes and returns the Markdown of a paragraph. */
export function asCode(text: string, ranges: readonly CodeRange[], marks: string): string {
  let at = 0
  const parts = ranges.map(([start, end]) => {
    const before = text.slice(at, start)
    at = end
    return `${before}${marks}${text.slice(start, end)}${marks}`
  })
  return parts.join('') + text.slice(at)
}
