import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { backup } from '../../../src/ui/strings/settings.ko.ts'
import { quiz } from '../../../src/ui/strings/study.ko.ts'
import { type AccessNode, accessTree, controls } from '../support/access-tree.ts'
import { reveal } from '../support/answer-quiz.ts'
import { coveredShare } from '../support/heard.ts'
import { pastBackup, readCards } from '../support/past.ts'
import { fullTest } from '../support/rows.ts'
import { startFive } from '../support/start-quiz.ts'
import { visit } from '../support/visit.ts'

/** Every page, as somebody sees it who has studied. */
const pages = [
  '',
  '?read=1',
  '?q=이미지',
  '?f=code',
  'topics/',
  'quiz/',
  'bookmarks/',
  'wrong/',
  'stats/',
  'my/',
  'settings/',
  'about/',
  'print/',
  'carry/',
  'cards/',
  'class/',
  'listen/',
  'shared/',
] as const

async function study(page: Page): Promise<void> {
  const buffer = Buffer.from(pastBackup(readCards(), Date.now()))
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'mundap.json', mimeType: 'application/json', buffer })
  await page.getByRole('button', { name: backup.add }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

const isReady = async (page: Page): Promise<void> => {
  await page.locator('main h1').first().waitFor({ state: 'attached' })
  await page.waitForFunction(() => document.documentElement.dataset.app === 'started')
  await page.waitForLoadState('networkidle')
}

/** What stands around a control and has a name: within it, two controls may be called alike only if they do the same. */
const parts = new Set(['group', 'region', 'navigation', 'dialog', 'list', 'article'])

/** Returns the controls of a tree that have no name, say it twice, or are called like another one beside them. */
function confused(tree: AccessNode): readonly string[] {
  const found: string[] = []
  const seen = new Set<string>()
  const look = (node: AccessNode, path: string): void => {
    const { role, name, description } = node
    if (controls.has(role)) {
      const called = `${role} ‘${name}’ (${description})${path}`
      if (name === '') found.push(`nameless: ${called}`)
      if (name !== '' && description.startsWith(name)) found.push(`said twice: ${called}`)
      // Links of one name may lead to one place, and what says its question does the same twice.
      if (role !== 'link' && description === '' && seen.has(called)) found.push(`alike: ${called}`)
      seen.add(called)
    }
    const inside = parts.has(role) && name !== '' ? `${path} in ${role} ‘${name}’` : path
    for (const child of node.children) look(child, inside)
  }
  look(tree, '')
  return found
}

/** What has the focus: whether it can be seen, and how. */
interface Stop {
  readonly control: string
  readonly isSeen: boolean
  readonly clip: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

function readStop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const { activeElement: control } = document
    if (control === null || control === document.body) return null
    const { x, y, width, height } = (
      control.closest('.search-field, label') ?? control
    ).getBoundingClientRect()
    const [left, top] = [Math.max(0, x - 8), Math.max(0, y - 8)]
    return {
      control: control.outerHTML.slice(0, 120),
      isSeen: width > 0 && height > 0 && control.checkVisibility({ visibilityProperty: true }),
      clip: {
        x: left,
        y: top,
        width: Math.max(1, Math.min(x + width + 8, innerWidth) - left),
        height: Math.max(1, Math.min(y + height + 8, innerHeight) - top),
      },
    }
  })
}

fullTest('by the tree alone: on every page each control has a name of its own, said once', async () => {
  const { page, open } = await visit({ size: { width: 1280, height: 800 } })
  await open('settings/')
  await study(page)
  for (const path of pages) {
    await open(path)
    await isReady(page)
    expect({ path, confused: confused(await accessTree(page)) }).toEqual({ path, confused: [] })
  }
  const [first] = readCards()
  await open(`?at=${first?.id}`)
  await page.locator('.pane .question').waitFor()
  expect(confused(await accessTree(page))).toEqual([])
  await open('quiz/')
  await page.getByRole('button', { name: quiz.how }).click()
  await page.getByRole('dialog').waitFor()
  expect(confused(await accessTree(page))).toEqual([])
  await page.keyboard.press('Escape')
  await startFive(page)
  expect(confused(await accessTree(page))).toEqual([])
  await reveal(page)
  expect(confused(await accessTree(page))).toEqual([])
})

fullTest('by keys alone, at 320 x 256: each stop is seen, and no bar covers it', async () => {
  const { page, open } = await visit({ size: { width: 320, height: 256 } })
  await open('settings/')
  await study(page)
  for (const path of pages) {
    await open(path)
    await isReady(page)
    for (let step = 0; step < 24; step += 1) {
      await page.keyboard.press('Tab')
      const stop = await readStop(page)
      if (stop === null) break
      const isCovered = (await coveredShare(page)) === 1
      const { control, isSeen } = stop
      expect({ path, control, isSeen, isCovered }).toEqual({ path, control, isSeen: true, isCovered: false })
    }
  }
})

fullTest('in forced colours the focus of each stop is drawn', async () => {
  const { page, open } = await visit()
  await page.emulateMedia({ forcedColors: 'active' })
  for (const path of ['', 'settings/', 'class/', 'my/'] as const) {
    await open(path)
    await isReady(page)
    await page.evaluate(() => {
      document.documentElement.style.caretColor = 'transparent'
    })
    for (let step = 0; step < 22; step += 1) {
      await page.keyboard.press('Tab')
      const stop = await readStop(page)
      if (stop === null) break
      const focused = await page.screenshot({ clip: stop.clip })
      const control = await page.evaluateHandle(() => document.activeElement)
      await control.evaluate((element) => element instanceof HTMLElement && element.blur())
      const isDrawn = !(await page.screenshot({ clip: stop.clip })).equals(focused)
      expect({ path, control: stop.control, isDrawn }).toEqual({ path, control: stop.control, isDrawn: true })
      await control.evaluate(
        (element) => element instanceof HTMLElement && element.focus({ preventScroll: true }),
      )
    }
  }
})
