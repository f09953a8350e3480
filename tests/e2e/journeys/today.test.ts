import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect } from 'vitest'
import { preferencesKey } from '../../../src/storage/preferences.ts'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { today } from '../../../src/ui/strings/daily.ko.ts'
import { quiz as words } from '../../../src/ui/strings/study.ko.ts'
import { answer, at, grade } from '../support/answer-quiz.ts'
import { readJournal } from '../support/journal-rows.ts'
import { dueBackup, readCards } from '../support/past.ts'
import { fullTest } from '../support/rows.ts'
import { startFive } from '../support/start-quiz.ts'
import { type VisitOptions, visit } from '../support/visit.ts'

const tallPhone = { width: 390, height: 844 }

/** A learner with so many questions due, and with these limits a day. */
async function visitDue(
  count: number,
  options: VisitOptions & { readonly seed?: number; readonly reviews?: number } = {},
) {
  const { seed = 1, reviews = 60, ...rest } = options
  const visited = await visit({ site: 'season', size: tallPhone, ...rest })
  const { page, open } = visited
  await open('settings/')
  await page.evaluate(([key, stored]) => localStorage.setItem(key, stored), [
    preferencesKey('/'),
    JSON.stringify({ reviewsPerDay: reviews, ownReviews: true, freshPerDay: 0 }),
  ] as const)
  await page.reload()
  const buffer = Buffer.from(dueBackup(readCards('season'), count, seed, Date.now()))
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'mundap.json', mimeType: 'application/json', buffer })
  const confirm = page.getByRole('dialog').locator('[data-primary]')
  await confirm.click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await open('')
  return visited
}

const block = (page: Page) => page.locator('.today-block')
const start = (page: Page) => block(page).getByRole('button', { name: today.start })
const result = (page: Page) => page.locator('.result h1')

/** The questions that were graded in the last hour. */
async function gradedToday(page: Page): Promise<readonly string[]> {
  const since = Date.now() - 3_600_000
  const { questions } = foldEvents(await readJournal(page))
  return [...questions.values()]
    .filter(({ reviews }) => reviews.some(({ time, counts }) => counts && time > since))
    .map(({ id }) => id)
}

describe('today', () => {
  const limits = [5, 10, 20].flatMap((limit) => [1, 2, 3].map((seed) => [limit, seed] as const))
  fullTest.each(limits)(
    'is done to the end at a limit of %i, and no further (seed %i)',
    async (limit, seed) => {
      const { page, open } = await visitDue(24 + seed, { seed, reviews: limit })
      await start(page).click()
      const isOver = async () => {
        await page.locator('.run-card, .result h1').first().waitFor()
        return result(page).isVisible()
      }
      for (let answers = 0; answers < 4 * limit; answers += 1) {
        if (await isOver()) {
          if ((await gradedToday(page)).length >= limit) break
          await page.locator('.result-actions [data-primary]').click()
        }
        // Some are missed, and come back in their set.
        await grade(page, (answers + seed) % 7 === 0 ? '1' : '2')
      }
      expect(await isOver()).toBe(true)
      expect(await gradedToday(page)).toHaveLength(limit)
      await open('')
      await block(page).getByRole('heading', { name: today.allDone }).waitFor()
      await block(page)
        .getByRole('button', { name: today.moreOf(24 + seed - limit) })
        .waitFor()
    },
  )

  fullTest('asks what is due beside a set that is half done: both stand on the start page', async () => {
    const { page, open } = await visitDue(12)
    await open('quiz/')
    await startFive(page)
    await grade(page, '2')
    await at(page, 2, 5).waitFor()
    await open('')
    await block(page)
      .getByRole('link', { name: today.resume(2, 5) })
      .waitFor()
    await expect.poll(() => block(page).getByRole('heading').textContent()).toMatch(/^오늘 복습 1[12]$/)
    await start(page).click()
    await at(page, 1, 10).waitFor()
  })

  fullTest('is answered with one hand, thirty cards in a row', async () => {
    const { page } = await visitDue(30, { touch: true })
    await start(page).tap()
    for (let card = 0; card < 30; card += 1) {
      await page.locator('.run-card, .result h1').first().waitFor()
      if (await result(page).isVisible()) await page.locator('.result-actions [data-primary]').tap()
      await page.locator('.run-card').waitFor()
      expect(await outOfReach(page, '.run-buttons .button')).toEqual([])
      await expect
        .poll(async () => {
          if (await answer(page).isVisible()) return true
          await page.getByRole('button', { name: words.reveal }).tap()
          return false
        })
        .toBe(true)
      expect(await outOfReach(page, '.run-buttons .button')).toEqual([])
      expect(await tooNear(page)).toEqual([])
      const done = (await gradedToday(page)).length
      await expect
        .poll(async () => {
          const known = page.getByRole('button', { name: new RegExp(`^${words.grades.good}`) })
          if (await known.isVisible()) await known.tap()
          return (await gradedToday(page)).length
        })
        .toBe(done + 1)
    }
    expect(await gradedToday(page)).toHaveLength(30)
  })

  fullTest('ends in pictures that differ: all known, half of it, nothing', async () => {
    const pictures: Buffer[] = []
    for (const known of ['2222', '2121', '1111']) {
      const { page } = await visitDue(4, { seed: known.length })
      await start(page).click()
      for (const key of known) {
        await page.locator('.run-card').waitFor()
        await grade(page, key === '1' ? '1' : '2')
      }
      if (known !== '2222') {
        await page.getByRole('button', { name: words.leave }).click()
        await page.getByRole('button', { name: words.finish }).click()
      }
      await result(page).waitFor()
      const figure = await page.locator('.result-figure').screenshot()
      pictures.push(await sharp(figure).removeAlpha().raw().toBuffer())
    }
    const [all, half, none] = pictures
    expect(shareThatDiffers(all, half)).toBeGreaterThan(0.1)
    expect(shareThatDiffers(all, none)).toBeGreaterThan(0.1)
    expect(shareThatDiffers(half, none)).toBeGreaterThan(0.03)
  })
})

/** Names the targets of a selector that do not stand in the lower 60 % of the window. */
function outOfReach(page: Page, selector: string): Promise<readonly string[]> {
  return page.locator(selector).evaluateAll((targets) =>
    targets.flatMap((target) => {
      const { top, bottom } = target.getBoundingClientRect()
      return top >= innerHeight * 0.4 && bottom <= innerHeight ? [] : [`${target.textContent} at ${top}`]
    }),
  )
}

/** Names the targets that stand within 8 px of a grade. */
function tooNear(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const targets = [...document.querySelectorAll('button, a, input, textarea, summary')].filter((target) =>
      target.checkVisibility(),
    )
    const gap = (a: DOMRect, b: DOMRect) =>
      Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom)
    return targets
      .filter((target) => target.matches('.grade'))
      .flatMap((grade) =>
        targets
          .filter((other) => other !== grade)
          // What scrolls below the bar cannot be touched there.
          .filter((other) => other.closest('.run-bar') !== null || other.closest('.run-card') === null)
          .filter((other) => gap(grade.getBoundingClientRect(), other.getBoundingClientRect()) < 8)
          .map((other) => `${other.textContent} is beside ${grade.textContent}`),
      )
  })
}

/** Returns the share of the bytes of two pictures of one size that differ by more than a shade. */
function shareThatDiffers(one: Buffer | undefined, other: Buffer | undefined): number {
  if (one === undefined || other === undefined || one.length !== other.length) throw Error('no two pictures')
  return one.filter((value, index) => Math.abs(value - (other[index] ?? 0)) > 40).length / one.length
}
