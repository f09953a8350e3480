/** `diff`: prints what an edit of a note does to the records of its learners. */
import { isAwaiting } from '../../notes/awaiting.ts'
import { type Pair, toLinkable } from '../../notes/identity/linkable.ts'
import { firstIdOf } from '../../notes/identity/question-id.ts'
import { type Relinked, relink } from '../../notes/identity/relink.ts'
import { readFolder } from '../read/read-folder.ts'
import { type CommandShape, type Program, readArguments } from './command-line.ts'
import { problemLine } from './problem-text.ts'

type Linkable = ReturnType<typeof toLinkable>

const SHAPE: CommandShape = {
  usage: `사용법: {program} diff <옛 노트> <새 노트> [--json]

고친 노트가 학습자의 북마크와 기록에 어떤 일을 하는지 알려 줘요.
  --json  JSON 하나로 적어요.
`,
  flags: ['json'],
  words: { least: 2, most: 2, what: '옛 노트와 새 노트 둘' },
}

/**
 * Compares two editions of a note and prints where each question went: with `--json` one object, otherwise in sentences.
 * Returns the exit code: 0, or 2 for wrong arguments.
 */
export function runDiff(args: readonly string[], program: Program): number {
  const typed = readArguments(args, SHAPE, program)
  if (typed.kind === 'done') return typed.code
  const [older = '', newer = ''] = typed.words
  const result = relink(readEdition(older), readEdition(newer))
  const lines = typed.has('json') ? [JSON.stringify(toRecord(result))] : inWords(result)
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}

function readEdition(given: string): readonly Linkable[] {
  const { notes, problems } = readFolder(given)
  for (const problem of [...problems, ...notes.flatMap((note) => note.problems)]) {
    process.stderr.write(`${problemLine(problem, given)}\n`)
  }
  return notes.flatMap((note) => note.questions).map(toLinkable)
}

function toRecord(result: Relinked<Linkable, Linkable>): Readonly<Record<string, unknown>> {
  const { kept, reworded, removed, added } = result
  return {
    kept: kept.map((pair) => ({ oldLine: lineOf(pair.old), newLine: lineOf(pair.new), id: pair.new.id })),
    reworded: reworded.map((pair) => ({
      oldLine: lineOf(pair.old),
      newLine: lineOf(pair.new),
      oldId: pair.old.id,
      newId: pair.new.id,
    })),
    added: added.map((one) => ({ line: lineOf(one), id: one.id })),
    removed: removed.map((one) => ({ line: lineOf(one), id: one.id })),
  }
}

/** True when the id changed but not the wording: another question with the same wording was added before it, or removed. */
function isTwin(pair: Pair<Linkable, Linkable>): boolean {
  return pair.old.id !== pair.new.id && firstIdOf(pair.old.id) === firstIdOf(pair.new.id)
}

function lineOf(one: Linkable): number {
  return one.question.span.line
}

function inWords({ kept, reworded, removed, added }: Relinked<Linkable, Linkable>): readonly string[] {
  const finished = kept.filter((pair) => isAwaiting(pair.old.question) && !isAwaiting(pair.new.question))
  const told = [
    ...reworded
      .filter(isTwin)
      .map(
        (pair) =>
          `${lineOf(pair.new)}번째 줄: 같은 문장의 질문이 또 있어서 id가 바뀌었어요(${pair.old.id} → ${pair.new.id}). 북마크와 기록은 답이 같은 이 질문을 따라와요.\n    ${pair.new.text}`,
      ),
    ...reworded
      .filter((pair) => !isTwin(pair))
      .map(
        (pair) =>
          `${lineOf(pair.new)}번째 줄: 문장이 바뀌었어요. 북마크와 기록은 따라가요.\n  - ${pair.old.text}\n  + ${pair.new.text}`,
      ),
    ...removed.map(
      (one) =>
        `옛 ${lineOf(one)}번째 줄: 사라졌어요. 북마크한 사람에게는 "사라진 질문"으로 남아요.\n  - ${one.text}`,
    ),
    ...added.map((one) => `${lineOf(one)}번째 줄: 새 질문이에요.\n  + ${one.text}`),
    ...finished.map((pair) => `${lineOf(pair.new)}번째 줄: 답이 생겼어요.\n    ${pair.new.text}`),
  ]
  const moved = reworded.filter(isTwin).length
  const counts = `그대로 ${kept.length + moved}개, 문장이 바뀐 질문 ${reworded.length - moved}개, 새 질문 ${added.length}개, 사라진 질문 ${removed.length}개예요.`
  return [...told, counts]
}
