/** `init`: makes what a new author needs around a folder of notes. Asks nothing and overwrites nothing. */
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { runGit } from '../history/git.ts'
import { nodeDisk } from '../read/disk.ts'
import { relativePath } from '../read/folder-paths.ts'
import { listNotes } from '../read/list-notes.ts'
import { chooseNotes } from '../read/note-choice.ts'
import { SETTINGS_FILE } from '../read/settings.ts'
import { type CommandShape, type Program, readArguments } from './command-line.ts'
import { shellWord } from './shell-word.ts'
import { IGNORED, SAMPLE_NOTE, SAMPLE_SETTINGS, workflowFor } from './starter-files.ts'

const SHAPE: CommandShape = {
  usage: `사용법: {program} init [폴더]

새로 시작하는 데 필요한 것을 만들어요. 이미 있는 파일은 건드리지 않고, 아무것도 묻지 않아요.
폴더를 적지 않으면 {folder}에 만들어요.
  note.md                       질문 세 개가 든 예시 노트예요. 노트가 이미 있으면 만들지 않아요.
  mundap.yaml                   제목 같은 설정이에요. 모두 꺼져 있어서, 쓸 줄만 켜면 돼요.
  .github/workflows/mundap.yml  GitHub에 올릴 때마다 사이트를 새로 만들어요.
  .gitignore                    올리지 않을 것이에요.
`,
  words: { least: 0, most: 1, what: '폴더 하나' },
}

/** Writes the files that are missing. Returns the exit code: 0, or 2 for wrong arguments. */
export function runInit(args: readonly string[], program: Program): number {
  const typed = readArguments(args, SHAPE, program)
  if (typed.kind === 'done') return typed.code
  const given = typed.words[0] ?? program.folder
  const folder = resolve(given)
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new Error(`${given}: 폴더가 아니라 파일이에요. 노트를 둘 폴더를 적어 주세요.`)
  mkdirSync(folder, { recursive: true })
  // GitHub reads workflows at the top of a repository only.
  const top = repositoryOf(folder)
  const below = relativePath(top, folder)
  const hasNotes = listNotes(nodeDisk, folder, chooseNotes()).files.length > 0
  const made: string[] = []
  const kept: string[] = []
  const put = (path: string, text: string): string => {
    const name = relative(process.cwd(), path) || path
    if (existsSync(path)) {
      kept.push(name)
      return name
    }
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    made.push(name)
    return name
  }
  if (!hasNotes) put(join(folder, 'note.md'), SAMPLE_NOTE)
  put(join(folder, SETTINGS_FILE), SAMPLE_SETTINGS)
  const workflow = put(join(top, '.github/workflows/mundap.yml'), workflowFor(below))
  put(join(top, '.gitignore'), IGNORED)
  const where = given === program.folder ? '' : ` ${shellWord(given)}`
  process.stdout.write(
    [
      ...made.map((name) => `만들었어요: ${name}`),
      ...kept.map((name) => `이미 있어서 그대로 두었어요: ${name}`),
      '',
      `노트를 고치면서 보려면: ${program.name} dev${where}`,
      `올릴 사이트를 만들려면: ${program.name} build${where}`,
      ...(made.includes(workflow)
        ? [`GitHub에 올리기 전에: ${workflow}의 맨 위에 적힌 두 가지를 해 주세요.`]
        : []),
      '',
    ].join('\n'),
  )
  return 0
}

/** The top of the repository that a folder is in; the folder itself when it is in none. */
function repositoryOf(folder: string): string {
  const { output, failure } = runGit(folder, ['rev-parse', '--show-cdup'])
  return failure === null ? resolve(folder, output.toString('utf8').trim()) : folder
}
