import { expect, test } from 'vitest'
import { app } from '../../../src/ui/strings/reading.ko.ts'
import { settings } from '../../../src/ui/strings/settings.ko.ts'
import { rows } from '../support/rows.ts'
import { phone, visit } from '../support/visit.ts'

/** Pages with the learner's data, which only the app can render. */
const ownPages = [
  'quiz',
  'settings',
  'bookmarks',
  'stats',
  'print',
  'quiz/run',
  'quiz/result',
  'wrong',
  'about',
]

test('without scripts, what only the app can draw says why it is empty', async () => {
  const { page, open } = await visit({ size: phone, scripts: false })
  for (const path of ownPages) {
    await open(`${path}/`)
    await page.getByRole('main').getByText(app.needsApp).waitFor()
  }
})

test('a browser that cannot read the app’s script says so, too, and shows the list', async () => {
  const { page, open } = await visit({ size: phone, allow: [/uncaught: /] })
  await page.route(/\/assets\/main-/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'export const a = /(?<#b)/' }),
  )
  // The page fetches its script anew and reloads itself once, before it gives up.
  const hasTriedAgain = () =>
    page.waitForFunction(() => document.documentElement.dataset.reloaded !== undefined)
  for (const path of rows(ownPages, 2)) {
    await open(`${path}/`)
    await hasTriedAgain()
    await page.getByText(app.needsApp).waitFor()
  }
  await open('')
  await hasTriedAgain()
  expect(await page.getByRole('article').count()).toBe(18)
})

test('a browser without what the app needs is told so before any script arrives', async () => {
  const { page, open } = await visit({ allow: [/uncaught: /] })
  await page.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'findLast'))
  await page.route(/\/assets\/main-/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
  await open('quiz/')
  await page.getByText(app.needsApp).waitFor()
})

test('at the floor the sentence is never seen, however late the app comes, and the app takes it away', async () => {
  let release: () => void = () => {}
  const held = new Promise<undefined>((resolve) => {
    release = () => resolve(undefined)
  })
  const { page, site } = await visit({
    intercept: (path) => (path.startsWith('/assets/main-') && path.endsWith('.js') ? held : undefined),
  })
  await page.goto(`${site.url}settings/`, { waitUntil: 'commit' })
  const sentence = page.getByText(app.needsApp)
  await sentence.waitFor({ state: 'attached' })
  expect(await sentence.isVisible()).toBe(false)
  release()
  await page.getByRole('heading', { level: 1, name: settings.title }).waitFor()
  await expect.poll(() => sentence.count()).toBe(0)
})
