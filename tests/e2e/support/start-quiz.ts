import type { Page } from 'playwright-core'
import { quiz as words } from '../../../src/ui/strings/study.ko.ts'

/** On the set-up page: starts a set of the first five questions, in the order of the note. */
export async function startFive(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.how }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('group', { name: words.limit }).getByText('5', { exact: true }).click()
  await sheet.getByRole('group', { name: words.order }).getByText(words.orders.note, { exact: true }).click()
  await sheet.getByRole('button', { name: words.howDone }).click()
  await page.getByRole('group', { name: words.scope }).getByRole('button', { name: words.scopes.all }).click()
  await page.getByText(words.at(1, 5), { exact: true }).waitFor()
}

/** Chooses to write down what comes to mind on the set-up page, and starts with all questions. */
export async function startRecall(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.how }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByText(words.modes.recall, { exact: true }).click()
  await sheet.getByRole('button', { name: words.howDone }).click()
  await page.getByRole('group', { name: words.scope }).getByRole('button', { name: words.scopes.all }).click()
}
