import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { carry, classPage, paper, shared } from '../../../src/ui/strings/carry.ko.ts'
import { mock } from '../../../src/ui/strings/exam.ko.ts'
import { pane } from '../../../src/ui/strings/lists.ko.ts'
import { my } from '../../../src/ui/strings/my.ko.ts'
import { app, filter, list, picture, search, study } from '../../../src/ui/strings/reading.ko.ts'
import { backup, reset, settings } from '../../../src/ui/strings/settings.ko.ts'
import { quiz } from '../../../src/ui/strings/study.ko.ts'
import { answer, at, pressUntil, reveal } from '../support/answer-quiz.ts'
import { listenTo } from '../support/heard.ts'
import { composeKorean } from '../support/ime.ts'
import { pastBackup, readCards } from '../support/past.ts'
import { fullTest } from '../support/rows.ts'
import { startFive } from '../support/start-quiz.ts'
import { laptop, phone, visit } from '../support/visit.ts'

/** The keys of the app work from here on. */
const alive = (page: Page) => page.waitForFunction(() => document.documentElement.dataset.app === 'started')

fullTest('by keys alone each step says one true sentence, and the focus is never lost', async () => {
  const here = await visit({ size: laptop })
  const { page, open } = here
  const ear = await listenTo(here)
  await open('')
  await alive(page)
  await page.waitForLoadState('networkidle')
  const filters = page.getByRole('group', { name: filter.label })
  await filters.getByRole('button', { name: filter.code }).focus()
  await page.keyboard.press('Enter')
  await ear.hears(/^코드: 질문 \d+개$/)
  await page.getByRole('button', { name: filter.clear }).focus()
  await page.keyboard.press('Enter')
  await ear.hears(/^필터 없이 질문 \d+개예요\.$/)
  expect(await ear.focus()).toMatch(/^button /)

  await page.keyboard.press('/')
  await (await composeKorean(page, '컨테이너')).commit()
  await ear.hearsAtLast(/^‘컨테이너’로 \d+개 찾았어요\.$/)
  expect(await ear.focus()).toBe(`searchbox ${search.label}`)
  await page.keyboard.press('Escape')
  await ear.hears(/^필터 없이 질문 \d+개예요\.$/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  await ear.hears(`${pane.shown} ${pane.byEnter}`)
  const spot = await ear.focus()
  await page.keyboard.press('b')
  await ear.hears(/^북마크했어요\. 되돌리기는 U\./)
  await page.getByRole('button', { name: '되돌리기' }).waitFor()
  await page.keyboard.press('u')
  await ear.hears('되돌렸어요.')
  expect(await ear.focus()).toBe(spot)
  await page.keyboard.press('Enter')
  expect(await ear.focus()).toBe(`region ${pane.label}`)
  await page.keyboard.press('j')
  await ear.hears(`${pane.shown} ${pane.byEnter}`)
  expect(await ear.focus()).toMatch(/^DisclosureTriangle /)
})

fullTest('a quiz by keys: the steps, a memo, the end', async () => {
  const here = await visit({ size: laptop })
  const { page, open } = here
  const ear = await listenTo(here)
  await open('quiz/')
  await startFive(page)
  await ear.forget()
  await reveal(page)
  await ear.hears(quiz.saidReveal)
  expect(await ear.focus()).toBe(`heading ${quiz.answer}`)
  await page.keyboard.press('m')
  await expect.poll(ear.focus).toMatch(/^textbox /)
  await page.keyboard.type('커널')
  await page.keyboard.press('Escape')
  await ear.hears(study.saidMemoSaved)
  await pressUntil(page, '2', () => at(page, 2, 5).isVisible())
  await ear.hears(`${quiz.saidGrade(quiz.grades.good)} ${quiz.saidAt(2, 5)}`)
  expect(await ear.focus()).toMatch(/^heading /)
  await page.keyboard.press('z')
  await ear.hears(`${quiz.undone} ${quiz.saidAt(1, 5)}`)
  await pressUntil(page, '1', () => at(page, 2, 5).isVisible())
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: quiz.finish }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: quiz.score(0, 1) }).waitFor()
  // A set that another one led to is left with one press, too.
  await page.getByRole('button', { name: quiz.missedAgain(1) }).focus()
  await ear.forget()
  await page.keyboard.press('Enter')
  await ear.hears(app.opened(quiz.title), quiz.saidAt(1, 1))
  await reveal(page)
  await ear.hears(quiz.saidReveal)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: quiz.later }).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(here.site.url)
  await ear.hears(/ 페이지를 열었어요\.$/)
})

fullTest('네 · 아니요, 빈칸 and a mock exam by keys, and the sheets of paper cards', async () => {
  const here = await visit({ size: laptop })
  const { page, open } = here
  const ear = await listenTo(here)
  const press = async (role: 'button' | 'radio' | 'textbox', name: string | RegExp, key = 'Enter') => {
    await page.getByRole(role, { name }).first().focus()
    await page.keyboard.press(key)
  }
  const begin = async (mode: keyof typeof quiz.modes) => {
    await open('quiz/')
    await alive(page)
    await press('button', quiz.how)
    await press('radio', quiz.modes[mode], 'Space')
    await press('button', quiz.howDone)
    const all = page.getByRole('group', { name: quiz.scope }).getByRole('button', { name: quiz.scopes.all })
    // What a mode can ask is looked up first.
    await expect.poll(() => all.isEnabled()).toBe(true)
    await all.focus()
    await page.keyboard.press('Enter')
    await page.locator('.run-card h1').waitFor()
  }
  await begin('ox')
  await ear.hearsAtLast(/ 1번째 질문이에요\.$/)
  await pressUntil(page, 'o', () => answer(page).isVisible())
  await ear.hears(/^(맞았어요|아쉬워요)\. 답은 ‘(네|아니요)’예요\. 답을 표시했어요\.$/)
  expect(await ear.focus()).toBe(`heading ${quiz.answer}`)

  await begin('blank')
  await ear.hearsAtLast(/ 1번째 질문이에요\.$/)
  await page.getByRole('textbox', { name: quiz.blankLabel }).fill('아무 말')
  await pressUntil(page, 'Enter', () => answer(page).isVisible())
  await ear.hears(/^(맞았어요|거의 맞았어요|답과 달라요)\. 정답: .+\. 답을 표시했어요\.$/)
  expect(await ear.focus()).toBe(`heading ${quiz.answer}`)

  await open('quiz/')
  await alive(page)
  await press('button', mock.title)
  await press('radio', '5', 'Space')
  await ear.forget()
  await press('button', mock.start(5))
  await ear.hears(app.opened(quiz.title), quiz.saidAt(1, 5))
  await page.keyboard.press('Space')
  await ear.hears(quiz.saidAt(2, 5))
  expect(await ear.focus()).toMatch(/^heading /)
  await press('button', mock.handIn)
  await page.getByRole('dialog').getByRole('button', { name: mock.handIn }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: mock.grading }).waitFor()
  await ear.hearsAtLast(/1개 남았어요\.$/)
  await press('button', quiz.grades.good)
  await expect.poll(ear.focus).toBe(`heading ${quiz.score(1, 5)}`)

  await open('cards/')
  await ear.hears(app.opened(paper.title), paper.count(18, 3))
})

fullTest('a large picture says its zoom, and moves by single presses', async () => {
  const here = await visit({ size: phone })
  const { page, open } = here
  const ear = await listenTo(here)
  await open('')
  const card = page.getByRole('article', { name: 'Killercoda' })
  await card.getByText(list.answer).click()
  await card.getByRole('button', { name: picture.enlarge }).first().click()
  const box = page.getByRole('dialog', { name: picture.enlarged })
  await box.waitFor()
  await ear.forget()
  await box.getByRole('button', { name: picture.zoomIn }).click()
  await ear.hears('150%')
  const left = () => box.getByRole('img').evaluate((image) => image.getBoundingClientRect().left)
  await box.getByRole('button', { name: picture.zoomIn }).click()
  await ear.hears('225%')
  const before = await left()
  await box.getByRole('button', { name: picture.move.left }).click()
  await expect.poll(left).toBeGreaterThan(before)
  await ear.hears(/^왼쪽에서 \d+%, 위에서 50% 자리예요\.$/)
})

fullTest('a key in the closed menu of topics only chooses; Enter opens the topic', async () => {
  const here = await visit({ size: laptop, site: 'season' })
  const { page, open } = here
  await open('')
  await alive(page)
  await page.waitForLoadState('networkidle')
  await page.setViewportSize({ width: 500, height: 800 })
  const menu = page.getByRole('combobox', { name: filter.section })
  await menu.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const chosen = await menu.inputValue()
  expect(chosen).not.toBe('')
  expect(new URL(page.url()).pathname).toBe('/')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/s/${chosen}/`)
})

fullTest(
  'a backup comes and goes, records are erased and come back, settings change: each by keys, each said once',
  async () => {
    const here = await visit()
    const { page, open } = here
    const ear = await listenTo(here)
    await open('settings/')
    await alive(page)
    await page.waitForLoadState('networkidle')
    await ear.forget()
    const press = async (role: 'button' | 'radio', name: string | RegExp, key = 'Enter') => {
      await page.getByRole(role, { name }).first().focus()
      await page.keyboard.press(key)
    }
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press('button', backup.choose)])
    const buffer = Buffer.from(pastBackup(readCards(), Date.now()))
    await chooser.setFiles({ name: 'mundap.json', mimeType: 'application/json', buffer })
    await expect.poll(ear.focus).toBe(`button ${backup.add}`)
    await page.keyboard.press('Enter')
    await ear.hearsAtLast(/^기록 \d+건을 가져왔어요\. 원래 기록은 그대로예요\./)
    expect(await ear.focus()).toBe(`button ${backup.choose}`)

    await page.locator('summary', { hasText: reset.title }).focus()
    await page.keyboard.press('Enter')
    await press('radio', reset.scopes.memos, 'Space')
    await ear.hears(/^메모 \d+개를 지워요\./)
    await press('button', /^지우기/)
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type(reset.word)
    await page.keyboard.press('Enter')
    await ear.hears(/^지웠어요\. 되돌리기는 U\./)
    await expect.poll(ear.focus).toBe(`button ${reset.undo}`)
    await page.keyboard.press('u')
    await ear.hears(reset.undone)
    await expect.poll(ear.focus).toBe(`button ${reset.open}`)

    await press('button', backup.undo)
    await ear.hears(backup.undone)
    expect(await ear.focus()).not.toBe('RootWebArea')

    const limit = page.getByRole('textbox', { name: settings.freshPerDay })
    await limit.fill('25')
    await page.keyboard.press('Enter')
    await ear.hears(settings.changed(settings.freshPerDay, `25${settings.count}`))
    await limit.fill('a lot')
    await ear.hears(settings.between(0, 500))
  },
)

fullTest(
  'what leaves the device or comes to it is said, and the button that did it keeps the focus',
  async () => {
    const here = await visit()
    const { page, open } = here
    const ear = await listenTo(here)
    const press = async (name: string | RegExp) => {
      await page.getByRole('button', { name }).focus()
      await page.keyboard.press('Enter')
    }
    const ready = async (path: string) => {
      await open(path)
      await alive(page)
      await page.waitForLoadState('networkidle')
      await ear.forget()
    }
    await ready('carry/')
    await press('Anki 내려받기')
    await ear.hears(carry.working, /\.apkg를 내려받았어요\.$/)
    expect(await ear.focus()).toBe('button Anki 내려받기')
    await press(carry.share)
    await ear.hears(carry.copied)
    const link = await page.evaluate(() => navigator.clipboard.readText())
    await page.goto(link)
    await alive(page)
    await page.getByRole('button', { name: shared.add(18) }).focus()
    await page.waitForLoadState('networkidle')
    await ear.forget()
    await page.keyboard.press('Enter')
    await ear.hears(shared.added(18))
    expect(await ear.focus()).toMatch(/^link /)

    await ready('my/')
    const note = '# 노트\n\n## 주제\n\n- 컨테이너란 무엇인가요?\n  - 프로세스입니다.\n'
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(my.pickFiles)])
    await chooser.setFiles({ name: 'a.md', mimeType: 'text/markdown', buffer: Buffer.from(note) })
    await expect.poll(ear.focus).toBe(`heading ${my.counts(1, 1)}`)
    await ready('class/')
    await page.getByRole('textbox').focus()
    await page.keyboard.insertText('안녕하세요')
    await ear.hears(classPage.result(0))
  },
)
