import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { study } from '../../../src/ui/strings/reading.ko.ts'
import { backup, settings } from '../../../src/ui/strings/settings.ko.ts'
import { quiz } from '../../../src/ui/strings/study.ko.ts'
import { readJournal } from '../support/journal-rows.ts'
import { pastBackup, readCards } from '../support/past.ts'
import { fullTest, rows } from '../support/rows.ts'
import { startRecall } from '../support/start-quiz.ts'
import { type Visit, visit } from '../support/visit.ts'

/** What opens the memo in a quiz, once the answer is shown. */
const memoTool = (page: Page) => page.getByRole('button', { name: study.memo, exact: true })
const memo = (page: Page) => page.getByRole('textbox', { name: study.memo })

/** Types into the field that has the focus and leaves within the same task: nothing of the page runs in between but the keys. */
async function typeAndLeave(page: Page, text: string, leave: 'reload' | 'elsewhere' | 'back' | 'stay') {
  const typing = page.evaluate(
    ([typed, way]) => {
      for (const letter of typed) document.execCommand('insertText', false, letter)
      if (way === 'reload') location.reload()
      if (way === 'elsewhere') location.assign(new URL('/about/', location.href))
      if (way === 'back') history.back()
    },
    [text, leave] as const,
  )
  if (leave === 'stay') await typing
  // A page that is left may never answer.
  else typing.catch(() => {})
}

type Way = 'a reload' | 'another address' | 'back out of the site' | 'a closed tab'
const ways: readonly Way[] = ['a closed tab', 'a reload', 'another address', 'back out of the site']

/** Opens a page in a tab of its own, which came from outside the site. */
async function arrive({ context, site }: Visit, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto('data:text/html,<title>outside</title>')
  await page.goto(site.url + path)
  return page
}

async function leaveTyping(page: Page, way: Way, text: string): Promise<void> {
  if (way === 'a closed tab') {
    await typeAndLeave(page, text, 'stay')
    return page.close()
  }
  const left = page.waitForEvent('framenavigated')
  const key = {
    'a reload': 'reload',
    'another address': 'elsewhere',
    'back out of the site': 'back',
  } as const
  await typeAndLeave(page, text, key[way])
  await left
  await page.close()
}

/** The texts of the memos in the journal, in the order they were saved. */
async function savedMemos(page: Page): Promise<readonly string[]> {
  return (await readJournal(page)).flatMap((event) => ('memo' in event ? [String(event.memo)] : []))
}

const [card] = readCards()
if (card === undefined) throw Error("the tests' note has questions")

/** A learner with weeks of study: bookmarks, wrong answers, memos. */
async function studied(): Promise<Visit> {
  const learner = await visit()
  const page = await learner.open('settings/')
  await page.locator('input[type=file]').setInputFiles({
    name: 'mundap.json',
    mimeType: 'application/json',
    buffer: Buffer.from(pastBackup(readCards(), Date.now())),
  })
  await page.getByRole('button', { name: backup.add }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  return learner
}

describe.each(rows(ways))('a memo that is being typed survives %s', (way) => {
  test('on the page of a question, for somebody who never saved anything', async () => {
    const learner = await visit()
    const page = await arrive(learner, `q/${card.id}/`)
    await memo(page).click()
    await leaveTyping(page, way, `커널은 함께 쓴다: ${way}`)
    // A page other than the question's restores it.
    const next = await learner.newTab('bookmarks/')
    await expect.poll(() => memo(next).first().inputValue()).toBe(`커널은 함께 쓴다: ${way}`)
    expect(await savedMemos(next)).toContain(`커널은 함께 쓴다: ${way}`)
  })

  test('in a quiz, beside the answer that was typed', async () => {
    const learner = await visit()
    const { page } = learner
    await learner.open('quiz/')
    await startRecall(page)
    await page.getByText(quiz.at(1, 10), { exact: true }).waitFor()
    const asked = await page.getByRole('heading', { level: 1 }).textContent()
    await page.close()
    const tab = await arrive(learner, 'quiz/run/')
    await tab.getByRole('textbox', { name: quiz.scratch }).focus()
    await leaveTyping(tab, way, `내 답: ${way}`)
    const second = await arrive(learner, 'quiz/run/')
    const answer = second.getByRole('textbox', { name: quiz.scratch })
    await expect.poll(() => answer.inputValue()).toBe(`내 답: ${way}`)
    expect(await second.getByRole('heading', { level: 1 }).textContent()).toBe(asked)
    // A press right after a new card appears is ignored.
    await expect
      .poll(async () => {
        // Once the answer is shown there may be no field to press the keys in.
        if (await memoTool(second).isEnabled()) return true
        await answer.press('Control+Enter', { timeout: 1_000 }).catch(() => {})
        return false
      })
      .toBe(true)
    await memoTool(second).click()
    await memo(second).click()
    await leaveTyping(second, way, `메모: ${way}`)
    const third = await learner.newTab('quiz/run/')
    // What is written stands open.
    await expect.poll(() => memo(third).inputValue()).toBe(`메모: ${way}`)
    expect(await third.getByText(`내 답: ${way}`).isVisible()).toBe(true)
  })
})

fullTest.each([
  ['북마크·메모', 'bookmarks/'],
  ['오답노트', 'wrong/'],
] as const)('a memo that is being typed on %s survives every way of leaving', async (_, path) => {
  const learner = await studied()
  for (const way of rows(ways)) {
    const page = await arrive(learner, path)
    const write = page.getByRole('button', { name: study.writeMemo }).first()
    await memo(page).first().or(write).first().waitFor()
    const field = (await memo(page).count()) > 0 ? memo(page).first() : null
    if (field === null) await write.click()
    await (field ?? memo(page).first()).click()
    await page.keyboard.press('End')
    await leaveTyping(page, way, ` 다시 볼 것 ${way}`)
    const next = await learner.newTab('settings/')
    await expect
      .poll(async () => (await savedMemos(next)).filter((text) => text.includes(`다시 볼 것 ${way}`)).length)
      .toBeGreaterThan(0)
    await next.close()
  }
})

fullTest('a number that is typed in the settings is kept at once', async () => {
  const learner = await visit()
  const page = await arrive(learner, 'settings/')
  const field = (tab: Page) => tab.getByRole('textbox', { name: settings.reviewsPerDay })
  await field(page).fill('')
  await leaveTyping(page, 'a closed tab', '37')
  const next = await learner.newTab('settings/')
  expect(await field(next).inputValue()).toBe('37')
})

fullTest('a memo typed in two tabs at once keeps both texts', async () => {
  const learner = await visit()
  const [one, other] = [await arrive(learner, `q/${card.id}/`), await arrive(learner, `q/${card.id}/`)]
  await memo(one).click()
  await memo(other).click()
  await typeAndLeave(one, '왼쪽', 'stay')
  await typeAndLeave(other, '오른쪽', 'stay')
  await Promise.all([one.close(), other.close()])
  const next = await learner.newTab(`q/${card.id}/`)
  await expect.poll(() => memo(next).inputValue()).toMatch(/왼쪽[\s\S]*오른쪽|오른쪽[\s\S]*왼쪽/)
})
