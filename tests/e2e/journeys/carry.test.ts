import { expect } from 'vitest'
import { carry, classPage, shared } from '../../../src/ui/strings/carry.ko.ts'
import { fullTest } from '../support/rows.ts'
import { phone, visit } from '../support/visit.ts'

fullTest(
  'a package is downloaded, a link opens as a list at the other side, and wrong codes are named',
  async () => {
    const { page, open } = await visit({ size: phone })
    await open('carry/')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `${carry.kinds.anki.name} ${carry.download}` }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.apkg$/)
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'share', {
        value: async (data: { readonly url: string }) => document.body.setAttribute('data-sent', data.url),
      })
    })
    await page.getByRole('button', { name: carry.share }).click()
    const sent = new URL((await page.locator('body').getAttribute('data-sent')) ?? '')

    const other = await visit({ size: phone })
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
