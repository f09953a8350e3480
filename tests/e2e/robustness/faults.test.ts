import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { databaseName } from '../../../src/storage/journal-exists.ts'
import { notice } from '../../../src/ui/strings/notices.ko.ts'
import { saving, search, question as words } from '../../../src/ui/strings/reading.ko.ts'
import { readBackup } from '../../support/read-backup.ts'
import { startChromium } from '../support/browser.ts'
import { readJournal } from '../support/journal-rows.ts'
import { fullTest, rows } from '../support/rows.ts'
import { serveStatic } from '../support/server.ts'
import { visit } from '../support/visit.ts'

const mark = (page: Page, question: string) =>
  page.getByRole('article', { name: question }).getByRole('button', { name: words.bookmark }).first()
const untilOn = (page: Page, question: string) =>
  expect.poll(() => mark(page, question).getAttribute('aria-pressed')).toBe('true')
const alarm = (page: Page) => page.getByRole('region', { name: notice.label })

/** What must work whatever happens to the storage: finding a question and reading its answer. */
async function findAndRead(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: search.label }).fill('하이퍼바이저')
  await page.locator('mark').first().waitFor()
  await page.getByRole('searchbox', { name: search.label }).fill('')
  const card = page.getByRole('article', { name: 'Hypervisor' })
  await card.locator('summary').click()
  await card.locator('details[open]').waitFor()
}

/** Exports by the button of the notice; returns the wordings of the questions in the file, sorted. */
async function exported(page: Page): Promise<readonly string[]> {
  const downloading = page.waitForEvent('download')
  await alarm(page).getByRole('button', { name: saving.export }).click()
  const file = await text(await (await downloading).createReadStream())
  const reading = readBackup(file, { base: '/', isKnown: () => false })
  if (reading.kind !== 'ready') throw Error(reading.reason)
  return reading.fresh.map((event) => ('text' in event ? String(event.text) : event.kind)).sort()
}

/** Bookmarks a question that cannot be saved, and checks what the learner is told and given. */
async function bookmarkInVain(page: Page, reason: keyof typeof notice.reasons): Promise<void> {
  await mark(page, 'Hypervisor').click()
  await alarm(page).getByText(notice.reasons[reason]).waitFor()
  await alarm(page).getByText(notice.unsaved(1)).waitFor()
  // It counts on this page, but nothing says that it was kept.
  await untilOn(page, 'Hypervisor')
  expect(await page.getByText(saving.bookmarked).count()).toBe(0)
  await findAndRead(page)
  expect(await exported(page)).toEqual([expect.stringContaining('Hypervisor')])
}

/** The processes of a browser that this test started. */
async function processesOf(context: BrowserContext): Promise<readonly number[]> {
  const browser = context.browser()
  if (!browser) throw Error('the context has no browser')
  const devtools = await browser.newBrowserCDPSession()
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo')
  return processInfo.map(({ id }) => id)
}

/** Opens the site's database as a tab of another version would, and holds on to it. */
async function openVersion(page: Page, version: number): Promise<void> {
  await page.evaluate(
    ({ name, version }) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name, version)
        request.onsuccess = () => {
          Object.assign(window, { held: request.result })
          resolve()
        }
        request.onblocked = () => reject(Error('blocked'))
        request.onerror = () => reject(request.error)
      }),
    { name: databaseName('/'), version },
  )
}

describe('a browser that stores nothing', () => {
  test.each(
    rows(
      [
        [
          'forbids it',
          'private',
          () => {
            IDBFactory.prototype.open = () => {
              throw new DOMException('The operation is insecure.', 'SecurityError')
            }
          },
        ],
        [
          'has a full disk',
          'quota',
          () => {
            IDBObjectStore.prototype.add = () => {
              throw new DOMException('The disk is full.', 'QuotaExceededError')
            }
          },
        ],
        [
          'has no IndexedDB',
          'private',
          () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
        ],
        [
          'never answers',
          'hung',
          () => {
            // A request for a database that is never told of anything.
            const { open } = IDBFactory.prototype
            IDBFactory.prototype.open = function (...asked) {
              const request = open.apply(this, asked)
              request.addEventListener = () => {}
              return request
            }
          },
        ],
        [
          'has a broken disk',
          'failed',
          () => {
            // What Chromium tells when LevelDB cannot write: the transaction ends by itself.
            const { add } = IDBObjectStore.prototype
            IDBObjectStore.prototype.add = function (...asked) {
              const request = add.apply(this, asked)
              this.transaction.abort()
              return request
            }
          },
        ],
      ] as const,
      2,
    ),
  )('and %s lets the learner read, search and export a file', async (_, reason, harm) => {
    const { page, open } = await visit()
    await page.addInitScript(harm)
    await open('')
    await bookmarkInVain(page, reason)
  })

  test('because its origin is opaque still shows the notes', async () => {
    const { page, site, context } = await visit({
      // What a learner with a record needs cannot be loaded where the origin is opaque.
      allow: [/sandbox/i, /opaque|insecure|denied/i, /Failed to load resource/],
    })
    await context.route(`${site.url}**`, async (route) => {
      const response = await route.fetch()
      const headers = {
        ...response.headers(),
        // As GitHub Pages does; without it such a page may not even load its own scripts.
        'access-control-allow-origin': '*',
        'content-security-policy': 'sandbox allow-scripts allow-downloads',
      }
      await route.fulfill({ response, headers })
    })
    await page.goto(site.url)
    await mark(page, 'Hypervisor').click()
    await alarm(page).getByText(notice.reasons.private).waitFor()
    await untilOn(page, 'Hypervisor')
    const card = page.getByRole('article', { name: 'Hypervisor' })
    await card.locator('summary').click()
    await card.locator('details[open]').waitFor()
    // Requests that the page still makes when idle no longer matter.
    await context.unrouteAll({ behavior: 'ignoreErrors' })
  })
})

test('what could not be saved on a full disk is saved as soon as there is room', async () => {
  const { page, open } = await visit()
  await open('')
  await page.evaluate(() => {
    const { add } = IDBObjectStore.prototype
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError')
    }
    Object.assign(window, {
      makeRoom: () => {
        IDBObjectStore.prototype.add = add
      },
    })
  })
  await mark(page, 'Hypervisor').click()
  await alarm(page).getByText(notice.reasons.quota).waitFor()
  await page.evaluate(() => Reflect.get(window, 'makeRoom')())
  await alarm(page).getByRole('button', { name: notice.retry }).click()
  await page.getByText(notice.retried).waitFor()
  await alarm(page).waitFor({ state: 'detached' })
  await page.reload()
  await untilOn(page, 'Hypervisor')
  expect(await readJournal(page)).toHaveLength(1)
})

describe('another tab', () => {
  test('that deletes the database takes nothing from the page that is open', async () => {
    const { page, open, newTab } = await visit()
    await open('')
    await mark(page, 'Hypervisor').click()
    await page.getByText(saving.bookmarked).waitFor()
    const other = await newTab('robots.txt')
    await other.evaluate(
      (name) =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase(name)
          request.onsuccess = () => resolve()
          request.onblocked = () => reject(Error('blocked'))
        }),
      databaseName('/'),
    )
    await alarm(page).getByText(notice.recovered(1)).waitFor()
    await untilOn(page, 'Hypervisor')
    await page.reload()
    await untilOn(page, 'Hypervisor')
    expect(await readJournal(page)).toHaveLength(1)
  })

  fullTest('of a newer version gets the database, and this one says that it must be reloaded', async () => {
    const { page, open, newTab } = await visit()
    await open('')
    await mark(page, '정합성').click()
    await page.getByText(saving.bookmarked).waitFor()
    const other = await newTab('robots.txt')
    await openVersion(other, 2)
    await alarm(page).getByText(notice.reasons.newer).waitFor()
    await untilOn(page, '정합성')
    await mark(page, 'Hypervisor').click()
    await alarm(page).getByText(notice.unsaved(1)).waitFor()
    await findAndRead(page)
    expect(await exported(page)).toEqual([
      expect.stringContaining('Hypervisor'),
      expect.stringContaining('정합성'),
    ])
  })

  fullTest(
    'that blocks the database does not stop the page; once it is closed, everything is saved',
    async () => {
      const { page, open, newTab } = await visit()
      const other = await newTab('robots.txt')
      // Deleting waits for whoever has it open, and our opening waits for the deleting.
      await openVersion(other, 1)
      await other.evaluate((name) => void indexedDB.deleteDatabase(name), databaseName('/'))
      await open('')
      await mark(page, 'Hypervisor').click()
      await alarm(page).getByText(notice.reasons.hung).waitFor()
      await alarm(page).getByText(notice.unsaved(1)).waitFor()
      await findAndRead(page)
      expect(await exported(page)).toEqual([expect.stringContaining('Hypervisor')])
      await other.close()
      await alarm(page).waitFor({ state: 'detached' })
      await page.reload()
      await untilOn(page, 'Hypervisor')
    },
  )
})

fullTest('clearing the site data under an open page loses nothing that the page knows', async () => {
  const { page, context, site, open } = await visit()
  await open('')
  await mark(page, 'Hypervisor').click()
  await page.getByText(saving.bookmarked).waitFor()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Storage.clearDataForOrigin', { origin: site.origin, storageTypes: 'indexeddb' })
  await alarm(page).getByText(notice.recovered(1)).waitFor()
  expect(await readJournal(page)).toHaveLength(1)
})

describe('what the page said was saved', () => {
  test('is there after its tab was killed at that very moment', async () => {
    const { page, context, open, newTab } = await visit({ allow: [/crash/i] })
    await open('')
    await mark(page, 'Hypervisor').click()
    await page.getByText(saving.bookmarked).waitFor()
    const devtools = await context.newCDPSession(page)
    const crashed = page.waitForEvent('crash')
    devtools.send('Page.crash').catch(() => {})
    await crashed
    await untilOn(await newTab(''), 'Hypervisor')
  })

  fullTest('is there after the whole browser was killed at that very moment', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'mundap-profile-'))
    const site = await serveStatic(inject('sites').root)
    onTestFinished(async () => {
      await site.close()
      rmSync(profile, { recursive: true, force: true })
    })
    const start = () => startChromium((options) => chromium.launchPersistentContext(profile, options))
    const first = await start()
    const page = await first.newPage()
    await page.goto(site.url)
    await mark(page, 'Hypervisor').click()
    await page.getByText(saving.bookmarked).waitFor()
    const gone = new Promise((resolve) => first.once('close', resolve))
    for (const id of await processesOf(first)) process.kill(id, 'SIGKILL')
    await gone

    const second = await start()
    onTestFinished(() => second.close())
    const later = await second.newPage()
    await later.goto(site.url)
    await untilOn(later, 'Hypervisor')
  })
})
