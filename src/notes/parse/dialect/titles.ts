/** The titles of a note: its headings, lines that are nothing but bold text, and quotes of one line that ask. */
import { asks } from '../asks.ts'
import { type Line, readLine } from '../lines.ts'
import { readBullet } from '../markers.ts'
import { isNumberOnly, readAnswerLabel } from './label.ts'
import type { HeadingAt, Outline } from './outline.ts'
import { LINE_LEVEL } from './start.ts'

/** A heading, or a line that is read as one. `inline` is what its author tells behind it on the same line. */
export interface Title extends HeadingAt {
  readonly inline: Line | null
}

/** The headings outside of `<details>`, the bold lines and the quotes that ask, in their order. */
export function titlesOf(outline: Outline): readonly (readonly [number, Title])[] {
  const { lines, classified, headings, depths } = outline
  return lines.flatMap((line, index): readonly (readonly [number, Title])[] => {
    if ((depths[index] ?? 0) > 0 || classified.roles[index] !== 'text') return []
    const heading = headings.get(index)
    if (heading !== undefined)
      return isNumberOnly(heading.text) ? [] : [[index, { ...heading, inline: null }]]
    const told = toldBehind(line)
    const inner = boldText(line) ?? told?.text ?? quotedQuestion(lines, index)
    if (inner === null || line.indent > 3 || readBullet(line) !== null) return []
    const column = line.offset + line.content.indexOf(inner)
    return [[index, { level: LINE_LEVEL, text: inner, column, last: index, inline: told?.inline ?? null }]]
  })
}

/**
 * `**암호학**`, `[3과목]`, `■ 기타` on a line: in bold, in brackets or behind a sign, and no sentence. A bare line is a title only where
 * `isNearer` says that it stands nearer to what is below it than to what is above.
 */
export function readTitleLine(line: Line, isNearer: boolean): string | null {
  const { content } = line
  const inside = /^[[【<〈《(]\s*([^[\]【】<>〈〉《》()]{1,40})\s*[\]】>〉》)]\s*$/.exec(content)?.[1]
  const text =
    boldText(line) ??
    inside ??
    /^[\p{So}]\s?(.{1,40})$/u.exec(content)?.[1] ??
    (isNearer ? BARE.exec(content)?.[0] : undefined)
  if (text === undefined || text.length > 40 || !/[\p{L}\p{N}]/u.test(text)) return null
  const isSentence = /[.:：!?？]|[다요죠음함]\s*$/.test(text) || asks(text)
  return line.indent > 1 || isSentence || readAnswerLabel(text) !== null ? null : text.trim()
}

/** A few words. */
const BARE = /^[+#&]?\s?[\p{L}\p{N}][^|<>`=;{}]{0,24}$/u

function boldText({ content }: Line): string | null {
  const inner =
    /^(?:(\*\*|__)(?!\s)(.{1,300}?)\1|<(b|strong)>\s*(.{1,300}?)\s*<\/\3>)[\s.:]*(?:<br\s*\/?>\s*)*\\?$/i.exec(
      content,
    )
  const text = inner?.[2] ?? inner?.[4]
  return text === undefined || /\*\*|<\/?(?:b|strong)>/i.test(text) ? null : text
}

/** `**멱등이란?** 여러 번 해도 같은 것`: a question in bold with its answer on the same line. */
function toldBehind(line: Line): { readonly text: string; readonly inline: Line } | null {
  const match = /^(\*\*|__)(?!\s)((?:(?!\1).){1,300}[?？])\s*\1\s*[-:：→]?\s*(?=[\p{L}\p{N}`"'(])/u.exec(
    line.content,
  )
  const text = match?.[2]
  if (match === null || text === undefined) return null
  const behind = readLine(line.content.slice(match[0].length), line.number)
  return { text, inline: { ...behind, offset: line.offset + match[0].length } }
}

/** The text of a quote of one line that asks. */
function quotedQuestion(lines: readonly Line[], index: number): string | null {
  const isQuote = (at: number): boolean => lines[at]?.content.startsWith('>') === true
  const inner = /^>\s?(?![>\s])(.{1,300})$/.exec(lines[index]?.content ?? '')?.[1]
  const isAlone = !isQuote(index - 1) && !isQuote(index + 1)
  return inner !== undefined && isAlone && asks(inner) ? inner : null
}
