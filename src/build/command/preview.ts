/** `preview`: serves a built site as a static host does. */
import { resolve } from 'node:path'
import { answerFromFolder, baseOf } from '../live/built-site.ts'
import { serveLocally } from '../live/local-server.ts'
import { type CommandShape, type Program, readArguments } from './command-line.ts'
import { readPort } from './read-port.ts'

const SHAPE: CommandShape = {
  usage: `사용법: {program} preview [사이트 폴더] [--port <번호>] [--host <주소>]

{program} build로 만든 사이트를 올린 것처럼 보여 줘요. 폴더를 적지 않으면 dist예요. 끝내려면 Ctrl+C를 누르세요.
  --port <번호>  이 포트로 열어요. 적지 않으면 4173번부터 빈 포트를 찾아요.
  --host <주소>  다른 기기에서도 보려면 0.0.0.0을 적어 주세요.
`,
  values: ['port', 'host'],
  words: { least: 0, most: 1, what: '사이트 폴더 하나' },
}

/** Serves until the process ends. Returns the exit code: 0 when it serves, 1 without a site, 2 for wrong arguments. */
export async function runPreview(args: readonly string[], program: Program): Promise<number> {
  const typed = readArguments(args, SHAPE, program)
  if (typed.kind === 'done') return typed.code
  const port = readPort(typed.valueOf('port'))
  const folder = resolve(typed.words[0] ?? 'dist')
  const base = baseOf(folder)
  if (base === null)
    throw new Error(
      `${typed.words[0] ?? 'dist'}: 만들어 둔 사이트가 없어요. 먼저 ${program.name} build를 실행해 주세요.`,
    )
  const options = { base, host: typed.valueOf('host') ?? 'localhost', port, usual: 4173 }
  const { url } = await serveLocally(options, async (path) => answerFromFolder(folder, path, base))
  process.stdout.write(`${url}\n`)
  return 0
}
