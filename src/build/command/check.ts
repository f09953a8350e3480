/** `check`: prints what is wrong or odd in the notes. */
import { isAwaiting } from '../../notes/awaiting.ts'
import { wordReading } from '../../notes/messages.ko.ts'
import type { NoteProblem } from '../../notes/model.ts'
import { makeProblem } from '../../notes/problem.ts'
import { readAliases } from '../history/aliases.ts'
import { readGlossary } from '../read/glossary-file.ts'
import { type Folder, readFolder } from '../read/read-folder.ts'
import { collectPictures } from '../site/pictures.ts'
import { pictureLoader } from '../write/load-picture.ts'
import { type CommandShape, type Program, readArguments } from './command-line.ts'
import { problemLine } from './problem-text.ts'
import { termLines } from './term-lines.ts'
import { paint } from './terminal.ts'

const SHAPE: CommandShape = {
  usage: `사용법: {program} check [폴더나 파일] [--strict] [--json] [--terms]

노트를 어떻게 읽었는지, 고칠 곳이 어디인지 파일:줄:칸과 함께 알려 줘요. 오류가 있거나 질문이 하나도 없으면 1로 끝나요.
  --strict  경고가 있어도 1로 끝나요.
  --json    한 줄에 문제 하나씩 JSON으로 적어요. 표준 출력에는 JSON만 나와요.
  --terms   자주 나오지만 한글이나 영어 짝이 없는 낱말도 보여 줘요. 경고가 아니에요.
`,
  flags: ['strict', 'json', 'terms'],
  words: { least: 0, most: 1, what: '폴더나 파일 하나' },
}

/**
 * Prints how each note was read and every problem of a folder or file, errors first, and a summary; with `--json` one problem a line.
 * Whatever the build reports is among them. Returns the exit code: 1 for an error or a folder without questions, so that a deploy
 * stops, with `--strict` also for a warning; 2 for wrong arguments; otherwise 0.
 */
export async function runCheck(args: readonly string[], program: Program): Promise<number> {
  const typed = readArguments(args, SHAPE, program)
  if (typed.kind === 'done') return typed.code
  const given = typed.words[0] ?? program.folder
  const folder = readFolder(given)
  const problems = [
    ...folder.problems,
    ...folder.pictureHosts.problems,
    ...glossaryProblems(folder.root),
    ...pastProblems(folder),
    ...folder.notes.flatMap((note) => note.problems),
    ...(await pictureProblems(folder)),
  ]
  const errors = problems.filter((problem) => problem.severity === 'error')
  const warnings = problems.filter((problem) => problem.severity === 'warning')
  const isBad = errors.length > 0 || countQuestions(folder) === 0
  const code = isBad || (typed.has('strict') && warnings.length > 0) ? 1 : 0
  if (typed.has('json')) {
    process.stdout.write([...errors, ...warnings].map((one) => `${JSON.stringify(one)}\n`).join(''))
    return code
  }
  const lines = [
    ...part(paint('red', `오류 ${errors.length}개`, process.stdout), errors, given),
    ...part(paint('yellow', `경고 ${warnings.length}개`, process.stdout), warnings, given),
    ...skippedLines(folder.skipped),
    ...folder.notes.map((note) => `${note.file}: ${wordReading(note.dialect, note.questions.length)}`),
    summary(folder, errors.length, warnings.length),
    ...(typed.has('terms') ? ['', ...termLines(folder)] : []),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return code
}

/** Makes each picture ready as the build does, and returns what is wrong with those that cannot be shown. */
async function pictureProblems({ root, notes, pictureHosts }: Folder): Promise<readonly NoteProblem[]> {
  const known = notes.flatMap((note) => note.problems)
  const pictures = collectPictures(pictureLoader(root, pictureHosts.hosts), known)
  for (const note of notes) {
    for (const holder of [...note.questions, ...note.intros])
      for (const picture of holder.images) await pictures.add(note.file, picture)
  }
  return pictures.problems
}

/** The build ends with a glossary that is not YAML. */
function glossaryProblems(root: string): readonly NoteProblem[] {
  try {
    readGlossary(root)
    return []
  } catch (error) {
    const why = /\((.*)\)$/.exec(error instanceof Error ? error.message : '')?.[1] ?? String(error)
    const line = Number(/^(\d+)번째 줄/.exec(why)?.[1] ?? 1)
    return [makeProblem('broken-glossary', 'glossary.yaml', line, 1, why)]
  }
}

/** Reads the past only when the author's list asks for something: it takes a while. */
function pastProblems({ notes, root, only, past, choice }: Folder): readonly NoteProblem[] {
  if (!past.showsText && past.forgotten.length === 0) return []
  const questions = notes.flatMap((note) => note.questions)
  return readAliases(root, questions, { only, past, choice }).problems
}

function part(title: string, problems: readonly NoteProblem[], given: string): readonly string[] {
  if (problems.length === 0) return []
  return [title, ...problems.map((problem) => problemLine(problem, given)), '']
}

function skippedLines(skipped: readonly string[]): readonly string[] {
  if (skipped.length === 0) return []
  return [
    `README, 숨은 폴더, node_modules, dist, package.json이 있는 폴더, mundap.yaml에서 뺀 것, 이름이 .md로 끝나지 않는 파일은 노트로 읽지 않아요: ${skipped.join(', ')}`,
    '',
  ]
}

function summary(folder: Folder, errors: number, warnings: number): string {
  const questions = folder.notes.flatMap((note) => note.questions)
  if (questions.length === 0) {
    return '질문이 하나도 없어요. "- 질문" 아래에 "  - 답"을 적은 Markdown 파일을 넣어 주세요.'
  }
  const pending = questions.filter(isAwaiting).length
  const counted = `노트 ${folder.notes.length}개, 질문 ${questions.length}개(답을 기다리는 질문 ${pending}개)`
  const found =
    errors + warnings === 0 ? '고칠 곳이 없어요.' : `오류 ${errors}개, 경고 ${warnings}개가 있어요.`
  return `${counted}를 읽었어요. ${found}`
}

function countQuestions(folder: Folder): number {
  return folder.notes.reduce((sum, note) => sum + note.questions.length, 0)
}
