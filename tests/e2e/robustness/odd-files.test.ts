import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { makeBackup } from '../../../src/storage/backup.ts'
import type { StoredEvent } from '../../../src/study/journal/events.ts'
import { readEvent } from '../../../src/study/journal/read-event.ts'
import { saving, question as words } from '../../../src/ui/strings/reading.ko.ts'
import { backup, reset } from '../../../src/ui/strings/settings.ko.ts'
import { readJournal } from '../support/journal-rows.ts'
import { fullTest } from '../support/rows.ts'
import { visit } from '../support/visit.ts'

const script = '<img src=x onerror="document.title=`broken`"><script>document.title=`broken`</script>'

function event(fields: Record<string, unknown>): StoredEvent {
  const stamp = { id: 'p1', device: 'phone', seq: 1, time: 1_772_000_000_000, tz: 540 }
  const reading = readEvent({ ...stamp, kind: 'bookmarked', question: 'elsewhere', text: script, ...fields })
  if (!reading.ok) throw Error(reading.why)
  return reading.event
}

/** A good backup of one memo and one bookmark whose texts are scripts. */
const good = makeBackup([event({}), event({ id: 'p2', seq: 2, kind: 'memo', memo: script })], {
  base: '/',
  date: '2026-03-02',
  about: backup.about,
}).text

const file = (text: string | Buffer) => ({
  name: 'mundap-2026-03-02.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
})

/** Bookmarks one question, so that there is something to lose, and goes to the settings. */
async function settingsWithOneBookmark(): Promise<Page> {
  const { page, open } = await visit()
  await open('')
  await page
    .getByRole('article', { name: 'Hypervisor' })
    .getByRole('button', { name: words.bookmark })
    .click()
  await page.getByText(saving.bookmarked).waitFor()
  return open('settings/')
}

const choose = (page: Page, chosen: ReturnType<typeof file>) =>
  page.locator('input[type=file]').setInputFiles(chosen)
const preview = (page: Page) => page.getByRole('dialog', { name: backup.previewTitle })
/** The choice of what to delete. */
const scope = (page: Page, kind: keyof typeof reset.scopes) =>
  page.getByRole('group', { name: reset.choose }).getByText(reset.scopes[kind], { exact: true })
const tally = async (page: Page) => (await preview(page).locator('dd').allTextContents()).join(' ')

const refused: readonly (readonly [string, string | Buffer, keyof typeof backup.refused])[] = [
  ['empty', ' \n', 'empty'],
  ['cut off in its head', good.slice(0, 40), 'damaged'],
  ['no text', Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0]), 'damaged'],
  ['of another program', '{"app":"other","events":[]}', 'not-ours'],
  ['a list', '[1,2,3]', 'not-ours'],
  ['of a newer version', good.replace('"format": 1', '"format": 2'), 'newer'],
  ['with events of the wrong type', '{"app":"mundap","format":1,"events":{"0":1}}', 'not-ours'],
  ['hidden in __proto__', '{"__proto__":{"app":"mundap","format":1,"events":[]}}', 'not-ours'],
]

test('a file that cannot be taken is refused with its reason, and changes nothing', async () => {
  const page = await settingsWithOneBookmark()
  const before = await readJournal(page)
  const alert = page.getByRole('main').getByRole('alert')
  for (const [what, content, why] of refused) {
    await choose(page, file(content))
    await expect
      .poll(async () => [what, await alert.allTextContents()])
      .toEqual([what, [backup.refused[why]]])
    expect(await preview(page).count()).toBe(0)
  }
  await page.locator('input[type=file]').evaluate((input, size) => {
    if (!(input instanceof HTMLInputElement)) throw Error('no field for files')
    const chosen = new DataTransfer()
    chosen.items.add(new File([new Uint8Array(size)], 'large.json'))
    input.files = chosen.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }, 30_000_000)
  await expect.poll(() => alert.allTextContents()).toEqual([backup.refused['not-ours']])
  expect(await readJournal(page)).toEqual(before)
})

fullTest(
  'what cannot be read in a file is counted and named, the rest is added, nothing here is replaced',
  async () => {
    const page = await settingsWithOneBookmark()
    const [own] = await readJournal(page)
    const events = [
      event({}),
      // The same id as one that is here, saying something else.
      { ...own, kind: 'unbookmarked', text: 'changed' },
      { ...event({ id: 'p3' }), time: 'yesterday' },
      { ...event({ id: 'p4' }), question: { toString: 1 } },
      null,
    ]
    const spoilt = `{"id":"p5","__proto__":{"isAdmin":true},"kind":"bookmarked"}`
    const lines = [...events.map((each) => JSON.stringify(each)), spoilt].join(',\n')
    await choose(page, file(`{"app":"mundap","format":1,"site":"/","events":[${lines}]}`))
    await preview(page).waitFor()
    expect(await tally(page)).toBe('1건 1건 4건')
    await preview(page).getByRole('button', { name: backup.add }).click()
    await page.getByText(backup.added(1)).waitFor()
    expect(await readJournal(page)).toEqual([own, event({})])
    expect(await page.evaluate(() => Reflect.get({}, 'isAdmin'))).toBeUndefined()
  },
)

fullTest('scripts in the texts of a file stay text, wherever they are shown', async () => {
  const page = await settingsWithOneBookmark()
  await choose(page, file(good))
  await preview(page).getByRole('button', { name: backup.add }).click()
  await page.getByText(backup.added(2)).waitFor()
  await page.goto(new URL('bookmarks/', new URL('/', page.url())).href)
  await page.locator('details.lost > summary').click()
  await page.getByText(script).first().waitFor()
  expect(await page.locator('main img[src=x], main script').count()).toBe(0)
  expect(await page.title()).not.toContain('broken')
})

fullTest('bookmarks alone are deleted by typing the word, and come back whole', async () => {
  const page = await settingsWithOneBookmark()
  await choose(page, file(good))
  await preview(page).getByRole('button', { name: backup.add }).click()
  await page.getByText(backup.added(2)).waitFor()
  const before = await readJournal(page)

  await page.getByText(reset.title, { exact: true }).click()
  await scope(page, 'bookmarks').click()
  await page.getByRole('button', { name: reset.open, exact: true }).click()
  const dialog = page.getByRole('dialog')
  const confirm = dialog.getByRole('button', { name: reset.confirm })
  expect(await confirm.isDisabled()).toBe(true)
  await dialog.getByRole('textbox').fill('지우')
  expect(await confirm.isDisabled()).toBe(true)
  await dialog.getByRole('textbox').fill(reset.word)
  await confirm.click()
  await page.getByText(reset.done).first().waitFor()
  // Hidden, not gone: every event of before is still on the disk.
  expect((await readJournal(page)).slice(0, before.length)).toEqual(before)
  await page.getByText(reset.none).waitFor()
  await scope(page, 'memos').click()
  // It is said, too.
  await page.getByText(reset.effect.memos('1')).first().waitFor()

  await page.reload()
  await page.getByText(reset.title, { exact: true }).click()
  await page.locator('.past').filter({ hasText: reset.scopes.bookmarks }).getByRole('button').click()
  await page.getByText(reset.undone).waitFor()
  await scope(page, 'bookmarks').click()
  await page.getByText(reset.effect.bookmarks('2')).waitFor()
})
