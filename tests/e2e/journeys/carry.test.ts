import sharp from 'sharp'
import { expect } from 'vitest'
import { carry, classPage, codes, received, shared } from '../../../src/ui/strings/carry.ko.ts'
import { question as words } from '../../../src/ui/strings/reading.ko.ts'
import { backup } from '../../../src/ui/strings/settings.ko.ts'
import { scanPicture } from '../../support/scan-code.ts'
import { axeViolations } from '../support/axe.ts'
import { fullTest } from '../support/rows.ts'
import { phone, visit } from '../support/visit.ts'

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

fullTest(
  'a record goes to another device by codes that scan from the screen, in dark mode, too',
  async () => {
    const { page, open } = await visit({ size: phone, scheme: 'dark' })
    await open('')
    const marks = page.getByRole('article').getByRole('button', { name: words.bookmark })
    for (let at = 0; at < 12; at += 1) {
      await marks.nth(at).click()
      await expect.poll(() => marks.nth(at).getAttribute('aria-pressed')).toBe('true')
    }
    await open('settings/')
    await page.getByRole('button', { name: codes.open }).click()
    await page.getByRole('img', { name: /QR/ }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    const links: string[] = []
    for (;;) {
      const code = page.getByRole('img', { name: /QR/ })
      await page
        .getByText(new RegExp(`장 중 ${links.length + 1}장$`))
        .first()
        .waitFor()
      // As a camera sees it, with a strip of the dark window around it.
      const box = await code.boundingBox()
      if (box === null) throw Error('no code')
      const clip = { x: box.x - 8, y: box.y - 8, width: box.width + 16, height: box.height + 16 }
      const shot = sharp(await page.screenshot({ clip }))
        .ensureAlpha()
        .raw()
      const { data, info } = await shot.toBuffer({ resolveWithObject: true })
      links.push(scanPicture(Uint8ClampedArray.from(data), info.width, info.height) ?? 'unread')
      const next = page.getByRole('button', { name: codes.next })
      if (await next.isDisabled()) break
      await next.click()
    }

    const other = await visit({ size: phone })
    const [first = '', ...rest] = links
    await other.open(`shared/${new URL(first).hash.slice(0, -3)}`)
    await other.page.getByText(received.broken).first().waitFor()
    expect(await axeViolations(other.page)).toEqual([])
    for (const link of [...rest, first]) await other.open(`shared/${new URL(link).hash}`)
    await other.page.getByRole('dialog').getByRole('button', { name: backup.add }).click()
    await other.page.getByText(received.done).first().waitFor()
    await other.open('bookmarks/')
    await expect.poll(() => other.page.getByRole('article').count()).toBe(12)
  },
)
