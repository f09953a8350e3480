/** The commands for authors: what the program sees in the notes. */

import { nearestName } from '../read/nearest-name.ts'
import { runCheck } from './check.ts'
import { misuse } from './command-line.ts'
import { runDiff } from './diff.ts'
import { runList } from './list.ts'

const USAGE = `사용법: npm run notes -- <명령> [폴더나 파일]

  check [폴더] [--strict] [--json]  노트를 어떻게 읽었는지, 고칠 곳이 어디인지 알려 줘요. 오류가 있으면 1로 끝나요.
  list [폴더] [--json]          읽은 질문을 모두 보여 줘요.
  diff <옛 노트> <새 노트> [--json]  고친 노트가 학습자의 북마크와 기록에 어떤 일을 하는지 알려 줘요.
  search <폴더> "찾을 말"         사이트의 검색이 무엇을 찾는지 보여 줘요.

명령마다 --help를 붙이면 더 자세히 알려 줘요. 폴더를 적지 않으면 content를 읽어요. npm run --silent notes -- …로 부르면 npm의 말이 섞이지 않아요.
`

const COMMANDS = ['check', 'list', 'diff', 'search', 'help']

/**
 * Runs `notes` with these arguments and prints to the process's own streams. Returns the exit code: 0, 1 when the notes are wrong
 * or cannot be read, 2 for wrong arguments.
 */
export async function runCommand(args: readonly string[]): Promise<number> {
  try {
    return await run(args)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}

async function run([command, ...args]: readonly string[]): Promise<number> {
  switch (command) {
    case 'check':
      return runCheck(args)
    case 'list':
      return runList(args)
    case 'diff':
      return runDiff(args)
    case 'search':
      return (await import('./search.ts')).runSearch(args)
    case 'help':
      // `help check` is `check --help`.
      if (args[0] !== undefined && args[0] !== 'help') return run([args[0], '--help'])
      process.stdout.write(USAGE)
      return 0
    case '--help':
    case '-h':
      process.stdout.write(USAGE)
      return 0
    case undefined:
      process.stderr.write(USAGE)
      return 0
    default: {
      const near = nearestName(command, COMMANDS)
      const hint = near === null ? '' : ` ${near}을(를) 쓰려고 하셨나요?`
      return misuse(`모르는 명령이에요: ${command}.${hint}`, { usage: USAGE }).code
    }
  }
}
