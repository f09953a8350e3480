import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { questionId } from '../../../src/notes/identity/question-id.ts'
import { effect, kept, my, problems, refusals } from '../../../src/ui/strings/my.ko.ts'
import { list, question, saving, search } from '../../../src/ui/strings/reading.ko.ts'
import { backup } from '../../../src/ui/strings/settings.ko.ts'
import { fixtureNotes } from '../../support/fixture-notes.ts'
import { grade } from '../support/answer-quiz.ts'
import { untilKept } from '../support/kept.ts'
import { fullTest } from '../support/rows.ts'
import { phone, visit, visitWithWorker } from '../support/visit.ts'

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

const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const thread = '스레드란 무엇인가요?'
const reworded = '스레드란 도대체 무엇인가요?'
const lecture = (first: string): string =>
  `# 내 강의\n\n- ${first}\n  - 실행의 흐름이다. ![흐름](그림.gif)\n- 뮤텍스란 무엇인가요?\n  - 잠금이다.\n`

const files = (text: string) => [
  { name: '내 강의.md', mimeType: 'text/markdown', buffer: Buffer.from(text) },
  { name: '그림.gif', mimeType: 'image/gif', buffer: gif },
]
const drop = (page: Page, text: string) => page.locator('input[type=file]').first().setInputFiles(files(text))
/** Sends a form as the system does when it shares a file with the installed app. */
const share = (page: Page, text: string) =>
  page.evaluate((note) => {
    const files = new DataTransfer()
    files.items.add(new File([note], '공유.md', { type: 'text/markdown' }))
    const form = document.createElement('form')
    Object.assign(form, { action: '/my/?shared', method: 'post', enctype: 'multipart/form-data' })
    const input = Object.assign(document.createElement('input'), { type: 'file', name: 'notes' })
    input.files = files.files
    form.append(input)
    document.body.append(form)
    form.submit()
  }, text)
const cardOf = (page: Page, name: string) => page.getByRole('article', { name })
const bookmarkOf = (page: Page, name: string) =>
  cardOf(page, name).getByRole('button', { name: question.bookmark })

fullTest(
  'a note is dropped, mended, kept, studied offline, renewed, and carried to another browser',
  async () => {
    const learner = await visitWithWorker({
      size: phone,
      touch: true,
      allow: [/Failed to load/, /net::ERR_/],
    })
    const { page, open, site } = learner
    await open('my/')
    await drop(page, lecture(thread).replace('그림.gif', '없다.gif'))
    const problem = page.getByRole('listitem').filter({ hasText: '없다.gif' }).first()
    await problem.getByRole('button', { name: problems.toCard }).waitFor()
    await drop(page, lecture(thread))
    await page.getByText(problems.none).waitFor()
    await page.getByRole('button', { name: kept.keep }).click()
    await page.getByText(/^노트 1개 · 질문 2개/).waitFor()

    await bookmarkOf(page, thread).click()
    await expect.poll(() => bookmarkOf(page, thread).getAttribute('aria-pressed')).toBe('true')
    await page.getByRole('link', { name: kept.quiz }).click()
    await page.getByRole('button', { name: /2문제 시작/ }).click()
    await grade(page, '1')
    await grade(page, '1')

    await open('my/')
    await untilKept(page)
    await site.goOffline()
    await page.reload()
    await cardOf(page, thread).waitFor()
    await open(`my/?q=${questionId(thread)}`)
    await page.getByRole('heading', { level: 1, name: thread }).waitFor()
    const picture = page.locator('main article img')
    await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1)
    await open('my/')
    await page.getByRole('searchbox', { name: search.label }).fill('ㅅㄹㄷ')
    await expect.poll(() => page.getByRole('article').first().textContent()).toContain(thread)
    // By a name that only the built-in glossary has.
    await page.getByRole('searchbox', { name: search.label }).fill('mutex')
    await expect.poll(() => page.getByRole('article').first().textContent()).toContain('뮤텍스')
    await site.goOnline()

    await open('')
    await share(page, lecture('공유한 질문?'))
    await page.getByText(my.counts(1, 2)).waitFor()
    expect(new URL(page.url()).search).toBe('')
    // What reads notes is kept once it was used, so this works without a network, too.
    await site.goOffline()
    await open('')
    await share(page, lecture('공유한 질문?'))
    await page.getByText(my.counts(1, 2)).waitFor()

    await open('my/')
    await page.getByText(kept.add).click()
    await drop(page, lecture(reworded))
    await page.getByText(effect.follow(1, 1)).waitFor()
    await page.getByRole('button', { name: kept.replace }).click()
    await expect.poll(() => bookmarkOf(page, reworded).getAttribute('aria-pressed')).toBe('true')
    // It was fetched before there was a service worker to keep it: what was made without it is made anew with it.
    await site.goOnline()
    await open('my/')
    await page.getByRole('searchbox', { name: search.label }).fill('mutex')
    await expect.poll(() => page.getByRole('article').first().textContent()).toContain('뮤텍스')

    await open('settings/')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: backup.download }).click(),
    ])
    const pieces: Buffer[] = []
    for await (const piece of await download.createReadStream()) pieces.push(Buffer.from(piece))

    const other = await visit({ size: phone })
    await other.open('')
    await share(other.page, lecture(thread))
    await other.page.getByText(refusals.notShared).waitFor()
    await other.open('settings/')
    await other.page
      .getByLabel(backup.choose, { exact: true })
      .and(other.page.locator('input'))
      .setInputFiles({ name: 'mundap.json', mimeType: 'application/json', buffer: Buffer.concat(pieces) })
    await other.page.getByRole('button', { name: backup.add, exact: true }).click()
    await other.page.getByText(backup.notesAdded(1)).waitFor()
    await other.open('my/')
    await expect.poll(() => bookmarkOf(other.page, reworded).getAttribute('aria-pressed')).toBe('true')
    await other.open('stats/')
    await other.page.getByText(/2/).first().waitFor()
  },
)
