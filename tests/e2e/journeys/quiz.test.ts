import { describe, expect, test } from 'vitest'
import { today } from '../../../src/ui/strings/daily.ko.ts'
import { list, question } from '../../../src/ui/strings/reading.ko.ts'
import { quiz as words } from '../../../src/ui/strings/study.ko.ts'
import { answer, asked, at, grade, pressUntil, reveal } from '../support/answer-quiz.ts'
import { readExpected } from '../support/expected-questions.ts'
import { fullTest, rows } from '../support/rows.ts'
import { startFive } from '../support/start-quiz.ts'
import { phone, visit } from '../support/visit.ts'

const note = readExpected()

describe.each(rows(['repo', 'root'] as const))('a quiz (%s)', (site) => {
  test('asks, reveals, is graded, asks the missed ones once more, and tells what to look at again', async () => {
    const { page, open } = await visit({ site })
    await open('quiz/')
    await startFive(page)
    expect(await asked(page)).toBe(note[0]?.question)
    expect(await page.getByText(note[0]?.answer[1] ?? '').count()).toBe(0)

    // What has not been revealed cannot be graded.
    await page.keyboard.press('2')
    await reveal(page)
    await page.getByText(note[0]?.answer[1] ?? '').waitFor()
    expect(await asked(page)).toBe(note[0]?.question)

    await grade(page, '2')
    await at(page, 2, 5).waitFor()
    expect(await asked(page)).toBe(note[1]?.question)
    await grade(page, '1')
    for (const number of [3, 4, 5]) {
      await at(page, number, 5).waitFor()
      await grade(page, '2')
    }
    await page.getByText(words.repeat, { exact: true }).waitFor()
    expect(await asked(page)).toBe(note[1]?.question)
    await grade(page, '2')

    await page.getByRole('heading', { level: 1, name: words.score(4, 5) }).waitFor()
    const missed = page
      .getByRole('region')
      .or(page.locator('section'))
      .filter({ hasText: words.missedTitle(1) })
    await missed
      .getByText(note[1]?.question ?? '')
      .first()
      .waitFor()
    expect(await missed.getByText(note[0]?.question ?? '').count()).toBe(0)
  })

  test('goes on where it was after a reload, in a new tab, and from the block above the list', async () => {
    const { page, open, newTab } = await visit({ site })
    await open('quiz/')
    await startFive(page)
    await grade(page, '2')
    await at(page, 2, 5).waitFor()
    await page.reload()
    await at(page, 2, 5).waitFor()
    expect(await asked(page)).toBe(note[1]?.question)
    await page.close()

    const later = await newTab('')
    await later.getByRole('link', { name: today.resume(2, 5) }).click()
    await at(later, 2, 5).waitFor()
    expect(await asked(later)).toBe(note[1]?.question)
  })
})

fullTest('되돌리기는 방금 고른 답을 거두고 그 질문을 다시 보여 준다. 결과 화면에서도 된다', async () => {
  const { page, open } = await visit()
  await open('quiz/')
  await startFive(page)
  await grade(page, '1')
  await at(page, 2, 5).waitFor()
  await page.keyboard.press('z')
  await at(page, 1, 5).waitFor()
  expect(await asked(page)).toBe(note[0]?.question)
  for (const number of [1, 2, 3, 4, 5]) {
    await at(page, number, 5).waitFor()
    await grade(page, '2')
  }
  await page.getByRole('heading', { level: 1, name: words.score(5, 5) }).waitFor()
  await page.keyboard.press('z')
  await at(page, 5, 5).waitFor()
  expect(await asked(page)).toBe(note[4]?.question)
  await pressUntil(page, '1', async () => !(await answer(page).isVisible()))
  await page.getByText(words.repeat, { exact: true }).waitFor()
})

fullTest('only what was bookmarked is asked when that is chosen', async () => {
  const { page, open } = await visit()
  await open('')
  const card = page.getByRole('article', { name: 'Killercoda' })
  const mark = card.getByRole('button', { name: question.bookmark }).first()
  await mark.click()
  await expect.poll(() => mark.getAttribute('aria-pressed')).toBe('true')
  await open('quiz/?scope=bookmarks')
  await page.getByRole('button', { name: words.start(1) }).click()
  await at(page, 1, 1).waitFor()
  expect(await asked(page)).toContain('Killercoda')
  await reveal(page)
  await expect.poll(() => page.locator('.run-answer img').count()).toBe(2)
})

fullTest('손가락만으로 찾고, 펼치고, 담고, 퀴즈를 풀고, 결과를 본다', async () => {
  const { page, open } = await visit({ size: phone, touch: true })
  await open('')
  const tabs = page.getByRole('navigation').last()
  const card = page.getByRole('article', { name: 'Killercoda' })
  await card.getByText(list.answer).tap()
  await card.getByText('우측상단 메뉴').waitFor()
  const mark = card.getByRole('button', { name: question.bookmark }).first()
  await mark.tap()
  await expect.poll(() => mark.getAttribute('aria-pressed')).toBe('true')

  await tabs.getByRole('link', { name: '북마크' }).tap()
  await page.getByRole('main').getByText('Killercoda').first().waitFor()
  await tabs.getByRole('link', { name: words.title }).tap()
  await page.getByRole('group', { name: words.scope }).getByText(words.scopes.bookmarks).tap()
  await at(page, 1, 1).waitFor()
  const tapUntil = (name: string, isThere: () => Promise<boolean>) =>
    expect
      .poll(
        async () => {
          const button = page.getByRole('button', { name })
          if (await button.isVisible()) await button.tap()
          return isThere()
        },
        { timeout: 10_000 },
      )
      .toBe(true)
  await tapUntil(words.reveal, () => answer(page).isVisible())
  const box = await page.getByRole('button', { name: words.grades.good }).boundingBox()
  expect(box?.height).toBeGreaterThanOrEqual(48)
  const result = page.getByRole('heading', { level: 1, name: words.score(1, 1) })
  await tapUntil(words.grades.good, () => result.isVisible())
  await page.getByRole('link', { name: words.done }).tap()
  await expect.poll(() => page.getByRole('article').count()).toBe(18)
})

test('키보드만으로 찾고, 펼치고, 담고, 퀴즈를 풀고, 결과를 본다', async () => {
  const { page, open } = await visit()
  await open('')
  const focused = () => page.locator('a:focus, button:focus, summary:focus').allTextContents()
  /** Walks with Tab to what is named; a page of which some part cannot be reached never gets there. */
  const tabTo = (name: string) =>
    expect
      .poll(
        async () => {
          await page.keyboard.press('Tab')
          return (await focused()).join()
        },
        { timeout: 10_000, interval: 0 },
      )
      .toContain(name)

  await pressUntil(page, '/', async () =>
    page.getByRole('searchbox').evaluate((field) => field === document.activeElement),
  )
  await page.keyboard.type('Killercoda')
  await expect.poll(() => page.getByRole('article').count()).toBe(1)
  await tabTo(list.answer)
  await page.keyboard.press('Enter')
  await page.getByText('우측상단 메뉴').waitFor()
  const mark = page.getByRole('article').getByRole('button', { name: question.bookmark }).first()
  await page.keyboard.press('Shift+Tab')
  expect(await mark.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.keyboard.press('Space')
  await expect.poll(() => mark.getAttribute('aria-pressed')).toBe('true')

  await page.keyboard.press('/')
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('article').count()).toBe(18)
  await open('')
  await tabTo(words.title)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: words.title }).waitFor()
  const scopes = page.getByRole('group', { name: words.scope })
  await expect
    .poll(async () => {
      await page.keyboard.press('Tab')
      return scopes.evaluate((group) => group.contains(document.activeElement))
    })
    .toBe(true)
  // The rail has a link of that name, the row has its count beside it.
  await tabTo(`${words.scopes.bookmarks}1`)
  await page.keyboard.press('Enter')
  await at(page, 1, 1).waitFor()
  await grade(page, '2')
  await page.getByRole('heading', { level: 1, name: words.score(1, 1) }).waitFor()
  await tabTo(words.done)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.getByRole('article').count()).toBe(18)
})
