import { describe, expect, test } from 'vitest'
import { app, code, list, picture, question as words } from '../../../src/ui/strings/reading.ko.ts'
import { about } from '../../../src/ui/strings/settings.ko.ts'
import { goToQuestion, linkOf } from '../support/cards.ts'
import { readExpected } from '../support/expected-questions.ts'
import { fullTest, rows } from '../support/rows.ts'
import { chromiumTest, phone, visit } from '../support/visit.ts'

const note = readExpected()

describe.each(rows(['repo', 'root'] as const))('browsing (%s)', (site) => {
  test('shows all 18 questions, and each answer whole: every line, picture and transcript', async () => {
    const { page, open } = await visit({ site })
    await open('')
    expect(note.length).toBe(18)
    const cards = page.getByRole('article')
    expect(await cards.getByRole('heading').allTextContents()).toEqual(note.map(({ question }) => question))

    await page.getByRole('button', { name: list.openAll }).click()
    await page.getByRole('button', { name: list.closeAll }).waitFor()
    for (const [index, expected] of note.entries()) {
      const card = cards.nth(index)
      expect(await card.getByRole('listitem').allTextContents()).toEqual(expected.answer)
      expect(await card.getByRole('img').count()).toBe(expected.pictures)
      expect(await card.locator('pre').allTextContents()).toEqual(expected.code)
    }
    // The parts of an answer stand below each other, no wider than their row.
    const outside = await cards.evaluateAll((rows) =>
      rows.flatMap((row) => {
        const { right } = row.getBoundingClientRect()
        const parts = [...row.querySelectorAll('.answer > *')].map((part) => part.getBoundingClientRect())
        return parts.filter((part, at) => part.right > right + 0.5 || part.top < (parts[at - 1]?.bottom ?? 0))
      }),
    )
    expect(outside).toEqual([])
  })

  test('reads without scripts: answers unfold, pictures show, links lead on', async () => {
    const { page, open, site: served } = await visit({ site, scripts: false, size: phone })
    await open('')
    const card = page.getByRole('article', { name: 'Killercoda' })
    expect(await card.locator('details').getAttribute('open')).toBeNull()
    await card.locator('summary').click()
    await card.getByText('우측상단 메뉴 > Traffic/Ports').waitFor()
    const images = card.getByRole('img')
    expect(await images.count()).toBe(2)
    for (const image of await images.all()) {
      await image.scrollIntoViewIfNeeded()
      await expect
        .poll(() => image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth))
        .toBeTruthy()
    }
    await goToQuestion(card)
    await page.waitForURL(/\/q\/[a-z0-9]+\/$/)
    await page.getByRole('heading', { level: 1, name: 'Killercoda' }).waitFor()
    await page.getByText('우측상단 메뉴 > Traffic/Ports').waitFor()
    await page.getByRole('link', { name: app.name, exact: true }).first().click()
    await page.waitForURL(served.url)
  })

  test('a question stands at an address of its own and leads to its neighbours', async () => {
    const { page, open } = await visit({ site })
    await open('')
    await goToQuestion(page.getByRole('article', { name: note[1]?.question ?? '' }))
    await page.waitForURL(/\/q\/[a-z0-9]+\/$/)
    await page.getByRole('heading', { level: 1, name: note[1]?.question ?? '' }).waitFor()
    expect(await page.title()).toContain('OS가 다양하고')
    await page.reload()
    await page.getByRole('heading', { level: 1, name: note[1]?.question ?? '' }).waitFor()
    await page.getByRole('link', { name: words.next }).click()
    await page.getByRole('heading', { level: 1, name: note[2]?.question ?? '' }).waitFor()
    await page.getByRole('link', { name: words.previous }).click()
    await page.getByRole('heading', { level: 1, name: note[1]?.question ?? '' }).waitFor()
  })

  test('an address that does not exist explains itself, with status 404', async () => {
    const { page, site: served } = await visit({ site, allow: [/404/] })
    const response = await page.goto(`${served.url}q/nowhere0/`)
    expect(response?.status()).toBe(404)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(0)
  })
})

test('a picture keeps its place, opens large on a tap, and closes with Esc, with the button and with back', async () => {
  const { page, open } = await visit({ size: phone })
  await open('')
  const card = page.getByRole('article', { name: 'Killercoda' })
  await card.getByText(list.answer).click()
  const small = card.getByRole('button', { name: picture.enlarge }).first()
  const box = await small.boundingBox()
  expect(box?.height).toBeGreaterThan(100)
  for (const close of ['Escape', app.close, 'back']) {
    const address = page.url()
    await small.click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('img').waitFor()
    if (close === 'Escape') await page.keyboard.press('Escape')
    else if (close === 'back') await page.goBack()
    else await dialog.getByRole('button', { name: close }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(page.url()).toBe(address)
    await expect.poll(() => small.evaluate((element) => element === document.activeElement)).toBe(true)
  }
})

chromiumTest('a transcript scrolls inside its own box, and copies whole or only what was typed', async () => {
  const { page, open } = await visit({ size: phone })
  await open('')
  const card = page.getByRole('article', { name: 'Attach와 exec의 차이는' })
  await card.getByText(list.answer).click()
  const region = card.getByRole('group', { name: code.region(code.terminal) })
  const { wide, page: pageWide } = await region.evaluate((element) => ({
    wide: element.scrollWidth > element.clientWidth,
    page: document.documentElement.scrollWidth > document.documentElement.clientWidth,
  }))
  expect({ wide, pageWide }).toEqual({ wide: true, pageWide: false })

  await card.getByRole('button', { name: code.copyAll }).click()
  await page.getByText(code.copied).waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(note.at(-1)?.code[0])
  await card.getByRole('button', { name: code.copyCommands }).click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe('docker ps\ndocker exec my-ubuntu bash -c "cat /etc/os-release"')
})

test('unfolded answers and the scroll position are as they were when one comes back', async () => {
  const { page, open } = await visit()
  await open('')
  const card = page.getByRole('article', { name: 'Base image는 누군가' })
  await card.getByText(list.answer).click()
  await card.getByRole('link', { name: 'Docker Hub' }).waitFor()
  await linkOf(card).scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => scrollY)
  expect(before).toBeGreaterThan(200)
  await goToQuestion(card)
  await page.getByRole('heading', { level: 1, name: 'Base image는 누군가' }).waitFor()
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.goBack()
  await card.getByRole('link', { name: 'Docker Hub' }).waitFor()
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before)
})

test('an answer unfolded before the scripts ran stays so, and the page knows it', async () => {
  let release: () => void = () => {}
  const held = new Promise<undefined>((resolve) => {
    release = () => resolve(undefined)
  })
  const { page, site } = await visit({ intercept: (path) => (path.endsWith('.js') ? held : undefined) })
  await page.goto(site.url, { waitUntil: 'commit' })
  const card = page.getByRole('article', { name: 'Hypervisor' })
  await card.getByText(list.answer).click()
  await card.getByText('가상화솔루션').waitFor()
  release()
  // React marks the root when hydration starts; from then on it handles presses.
  await page.waitForFunction(() =>
    Object.keys(document.getElementById('root') ?? {}).some((key) => key.startsWith('__reactContainer')),
  )
  await page.getByRole('button', { name: list.openAll }).click()
  await page.getByRole('button', { name: list.closeAll }).click()
  await card.getByText('가상화솔루션').waitFor({ state: 'hidden' })
  await card.getByText(list.answer).click()
  await goToQuestion(card)
  await page.getByRole('heading', { level: 1, name: 'Hypervisor' }).waitFor()
  await page.goBack()
  await card.getByText('가상화솔루션').waitFor()
})

test('a question longer than the window opens at its top', async () => {
  const { page, open } = await visit({ size: { width: 1100, height: 500 } })
  await open('')
  const card = page.getByRole('article', { name: 'Attach와 exec의 차이는' })
  await goToQuestion(card)
  await page.getByRole('heading', { level: 1, name: 'Attach와 exec의 차이는' }).waitFor()
  const { scroll, room } = await page.evaluate(() => ({
    scroll: scrollY,
    room: document.documentElement.scrollHeight - innerHeight,
  }))
  expect(scroll).toBe(0)
  expect(room).toBeGreaterThan(100)
})

fullTest('the help leads to the licences of everything that is bundled', async () => {
  const { page, open } = await visit()
  await open('about/')
  const address = await page.getByRole('link', { name: about.licences }).getAttribute('href')
  const text = await page.evaluate(async (url) => (await fetch(url)).text(), address ?? '')
  for (const name of [
    'react',
    'react-dom',
    'react-router',
    'fuse.js',
    'ts-fsrs',
    'idb',
    'es-hangul',
    'lucide-react',
  ])
    expect(text).toContain(`## ${name} - `)
})
