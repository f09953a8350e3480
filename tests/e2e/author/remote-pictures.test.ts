import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { list } from '../../../src/ui/strings/reading.ko.ts'
import { buildSite } from '../support/build-site.ts'
import { fullTest } from '../support/rows.ts'
import { serveStatic } from '../support/server.ts'
import { browser } from '../support/visit.ts'
import { watchContext } from '../support/watch.ts'

let folder = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mundap-remote-'))
  mkdirSync(join(folder, 'notes'))
  writeFileSync(
    join(folder, 'notes/note.md'),
    '- 들인 그림은?\n  - ![보기](https://pictures.example.org/a.svg)\n\n- 들이지 않은 그림은?\n  - ![보기](https://other.example.org/b.svg)\n',
  )
  writeFileSync(join(folder, 'notes/picture-hosts.txt'), 'pictures.example.org\ngithub.com\n')
  await buildSite(join(folder, 'site'), '/', join(folder, 'notes'))
})
afterAll(() => rmSync(folder, { recursive: true }))

fullTest(
  'a picture of another site is loaded where the author lets that site in, when it is looked at, without telling from where',
  async () => {
    const site = await serveStatic(join(folder, 'site'), {
      intercept: (path) => (path === '/sw.js' ? 404 : undefined),
    })
    const context = await (await browser()).newContext()
    const { foreign, complaints } = watchContext(context, site.origin)
    const asked: (string | undefined)[] = []
    await context.route('https://*.example.org/**', async (route) => {
      asked.push((await route.request().allHeaders()).referer)
      const body = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>'
      await route.fulfill({ contentType: 'image/svg+xml', body })
    })
    const page = await context.newPage()
    await page.goto(site.url)
    await page.waitForLoadState('networkidle')
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
    expect(policy).toContain(
      "img-src 'self' blob: https://pictures.example.org https://github.com https://private-user-images.",
    )
    expect(foreign).toEqual([])
    for (const card of await page.getByRole('article').all()) await card.getByText(list.answer).click()
    await expect.poll(() => asked).toEqual([undefined])
    expect(foreign).toEqual(['https://pictures.example.org/a.svg'])
    expect(await page.locator('.list .picture-missing').count()).toBe(1)
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([])
    await context.close()
    await site.close()
  },
)
