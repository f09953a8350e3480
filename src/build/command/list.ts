/** `list`: prints the questions that the program reads. */
import type { Dialect, Question } from '../../notes/model.ts'
import { readFolder } from '../read/read-folder.ts'
import { type CommandShape, type Program, readArguments } from './command-line.ts'
import { problemLine } from './problem-text.ts'
import { padded } from './terminal.ts'

const SHAPE: CommandShape = {
  usage: `사용법: {program} list [폴더나 파일] [--json]

읽은 질문을 모두 보여 줘요.
  --json  한 줄에 질문 하나씩 JSON으로 적어요. 표준 출력에는 JSON만 나와요.
`,
  flags: ['json'],
  words: { least: 0, most: 1, what: '폴더나 파일 하나' },
}

/**
 * Prints every question of a folder or file: a table, or with `--json` one object a line. Problems go to standard error. Returns the
 * exit code: 2 for wrong arguments; otherwise 0, whatever is wrong in the notes.
 */
export function runList(args: readonly string[], program: Program): number {
  const typed = readArguments(args, SHAPE, program)
  if (typed.kind === 'done') return typed.code
  const given = typed.words[0] ?? program.folder
  const { notes, problems } = readFolder(given)
  const questions = notes.flatMap((note) => note.questions)
  const records = notes.flatMap((note) => note.questions.map((one) => toRecord(one, note.dialect)))
  for (const problem of [...problems, ...notes.flatMap((note) => note.problems)]) {
    process.stderr.write(`${problemLine(problem, given)}\n`)
  }
  const lines = typed.has('json') ? records.map((one) => JSON.stringify(one)) : table(questions)
  process.stdout.write(lines.map((line) => `${line}\n`).join(''))
  return 0
}

function toRecord(question: Question, dialect: Dialect): Readonly<Record<string, unknown>> {
  const { file, line, lastLine } = question.span
  return {
    id: question.id,
    file,
    line,
    lastLine,
    sections: question.sections,
    question: question.text,
    answer: question.answerText,
    state: question.answer.kind,
    codeBlocks: question.codeBlocks.length,
    images: question.images.map((picture) => picture.path),
    dialect,
    label: question.label ?? null,
  }
}

function table(questions: readonly Question[]): readonly string[] {
  const lines: string[] = []
  let above = ''
  for (const question of questions) {
    const { file, line } = question.span
    const heading = `${file} › ${question.sections.join(' › ')}`
    if (heading !== above) lines.push(...(above === '' ? [] : ['']), heading)
    above = heading
    lines.push(`${String(line).padStart(6)}  ${question.id.padEnd(14)}${marksOf(question)}  ${question.text}`)
  }
  return [...lines, ...(lines.length === 0 ? [] : ['']), `질문 ${questions.length}개`]
}

/** Returns two columns of Korean words: whether there is an answer, and how many code blocks and pictures. */
function marksOf(question: Question): string {
  const state = question.answer.kind === 'written' ? '답 있음' : '답 없음'
  const code = question.codeBlocks.length === 0 ? '' : `코드 ${question.codeBlocks.length}`
  const pictures = question.images.length === 0 ? '' : `그림 ${question.images.length}`
  const extras = [code, pictures].filter((one) => one !== '').join(' ')
  return `${state}  ${padded(extras, 14)}`
}
