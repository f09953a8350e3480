/** `build`: writes the site of a folder of notes. */
import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { SiteBuild } from '../site/assemble-site.ts'
import { buildSite } from '../write/build-site.ts'
import { drawSite } from '../write/draw-site.ts'
import { whyNotOutput } from '../write/output-folder.ts'
import { readApp } from '../write/read-app.ts'
import { siteAddress } from '../write/site-address.ts'
import { writeSite } from '../write/write-site.ts'
import { runCheck } from './check.ts'
import { type CommandShape, type Program, readArguments } from './command-line.ts'
import { shellWord } from './shell-word.ts'
import { paint } from './terminal.ts'

const SHAPE: CommandShape = {
  usage: `사용법: {program} build [폴더나 파일] [--base <경로>] [--site <주소>] [--out <폴더>] [--strict]

올릴 사이트를 만들어요. 폴더를 적지 않으면 {folder}를 읽어요. 고칠 곳이 있어도 만들고 0으로 끝나요.
  --base <경로>  사이트가 놓일 경로예요: /my-class/. 적지 않으면 mundap.yaml의 base, 그것도 없으면 /예요.
  --site <주소>  사이트가 놓일 곳이에요: https://user.github.io. 경로까지 적으면 --base도 함께 정해져요.
  --out <폴더>   여기에 만들어요. 적지 않으면 dist예요. 있던 사이트는 지우고 새로 만들고, CNAME과 .nojekyll은 남겨요.
  --strict       먼저 점검하고, 고칠 곳이 있으면 만들지 않고 1로 끝나요.
`,
  flags: ['strict'],
  values: ['base', 'site', 'out'],
  words: { least: 0, most: 1, what: '폴더나 파일 하나' },
}

/** Writes the site. Returns the exit code: 0, 1 when there is none or `--strict` found something, 2 for wrong arguments. */
export async function runBuild(args: readonly string[], program: Program): Promise<number> {
  const typed = readArguments(args, SHAPE, program)
  if (typed.kind === 'done') return typed.code
  const given = typed.words[0] ?? program.folder
  if (typed.has('strict')) {
    const code = await runCheck([given, '--strict'], program)
    if (code !== 0) return code
  }
  const out = typed.valueOf('out') ?? 'dist'
  const outDir = resolve(out)
  const why = whyNotOutput(outDir, [process.cwd(), folderOf(given)])
  if (why !== null) throw new Error(`${out}: ${why}`)
  const start = performance.now()
  const app = await readApp(program.appDir ?? '')
  const flags = { base: typed.valueOf('base'), site: typed.valueOf('site') ?? siteOfSystem() }
  const site = await drawSite(await buildSite(given, flags))
  writeSite(site, app, { outDir, emptiesOutDir: true, ...siteAddress(site.settings) })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  for (const remark of site.remarks) process.stderr.write(`${remark}\n`)
  process.stdout.write(
    `${out}: 질문 ${site.site.total}개, 페이지 ${site.paths.length + app.framePaths.length}쪽을 만들었어요(${seconds}초).\n${afterwards(site, { given, out }, program)}`,
  )
  return 0
}

/** What GitHub's own and older workflows say. */
function siteOfSystem(): string | null {
  const { SITE_URL = '' } = process.env
  return SITE_URL === '' ? null : SITE_URL
}

function folderOf(given: string): string {
  const path = resolve(given)
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === false ? dirname(path) : path
}

interface Asked {
  readonly given: string
  readonly out: string
}

function afterwards(
  { problems, settings }: SiteBuild,
  { given, out }: Asked,
  { name, folder }: Program,
): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  const check = `${name} check${given === folder ? '' : ` ${shellWord(given)}`}`
  const found = paint(
    errors > 0 ? 'red' : 'yellow',
    `노트에 고칠 곳이 있어요(오류 ${errors}개, 경고 ${warnings}개). 어디인지 보려면: ${check}\n`,
    process.stdout,
  )
  return [
    problems.length === 0 ? '' : found,
    settings.site === null
      ? '올릴 주소를 몰라서 링크 미리보기가 비어 보여요. mundap.yaml의 site나 --site https://…로 알려 주세요.\n'
      : '',
    `올리기 전에 보려면: ${name} preview${out === 'dist' ? '' : ` ${shellWord(out)}`}\n`,
  ].join('')
}
