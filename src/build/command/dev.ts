/** `dev`: shows the notes while they are written. */
import { statSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { dirname, resolve } from 'node:path'
import { answerLive, newsOf } from '../live/live-pages.ts'
import { LIVE_EVENTS } from '../live/live-script.ts'
import { type LiveState, openLiveSite } from '../live/live-site.ts'
import { serveLocally } from '../live/local-server.ts'
import { watchFolder } from '../live/watch-folder.ts'
import { readApp } from '../write/read-app.ts'
import { siteAddress } from '../write/site-address.ts'
import { type CommandShape, type Program, readArguments } from './command-line.ts'
import { readPort } from './read-port.ts'
import { paint } from './terminal.ts'

const SHAPE: CommandShape = {
  usage: `사용법: {program} dev [폴더나 파일] [--port <번호>] [--host <주소>] [--base <경로>]

노트를 고치는 동안 화면으로 보여 줘요. 저장하면 열린 화면이 바로 따라오고, 고칠 곳도 화면에 보여요.
폴더를 적지 않으면 {folder}를 읽어요. 끝내려면 Ctrl+C를 누르세요.
  --port <번호>  이 포트로 열어요. 적지 않으면 5173번부터 빈 포트를 찾아요.
  --host <주소>  다른 기기에서도 보려면 0.0.0.0을 적어 주세요.
  --base <경로>  이 경로 아래에서 보여 줘요: /my-class/.
`,
  values: ['port', 'host', 'base'],
  words: { least: 0, most: 1, what: '폴더나 파일 하나' },
}

/** Serves until the process ends. Returns the exit code: 0 when it serves, 1 without such a folder, 2 for wrong arguments. */
export async function runDev(args: readonly string[], program: Program): Promise<number> {
  const typed = readArguments(args, SHAPE, program)
  if (typed.kind === 'done') return typed.code
  const given = typed.words[0] ?? program.folder
  const port = readPort(typed.valueOf('port'))
  const root = folderOf(given)
  const app = await readApp(program.appDir ?? '')
  const live = openLiveSite(given, { base: typed.valueOf('base') })
  await live.renew()
  const { base } = siteAddress({ base: typed.valueOf('base'), site: null })
  const open = new Set<ServerResponse>()
  const { url } = await serveLocally(
    { base, host: typed.valueOf('host') ?? 'localhost', port, usual: 5173 },
    async (path, request, response) => {
      if (path !== LIVE_EVENTS)
        return answerLive(live.state(), app, { base, siteUrl: `http://${request.headers.host ?? ''}` }, path)
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.on('close', () => open.delete(response))
      open.add(response)
      tell([response], live.state())
      return null
    },
  )
  process.stdout.write(`${url}\n${lineOf(live.state(), null)}\n`)
  const tellRemarks = remarkTeller()
  tellRemarks(live.state())
  let working = Promise.resolve()
  watchFolder(root, (files) => {
    working = working.then(async () => {
      const start = performance.now()
      await live.renew()
      tell(open, live.state())
      process.stdout.write(`${lineOf(live.state(), { files, ms: performance.now() - start })}\n`)
      tellRemarks(live.state())
    })
  })
  return 0
}

/** The folder to follow. Throws an Error with a Korean message when there is nothing. */
function folderOf(given: string): string {
  const path = resolve(given)
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined)
    throw new Error(`${given}: 폴더나 파일을 찾을 수 없어요. 노트가 있는 폴더의 경로를 확인해 주세요.`)
  return stats.isDirectory() ? path : dirname(path)
}

function tell(pages: Iterable<ServerResponse>, state: LiveState): void {
  const news = `data: ${JSON.stringify(newsOf(state))}\n\n`
  for (const page of pages) page.write(news)
}

/** Returns what prints the remarks on the whole folder (files that are not read as notes), each time there are others. */
function remarkTeller(): (state: LiveState) => void {
  let told = ''
  return ({ site }) => {
    const remarks = (site?.remarks ?? []).map((remark) => `${remark}\n`).join('')
    if (remarks !== told) process.stdout.write(remarks)
    told = remarks
  }
}

/** One line a save: what was saved, and how the notes stand. */
function lineOf(
  { site, failure, problems }: LiveState,
  save: { readonly files: readonly string[]; readonly ms: number } | null,
): string {
  const [first = '', ...others] = save?.files ?? []
  const name = `${first}${others.length === 0 ? '' : ` 외 ${others.length}개`}`
  const start = save === null ? '' : `${new Date().toTimeString().slice(0, 8)} ${name} → `
  if (failure !== null) return start + paint('red', failure.split('\n').join(' '), process.stdout)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const found = paint(
    errors > 0 ? 'red' : 'yellow',
    `고칠 곳 ${problems.length}개(오류 ${errors}개)`,
    process.stdout,
  )
  const time = save === null ? '' : ` (${Math.round(save.ms)}ms)`
  return `${start}질문 ${site?.site.total ?? 0}개${problems.length === 0 ? '' : `, ${found}`}${time}`
}
