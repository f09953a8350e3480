/**
 * What `.github/workflows/publish.yml` says of notes: `npx tsx scripts/report-notes.ts <folder>`. Marks problems at their lines, and
 * writes a summary to the file that GITHUB_STEP_SUMMARY names. With `--before <checkout>` it says what the edit does to learners,
 * with `--links true` which links lead nowhere. The exit code is that of `notes check`, `--strict true` included.
 */
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readFolder } from '../src/build/read/read-folder.ts'
import {
  type Ask,
  annotation,
  changedAnswers,
  deadLinks,
  failure,
  type ListedQuestion,
  type Problem,
  summaryOf,
} from './notes-report.ts'

const notes = fileURLToPath(new URL('../src/build/command/notes.ts', import.meta.url))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { before: { type: 'string' }, strict: { type: 'string' }, links: { type: 'string' } },
})
const [folder = '.'] = positionals

/** Runs a command for authors. `told` is what it said of itself. */
function run(...args: readonly string[]): {
  readonly code: number
  readonly text: string
  readonly told: string
} {
  const tsx = import.meta.resolve('tsx')
  const done = spawnSync(process.execPath, ['--import', tsx, notes, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { code: done.status ?? 1, text: done.stdout, told: done.stderr }
}

/** Reads what a command printed with `--json`: one object a line. */
function records<One>(text: string): readonly One[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as One)
}

const ask: Ask = async (url, method) => {
  try {
    const answer = await fetch(url, {
      method,
      headers: { 'user-agent': 'Mozilla/5.0 (compatible; mundap)' },
      signal: AbortSignal.timeout(15_000),
    })
    await answer.body?.cancel()
    return answer.status
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : null
    return cause !== null && 'code' in cause && cause.code === 'ENOTFOUND' ? 'unknown host' : 'no answer'
  }
}

function writeSummary(summary: string): void {
  const { GITHUB_STEP_SUMMARY } = process.env
  if (GITHUB_STEP_SUMMARY) appendFileSync(GITHUB_STEP_SUMMARY, `${summary}\n`)
}

const strict = values.strict === 'true' ? ['--strict'] : []
const { code, text, told } = run('check', folder, ...strict)
if (text === '') {
  // The notes could not be read at all.
  console.log(failure(told))
  writeSummary(summaryOf([{ title: '노트 점검', text: told }]))
  process.exit(code)
}
const problems = records<Problem>(run('check', folder, '--json').text)
const linked =
  values.links === 'true'
    ? readFolder(folder).notes.flatMap((note) =>
        note.questions.flatMap(({ links, span }) =>
          links.map((url) => ({ url, file: note.file, line: span.line })),
        ),
      )
    : []
const dead = await deadLinks(linked, ask)
const before = values.before === undefined ? '' : join(values.before, folder)
const hasBefore = before !== '' && existsSync(before)
const parts = [
  { title: '노트 점검', text },
  {
    title: '이 변경이 학습자에게 하는 일',
    text: hasBefore
      ? [
          ...changedAnswers(
            records<ListedQuestion>(run('list', before, '--json').text),
            records<ListedQuestion>(run('list', folder, '--json').text),
          ),
          run('diff', before, folder).text,
        ].join('\n')
      : '',
  },
  {
    title: '가리키는 곳이 없는 링크',
    text: dead.map((one) => `${one.file}:${one.line} ${one.message}`).join('\n'),
  },
]
for (const problem of [...problems, ...dead]) console.log(annotation(problem, folder))
console.log(text)
writeSummary(summaryOf(parts))
process.exitCode = code
