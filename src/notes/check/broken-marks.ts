/** The checks `unclosed-link`, `table-rule` and `unclosed-strong`: marks of Markdown that were begun and not ended. */
import { isRule } from '../parse/dialect/table.ts'
import type { Line } from '../parse/lines.ts'
import { readBullet } from '../parse/markers.ts'
import type { ParsedNote } from '../parse/read-note.ts'
import type { Finding } from '../problem.ts'
import { shorten } from './shorten.ts'

/** Finds such marks outside of code. */
export function findBrokenMarks(note: ParsedNote): readonly Finding[] {
  return [...findLinks(note), ...findTables(note), ...findStars(note)]
}

/** Code in a line as blanks of the same length. */
function withoutCode(text: string): string {
  return text.replace(/(`+)(?:(?!\1).)*\1/g, (code) => ' '.repeat(code.length))
}

const OPEN_LINK = /(?<!\\)\[[^[\]]{1,200}\]\((?:https?:|\.{0,2}\/|#|[\w-]{1,60}\.md)[^()]{0,300}$/

function findLinks({ lines, classified }: ParsedNote): readonly Finding[] {
  return lines.flatMap((line, index): readonly Finding[] => {
    if (classified.roles[index] !== 'text' || !line.content.includes('](')) return []
    const match = OPEN_LINK.exec(withoutCode(line.content))
    if (match === null) return []
    return [
      {
        code: 'unclosed-link',
        line: line.number,
        column: line.offset + match.index + 1,
        detail: shorten(match[0].trim()),
      },
    ]
  })
}

/** Two rows or more between bars, without the row of dashes that makes them a table. */
function findTables({ lines, classified }: ParsedNote): readonly Finding[] {
  const isRow = (index: number): boolean => {
    const line = lines[index]
    if (line === undefined || classified.roles[index] !== 'text') return false
    const text = line.content.trimEnd()
    return text.startsWith('|') && text.endsWith('|') && text.indexOf('|', 1) < text.length - 1
  }
  return lines.flatMap((line, index): readonly Finding[] => {
    const isFirst = isRow(index) && !isRow(index - 1) && isRow(index + 1)
    const hasRule = [line, lines[index + 1]].some((row) => isRule(row?.content ?? ''))
    if (!isFirst || hasRule || isRule(lines[index - 1]?.content ?? '')) return []
    return [
      {
        code: 'table-rule',
        line: line.number,
        column: line.offset + 1,
        detail: shorten(line.content.trim()),
      },
    ]
  })
}

/** Stars that open before a word and do not close in the same paragraph. */
function findStars({ lines, classified }: ParsedNote): readonly Finding[] {
  const found: Finding[] = []
  let paragraph: Line[] = []
  const flush = (): void => {
    const marks = paragraph.flatMap((line) =>
      [...withoutCode(line.content).matchAll(/(?<![\\*])\*\*(?!\*)/g)].map((match) => ({
        line,
        at: match.index,
      })),
    )
    paragraph = []
    const last = marks.at(-1)
    if (last === undefined || marks.length % 2 === 0) return
    const { line, at } = last
    const before = line.content[at - 1] ?? ' '
    const opens = /\S/.test(line.content[at + 2] ?? ' ') && /[\s("'“‘[]/.test(before)
    if (!opens || marks.length > 1) return
    const detail = shorten(line.content.slice(at).trim())
    found.push({ code: 'unclosed-strong', line: line.number, column: line.offset + at + 1, detail })
  }
  for (const [index, line] of lines.entries()) {
    const isText = classified.roles[index] === 'text'
    if (!isText || readBullet(line) !== null || /^(?:#|\||>)/.test(line.content)) flush()
    if (isText) paragraph.push(line)
  }
  flush()
  return found
}
