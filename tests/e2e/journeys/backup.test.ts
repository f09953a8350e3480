import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished, test } from 'vitest'
import { study, question as words } from '../../../src/ui/strings/reading.ko.ts'
import { backup, reset, storage } from '../../../src/ui/strings/settings.ko.ts'
import { fullTest } from '../support/rows.ts'
import { laptop, phone, type Visit, visit } from '../support/visit.ts'

const mark = (page: Page, question: string) =>
  page.getByRole('article', { name: question }).getByRole('button', { name: words.bookmark })
const saved = (page: Page) => page.getByText(storage.saved, { exact: true }).locator('+ *').textContent()
const untilSaved = (page: Page, count: number) =>
  expect.poll(() => saved(page)).toContain(storage.savedCount(count))

async function toggle({ open }: Visit, question: string, isOn: boolean) {
  const page = await open('')
  // The bookmark is visible before it is removed.
  await expect.poll(() => mark(page, question).getAttribute('aria-pressed')).toBe(String(!isOn))
  await mark(page, question).click()
  await expect.poll(() => mark(page, question).getAttribute('aria-pressed')).toBe(String(isOn))
}

/** Downloads everything, as the button of the settings does; gives the file's path. */
async function exportFile({ open }: Visit): Promise<string> {
  const page = await open('settings/')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: backup.download }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^mundap-\d{4}-\d{2}-\d{2}\.json$/)
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk))
  const path = join(tmpdir(), `${crypto.randomUUID()}.json`)
  await writeFile(path, Buffer.concat(chunks))
  onTestFinished(() => rm(path))
  return path
}

/** Chooses a file and agrees to what it would add; gives what the preview said. */
async function importFile({ open }: Visit, path: string): Promise<string> {
  const page = await open('settings/')
  await page.locator('input[type=file]').setInputFiles(path)
  const dialog = page.getByRole('dialog', { name: backup.previewTitle })
  await dialog.waitFor()
  const preview = (await dialog.locator('dl > div').allTextContents()).join(' ')
  const add = dialog.getByRole('button', { name: backup.add })
  if ((await add.count()) > 0) await add.click()
  else await dialog.getByRole('button', { name: backup.close }).click()
  await dialog.waitFor({ state: 'detached' })
  return preview
}

async function listBookmarks({ open }: Visit): Promise<readonly string[]> {
  const page = await open('bookmarks/?sort=note')
  await page.getByRole('button', { name: study.writeMemo }).first().waitFor()
  return page.getByRole('article').getByRole('heading').allInnerTexts()
}

describe('a record moved as a file', () => {
  fullTest('moved between phone and laptop both ways, the record is the same on both', async () => {
    const [small, large] = [await visit({ size: phone, touch: true }), await visit({ size: laptop })]
    await toggle(small, 'Hypervisor', true)
    await toggle(large, '정합성', true)

    expect(await importFile(large, await exportFile(small))).toBe('새 기록1건 이미 있음0건 읽지 못함0건')
    expect(await importFile(small, await exportFile(large))).toBe('새 기록1건 이미 있음1건 읽지 못함0건')
    expect(await listBookmarks(small)).toHaveLength(2)
    expect(await listBookmarks(small)).toEqual(await listBookmarks(large))

    await toggle(small, '정합성', false)
    const later = await exportFile(small)
    await importFile(large, later)
    expect(await importFile(large, later)).toBe('새 기록0건 이미 있음3건 읽지 못함0건')
    expect(await listBookmarks(large)).toEqual(await listBookmarks(small))
    expect(await listBookmarks(large)).toHaveLength(1)
  })

  test('restores everything after the browser lost it, and the import can be undone', async () => {
    const here = await visit({ size: phone })
    await toggle(here, 'Hypervisor', true)
    await toggle(here, '정합성', true)
    const path = await exportFile(here)
    const { page } = here

    await page.getByText(reset.title, { exact: true }).click()
    await page.getByRole('button', { name: reset.erase }).click()
    await page.getByRole('dialog').getByRole('textbox').fill(reset.eraseWord)
    await page.keyboard.press('Enter')
    await untilSaved(page, 0)
    await page.reload()
    await untilSaved(page, 0)

    await importFile(here, path)
    await untilSaved(page, 2)
    await page.reload()
    await untilSaved(page, 2)
    await page.locator('.past').getByRole('button', { name: backup.undo }).click()
    await untilSaved(page, 0)
  })

  fullTest('a file that was cut gives its whole part and changes nothing else', async () => {
    const here = await visit()
    await toggle(here, 'Hypervisor', true)
    await toggle(here, '정합성', true)
    const path = await exportFile(here)
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.slice(0, text.lastIndexOf('"kind"')))
    expect(await importFile(here, path)).toBe('새 기록0건 이미 있음1건 읽지 못함1건')
    await untilSaved(here.page, 2)
  })
})
