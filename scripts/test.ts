/**
 * What `npm test` runs: types and lint beside the tests, since the tests begin with building sites, which leaves a core idle.
 * Arguments go to vitest; with `--all-rows` the end-to-end tests take every row of their tables (tests/e2e/support/rows.ts). What
 * the checks print is shown when they fail, and which failed once more at the end; the exit code is 1 when anything failed.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))

interface Outcome {
  readonly failed: boolean
  readonly output: string
}

/** Runs a program of node_modules to its end; with `isShown` it writes to this terminal itself. */
function run(program: string, args: readonly string[], isShown = false): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(join(root, 'node_modules/.bin', program), args, {
      cwd: root,
      stdio: isShown ? 'inherit' : 'pipe',
      // Windows starts these programs through a shell.
      shell: process.platform === 'win32',
    })
    let output = ''
    child.stdout?.on('data', (text) => {
      output += text
    })
    child.stderr?.on('data', (text) => {
      output += text
    })
    child.on('error', (error) => resolve({ failed: true, output: String(error) }))
    child.on('close', (code) => resolve({ failed: code !== 0, output }))
  })
}

/** One after the other: beside the tests there is one core. All of them run, whatever fails. */
async function runChecks(): Promise<readonly string[]> {
  const failures: string[] = []
  for (const [program, ...args] of [
    ['tsc'],
    ['tsc', '-p', 'src/ui'],
    ['biome', 'check', '--error-on-warnings', '.'],
    ['knip'],
  ] as const) {
    const { failed, output } = await run(program, args)
    if (failed) failures.push(`${[program, ...args].join(' ')} failed:\n${output}`)
  }
  return failures
}

const [isAllRows, others] = [
  process.argv.includes('--all-rows'),
  process.argv.slice(2).filter((one) => one !== '--all-rows'),
]
if (isAllRows) process.env.MUNDAP_ROWS = 'all'

const checks = runChecks().then((failures) => {
  for (const failure of failures) console.error(failure)
  if (failures.length === 0) console.log('types and lint: nothing found')
  return failures
})
const tests = await run('vitest', ['run', '--config', 'tests/vitest.config.ts', ...others], true)
const failures = await checks
// The end of a long output is what is read first.
if (failures.length > 0) console.error(failures.map((failure) => failure.split('\n')[0]).join('\n'))
if (failures.length > 0 || tests.failed) process.exitCode = 1
