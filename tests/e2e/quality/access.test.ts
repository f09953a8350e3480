import { readdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { question } from '../../../src/ui/strings/reading.ko.ts'
import { settings, theme } from '../../../src/ui/strings/settings.ko.ts'
import { accessTree, controls, flat } from '../support/access-tree.ts'
import { fullTest, rows } from '../support/rows.ts'
import { laptop, phone, visit } from '../support/visit.ts'

const own = ['', 'quiz/', 'bookmarks/', 'wrong/', 'stats/', 'settings/', 'about/', 'print/']

/** The first few questions, as examples for all. */
function questions(): readonly string[] {
  return readdirSync(`${inject('sites').root}/q`)
    .toSorted()
    .slice(0, 3)
    .map((id) => `q/${id}/`)
}

/** A question, the pages with the learner's data, and more questions. */
function paths(): readonly string[] {
  const [first = '', ...others] = questions()
  return [first, ...own, ...others]
}

/** What text on screen has less contrast than it needs: 7:1 in what is read, 4.5:1 elsewhere (3:1 when large). */
async function dimText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
    const parse = (colour: string): readonly number[] => {
      if (canvas === null) return [0, 0, 0, 1]
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data
      return [r, g, b, a / 255]
    }
    const luminance = (colour: readonly number[]): number => {
      const [r = 0, g = 0, b = 0] = colour.slice(0, 3).map((part) => {
        const share = part / 255
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const ground = (element: Element | null): readonly number[] => {
      for (let at = element; at !== null; at = at.parentElement) {
        const colour = parse(getComputedStyle(at).backgroundColor)
        if ((colour[3] ?? 0) === 1) return colour
      }
      return [255, 255, 255, 1]
    }
    const found = new Set<string>()
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode() !== null) {
      const element = texts.currentNode.parentElement
      const words = texts.currentNode.textContent?.trim() ?? ''
      if (element === null || words === '' || element.matches('script, style, option, noscript')) continue
      if (!element.checkVisibility() || element.closest('.visually-hidden, :disabled, .skip') !== null)
        continue
      const style = getComputedStyle(element)
      const [a, b] = [luminance(parse(style.color)), luminance(ground(element))]
      const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
      const size = Number.parseFloat(style.fontSize)
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
      // What is read: questions and answers. Code is coloured by what its parts are, as in an editor.
      const isRead =
        element.closest('.card h3, .question h1, .answer') !== null && element.closest('pre') === null
      const isQuiet = element.closest('figcaption, button, blockquote') !== null
      const least = isRead && !isQuiet ? 7 : isLarge ? 3 : 4.5
      if (ratio < least) found.add(`${words.slice(0, 30)}: ${ratio.toFixed(2)} < ${least}`)
    }
    return [...found]
  })
}

test('the controls of the settings work from the keyboard, and forced colours show what is chosen', async () => {
  const { page, open } = await visit({ size: phone })
  await open('settings/')
  await page.emulateMedia({ forcedColors: 'active' })
  const themes = page.getByRole('group', { name: theme.label })
  const [system, light] = [theme.system, theme.light].map((name) => themes.getByRole('radio', { name }))
  await system?.focus()
  await page.keyboard.press('ArrowRight')
  expect(await light?.isChecked()).toBe(true)
  const outlines = await themes
    .locator('label')
    .evaluateAll((labels) => labels.map((label) => getComputedStyle(label).outlineStyle))
  expect(outlines).toEqual(['none', 'solid', 'none'])
  const swipe = page.getByRole('switch', { name: settings.swipe })
  await swipe.focus()
  await page.keyboard.press('Space')
  expect(await swipe.isChecked()).toBe(true)
  // The browser draws the switch itself, in the colours that were chosen.
  expect(await swipe.evaluate((box) => getComputedStyle(box).appearance)).toBe('auto')
})

test('the accessibility tree of every page has one main part, headings in order, and a name for every control', async () => {
  const { page, open } = await visit({ size: laptop })
  // What axe finds of this, it looks for on every page in every run (every-page.test.ts).
  for (const path of rows(paths(), 4)) {
    await open(path)
    await page.locator('main h1').first().waitFor({ state: 'attached' })
    const tree = flat(await accessTree(page))
    const roles = (role: string) => tree.filter((node) => node.role === role)
    expect({ path, main: roles('main').length }).toEqual({ path, main: 1 })
    const navigations = roles('navigation').map(({ name }) => name)
    expect({ path, unnamed: navigations.filter((name) => name === '') }).toEqual({ path, unnamed: [] })
    expect(new Set(navigations).size, path).toBe(navigations.length)
    const nameless = tree.filter(({ role, name }) => controls.has(role) && name === '')
    expect({ path, nameless }).toEqual({ path, nameless: [] })
    const pictures = tree.filter(({ role, name }) => role === 'image' && name === '')
    expect({ path, pictures }).toEqual({ path, pictures: [] })
    // The rail comes before the page and has its own headings.
    const from = tree.findIndex(({ role }) => role === 'main')
    const levels = tree
      .slice(from)
      .flatMap(({ role, level }) => (role === 'heading' && level !== null ? [level] : []))
    expect({ path, first: levels[0], ones: levels.filter((one) => one === 1).length }).toEqual({
      path,
      first: 1,
      ones: 1,
    })
    const skipped = levels.filter((level, at) => level > (levels[at - 1] ?? level) + 1)
    expect({ path, levels, skipped }).toEqual({ path, levels, skipped: [] })
  }
})

test('a question is read before its answer, and the answer before the neighbours', async () => {
  const { page, open } = await visit({ size: phone })
  for (const path of rows(questions())) {
    await open(path)
    const tree = flat(await accessTree(page))
    const at = (role: string, name: string) =>
      tree.findIndex((node) => node.role === role && node.name.startsWith(name))
    const title = tree.findIndex((node) => node.role === 'heading' && node.level === 1)
    const order = [title, at('heading', question.answer), at('navigation', question.previous)]
    expect({ path, order }).toEqual({ path, order: order.toSorted((a, b) => a - b) })
    expect(
      order.every((one) => one >= 0),
      path,
    ).toBe(true)
  }
})

fullTest(
  'all text stands out, in the light and in the dark scheme: AA everywhere, AAA where one reads',
  async () => {
    const { page, open } = await visit({ size: laptop })
    for (const path of paths()) {
      await open(path)
      await page.locator('main h1').first().waitFor({ state: 'attached' })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        expect({ path, colorScheme, dim: await dimText(page) }).toEqual({ path, colorScheme, dim: [] })
      }
    }
  },
)

test('on paper every answer is there, and nothing to press', async () => {
  const { page, open } = await visit({ size: laptop })
  await open('')
  const answer = page.getByRole('article').first().locator('.answer')
  const isSeen = () => answer.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }))
  expect(await isSeen()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await isSeen()).toBe(true)
  // On the screen a picture is a button; on paper only the picture stays.
  expect(await page.locator('button:not(.picture):visible').count()).toBe(0)
})
