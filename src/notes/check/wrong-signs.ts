/** The check `wrong-sign`: full-width signs and curly quotes, which a Korean keyboard or a word processor writes, in place of marks. */
import type { ParsedNote } from '../parse/read-note.ts'
import type { Finding } from '../problem.ts'
import { shorten } from './shorten.ts'
import { withoutCode } from './without-code.ts'

/** A heading, a row of a table, a fence, a link or picture, and the quotes of an attribute. */
const SIGNS: readonly RegExp[] = [
  /^＃{1,6}\s*(?=[\p{L}\p{N}])/u,
  /^｜.*｜\s*$/,
  /^｀{3}/,
  /[!！]?[[［][^[\]［］]{1,200}(?:［|］（|］\(|\]（)[^()（）]{1,300}[)）]/,
  /<(?:img|a|details|font|span|div|p|br)\b[^<>]{0,200}=\s?[“”‘’＂]/i,
]

/** Finds lines where such a sign stands in the place of a mark, outside of code. Of lines below each other only the first is named. */
export function findWrongSigns({ lines, classified }: ParsedNote): readonly Finding[] {
  const isWrong = (index: number): boolean => {
    const text = withoutCode(lines[index]?.content ?? '')
    return classified.roles[index] === 'text' && SIGNS.some((sign) => sign.test(text))
  }
  return lines.flatMap((line, index): readonly Finding[] => {
    if (!isWrong(index) || isWrong(index - 1)) return []
    const detail = shorten(line.content.trim())
    return [{ code: 'wrong-sign', line: line.number, column: line.offset + 1, detail }]
  })
}
