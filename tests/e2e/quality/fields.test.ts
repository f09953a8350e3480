import { expect } from 'vitest'
import { fullTest } from '../support/rows.ts'
import { phone, visit } from '../support/visit.ts'

fullTest(
  'every field to type or choose in has letters of 16 px at least: iOS enlarges the page for smaller ones',
  async () => {
    const { page, open } = await visit({ site: 'season', size: phone })
    const seen: string[] = []
    for (const path of ['', 'bookmarks/', 'quiz/?scope=section', 'print/', 'settings/']) {
      await open(path)
      await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
      if (path === '')
        await expect
          .poll(async () => {
            if (!(await page.getByRole('dialog').isVisible())) await page.keyboard.press('Control+k')
            return page.getByRole('dialog').isVisible()
          })
          .toBe(true)
      const fields = await page
        .locator('select, textarea, input:not([type=radio], [type=checkbox], [type=file])')
        .evaluateAll((all) =>
          all.map((one) => ({
            what: `${one.tagName} ${one.getAttribute('type') ?? ''} ${one.className}`,
            size: Number.parseFloat(getComputedStyle(one).fontSize),
          })),
        )
      seen.push(...fields.map(({ what }) => what))
      expect(fields.filter(({ size }) => size < 16)).toEqual([])
    }
    expect(seen.length).toBeGreaterThan(3)
  },
)
