import sharp from 'sharp'
import { expect } from 'vitest'
import { shortHash } from '../../../src/notes/identity/short-hash.ts'
import { writeCodes } from '../../../src/study/carry/record-parts.ts'
import type { EventDraft } from '../../../src/study/journal/events.ts'
import { carry, classPage, codes, received, shared } from '../../../src/ui/strings/carry.ko.ts'
import { backup } from '../../../src/ui/strings/settings.ko.ts'
import { scanPicture } from '../../support/scan-code.ts'
import { axeViolations } from '../support/axe.ts'
import { bringBackup } from '../support/bring-backup.ts'
import { pastBackup, readCards } from '../support/past.ts'
import { fullTest } from '../support/rows.ts'
import { laptop, phone, type Visit, visit } from '../support/visit.ts'

fullTest(
  'files are downloaded, a link opens as a list at the other side, and what is cut or wrong is named',
  async () => {
    const { page, open } = await visit({ size: phone })
    await open('carry/')
    for (const [name, end] of [
      [carry.kinds.anki.name, /\.apkg$/],
      [carry.kinds.csv.name, /\.csv$/],
      [carry.kinds.markdown.name, /\.md$/],
      [carry.reminder, /\.ics$/],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: `${name} ${carry.download}` }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(end)
    }
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'share', {
        value: async (data: { readonly url: string }) => document.body.setAttribute('data-sent', data.url),
      })
    })
    await page.getByRole('button', { name: carry.share }).click()
    const sent = new URL((await page.locator('body').getAttribute('data-sent')) ?? '')

    const other = await visit({ size: phone })
    await other.open(`shared/${sent.hash.replace(/.&t=.*/, '')}`)
    await other.page.getByText(shared.broken).waitFor()
    await other.open(`shared/${sent.hash}`)
    await other.page.getByRole('article').first().waitFor()
    const count = await other.page.getByRole('article').count()
    await other.page.getByRole('button', { name: shared.add(count) }).click()
    await other.page.getByText(shared.added(count)).first().waitFor()

    await other.open('class/')
    await other.page.getByRole('textbox', { name: classPage.paste }).fill('mundap-class1;cut')
    await other.page.getByText(classPage.why.wrong).waitFor()
  },
)

/** The links of all codes, as another device's camera sees them, with a strip of the window around. */
async function scanAll({ open }: Visit): Promise<readonly string[]> {
  const page = await open('settings/')
  await page.getByRole('button', { name: backup.codes }).click()
  const code = page.getByRole('img', { name: /QR/ })
  await code.waitFor()
  expect(await axeViolations(page)).toEqual([])
  const links: string[] = []
  for (;;) {
    await page
      .getByText(new RegExp(`장 중 ${links.length + 1}장$`))
      .first()
      .waitFor()
    const box = await code.boundingBox()
    if (box === null) throw Error('no code')
    const clip = { x: box.x - 8, y: box.y - 8, width: box.width + 16, height: box.height + 16 }
    const shot = sharp(await page.screenshot({ clip }))
      .ensureAlpha()
      .raw()
    const { data, info } = await shot.toBuffer({ resolveWithObject: true })
    links.push(scanPicture(Uint8ClampedArray.from(data), info.width, info.height) ?? 'unread')
    const next = page.getByRole('button', { name: codes.next })
    if (await next.isDisabled()) return links
    await next.click()
  }
}

const bookmarks = async ({ open }: Visit) => {
  const page = await open('bookmarks/?sort=note')
  await page.getByRole('article').first().waitFor()
  return page.getByRole('article').getByRole('heading').allInnerTexts()
}

fullTest(
  'a record goes to another device by codes that scan from the screen, in dark mode, too',
  async () => {
    const here = await visit({ size: laptop, scheme: 'dark' })
    await bringBackup(here, pastBackup(readCards(), Date.UTC(2026, 2, 2)))
    const links = await scanAll(here)
    const [first = '', ...rest] = links
    expect(links.length).toBeGreaterThan(1)
    const [card] = readCards()
    if (card === undefined) throw Error('no question')
    const memo = Array.from({ length: 400 }, (_, at) => shortHash(`${at}`, 8)).join(' ')
    const draft: EventDraft = { kind: 'memo', question: card.id, text: card.text, memo }
    const event = { ...draft, id: 'b-1', device: 'b', seq: 1, time: 1_772_428_380_000, tz: 540 }
    const [, strange = ''] = writeCodes([event], () => card.text, here.site.url) ?? []

    const other = await visit({ size: phone })
    const { page } = other
    const open = (link: string) => other.open(`shared/${new URL(link).hash}`)
    await open(first.slice(0, -3))
    await page.getByText(received.broken).first().waitFor()
    expect(await axeViolations(page)).toEqual([])
    // One part alone says what is missing, also after the page was loaded anew, and in another tab.
    await open(rest[0] ?? '')
    await page.getByText(received.said.new(2)).first().waitFor()
    const missing = links.map((_, at) => at + 1).filter((number) => number !== 2)
    await page.reload()
    await page.getByText(received.missing(missing)).first().waitFor()
    const tab = await other.newTab('shared/#r=')
    await tab.getByText(received.progress(1, links.length), { exact: true }).first().waitFor()
    await open(rest[0] ?? '')
    await page.getByText(received.said.again(2)).first().waitFor()
    // A code of another device with the same part number: nothing is mixed.
    await open(strange)
    await page.getByText(received.said.other()).first().waitFor()
    await page.getByRole('button', { name: received.restart }).waitFor()
    await page.getByText(received.progress(1, links.length), { exact: true }).first().waitFor()
    for (const link of [...rest.slice(1), first]) {
      await open(link)
      await page
        .getByText(received.said.new(links.indexOf(link) + 1))
        .first()
        .waitFor()
    }
    await page.getByRole('dialog').getByRole('button', { name: backup.add }).click()
    await page.getByText(received.done).first().waitFor()
    // The other tab knows that there is nothing left to receive.
    await tab.getByText(received.none).first().waitFor()
    expect(await bookmarks(other)).toEqual(await bookmarks(here))
  },
)
