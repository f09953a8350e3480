import { afterAll, beforeAll, expect } from 'vitest'
import { makeBackup } from '../../../src/storage/backup.ts'
import { writeClassCode } from '../../../src/study/carry/class-code.ts'
import { mostListed, writeList } from '../../../src/study/carry/id-list.ts'
import type { EventDraft, StoredEvent } from '../../../src/study/journal/events.ts'
import { carry, classPage, shared } from '../../../src/ui/strings/carry.ko.ts'
import { extras } from '../../../src/ui/strings/reading.ko.ts'
import { isAllRows } from '../../support/all-rows.ts'
import { axeViolations } from '../support/axe.ts'
import { bringBackup } from '../support/bring-backup.ts'
import { buildCarrySite, type CarrySite, reworded } from '../support/carry-site.ts'
import { readCards } from '../support/past.ts'
import { fullTest } from '../support/rows.ts'
import { laptop, phone, type Visit, visit } from '../support/visit.ts'

let made: CarrySite | null = null
beforeAll(async () => {
  if (isAllRows) made = await buildCarrySite('https://github.com/o/r/issues/new?template=q.md')
})
afterAll(() => made?.remove())

/** Brings in the wrong answers of a learner: how often each of the first questions was missed. */
async function miss(learner: Visit, device: string, misses: readonly number[]): Promise<void> {
  const cards = readCards().filter(({ pending }) => !pending)
  const wrong = misses.flatMap((count, at) => Array.from({ length: count }, () => cards[at]))
  const events = wrong.flatMap((card, at): StoredEvent[] => {
    if (card === undefined) return []
    const draft: EventDraft = { kind: 'graded', question: card.id, text: card.text, grade: 'again' }
    const time = Date.now() - (at + 1) * 86_400_000
    return [{ ...draft, id: `${device}-${at + 1}`, device, seq: at + 1, time, tz: 540 }]
  })
  const { text } = makeBackup(events, { base: '/', date: '2026-03-02', about: '' })
  await bringBackup(learner, text)
}

fullTest('three learners send a code each, and the trainer adds up those alone', async () => {
  const [first, second, third] = readCards().filter(({ pending }) => !pending)
  const codes: string[] = []
  for (const [name, misses] of Object.entries({ one: [2, 1], two: [1], three: [0, 3, 1] })) {
    const learner = await visit({ size: phone })
    await miss(learner, name, misses)
    const page = await learner.open('carry/')
    // It can be read before it is sent.
    await page.getByText(carry.trainerLook).click()
    const code = await page.getByRole('textbox', { name: carry.trainerCode }).inputValue()
    expect(code).not.toContain(name)
    await page.getByRole('button', { name: carry.trainerCopy }).click()
    await page.getByText(carry.codeCopied).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code)
    codes.push(code)
  }
  expect(new Set(codes).size).toBe(3)

  const { page, open, context } = await visit({ size: laptop })
  await open('class/')
  const kept = async () =>
    JSON.stringify([
      await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort()),
      (await context.cookies()).length,
      new URL(page.url()).pathname + new URL(page.url()).hash,
    ])
  const before = await kept()
  const [one = '', two = '', three = ''] = codes
  const foreign = writeClassCode([{ id: 'zzzz9999', misses: 2 }], 'abcd')
  const hostile = [
    'mundap-class1;<img src=x onerror=alert(1)>',
    'mundap-class1;aaaa;__proto__=1;0000',
    `mundap-class1;aaaa;${first?.id}=1000;0000`,
    'mundap-class2;aaaa;later;0000',
  ]
  const chat = [`[오후 3:01] 민지: ${one}.`, two, `(${three})`, two, one.slice(0, -2), foreign, ...hostile]
  await page.getByRole('textbox', { name: classPage.paste }).fill(chat.join('\n'))
  await page.getByText(classPage.result(3)).first().waitFor()
  const rows = await page.getByRole('row').allTextContents()
  expect(rows.slice(1)).toEqual([
    `${second?.text}${classPage.people(2)}${classPage.times(4)}67%`,
    `${first?.text}${classPage.people(2)}${classPage.times(3)}67%`,
    `${third?.text}${classPage.people(1)}${classPage.times(1)}33%`,
  ])
  const left = await page.getByRole('heading', { name: classPage.left }).locator('+ ul li').allTextContents()
  const count = (why: string) => left.filter((line) => line.startsWith(why)).length
  const { doubled, wrong, newer, foreign: other } = classPage.why
  expect([doubled, wrong, newer, other].map(count)).toEqual([1, 4, 1, 1])
  expect(await axeViolations(page)).toEqual([])
  expect(await kept()).toBe(before)
  await page.reload()
  expect(await page.getByRole('textbox', { name: classPage.paste }).inputValue()).toBe('')

  await page.setViewportSize(phone)
  await page.getByRole('textbox', { name: classPage.paste }).fill(`${one}\n${two}\n${three}`)
  await page.getByRole('row').nth(1).waitFor()
  // A number and its word stand in one line.
  const heights = await page.locator('td:nth-child(2), td:nth-child(3)').evaluateAll((cells) =>
    cells.map((cell) => {
      const range = document.createRange()
      range.selectNodeContents(cell)
      return range.getClientRects().length
    }),
  )
  expect(new Set(heights)).toEqual(new Set([1]))
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
})

fullTest('a link of 200 questions arrives whole, and more are not put into one', async () => {
  const here = await visit({ site: 'season', size: phone })
  await here.open('carry/')
  await here.page.getByText(carry.linkMany(mostListed)).waitFor()
  expect(await here.page.getByRole('button', { name: carry.share }).isDisabled()).toBe(true)
  const ids = readCards('season')
    .slice(100, 100 + mostListed)
    .map(({ id }) => id)
  await here.open(`carry/?these=${ids.join('.')}`)
  await here.page.getByText(carry.count(mostListed)).first().waitFor()
  await here.page.getByRole('button', { name: carry.share }).click()
  await here.page.getByText(carry.copied).waitFor()
  const link = await here.page.evaluate(() => navigator.clipboard.readText())
  expect(link.length).toBeLessThan(2_000)

  const other = await visit({ site: 'season', size: phone })
  const { page } = other
  await other.open(`shared/${new URL(link).hash}`)
  await page.getByRole('button', { name: shared.add(mostListed) }).waitFor()
  expect(await page.getByRole('article').count()).toBe(mostListed)
  // Another tab has one of them already, and this page is loaded anew in the middle: none is added twice or lost.
  await page.getByRole('button', { name: shared.add(mostListed) }).click()
  await page.reload()
  const rest = page.getByRole('button', { name: /모두 북마크에 담기/ })
  await expect
    .poll(async () => (await page.getByText(shared.allKept).isVisible()) || (await rest.isVisible()))
    .toBe(true)
  if (await rest.isVisible()) await rest.click()
  await page
    .getByText(/북마크에 (?:담았어요|있어요)/)
    .first()
    .waitFor()
  const tab = await other.newTab('bookmarks/')
  await tab
    .getByText(new RegExp(`${mostListed}개`))
    .first()
    .waitFor()
  // The quiz of it, and the way back to the list.
  await page.getByRole('link', { name: /풀기$/ }).click()
  await page.waitForURL(/quiz/)
  await page.goBack()
  await expect.poll(() => page.getByRole('article').count()).toBe(mostListed)
})

fullTest(
  'a link finds questions that were reworded, names strange ones, and is taken apart by no attack',
  async () => {
    const { page, open } = await visit({ folder: made?.folder ?? '', size: phone })
    const [, second] = made?.cards ?? []
    const list = {
      title: '<img src=x onerror=alert(1)>',
      ids: [made?.before ?? '', 'gone0000', second?.id ?? ''],
    }
    await open(`shared/#${writeList(list)}`)
    await page.getByText(/‘<img src=x onerror=alert\(1\)>’ · 친구가 보낸 질문 2개/).waitFor()
    await page.getByText(shared.unknown(['gone0000'])).waitFor()
    const titles = await page.getByRole('article').getByRole('heading').allInnerTexts()
    expect(titles).toEqual([reworded, second?.text])
    for (const fragment of [
      'l=1.1.<svg/onload=alert(1)>',
      'l=1.1.__proto__',
      'l=1.2.constructor',
      `l=1.200.${'a'.repeat(100_000)}`,
      'l=1.1.%',
      'l=1.-1.abcdefgh&t=%E0%A4%A',
      'l=1.1.',
    ]) {
      await open(`shared/#${fragment}`)
      await page.getByRole('alert').getByText(shared.broken).waitFor()
      expect(await page.getByRole('article').count()).toBe(0)
    }
    await open('shared/#l=99.abc')
    await page.getByText(shared.newer).waitFor()
  },
)

fullTest('the trainer gets the question and its address, whatever stands in it', async () => {
  const { page, open } = await visit({ folder: made?.folder ?? '', size: phone })
  const odd = made?.cards.find(({ text }) => text.includes('&'))
  await open(`q/${odd?.id}/`)
  const link = page.getByRole('link', { name: extras.ask })
  // It comes once the page is used, and the first key may be before the scripts.
  await expect
    .poll(async () => {
      await page.keyboard.press('Tab')
      return link.isVisible()
    })
    .toBe(true)
  const href = new URL((await link.getAttribute('href')) ?? '')
  expect(href.origin + href.pathname).toBe('https://github.com/o/r/issues/new')
  expect(Object.fromEntries(href.searchParams)).toEqual({
    template: 'q.md',
    title: odd?.text,
    body: `${page.url()}\r\n\r\n`,
  })
  expect(await link.getAttribute('rel')).toBe('noopener noreferrer')
})
