/**
 * A table with the header 질문|답변 (or Question|Answer): each row is a question with its answer. Other tables of the same note are
 * text. Other columns may stand beside the two (`번호`).
 */
import { asks } from '../asks.ts'
import { readLine } from '../lines.ts'
import { readLabel, withoutNumber } from './label.ts'
import type { Outline } from './outline.ts'
import { type Start, type Starts, startAt } from './start.ts'

const QUESTION =
  /^(?:(?:예상|면접|확인|자주\s?묻는)\s?)?(?:질문|문제|물음|문항|questions?|q|front|앞면)(?:\s?(?:내용|사항))?$/i
const ANSWER =
  /^(?:(?:모범|예상|예시|내|나의)\s?)?(?:답|답변|정답|해답|답안|answers?|a|back|뒷면)(?:\s?(?:내용|예시))?$/i

/** Where no column is called an answer. */
const EXPLANATION = /^(?:풀이|해설|설명|explanations?|solutions?)$/i

/** A cell: its text and the number of characters of the line before it. */
interface Cell {
  readonly text: string
  readonly column: number
}

interface Row {
  readonly index: number
  readonly cells: readonly Cell[]
}

/** A table: the names of its columns, and its rows. */
interface Table {
  readonly names: readonly string[]
  readonly rows: readonly Row[]
}

/** Finds the questions of this dialect; null when the note has no such table. */
export function findTableQuestions(outline: Outline): Starts | null {
  return startsOf(outline, ({ names }) => {
    const find = (words: RegExp): number => names.findIndex((name) => words.test(name))
    return { question: find(QUESTION), answer: find(ANSWER) === -1 ? find(EXPLANATION) : find(ANSWER) }
  })
}

const LEAST = 3

/** The same with other names, where one column asks in every row: for notes in which nothing else does. */
export function findAskingTables(outline: Outline): Starts | null {
  return startsOf(outline, ({ names, rows }) => {
    const question = names.findIndex((_, at) => rows.every(({ cells }) => asks(cells[at]?.text ?? '')))
    const isTold = rows.length >= LEAST && question + 1 < names.length
    return { question: isTold ? question : -1, answer: question + 1 }
  })
}

interface Columns {
  readonly question: number
  readonly answer: number
}

function startsOf(outline: Outline, columnsOf: (table: Table) => Columns): Starts | null {
  const starts = new Map<number, Start>()
  for (const table of tablesOf(outline)) {
    const columns = columnsOf(table)
    if (columns.question === -1 || columns.answer === -1) continue
    for (const { index, cells } of table.rows) {
      const line = outline.lines[index]
      const [asked, told] = [cells[columns.question], cells[columns.answer]]
      if (line === undefined || asked === undefined || asked.text === '') continue
      const label = readLabel(asked.text)
      const bare = withoutNumber(label?.rest ?? asked.text)
      const column = asked.column + (label?.width ?? 0) + bare.width
      const inline =
        told === undefined || told.text === ''
          ? null
          : { ...readLine(told.text, line.number), offset: told.column }
      const more = { inline, end: index, label: label?.name ?? bare.number }
      starts.set(index, startAt(line, index, { text: bare.text, column }, more))
    }
  }
  return starts.size === 0 ? null : starts
}

function tablesOf({ lines, classified }: Outline): readonly Table[] {
  const tables: { readonly names: readonly string[]; readonly rows: Row[] }[] = []
  let open: Row[] | null = null
  for (const [index, line] of lines.entries()) {
    // Rows go on behind a blank line, unless another table begins there.
    if (line.blank && !isRule(lines[index + 2]?.content ?? '')) continue
    const isText = classified.roles[index] === 'text' && line.content.includes('|')
    const isBelow = lines[index - 1]?.blank === false || line.content.startsWith('|')
    const cells = isText && (open === null || isBelow) ? readCells(line.content, line.offset) : []
    if (cells.length < 2) open = null
    else if (open === null && isRule(lines[index + 1]?.content ?? '')) {
      open = []
      tables.push({ names: cells.map((cell) => cell.text.replace(/[*_`\s]+/g, ' ').trim()), rows: open })
    } else if (open !== null && !isRule(line.content)) open.push({ index, cells })
  }
  return tables
}

/** True for the row of dashes below a table's header. */
export function isRule(text: string): boolean {
  return text.includes('|') && /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/.test(text)
}

/** Cuts a row into cells. A bar behind a backslash or in code is text. */
function readCells(content: string, offset: number): readonly Cell[] {
  const cells: Cell[] = []
  const text = content.trimEnd()
  let at = text.startsWith('|') ? 1 : 0
  let start = at
  let code = ''
  const push = (end: number): void => {
    const raw = text.slice(start, end)
    const space = /^\s*/.exec(raw)?.[0].length ?? 0
    cells.push({ text: raw.trim().replaceAll('\\|', '|'), column: offset + start + space })
    start = end + 1
  }
  for (; at < text.length; at += 1) {
    const character = text[at]
    if (character === '\\') at += 1
    else if (character === '`') code = code === '' ? '`' : ''
    else if (character === '|' && (code === '' || !text.slice(at).includes('`'))) push(at)
  }
  if (start < text.length) push(text.length)
  return cells
}
