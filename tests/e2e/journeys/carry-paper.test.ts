import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { carry, listen, paper } from '../../../src/ui/strings/carry.ko.ts'
import { question as words } from '../../../src/ui/strings/reading.ko.ts'
import { isAllRows } from '../../support/all-rows.ts'
import { axeViolations } from '../support/axe.ts'
import { buildCarrySite, type CarrySite, reworded } from '../support/carry-site.ts'
import { fullTest } from '../support/rows.ts'
import { laptop, phone, visit } from '../support/visit.ts'

let made: CarrySite | null = null
beforeAll(async () => {
  if (isAllRows) made = await buildCarrySite('https://github.com/o/r/issues/new?template=q.md')
})
afterAll(() => made?.remove())
const folder = () => made?.folder ?? ''
/** Those that are printed: with an answer. */
const answered = () => made?.cards.filter(({ pending }) => !pending) ?? []

declare global {
  interface Window {
    spoken: { text: string; lang: string; rate: number }[]
    /** Texts that begin so never end. */
    mute: string
    handlers: Record<string, (() => void) | null>
  }
}

/** A device whose voices say a text at once. They are functions of the page. */
async function giveVoices(page: Page, langs: readonly string[]): Promise<void> {
  await page.addInitScript(`
    window.spoken = []
    window.mute = 'never'
    window.handlers = {}
    const all = []
    // As Chrome does: the voices come later.
    let told = () => {}
    setTimeout(() => {
      for (const lang of ${JSON.stringify(langs)}) all.push({ lang, localService: true, name: lang })
      told()
    }, 50)
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
    Object.defineProperty(window, 'speechSynthesis', { value: {
      getVoices: () => all,
      addEventListener: (_, listener) => { told = listener },
      removeEventListener: () => {},
      speak: (one) => {
        window.spoken.push({ text: one.text, lang: one.lang, rate: one.rate })
        if (!one.text.startsWith(window.mute)) setTimeout(() => one.onend && one.onend(), 0)
      },
      cancel: () => {},
    } })
    navigator.mediaSession.setActionHandler = (name, handler) => { window.handlers[name] = handler }
  `)
}

const spoken = (page: Page) => page.evaluate(() => window.spoken.splice(0))
const heading = (page: Page) => page.getByRole('heading', { level: 2 })

describe('a list by ear', () => {
  fullTest(
    'says question, pause and answer of a filter, in two voices, and goes on past a voice that never ends',
    async () => {
      const { page, open } = await visit({ folder: folder(), size: phone, touch: true })
      await page.clock.install()
      await giveVoices(page, ['en-US', 'ko-KR'])
      const [first, second, third, fourth] = answered()
      await open('')
      for (const card of [first, second, third, fourth]) {
        const mark = page
          .getByRole('article', { name: card?.text ?? '' })
          .getByRole('button', { name: words.bookmark })
        await mark.click()
        await expect.poll(() => mark.getAttribute('aria-pressed')).toBe('true')
      }
      await open('carry/?f=bookmark')
      await page.clock.runFor(100)
      await page.getByRole('link', { name: carry.listen }).click()
      await expect.poll(() => heading(page).textContent()).toBe(reworded)
      await page.clock.runFor(100)
      await page.getByText('1/4').waitFor()
      await page.getByText('1.25배').click()
      await page.getByText('10초').click()
      expect(await axeViolations(page)).toEqual([])
      // From here on time passes only when the test lets it.
      await page.clock.pauseAt(new Date(Date.now() + 600_000))
      const passUntil = (text: string) =>
        expect
          .poll(async () => {
            await page.clock.runFor(20)
            return page.getByText(text).first().isVisible()
          })
          .toBe(true)
      await page.getByRole('button', { name: listen.play, exact: true }).click()
      await passUntil(listen.phases.gap)
      expect(await spoken(page)).toEqual([{ text: reworded, lang: 'ko-KR', rate: 1.25 }])
      await page.clock.runFor(9_000)
      expect(await spoken(page)).toEqual([])
      await page.clock.runFor(1_000)
      // The answer, and then the next question and its pause.
      await passUntil('2/4')
      await passUntil(listen.phases.gap)
      const answer = await spoken(page)
      expect(answer.map(({ text }) => text).join(' ')).toContain(listen.code)
      expect(answer.map(({ text }) => text).join(' ')).not.toContain('containers')
      expect(answer).toContainEqual({ text: 'replicas', lang: 'en-US', rate: 1.25 })
      // What the glossary spells in Korean is said by the Korean voice.
      expect(answer.at(-1)).toEqual({ text: '볼륨(볼륨)은 왜 쓰나요?', lang: 'ko-KR', rate: 1.25 })

      // The keys of a headset and of a keyboard.
      await page.evaluate(() => window.handlers.pause?.())
      await page.getByRole('button', { name: listen.play, exact: true }).waitFor()
      await page.clock.runFor(60_000)
      expect(await spoken(page)).toEqual([])
      await page.evaluate(() => window.handlers.nexttrack?.())
      await page.getByText('3/4').waitFor()
      await page.keyboard.press('MediaTrackNext')
      await page.getByText('4/4').waitFor()
      await page.evaluate(() => {
        window.mute = '파드의'
      })
      await page.keyboard.press('MediaPlayPause')
      await page.getByText(listen.phases.question).waitFor()
      await page.clock.runFor(9_000)
      await page.getByText(listen.phases.question).waitFor()
      await page.clock.runFor(1_000)
      await passUntil(listen.phases.gap)
      await page.clock.runFor(10_000)
      // The terminal is announced, and after the last one the list stands at its beginning, silent.
      await passUntil('1/4')
      await page.getByRole('button', { name: listen.play, exact: true }).waitFor()
      expect((await spoken(page)).map(({ text }) => text)).toEqual([
        '파드의 상태는 어떻게 보나요?',
        '목록을 봐요.',
        listen.terminal,
      ])
      await page.clock.runFor(60_000)
      expect(await spoken(page)).toEqual([])

      // The next time both are as they were chosen.
      await page.clock.resume()
      await page.reload()
      expect(await page.getByRole('radio', { name: '10초' }).isChecked()).toBe(true)
      expect(await page.getByRole('radio', { name: '1.25배' }).isChecked()).toBe(true)
    },
  )

  fullTest('is not offered without a Korean voice, and choices are said with their question', async () => {
    const none = await visit({ folder: folder(), size: phone })
    await giveVoices(none.page, ['en-US', 'ja-JP'])
    await none.open('carry/')
    await none.page.getByRole('link', { name: carry.paper }).waitFor()
    await expect.poll(() => none.page.evaluate(() => speechSynthesis.getVoices().length)).toBe(2)
    expect(await none.page.getByRole('link', { name: carry.listen }).count()).toBe(0)
    await none.open('listen/')
    await none.page.getByText(listen.noVoice).first().waitFor()
    expect(await none.page.getByRole('button', { name: listen.play, exact: true }).count()).toBe(0)

    const { page, open } = await visit({ folder: folder(), size: laptop })
    await giveVoices(page, ['ko-KR'])
    const quiz = made?.cards.find(({ text }) => text.startsWith('거짓인 것은')) ?? made?.cards.at(-1)
    await open(`listen/?these=${quiz?.id}`)
    await page.getByRole('button', { name: listen.play, exact: true }).click()
    await page.getByText(listen.phases.gap).waitFor()
    expect((await spoken(page)).map(({ text }) => text).join(' ')).toMatch(/1\. 0 2\. "0"/)
    // A reload, and the way back, leave it silent.
    await page.reload()
    await page.getByRole('button', { name: listen.play, exact: true }).waitFor()
    expect(await spoken(page)).toEqual([])
  })
})

fullTest(
  'cards on paper stand eight to a sheet, question left and answer right of the fold, and fit',
  async () => {
    const { page, open } = await visit({ size: laptop })
    await open('cards/')
    const print = page.getByRole('button', { name: paper.print })
    await expect.poll(() => print.isEnabled()).toBe(true)
    const count = await page.locator('.paper-cards li').count()
    expect(count).toBeGreaterThan(8)
    await page
      .getByText(paper.count(count, Math.ceil(count / 8)))
      .first()
      .waitFor()
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(Math.ceil(count / 8))

    const odd = await visit({ folder: folder(), size: { width: 718, height: 1047 } })
    await odd.open('cards/')
    await expect.poll(() => odd.page.locator('.paper-cards li').count()).toBe(answered().length)
    await odd.page.emulateMedia({ media: 'print' })
    expect(await odd.page.getByRole('heading', { level: 1 }).isVisible()).toBe(false)
    const rows = await odd.page.locator('.paper-cards li').evaluateAll((all) =>
      all.map((row) => {
        const [box, question, answer] = [
          row,
          row.querySelector('.paper-question'),
          row.querySelector('.paper-answer'),
        ].map((part) => part?.getBoundingClientRect() ?? new DOMRect())
        const middle = ((box?.left ?? 0) + (box?.right ?? 0)) / 2
        return {
          height: Math.round(((box?.height ?? 0) / 96) * 25.4),
          isFolded: (question?.right ?? 1e9) < middle && (answer?.left ?? 0) > middle,
          isInside: [question, answer].every(
            (part) =>
              part !== undefined &&
              part.top >= (box?.top ?? 0) &&
              part.bottom <= (box?.bottom ?? 0) &&
              part.right <= (box?.right ?? 0),
          ),
          text: row.textContent ?? '',
        }
      }),
    )
    for (const { height, isFolded, isInside } of rows)
      expect({ height, isFolded, isInside }).toEqual({ height: 34, isFolded: true, isInside: true })
    const [yaml, , picture] = rows.map(({ text }) => text)
    // How far in code stands is what YAML says.
    expect(yaml).toContain('spec:\n  replicas: 3\n  template:\n    spec:')
    expect(
      await odd.page
        .locator('.paper-answer')
        .first()
        .evaluate((one) => getComputedStyle(one).whiteSpaceCollapse),
    ).toBe('preserve')
    expect(picture).toContain(paper.picture('구조도'))
    const choices = odd.page.locator('.paper-question', { hasText: 'typeof null' })
    expect(await choices.textContent()).toMatch(/1\. ?null|1\) ?null/)
    expect(await odd.page.locator('.paper-answer', { hasText: '처음부터' }).textContent()).not.toContain(
      'typeof',
    )
  },
)
