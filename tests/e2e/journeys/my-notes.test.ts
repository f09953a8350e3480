import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { effect, my, problems } from '../../../src/ui/strings/my.ko.ts'
import { list, question, saving } from '../../../src/ui/strings/reading.ko.ts'
import { fixtureNotes } from '../../support/fixture-notes.ts'
import { visit } from '../support/visit.ts'

const note = {
  name: '3차.md',
  mimeType: 'text/markdown',
  buffer: Buffer.from(
    '# 3차\n\n- 파드란 무엇인가요?\n  - 컨테이너의 &lt;묶음&gt;이다. $x^2$ <img src=x onerror="document.title=`broken`"> ![](https://example.com/a.png)\n- 둘째 질문?\n',
  ),
}

test('a note from the file picker becomes cards with their problems, and nothing is sent anywhere', async () => {
  const { page, open, site } = await visit()
  await open('my/')
  await page.getByRole('button', { name: my.pickFiles }).waitFor()
  const before = site.requests.length
  await page.locator('input[type=file]').first().setInputFiles(note)
  await page.getByRole('heading', { name: my.counts(1, 2) }).waitFor()
  expect(site.requests.slice(before).filter((path) => !/^\/(?:assets|data)\//.test(path))).toEqual([])
  const card = page.getByRole('article', { name: '파드란 무엇인가요?' })
  await card.getByText(list.answer, { exact: true }).click()
  await card.getByText('컨테이너의 <묶음>이다.').waitFor()
  expect(await card.locator('math').count()).toBe(1)
  expect(await card.locator('img').count()).toBe(0)
  const problem = page.getByRole('listitem').filter({ hasText: 'https://example.com/a.png' }).first()
  await problem.getByRole('button', { name: problems.toCard }).click()
  expect(await card.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('a trainer sees what an edited note would do, and the bookmark that would be lost is named', async () => {
  const { page, open } = await visit()
  await open('')
  const gone = page.getByRole('article', { name: 'Hypervisor' })
  await gone.getByRole('button', { name: question.bookmark }).click()
  await page.getByText(saving.bookmarked).waitFor()
  await open('my/')
  const text = readFileSync(join(fixtureNotes, 'docker.md'), 'utf8').replace(
    /^- .*Hypervisor/m,
    '- 새로 적은 아주 다른 물음',
  )
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ ...note, name: 'docker.md', buffer: Buffer.from(text) })
  await page.getByText(effect.compared(1)).waitFor()
  await page.getByText(effect.counts(17, 0, 1, 1)).waitFor()
  const lost = page.getByText(effect.follow(1, 0)).locator('xpath=following-sibling::ul[1]')
  expect(await lost.textContent()).toContain('Hypervisor')
})
