/**
 * A table with the header 질문|답변 (or Question|Answer): each row is a question with its answer. Other tables of the same note are
 * text. Other columns may stand beside the two (`번호`).
 */
import { readLine } from '../lines.ts'
import { readLabel, withoutNumber } from './label.ts'
import type { Outline } from './outline.ts'
import { type Start, type Starts, startAt } from './start.ts'

const QUESTION =
  /^(?:(?:예상|면접|확인|자주\s?묻는)\s?)?(?:질문|문제|물음|문항|questions?|q)(?:\s?(?:내용|사항))?$/i
const ANSWER =
  /^(?:(?:모범|예상|예시|내|나의)\s?)?(?:답|답변|정답|해답|답안|answers?|a)(?:\s?(?:내용|예시))?$/i

/** A cell: its text and the number of characters of the line before it. */
interface Cell {
  readonly text: string
  readonly column: number
}

/** Finds the questions of this dialect; null when the note has no such table. */
export function findTableQuestions({ lines, classified }: Outline): Starts | null {
  const starts = new Map<number, Start>()
  let columns: { readonly question: number; readonly answer: number } | null = null
  for (const [index, line] of lines.entries()) {
    const isRow = classified.roles[index] === 'text' && line.content.includes('|')
    const cells = isRow ? readCells(line.content, line.offset) : []
    // Rows go on behind a blank line, unless another table begins there.
    if (line.blank && !isRule(lines[index + 2]?.content ?? '')) continue
    if (cells.length < 2) columns = null
    else if (columns === null) {
      const names = cells.map((cell) => cell.text.replace(/[*_`\s]+/g, ' ').trim())
      const [question, answer] = [
        names.findIndex((name) => QUESTION.test(name)),
        names.findIndex((name) => ANSWER.test(name)),
      ]
      const isHeader = question !== -1 && answer !== -1 && isRule(lines[index + 1]?.content ?? '')
      if (isHeader) columns = { question, answer }
    } else if (!isRule(line.content)) {
      const [asked, told] = [cells[columns.question], cells[columns.answer]]
      if (asked === undefined || asked.text === '') continue
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

/** True for the row of dashes below a table's header. */
export function isRule(text: string): boolean {
  return /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/.test(text) && text.includes('-') && text.includes('|')
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
