/**
 * `npm run test:browsers`: plays every journey in every engine that is installed and prints the matrix of browser and use.
 * Ends with code 1 when something failed or nothing could be run; with `--all` also when a browser is not installed.
 * `npm run test:browsers -- firefox quiz` plays only those whose names contain the words. With `MUNDAP_SCREENSHOTS=folder` each
 * failure leaves a picture there.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSite } from '../e2e/support/build-site.ts'
import { buildNextVersion } from '../e2e/support/next-version.ts'
import type { Driver } from './driver.ts'
import { type Engine, findEngines } from './engines.ts'
import type { Journey } from './journey.ts'
import { keys } from './keys-journey.ts'
import { type Outcome, printMatrix, signs } from './matrix.ts'
import { readingJourneys } from './reading-journeys.ts'
import { CannotAsk, type Folders, setStage } from './stage.ts'
import { studyJourneys } from './study-journeys.ts'

const all: Readonly<Record<string, Journey>> = { ...readingJourneys, ...studyJourneys, 'keys alone': keys }
const needsAll = process.argv.includes('--all')
const words = process.argv.slice(2).flatMap((word) => (word === '--all' ? [] : [word.toLowerCase()]))
const chosen = <T>(list: readonly T[], nameOf: (one: T) => string): readonly T[] => {
  const named = list.filter((one) => words.some((word) => nameOf(one).toLowerCase().includes(word)))
  return named.length > 0 ? named : list
}
const engines = chosen(findEngines(), ({ name }) => name)
const journeys = chosen(Object.entries(all), ([name]) => name)

const folder = mkdtempSync(join(tmpdir(), 'mundap-browsers-'))
const pictures = process.env.MUNDAP_SCREENSHOTS
if (pictures !== undefined) mkdirSync(pictures, { recursive: true })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const outcomes = new Map<Engine, readonly Outcome[]>()
const names = new Map<Engine, string>()
const folders = engines.some(({ start }) => typeof start !== 'string') ? await buildSites() : null
for (const engine of engines) {
  if (typeof engine.start === 'string' || folders === null) {
    console.log(`\n${engine.name}: skipped, ${engine.start}`)
    continue
  }
  try {
    const { version, results } = await playAll(engine, engine.start, folders)
    names.set(engine, `${engine.name} ${version}`)
    outcomes.set(engine, results)
  } catch (error) {
    const reason = `does not start: ${error instanceof Error ? error.message : error}`
    console.log(`\n${engine.name} ${reason}`)
    outcomes.set(
      engine,
      journeys.map(() => ({ kind: 'failed', reason })),
    )
  }
}
printMatrix(
  journeys.map(([name]) => name),
  engines.map((engine) => ({
    name: names.get(engine) ?? engine.name,
    outcomes: outcomes.get(engine) ?? String(engine.start),
  })),
)
const ran = [...outcomes.values()].flat()
const isShort = ran.length === 0 || (needsAll && outcomes.size < engines.length)
if (isShort || ran.some(({ kind }) => kind === 'failed')) process.exitCode = 1

async function buildSites(): Promise<Folders> {
  console.log('Building the site and the version after it.')
  const root = join(folder, 'root')
  process.env.MUNDAP_TEST_APP = join(folder, 'app')
  await buildSite(root, '/')
  // For journeys that need a narrower window than some browser has.
  writeFileSync(
    join(root, 'frame.html'),
    '<!doctype html><meta charset="utf-8"><title>390</title><iframe width="390" height="740" style="border:0"></iframe>',
  )
  const more = ['이미지 태그', '볼륨 이름', '포트 번호', '로그 보기'].map(
    (subject) => `- ${subject}는 어떻게 정하나요?\n  - ${subject}에 따라 달라요.\n`,
  )
  return { root, next: await buildNextVersion(join(folder, 'next'), more.join('')) }
}

/** Plays the journeys one after the other, each on a site of its own, in one browser; in a new one after a failure. */
async function playAll(
  engine: Engine,
  start: () => Promise<Driver>,
  folders: Folders,
): Promise<{ readonly version: string; readonly results: readonly Outcome[] }> {
  let driver = await start()
  const { version } = driver
  console.log(`\n${engine.name} ${version}`)
  const results: Outcome[] = []
  for (const [use, journey] of journeys) {
    const outcome = await play(driver, engine, folders, use, journey)
    console.log(`  ${signs[outcome.kind]} ${use}${outcome.kind === 'passed' ? '' : `: ${outcome.reason}`}`)
    results.push(outcome)
    if (outcome.kind === 'failed') {
      await driver.close()
      driver = await start()
    }
  }
  await driver.close()
  return { version, results }
}

async function play(
  driver: Driver,
  engine: Engine,
  folders: Folders,
  use: string,
  journey: Journey,
): Promise<Outcome> {
  const { stage, clear } = await setStage(driver, engine, folders)
  try {
    await journey(stage)
    return { kind: 'passed' }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (error instanceof CannotAsk) return { kind: 'unasked', reason }
    if (pictures !== undefined)
      await driver
        .screenshot(join(pictures, `${engine.name}-${use}.png`.replaceAll(' ', '-')))
        .catch(() => {})
    return { kind: 'failed', reason }
  } finally {
    await clear()
  }
}
