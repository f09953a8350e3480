/** Answers the questions of a running quiz, as a learner at a keyboard does. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { quiz as words } from '../../../src/ui/strings/study.ko.ts'

/** Presses until the screen shows what should follow: a press within a moment of a new card is taken for a slip. */
export async function pressUntil(page: Page, key: string, isThere: () => Promise<boolean>): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.keyboard.press(key)
        return isThere()
      },
      { timeout: 10_000 },
    )
    .toBe(true)
}

/** Returns the question on the screen. */
export const asked = (page: Page) => page.locator('.run-card h1').textContent()
/** The heading above the answer, once it is shown. */
export const answer = (page: Page) => page.getByRole('heading', { name: words.answer, exact: true })
/** The progress in words. */
export const at = (page: Page, number: number, total: number) =>
  page.getByText(words.at(number, total), { exact: true })

/** Shows the answer. */
export async function reveal(page: Page): Promise<void> {
  await pressUntil(page, 'Space', () => answer(page).isVisible())
}

/** Grades the question on the screen; the next one, or the result, has come when this resolves. */
export async function grade(page: Page, key: '1' | '2'): Promise<void> {
  await reveal(page)
  await pressUntil(page, key, async () => !(await answer(page).isVisible()))
}
