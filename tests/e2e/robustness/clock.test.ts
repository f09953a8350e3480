import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { makeScheduler } from '../../../src/study/schedule/scheduler.ts'
import { dayOf } from '../../../src/study/schedule/study-day.ts'
import { today } from '../../../src/ui/strings/daily.ko.ts'
import { saving, question as words } from '../../../src/ui/strings/reading.ko.ts'
import { storage } from '../../../src/ui/strings/settings.ko.ts'
import { quiz, stats } from '../../../src/ui/strings/study.ko.ts'
import { readJournal } from '../support/journal-rows.ts'
import { fullTest, rows } from '../support/rows.ts'
import { startFive } from '../support/start-quiz.ts'
import { type Visit, visit } from '../support/visit.ts'

const seoul = 540
const hourMs = 3_600_000
const yearMs = 365 * 24 * hourMs
/** Monday, 14:00 in Seoul. */
const monday = Date.parse('2026-03-02T05:00:00Z')

const mark = (page: Page, question: string) =>
  page.getByRole('article', { name: question }).getByRole('button', { name: words.bookmark })

/** Sets the clock and opens the page anew, as somebody does who comes back later. */
async function openAt({ context, open }: Visit, time: number, path: string): Promise<Page> {
  await context.clock.setFixedTime(time)
  return open(path)
}

/** Starts a set of new questions and answers the first; resolves when the next one is asked, so it is saved. */
async function answerOne(learner: Visit, time: number): Promise<void> {
  const page = await openAt(learner, time, 'quiz/')
  await startFive(page)
  const answer = page.getByRole('heading', { name: quiz.answer, exact: true })
  // A press right after a new card appears is ignored.
  const press = (key: string, isThere: () => Promise<boolean>) =>
    expect
      .poll(async () => {
        await page.keyboard.press(key)
        return isThere()
      })
      .toBe(true)
  await press('Space', () => answer.isVisible())
  await press('2', async () => !(await answer.isVisible()))
  await page.getByText(quiz.at(2, 5), { exact: true }).waitFor()
}

/** How many answers the page counts for its today. */
async function doneToday(learner: Visit, time: number): Promise<string | null> {
  const page = await openAt(learner, time, 'stats/')
  return page.locator('dt', { hasText: stats.doneToday }).locator('+ dd').textContent()
}

/** The days until each answered question is due, told by the journal on the disk. */
async function daysAhead(page: Page, now: number): Promise<readonly number[]> {
  const { questions } = foldEvents(await readJournal(page))
  const scheduler = makeScheduler()
  return [...questions.values()].flatMap((record) => {
    const schedule = scheduler.scheduleOf(record, now)
    return schedule ? [schedule.dueDay - dayOf(now, seoul)] : []
  })
}

describe.each(
  rows([
    ['a year forward', yearMs],
    ['a year back', -yearMs],
  ] as const),
)('a clock set %s, and right again', (_, away) => {
  fullTest('the last change counts', async () => {
    const learner = await visit()
    const { page } = learner
    await openAt(learner, monday, '')
    await mark(page, 'Hypervisor').click()
    await page.getByText(saving.bookmarked).waitFor()
    await openAt(learner, monday + away, '')
    await expect.poll(() => mark(page, 'Hypervisor').getAttribute('aria-pressed')).toBe('true')
    await mark(page, 'Hypervisor').click()
    await page.getByText(saving.unbookmarked).waitFor()
    await openAt(learner, monday + hourMs, '')
    await mark(page, '정합성').click()
    await expect.poll(() => mark(page, '정합성').getAttribute('aria-pressed')).toBe('true')
    expect(await mark(page, 'Hypervisor').getAttribute('aria-pressed')).toBe('false')
    await mark(page, 'Hypervisor').click()
    await expect.poll(() => mark(page, 'Hypervisor').getAttribute('aria-pressed')).toBe('true')
    await page.reload()
    await expect.poll(() => mark(page, 'Hypervisor').getAttribute('aria-pressed')).toBe('true')
    expect(await readJournal(page)).toHaveLength(4)
  })

  fullTest('every answer is kept, and none is planned years away', async () => {
    const learner = await visit()
    const { page } = learner
    await answerOne(learner, monday + away)
    const begun = (await readJournal(page)).length
    const later = monday + hourMs
    await openAt(learner, later, 'settings/')
    const saved = page.getByText(storage.saved, { exact: true }).locator('+ *')
    await saved.getByText(storage.savedCount(begun)).first().waitFor()
    // Answers with a future time do not count before that time, and a notice says so.
    expect(await page.getByText(storage.ahead(1)).count()).toBe(away > 0 ? 1 : 0)
    expect(await daysAhead(page, later)).toHaveLength(away > 0 ? 0 : 1)
    // Once that time is reached, every answer counts.
    const [days] = await daysAhead(page, later + Math.abs(away))
    expect(Math.abs(days ?? Number.NaN)).toBeLessThanOrEqual(3 * 365)
    await openAt(learner, later, 'stats/')
    await page.getByRole('heading', { level: 1, name: stats.title }).waitFor()
    expect(await page.getByRole('main').textContent()).not.toMatch(/NaN|Infinity|undefined|Invalid/)
  })
})

fullTest('a day ends at four in the morning', async () => {
  const learner = await visit()
  const four = Date.parse('2026-03-03T04:00:00+09:00')
  await answerOne(learner, four - 2 * hourMs)
  expect(await doneToday(learner, four - 60_000)).toBe('1')
  expect(await doneToday(learner, four)).toBe('0')
})

fullTest('pages left open over four in the morning show the new day by themselves', async () => {
  const learner = await visit()
  const four = Date.parse('2026-03-03T04:00:00+09:00')
  await answerOne(learner, four - 2 * hourMs)
  await learner.context.clock.setFixedTime(four - 60_000)
  const [list, quizPage, statistics] = [
    await learner.newTab(''),
    await learner.newTab('quiz/'),
    await learner.newTab('stats/'),
  ]
  const done = statistics.locator('dt', { hasText: stats.doneToday }).locator('+ dd')
  await expect.poll(() => done.textContent()).toBe('1')
  // Of the day's ten new questions one was asked; now ten may be asked again, and what was asked may have come back.
  await quizPage.getByRole('button', { name: quiz.startFresh(9) }).waitFor()
  await list.getByRole('link', { name: today.resume(2, 5) }).waitFor()
  await learner.context.clock.setFixedTime(four)
  await learner.context.clock.runFor(60_000)
  await expect.poll(() => done.textContent()).toBe('0')
  await quizPage.getByRole('button', { name: quiz.startFresh(10) }).waitFor()
})

fullTest('an answer stays on its day when the learner flies to another time zone', async () => {
  const learner = await visit()
  await answerOne(learner, monday)
  const events = await readJournal(learner.page)
  // Tuesday, six in the morning in Seoul, is still Monday afternoon in New York.
  await learner.context.addInitScript(() => {
    Date.prototype.getTimezoneOffset = () => 300
  })
  expect(await doneToday(learner, monday + 16 * hourMs)).toBe('1')
  expect(await doneToday(learner, monday + 30 * hourMs)).toBe('0')
  expect(await readJournal(learner.page)).toEqual(events)
  expect(await daysAhead(learner.page, monday)).toEqual([expect.any(Number)])
})
