/** `stats`: counts the questions of the notes, and those that wait for an answer. */
import { isAwaiting } from '../../notes/awaiting.ts'
import { readFolder } from '../read/read-folder.ts'
import { buildSections } from '../site/sections.ts'
import { nodeSha256 } from '../write/node-sha256.ts'
import { type CommandShape, type Program, readArguments } from './command-line.ts'
import { padded, widthOf } from './terminal.ts'

const SHAPE: CommandShape = {
  usage: `사용법: {program} stats [폴더나 파일] [--json]

질문이 모두 몇 개인지, 노트와 주제마다 몇 개인지, 그중 답을 기다리는 것이 몇 개인지 세어 줘요.
  --json  JSON 하나로 적어요.
`,
  flags: ['json'],
  words: { least: 0, most: 1, what: '폴더나 파일 하나' },
}

interface Row {
  readonly file: string
  readonly title: string
  /** 0 for a whole note. */
  readonly depth: number
  readonly questions: number
  readonly pending: number
}

/** Prints a table of notes and sections, or with `--json` one object. Returns the exit code: 0, or 2 for wrong arguments. */
export function runStats(args: readonly string[], program: Program): number {
  const typed = readArguments(args, SHAPE, program)
  if (typed.kind === 'done') return typed.code
  const { notes } = readFolder(typed.words[0] ?? program.folder)
  const awaiting = notes.flatMap((note) => note.questions.map(isAwaiting))
  const sections = buildSections(notes, nodeSha256).sections.map(
    ({ file, title, depth, first, count }): Row => ({
      file,
      title,
      depth,
      questions: count,
      pending: awaiting.slice(first, first + count).filter(Boolean).length,
    }),
  )
  const [questions, pending] = [awaiting.length, awaiting.filter(Boolean).length]
  const lines = typed.has('json')
    ? [JSON.stringify({ questions, pending, sections })]
    : [...table(sections), `질문 ${questions}개, 그중 답을 기다리는 질문 ${pending}개예요.`]
  process.stdout.write(lines.map((line) => `${line}\n`).join(''))
  return 0
}

const HEADS = ['질문', '답 대기'] as const

function table(rows: readonly Row[]): readonly string[] {
  if (rows.length === 0) return []
  const cells = rows.map(({ questions, pending }) => [
    String(questions),
    pending === 0 ? '' : String(pending),
  ])
  const widths = HEADS.map((head, at) =>
    Math.max(...[head, ...cells.map((row) => row[at] ?? '')].map(widthOf)),
  )
  const names = rows.map(({ file, title, depth }) =>
    depth === 0 ? (title === '' ? file : `${file}  ${title}`) : `${'  '.repeat(depth)}${title}`,
  )
  const line = (row: readonly string[], name: string): string =>
    `${row.map((cell, at) => padded('', (widths[at] ?? 0) - widthOf(cell)) + cell).join('  ')}  ${name}`.trimEnd()
  return [line(HEADS, ''), ...cells.map((row, at) => line(row, names[at] ?? '')), '']
}
