import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import initSqlJs from 'sql.js'
import { afterAll, beforeAll, expect } from 'vitest'
import { carry, received } from '../../../src/ui/strings/carry.ko.ts'
import { question as words } from '../../../src/ui/strings/reading.ko.ts'
import { backup } from '../../../src/ui/strings/settings.ko.ts'
import { quiz } from '../../../src/ui/strings/study.ko.ts'
import { isAllRows } from '../../support/all-rows.ts'
import { readCalendar, readText } from '../../support/read-calendar.ts'
import { readZip } from '../../support/read-zip.ts'
import { grade } from '../support/answer-quiz.ts'
import { bringBackup } from '../support/bring-backup.ts'
import { buildCarrySite, type CarrySite } from '../support/carry-site.ts'
import { untilKept } from '../support/kept.ts'
import { dueBackup, readCards } from '../support/past.ts'
import { fullTest } from '../support/rows.ts'
import { phone, visit, visitWithWorker } from '../support/visit.ts'

let made: CarrySite | null = null
beforeAll(async () => {
  if (isAllRows) made = await buildCarrySite('teacher@example.com')
})
afterAll(() => made?.remove())
const folder = () => made?.folder ?? ''

async function download(
  page: Page,
  name: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `${name} ${carry.download}` }).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk))
  return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) }
}

fullTest(
  'the package for Anki has every question, with what it asks about, and every picture byte by byte',
  async () => {
    const { page, open } = await visit({ folder: folder(), size: phone })
    await open('carry/')
    const { name, bytes } = await download(page, carry.kinds.anki.name)
    expect(name).toBe('쿠버네티스 3기, 둘째.apkg')
    const files = readZip(bytes)
    const { Database } = await initSqlJs()
    const file = new Database(files.get('collection.anki2') ?? new Uint8Array())
    const all = (sql: string) => file.exec(sql)[0]?.values ?? []
    expect(all('PRAGMA integrity_check')).toEqual([['ok']])
    expect(all('SELECT count(*) FROM notes')).toEqual([[made?.cards.length]])
    const [[tags] = []] = all("SELECT tags FROM notes WHERE flds LIKE '%구조를%'")
    expect(tags).toBe(' 쿠버네티스_&_<노트>::기본 ')
    const [[choices] = []] = all("SELECT flds FROM notes WHERE flds LIKE '%typeof%'")
    expect(String(choices).split('\u001f')[0]).toContain('typeof null')
    const media: Record<string, string> = JSON.parse(Buffer.from(files.get('media') ?? []).toString())
    expect(Object.keys(media)).toHaveLength(1)
    for (const [number, file] of Object.entries(media)) {
      // In the composed form and without signs that a file system or Anki would change.
      expect(file).toMatch(/^mundap-[a-z0-9.-]+\.svg$/)
      const served = readFileSync(join(folder(), 'img', file.replace('mundap-', '')))
      expect(Buffer.from(files.get(number) ?? []).equals(served)).toBe(true)
      expect(all(`SELECT count(*) FROM notes WHERE flds LIKE '%<img src="${file}"%'`)).toEqual([[1]])
    }
  },
)

fullTest('the reminder is read by a strict reader, and the badge is the number of the day', async () => {
  const learner = await visit({ size: phone })
  const { page, open } = learner
  await page.addInitScript(() => {
    Object.assign(navigator, {
      setAppBadge: async (count: number) => sessionStorage.setItem('badge', `${count}`),
    })
  })
  const cards = readCards()
  await bringBackup(learner, dueBackup(cards, 7, 1, Date.now()))
  const badge = () => page.evaluate(() => Number(sessionStorage.getItem('badge')))
  await open('')
  await expect.poll(badge).toBeGreaterThanOrEqual(7)
  const today = await badge()
  await open('carry/')
  await page.getByRole('combobox', { name: carry.hour }).selectOption('23')
  const once = readCalendar((await download(page, carry.reminder)).bytes)
  const isAhead = await page.evaluate(() => new Date().getHours() < 23)
  if (isAhead) {
    expect(readText(once.parts[0]?.values.get('SUMMARY') ?? '')).toContain(`질문 ${today}개`)
  }
  expect(once.parts[0]?.values.get('URL')).toMatch(/\/quiz\/\?scope=today$/)
  await page.getByRole('checkbox', { name: carry.daily }).check()
  const daily = readCalendar((await download(page, carry.reminder)).bytes)
  expect(daily.parts[0]?.values.get('RRULE')).toBe('FREQ=DAILY')
  expect(daily.parts[0]?.values.get('UID')).not.toBe(once.parts[0]?.values.get('UID'))

  // One answer less.
  await page.goto(once.parts[0]?.values.get('URL') ?? '')
  await page.getByRole('button', { name: quiz.startToday(7) }).click()
  await grade(page, '2')
  await page.getByRole('button', { name: quiz.reveal }).waitFor()
  await open('')
  await expect.poll(badge).toBe(today - 1)
})

fullTest('a file of the first version of all is taken over, and a second time changes nothing', async () => {
  const { page, open } = await visit({ size: phone })
  const old = readFileSync('tests/storage/formats/backup-1.json')
  for (const said of [/새 기록2\d건/, /새 기록0건/]) {
    await open('settings/')
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: old })
    const dialog = page.getByRole('dialog', { name: backup.previewTitle })
    await dialog.waitFor()
    expect((await dialog.locator('dl > div').allTextContents()).join(' ')).toMatch(said)
    await dialog.getByRole('button', { name: /^(?:가져오기|닫기)$/ }).click()
    await dialog.waitFor({ state: 'detached' })
  }
})

fullTest('everything is taken elsewhere without a network once the site was opened', async () => {
  const here = await visitWithWorker({ size: phone, allow: [/Failed to load/, /net::ERR_/] })
  const { page, open, site } = here
  await open('')
  await untilKept(page)
  const mark = page.getByRole('article').first().getByRole('button', { name: words.bookmark })
  await mark.click()
  await expect.poll(() => mark.getAttribute('aria-pressed')).toBe('true')
  await site.goOffline()
  await open('carry/')
  for (const { name } of Object.values(carry.kinds))
    expect((await download(page, name)).bytes.length).toBeGreaterThan(1_000)
  // Pictures are in it, too.
  await page
    .getByText(/\.md를 내려받았어요\.$/)
    .first()
    .waitFor()
  expect(await page.getByText(/불러오지 못해 주소로/).count()).toBe(0)
  readCalendar((await download(page, carry.reminder)).bytes)
  await open('cards/')
  await page.locator('.paper-cards li').nth(10).waitFor()
  for (const path of ['class/', 'listen/', 'shared/']) {
    await open(path)
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  await open('settings/')
  await page.getByRole('button', { name: backup.codes }).click()
  await page.getByRole('img', { name: /QR/ }).waitFor()
  await open('shared/#r=')
  await page.getByText(received.none).first().waitFor()
  await site.goOnline()
})
