/** Measures how soon the list knows what the learner has, and how soon a grade is answered: with an empty journal, and with one of 60,000 answers. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { startChromium } from '../e2e/support/browser.ts'
import { buildSite } from '../e2e/support/build-site.ts'
import { writeCollection } from './collections.ts'
import { fastLine, serveSlowly } from './slow-host.ts'

const COUNTS = [0, 60_000]
const QUESTIONS = 500
const KNOWN = '.today[data-known]'
const GRADES = 12
/** A press that comes sooner is taken for a slip. */
const THINKING_MS = 1_000

/** Runs the benchmark and prints a line for each journal: the first page, the median of the pages after it, and that of grades. Needs a Chromium. */
export async function benchLongJournal(
  print: (line: string) => void = console.log,
  runs = 5,
  site: string | null = null,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mundap-journal-'))
  const built = site ?? join(folder, 'site')
  if (site === null) {
    writeCollection(join(folder, 'notes'), { questions: QUESTIONS, notes: 5, seed: 1 })
    await buildSite(built, '/', join(folder, 'notes'))
  }
  print(
    `\n${row(['the list of 500 questions: answers', 'first, ms', 'later, ms', 'a grade, ms', 'of that script'])}`,
  )
  for (const count of COUNTS) {
    const host = await serveSlowly(built, { refuse: ['/sw.js'], speed: fastLine })
    const browser = await startChromium((options) => chromium.launch(options))
    const page = await (await browser.newContext({ locale: 'ko-KR' })).newPage()
    // tsx names functions with this helper, which a page lacks.
    await page.addInitScript({ content: 'globalThis.__name = (named) => named' })
    await page.addInitScript((known) => {
      const look = (): void => {
        if (document.querySelector(known) === null) requestAnimationFrame(look)
        else setTimeout(() => Object.assign(globalThis, { knownAt: performance.now() }))
      }
      requestAnimationFrame(look)
    }, KNOWN)
    await page.goto(`${host.url}about/`)
    await page.evaluate(fillJournal, { questions: readIds(built), count })
    const times: number[] = []
    for (let run = 0; run <= runs; run += 1) times.push(await timeList(page, host.url))
    const grades = await timeGrades(page, host.url)
    await browser.close()
    await host.close()
    const middle = (list: readonly number[]): string =>
      show(list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)])
    const [all, script] = [grades.map((one) => one.all), grades.map((one) => one.script)]
    print(row([String(count), show(times[0]), middle(times.slice(1)), middle(all), middle(script)]))
  }
  rmSync(folder, { recursive: true })
}

/** Opens the list: the time until it knows what the learner has. Leaves it once the page has come to rest. */
async function timeList(page: Page, url: string): Promise<number> {
  await page.goto(url)
  const handle = await page.waitForFunction(() => Reflect.get(globalThis, 'knownAt'))
  const time = Number(await handle.jsonValue())
  await page.waitForTimeout(6_000)
  await page.goto('about:blank')
  return time
}

interface Graded {
  /** From the key to the next question, painted. */
  readonly all: number
  /** The part in which the page works: the rest waits for the disk and for a frame. */
  readonly script: number
}

/** Answers a quiz by keys. */
async function timeGrades(page: Page, url: string): Promise<readonly Graded[]> {
  await page.goto(`${url}quiz/?scope=all&go=20`)
  await page.locator('.run-card h1').waitFor()
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000
  }
  const grades: Graded[] = []
  for (let done = 0; done < GRADES; done += 1) {
    await page.waitForTimeout(THINKING_MS)
    await page.keyboard.press('Space')
    await page.locator('.run-buttons .grade:enabled').first().waitFor()
    await page.waitForTimeout(THINKING_MS)
    const next = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const before = document.querySelector('.run-card h1')?.textContent
          let pressed = Number.NaN
          addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true, once: true })
          const look = (): void => {
            const now = document.querySelector('.run-card h1')?.textContent
            if (now === undefined || now === before) requestAnimationFrame(look)
            else setTimeout(() => resolve(performance.now() - pressed))
          }
          requestAnimationFrame(look)
        }),
    )
    const start = await worked()
    await page.keyboard.press('2')
    const all = await next
    grades.push({ all, script: (await worked()) - start })
  }
  return grades
}

/** Runs in the page. Writes rows as the app does: sets of twenty. */
async function fillJournal({ questions, count }: { questions: readonly string[]; count: number }) {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('mundap /', 1)
    opening.onupgradeneeded = () => {
      const events = opening.result.createObjectStore('events', { keyPath: 'n', autoIncrement: true })
      events.createIndex('id', 'event.id', { unique: true })
      opening.result.createObjectStore('meta')
    }
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const tx = db.transaction(['events', 'meta'], 'readwrite')
  const years = 3 * 365 * 86_400_000
  const of = (at: number) => questions[at % questions.length] ?? ''
  let seq = 0
  for (let at = 0; at < count; at += 1) {
    const session = `s${Math.floor(at / 20)}`
    const stamp = () => {
      seq += 1
      const time = Date.now() - years + Math.floor((at / count) * years)
      return { id: `abcdef012345.${seq}`, device: 'device', seq, time, tz: 540 }
    }
    if (at % 20 === 0) {
      const set = Array.from({ length: 20 }, (_, place) => of(at * 7 + place * 31))
      const start = { session, questions: set, mode: 'card', scope: { kind: 'all' }, isCram: false }
      tx.objectStore('events').add({ event: { kind: 'session-started', ...start, ...stamp() } })
    }
    const about = { question: of(at * 7 + (at % 20) * 31), text: '이 질문은 무엇을 묻나요? 이만큼 길어요.' }
    const answer = { grade: at % 5 === 0 ? 'again' : 'good', session, mode: 'card' }
    tx.objectStore('events').add({ event: { kind: 'graded', ...about, ...answer, ...stamp() } })
  }
  tx.objectStore('meta').put({ id: 'device', seq }, 'device')
  await new Promise((resolve, reject) => {
    tx.oncomplete = resolve
    tx.onerror = () => reject(tx.error)
  })
  db.close()
}

function readIds(site: string): readonly string[] {
  const name = readdirSync(join(site, 'data')).find((file) => file.startsWith('catalogue-')) ?? ''
  const { rows }: { rows: readonly (readonly [string])[] } = JSON.parse(
    readFileSync(join(site, 'data', name), 'utf8'),
  )
  return rows.map(([id]) => id)
}

function show(time: number | undefined): string {
  return (time ?? Number.NaN).toFixed(0)
}

function row(cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(38) : cell.padStart(10))).join(' ')
}
