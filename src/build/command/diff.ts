/** `diff`: prints what an edit of the notes does to the records of their learners. */
import { existsSync } from 'node:fs'
import { isAwaiting } from '../../notes/awaiting.ts'
import { type Pair, toLinkable } from '../../notes/identity/linkable.ts'
import { firstIdOf } from '../../notes/identity/question-id.ts'
import { type Relinked, relink } from '../../notes/identity/relink.ts'
import { readNotes } from '../../notes/read-notes.ts'
import { isRevision, readRevision } from '../history/revision.ts'
import { readFolder } from '../read/read-folder.ts'
import { type CommandShape, misuse, type Program, readArguments } from './command-line.ts'
import { problemLine } from './problem-text.ts'

type Linkable = ReturnType<typeof toLinkable>

const SHAPE: CommandShape = {
  usage: `사용법:
  {program} diff [커밋]
  {program} diff <옛 노트> <새 노트>
  {program} diff <커밋> <폴더나 파일>
  {program} diff <옛 커밋> <새 커밋>

고친 노트가 학습자의 북마크와 기록에 어떤 일을 하는지 알려 줘요. 노트 자리에는 폴더도 적을 수 있어요.
커밋만 적으면 그때의 노트와 {folder}의 노트를 견줘요. 아무것도 적지 않으면 마지막 커밋(HEAD)이에요.
  --json  JSON 하나로 적어요.
`,
  flags: ['json'],
  words: { least: 0, most: 2, what: '옛 노트와 새 노트 둘' },
}

/** The questions of one side. `isOneNote`: all are in one file that was given, so that no name is needed. */
interface Edition {
  readonly questions: readonly Linkable[]
  readonly isOneNote: boolean
}

/**
 * Compares two editions of notes and prints where each question went: with `--json` one object, otherwise in sentences.
 * Returns the exit code: 0, or 2 for wrong arguments.
 */
export function runDiff(args: readonly string[], program: Program): number {
  const typed = readArguments(args, SHAPE, program)
  if (typed.kind === 'done') return typed.code
  const sides = readSides(typed.words, program)
  if (sides === null) return misuse('옛 노트와 새 노트 둘을 적어 주세요.', SHAPE, program).code
  const [older, newer] = sides
  const result = relink(older.questions, newer.questions)
  const names = !(older.isOneNote && newer.isOneNote)
  const lines = typed.has('json') ? [JSON.stringify(toRecord(result, names))] : inWords(result, names)
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}

/** Null when the words name no two editions. */
function readSides(words: readonly string[], { folder }: Program): readonly [Edition, Edition] | null {
  const [first = 'HEAD', second] = words
  if (second !== undefined && ![first, second].some(existsSync) && existsSync(folder)) {
    const { root } = readFolder(folder)
    if (isRevision(root, first) && isRevision(root, second))
      return [readPastEdition(folder, first), readPastEdition(folder, second)]
  }
  // A revision is compared with the notes of today.
  const today = second ?? folder
  if (second === undefined || !existsSync(first)) {
    if (existsSync(today) && isRevision(readFolder(today).root, first))
      return [readPastEdition(today, first), readEdition(today)]
    if (second === undefined) return null
  }
  return [readEdition(first), readEdition(second)]
}

function readPastEdition(given: string, revision: string): Edition {
  const { root, only, choice } = readFolder(given)
  const sources = readRevision(root, revision, choice).filter(({ file }) => only === null || file === only)
  return { questions: linkablesOf(readNotes(sources)), isOneNote: false }
}

function readEdition(given: string): Edition {
  const { notes, problems, only } = readFolder(given)
  for (const problem of [...problems, ...notes.flatMap((note) => note.problems)]) {
    process.stderr.write(`${problemLine(problem, given)}\n`)
  }
  return { questions: linkablesOf(notes), isOneNote: only !== null }
}

function linkablesOf(notes: ReturnType<typeof readNotes>): readonly Linkable[] {
  return notes.flatMap((note) => note.questions).map(toLinkable)
}

/** With `names` each place has its file, and the questions whose answer changed are listed. */
function toRecord(
  { kept, reworded, removed, added }: Relinked<Linkable, Linkable>,
  names: boolean,
): Readonly<Record<string, unknown>> {
  const at = (one: Linkable, key = 'file') => (names ? { [key]: fileOf(one) } : {})
  const ofPair = (pair: Pair<Linkable, Linkable>) => ({
    ...at(pair.old, 'oldFile'),
    ...at(pair.new, 'newFile'),
    oldLine: lineOf(pair.old),
    newLine: lineOf(pair.new),
  })
  return {
    kept: kept.map((pair) => ({ ...ofPair(pair), id: pair.new.id })),
    reworded: reworded.map((pair) => ({ ...ofPair(pair), oldId: pair.old.id, newId: pair.new.id })),
    added: added.map((one) => ({ ...at(one), line: lineOf(one), id: one.id })),
    removed: removed.map((one) => ({ ...at(one), line: lineOf(one), id: one.id })),
    ...(names
      ? { answered: kept.filter(hasOtherAnswer).map((pair) => ({ ...ofPair(pair), id: pair.new.id })) }
      : {}),
  }
}

/** True when the id changed but not the wording: another question with the same wording was added before it, or removed. */
function isTwin(pair: Pair<Linkable, Linkable>): boolean {
  return pair.old.id !== pair.new.id && firstIdOf(pair.old.id) === firstIdOf(pair.new.id)
}

function isFinished(pair: Pair<Linkable, Linkable>): boolean {
  return isAwaiting(pair.old.question) && !isAwaiting(pair.new.question)
}

function hasOtherAnswer(pair: Pair<Linkable, Linkable>): boolean {
  const contentOf = ({ question }: Linkable): string =>
    JSON.stringify([
      question.answerText,
      question.codeBlocks.map(({ text }) => text),
      question.images.map(({ path }) => path),
    ])
  return contentOf(pair.old) !== contentOf(pair.new)
}

function hasMoved(pair: Pair<Linkable, Linkable>): boolean {
  return fileOf(pair.old) !== fileOf(pair.new)
}

function lineOf(one: Linkable): number {
  return one.question.span.line
}

function fileOf(one: Linkable): string {
  return one.question.span.file
}

function inWords(
  { kept, reworded, removed, added }: Relinked<Linkable, Linkable>,
  names: boolean,
): readonly string[] {
  const at = (one: Linkable): string => `${names ? `${fileOf(one)} ` : ''}${lineOf(one)}번째 줄`
  const changed = reworded.filter((pair) => !isTwin(pair))
  const told = [
    ...reworded
      .filter(isTwin)
      .map(
        (pair) =>
          `${at(pair.new)}: 같은 문장의 질문이 또 있어서 id가 바뀌었어요(${pair.old.id} → ${pair.new.id}). 북마크와 기록은 답이 같은 이 질문을 따라와요.\n    ${pair.new.text}`,
      ),
    ...changed.map(
      (pair) =>
        `${at(pair.new)}: 문장이 바뀌었어요. 북마크와 기록은 따라가요.\n  - ${pair.old.text}\n  + ${pair.new.text}`,
    ),
    ...(names ? [...kept, ...reworded].filter(hasMoved) : []).map(
      (pair) =>
        `${at(pair.new)}: ${fileOf(pair.old)}에서 옮겨 왔어요. 북마크와 기록은 따라가요.\n    ${pair.new.text}`,
    ),
    ...removed.map(
      (one) =>
        `옛 ${at(one)}: 사라졌어요. 북마크한 사람에게는 "사라진 질문"으로 남아요. 흔적도 올리지 않으려면 mundap.yaml에 forget: [${one.id}]라고 적어 주세요.\n  - ${one.text}`,
    ),
    ...added.map((one) => `${at(one)}: 새 질문이에요.\n  + ${one.text}`),
    ...kept.filter(isFinished).map((pair) => `${at(pair.new)}: 답이 생겼어요.\n    ${pair.new.text}`),
    ...kept
      .filter((pair) => !isFinished(pair) && hasOtherAnswer(pair))
      .map((pair) => `${at(pair.new)}: 답이 바뀌었어요. 기록은 그대로예요.\n    ${pair.new.text}`),
  ]
  const counts = `그대로 ${kept.length + reworded.length - changed.length}개, 문장이 바뀐 질문 ${changed.length}개, 새 질문 ${added.length}개, 사라진 질문 ${removed.length}개예요.`
  return [...told, counts]
}
