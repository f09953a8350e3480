/**
 * The checks `unclosed-link`, `link-marks`, `table-rule`, `table-cells`, `unclosed-strong`, `fence-marks` and `open-tag`: marks of Markdown that were begun and
 * not ended, or that stand in the wrong order.
 */
import { isRule } from '../parse/dialect/table.ts'
import type { Line } from '../parse/lines.ts'
import { readBullet } from '../parse/markers.ts'
import type { ParsedNote } from '../parse/read-note.ts'
import type { Finding } from '../problem.ts'
import { shorten } from './shorten.ts'
import { withoutCode } from './without-code.ts'

/** Finds such marks outside of code. */
export function findBrokenMarks(note: ParsedNote): readonly Finding[] {
  return [
    ...findLinks(note),
    ...findTables(note),
    ...findCells(note),
    ...findStars(note),
    ...findFences(note),
    ...findFolds(note),
    ...findOpenTags(note),
  ]
}

const OPEN_PICTURE = /(?<!\\)!\[[^[\]]{0,200}\]\([^()]{1,300}$/
/** `(글)[https://…]` and `[글] (https://…)`. */
const MIXED_LINK =
  /\([^()]{1,200}\)\[(?:https?:|www\.)[^[\]]{1,300}\]|\[[^[\]]{1,200}\]\s+\((?:https?:|www\.)[^()]{1,300}\)/
const OPEN_LINK = /(?<!\\)\[[^[\]]{1,200}\]\((?:https?:|\.{0,2}\/|#|[\w-]{1,60}\.md)[^()]{0,300}$/

function findLinks({ lines, classified }: ParsedNote): readonly Finding[] {
  return lines.flatMap((line, index): readonly Finding[] => {
    if (classified.roles[index] !== 'text' || !line.content.includes('[')) return []
    const text = withoutCode(line.content)
    const open = OPEN_LINK.exec(text) ?? OPEN_PICTURE.exec(text)
    const match = open ?? MIXED_LINK.exec(text)
    if (match === null) return []
    return [
      {
        code: open === null ? 'link-marks' : 'unclosed-link',
        line: line.number,
        column: line.offset + match.index + 1,
        detail: shorten(match[0].trim()),
      },
    ]
  })
}

/** Two rows or more between bars, without the row of as many dashes that makes them a table. */
function findTables({ lines, classified }: ParsedNote): readonly Finding[] {
  const isRow = (index: number): boolean => {
    const line = lines[index]
    if (line === undefined || classified.roles[index] !== 'text') return false
    const text = line.content.trimEnd()
    return text.startsWith('|') && text.endsWith('|') && text.indexOf('|', 1) < text.length - 1
  }
  return lines.flatMap((line, index): readonly Finding[] => {
    const below = lines[index + 1]?.content ?? ''
    const isFirst = isRow(index) && !isRow(index - 1) && (isRow(index + 1) || isRule(below))
    const fits = cellsOf(below) === cellsOf(line.content)
    const hasRule = isRule(line.content) || (isRule(below) && fits)
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

/** Rows with more in them than the table has columns: what is behind the last one is not shown. */
function findCells({ lines, classified }: ParsedNote): readonly Finding[] {
  let columns = 0
  return lines.flatMap((line, index): readonly Finding[] => {
    const text = line.content.trimEnd()
    const isRow = classified.roles[index] === 'text' && text.startsWith('|') && text.endsWith('|')
    if (!isRow) columns = 0
    else if (isRule(lines[index + 1]?.content ?? '')) columns = cellsOf(text)
    const isLong = columns > 0 && cellsOf(text) > columns && !/\|\s*\|$/.test(text)
    if (!isLong || isRule(text)) return []
    return [{ code: 'table-cells', line: line.number, column: line.offset + 1, detail: shorten(text) }]
  })
}

/** The number of cells of a row between bars. */
function cellsOf(row: string): number {
  return (withoutCode(row).match(/(?<!\\)\|/g)?.length ?? 0) - 1
}

const FENCE_LIKE = /^(?:``|'{3}|‘{3}|’{3}|´{3}|"{3}|“{3}|”{3})\s*[A-Za-z+#-]{0,15}\s*$/

/** Lines that open code with marks that open none: two backticks, three quotes. Of a pair only the first is named. */
function findFences({ lines, classified }: ParsedNote): readonly Finding[] {
  const marks = lines.filter(
    (line, index) => classified.roles[index] === 'text' && FENCE_LIKE.test(line.content),
  )
  return marks.flatMap((line, at): readonly Finding[] =>
    at % 2 === 1
      ? []
      : [{ code: 'fence-marks', line: line.number, column: line.offset + 1, detail: line.content.trim() }],
  )
}

/** Folds that do not close. A fold inside another one closes first. A summary ends before its fold does, and before the next begins. */
function findFolds({ lines, classified }: ParsedNote): readonly Finding[] {
  const open: Finding[] = []
  const summaries: Finding[] = []
  let summary: Finding | null = null
  for (const [index, line] of lines.entries()) {
    if (classified.roles[index] !== 'text') continue
    for (const match of withoutCode(line.content).matchAll(/<(\/?)(details|summary)\b[^<>]*>/gi)) {
      const [closes, name] = [match[1] === '/', match[2]?.toLowerCase()]
      const place = { code: 'lone-tag', line: line.number, column: line.offset + match.index + 1 } as const
      if (summary !== null && !(name === 'summary' && closes)) summaries.push(summary)
      summary = name === 'summary' && !closes ? { ...place, detail: '<summary>' } : null
      if (name === 'details' && closes) open.pop()
      if (name === 'details' && !closes) open.push({ ...place, detail: '<details>' })
    }
  }
  return summary === null ? [...open, ...summaries] : [...open, ...summaries, summary]
}

const OPEN_TAG = /<(?:img|a|br|details|summary|table|div|span|font|p)(?=\s|$)[^<>]{0,300}$/i

/** Tags without their `>` up to the end of the paragraph. */
function findOpenTags({ lines, classified }: ParsedNote): readonly Finding[] {
  return lines.flatMap((line, index): readonly Finding[] => {
    const match = classified.roles[index] === 'text' ? OPEN_TAG.exec(withoutCode(line.content)) : null
    if (match === null) return []
    let next = index + 1
    while (classified.roles[next] === 'text' && !/[<>]/.test(lines[next]?.content ?? '')) next += 1
    if (classified.roles[next] === 'text' && /^[^<]*>/.test(lines[next]?.content ?? '')) return []
    const detail = shorten(match[0].trim())
    return [{ code: 'open-tag', line: line.number, column: line.offset + match.index + 1, detail }]
  })
}

/** Stars or waves that open before a word and do not close in the same paragraph. */
function findStars(note: ParsedNote): readonly Finding[] {
  return [...findOpen(note, /(?<![\\*])\*\*(?!\*)/g), ...findOpen(note, /(?<![\\~])~~(?!~)/g)]
}

function findOpen({ lines, classified }: ParsedNote, mark: RegExp): readonly Finding[] {
  const found: Finding[] = []
  let paragraph: Line[] = []
  const flush = (): void => {
    const marks = paragraph.flatMap((line) =>
      [...withoutCode(line.content).matchAll(mark)].map((match) => ({
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
