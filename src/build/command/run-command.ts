/** The commands for authors, and which of them a program has. */
import { errorText } from '../read/error-text.ts'
import { nearestName } from '../read/nearest-name.ts'
import { misuse, type Program, usageOf } from './command-line.ts'

interface Command {
  /** What it takes and does, in the list of commands. */
  readonly line: string
  readonly load: () => Promise<(args: readonly string[], program: Program) => number | Promise<number>>
}

/** Loaded one by one: most of them need only a part of the program. */
const COMMANDS: Readonly<Record<string, Command>> = {
  dev: {
    line: 'dev [폴더]                    노트를 고치는 동안 화면으로 보여 줘요. 저장하면 바로 따라와요.',
    load: async () => (await import('./dev.ts')).runDev,
  },
  build: {
    line: 'build [폴더]                  올릴 사이트를 dist 폴더에 만들어요.',
    load: async () => (await import('./build.ts')).runBuild,
  },
  preview: {
    line: 'preview [사이트 폴더]         만든 사이트를 올린 것처럼 보여 줘요.',
    load: async () => (await import('./preview.ts')).runPreview,
  },
  init: {
    line: 'init [폴더]                   예시 노트와 설정, 올리는 방법을 새로 만들어요.',
    load: async () => (await import('./init.ts')).runInit,
  },
  check: {
    line: 'check [폴더] [--strict] [--json]  노트를 어떻게 읽었는지, 고칠 곳이 어디인지 알려 줘요. 오류가 있으면 1로 끝나요.',
    load: async () => (await import('./check.ts')).runCheck,
  },
  list: {
    line: 'list [폴더] [--json]          읽은 질문을 모두 보여 줘요.',
    load: async () => (await import('./list.ts')).runList,
  },
  stats: {
    line: 'stats [폴더] [--json]         질문이 주제마다 몇 개인지, 답을 기다리는 것이 몇 개인지 세어 줘요.',
    load: async () => (await import('./count-questions.ts')).runStats,
  },
  diff: {
    line: 'diff <옛 노트> <새 노트> [--json]  고친 노트가 학습자의 북마크와 기록에 어떤 일을 하는지 알려 줘요.',
    load: async () => (await import('./diff.ts')).runDiff,
  },
  search: {
    line: 'search <폴더> "찾을 말"         사이트의 검색이 무엇을 찾는지 보여 줘요.',
    load: async () => (await import('./search.ts')).runSearch,
  },
}

/** The commands that make no site. */
export const READING: readonly string[] = ['check', 'list', 'stats', 'diff', 'search']

/** All of them. */
export const EVERY: readonly string[] = Object.keys(COMMANDS)

/** A program with its commands. */
export interface CommandSet extends Program {
  readonly commands: readonly string[]
  /** What runs when nothing is asked for; null for the list of commands. */
  readonly first: string | null
  /** Stands below the list of commands. */
  readonly note: string
  /** Null where there is none of its own. */
  readonly version: string | null
}

/**
 * Runs a program with these arguments and prints to the process's own streams. Returns the exit code: 0, 1 when the notes are wrong
 * or cannot be read, 2 for wrong arguments.
 */
export async function runCommand(args: readonly string[], program: CommandSet): Promise<number> {
  try {
    return await run(args, program)
  } catch (error) {
    process.stderr.write(`${errorText(error)}\n`)
    return 1
  }
}

async function run([command, ...args]: readonly string[], program: CommandSet): Promise<number> {
  const usage = listCommands(program)
  const known = command === undefined || !program.commands.includes(command) ? undefined : COMMANDS[command]
  if (known !== undefined) return (await known.load())(args, program)
  if (program.version !== null && (command === '--version' || command === '-v')) {
    process.stdout.write(`${program.version}\n`)
    return 0
  }
  switch (command) {
    case 'help':
      // `help check` is `check --help`.
      if (args[0] !== undefined && args[0] !== 'help') return run([args[0], '--help'], program)
      process.stdout.write(usage)
      return 0
    case '--help':
    case '-h':
      process.stdout.write(usage)
      return 0
    case undefined:
      if (program.first !== null) return run([program.first], program)
      process.stderr.write(usage)
      return 0
    default: {
      // `mundap --port 3000` is `mundap dev --port 3000`.
      if (program.first !== null && command.startsWith('-'))
        return run([program.first, command, ...args], program)
      const near = nearestName(command, [...program.commands, 'help'])
      const hint = near === null ? '' : ` 혹시 ${near}인가요?`
      return misuse(`모르는 명령이에요: ${command}.${hint}`, { usage }, program).code
    }
  }
}

function listCommands(program: CommandSet): string {
  const lines = program.commands.map((name) => `  ${COMMANDS[name]?.line ?? ''}\n`).join('')
  const usage = `사용법: {program} <명령> [폴더나 파일]\n\n${lines}\n명령마다 --help를 붙이면 더 자세히 알려 줘요. ${program.note}\n`
  return usageOf({ usage }, program)
}
