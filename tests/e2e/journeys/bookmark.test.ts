import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { app, filter, saving, question as words } from '../../../src/ui/strings/reading.ko.ts'
import { fullTest, rows } from '../support/rows.ts'
import { visit } from '../support/visit.ts'

const mark = (page: Page, question: string) =>
  page.getByRole('article', { name: question }).getByRole('button', { name: words.bookmark })
const isOn = (page: Page, question: string) => mark(page, question).getAttribute('aria-pressed')

describe.each(rows(['repo', 'root'] as const))('bookmarks (%s)', (site) => {
  test('survive a reload and a closed tab, and have a page of their own', async () => {
    const { page, open, newTab } = await visit({ site })
    await open('')
    await mark(page, 'Hypervisor').click()
    await page.getByText(saving.bookmarked).waitFor()
    // Said only when it is on the disk: even a reload at this very moment loses nothing.
    await page.reload()
    await expect.poll(() => isOn(page, 'Hypervisor')).toBe('true')

    await page.close()
    const later = await newTab('bookmarks/')
    await later.getByRole('article', { name: 'Hypervisor' }).waitFor()
    expect(await later.getByRole('main').getByText('정합성').count()).toBe(0)
  })

  test('are seen by a second open tab at once, and so is their removal', async () => {
    const { page, open, newTab } = await visit({ site })
    await open('')
    const second = await newTab('')
    await mark(page, '정합성').click()
    await expect.poll(() => isOn(second, '정합성')).toBe('true')
    await mark(second, '정합성').click()
    await expect.poll(() => isOn(page, '정합성')).toBe('false')
  })

  fullTest('narrow the list, together with the other filters', async () => {
    const { page, open } = await visit({ site })
    await open('')
    await mark(page, 'Killercoda').click()
    await expect.poll(() => isOn(page, 'Killercoda')).toBe('true')
    await mark(page, '정합성').click()
    await expect.poll(() => isOn(page, '정합성')).toBe('true')
    const filters = page.getByRole('group', { name: filter.label })
    await filters.getByRole('button', { name: filter.bookmark }).click()
    await expect.poll(() => page.getByRole('article').count()).toBe(2)
    await filters.getByRole('button', { name: filter.picture }).click()
    await expect.poll(() => page.getByRole('article').count()).toBe(1)
  })
})

test('the message about a new bookmark has a button that removes it', async () => {
  const { page, open } = await visit()
  await open('')
  await mark(page, 'Hypervisor').click()
  await page.getByRole('button', { name: saving.undo }).click()
  await expect.poll(() => isOn(page, 'Hypervisor')).toBe('false')
  await page.reload()
  await page.getByRole('link', { name: app.name, exact: true }).first().waitFor()
  await expect.poll(() => isOn(page, 'Hypervisor')).toBe('false')
})

test('two sites on one host keep their bookmarks apart', async () => {
  const { page, open } = await visit({ site: 'repo' })
  await open('')
  await mark(page, 'Hypervisor').click()
  await page.getByText(saving.bookmarked).waitFor()
  const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))
  expect(names.filter((name) => !name?.includes('/repo/'))).toEqual([])
})
