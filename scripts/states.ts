/** Every page and state worth a picture, and how a learner gets there. */
import type { Page } from 'playwright-core'
import type { Card } from '../src/site/site-data.ts'
import type { Preferences } from '../src/storage/preferences.ts'
import { exam, mock } from '../src/ui/strings/exam.ko.ts'
import { notice } from '../src/ui/strings/notices.ko.ts'
import { list, search } from '../src/ui/strings/reading.ko.ts'
import { palette, storage } from '../src/ui/strings/settings.ko.ts'
import { quiz } from '../src/ui/strings/study.ko.ts'
import { terms } from '../src/ui/strings/terms.ko.ts'

export interface State {
  readonly name: string
  readonly path: string
  /** From the loaded page to the state. */
  readonly prepare?: (page: Page) => Promise<void>
  /** After months of study; otherwise a first visit. */
  readonly hasPast?: boolean
  /** Only what the window shows: for dialogs and bars. */
  readonly isWindow?: boolean
  readonly userAgent?: string
}

const kakao =
  'Mozilla/5.0 (Linux; Android 14; SM-S918N) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0 Mobile Safari/537.36 KAKAOTALK 10.8.0'

export function states(cards: readonly Card[]): readonly State[] {
  const longest = cards.toSorted((a, b) => b.text.length - a.text.length)[0]
  const shortest = cards.toSorted((a, b) => a.text.length - b.text.length)[0]
  const questions: readonly (readonly [string, Card | undefined])[] = [
    ['first', cards[0]],
    ['picture', cards.find((card) => card.picture)],
    ['transcript', cards.find((card) => card.code)],
    ['pending', cards.find((card) => card.pending)],
    ['leaning', cards.find((card) => card.leans)],
    ['long', longest],
    ['short', shortest],
  ]
  return [
    { name: 'list', path: '' },
    { name: 'pane', path: cards[1] === undefined ? '' : `?at=${cards[1].id}` },
    {
      name: 'terms',
      path: '',
      isWindow: true,
      prepare: async (page) => {
        await page.getByRole('article').first().getByRole('heading').click()
        // In a wide window the pane has the button once it is used.
        await page.mouse.move(5, 5)
        await page.getByRole('button', { name: terms.open }).click()
        await page.getByRole('dialog').locator('summary').first().click()
        await page.getByRole('dialog').getByRole('list').waitFor()
      },
    },
    { name: 'topics', path: 'topics/' },
    { name: 'my', path: 'my/' },
    { name: 'carry', path: 'carry/', hasPast: true },
    { name: 'class', path: 'class/' },
    { name: 'shared-none', path: 'shared/' },
    { name: 'cards', path: 'cards/' },
    { name: 'listen', path: 'listen/' },
    ...[exam.title, mock.title].map(
      (title, at): State => ({
        name: ['quiz-exam', 'quiz-mock'][at] ?? '',
        path: 'quiz/',
        prepare: (page) => page.getByText(title, { exact: true }).first().click(),
      }),
    ),
    {
      name: 'list-open',
      path: '',
      prepare: (page) => page.getByRole('button', { name: list.openAll }).click(),
    },
    {
      name: 'list-past',
      path: '',
      hasPast: true,
      prepare: (page) => page.locator('.today-block').waitFor(),
    },
    {
      name: 'search',
      path: '',
      isWindow: true,
      prepare: async (page) => {
        await page.getByRole('searchbox').pressSequentially('ㅋㅌㅇㄴ')
        await page.locator('mark').first().waitFor()
      },
    },
    { name: 'search-layout', path: '?q=dlalwl', prepare: (page) => page.locator('mark').first().waitFor() },
    { name: 'search-relaxed', path: '?q=이미지 레이어 삭제 순서', prepare: untilSearched },
    { name: 'search-none', path: '?q=쀍뛟꿻', prepare: untilSearched },
    {
      name: 'search-focus',
      path: '',
      hasPast: true,
      isWindow: true,
      prepare: async (page) => {
        for (const query of ['볼륨', '컨테이너 종료']) {
          await page.getByRole('searchbox').fill(query)
          await page.locator('mark').first().waitFor()
          await page.getByRole('searchbox').blur()
        }
        await page.getByRole('searchbox').fill('')
      },
    },
    { name: 'filter', path: '?f=code' },
    { name: 'filter-none', path: '?f=bookmark', prepare: (page) => page.locator('.empty').waitFor() },
    ...questions.flatMap(([name, card]): State[] =>
      card === undefined ? [] : [{ name: `question-${name}`, path: `q/${card.id}/` }],
    ),
    { name: 'question-past', path: `q/${cards[0]?.id}/`, hasPast: true },
    {
      name: 'lightbox',
      path: `q/${cards.find((card) => card.picture)?.id}/`,
      isWindow: true,
      prepare: async (page) => {
        await page.locator('.picture').first().click()
        await page.getByRole('dialog').waitFor()
      },
    },
    { name: 'not-found', path: 'nowhere/' },
    { name: 'quiz', path: 'quiz/' },
    { name: 'quiz-past', path: 'quiz/', hasPast: true },
    {
      name: 'quiz-how',
      path: 'quiz/',
      isWindow: true,
      prepare: async (page) => {
        await page.getByRole('button', { name: quiz.how }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
    { name: 'run', path: 'quiz/?scope=all', isWindow: true, prepare: begin },
    {
      name: 'run-answer',
      path: 'quiz/?scope=all',
      isWindow: true,
      prepare: async (page) => {
        await begin(page)
        await reveal(page)
      },
    },
    {
      name: 'run-four',
      path: 'quiz/?scope=all',
      isWindow: true,
      prepare: async (page) => {
        await begin(page, { gradeButtons: 4 })
        await reveal(page)
      },
    },
    ...(['recall', 'ox', 'blank'] as const).map(
      (mode): State => ({
        name: `run-${mode}`,
        path: 'quiz/?scope=all',
        isWindow: true,
        prepare: (page) => begin(page, { quizMode: mode }),
      }),
    ),
    {
      name: 'run-leave',
      path: 'quiz/?scope=all',
      isWindow: true,
      prepare: async (page) => {
        await begin(page)
        await page.getByRole('button', { name: quiz.leave }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'result',
      path: 'quiz/?scope=all',
      prepare: async (page) => {
        await begin(page, { quizLimit: 5 })
        for (let at = 0; at < 5; at += 1) {
          await reveal(page)
          await page.getByRole('button', { name: at === 1 ? /^몰랐어요/ : /^알았어요/ }).click()
        }
        // The one that was missed comes again at the end.
        await reveal(page)
        await page.getByRole('button', { name: /^알았어요/ }).click()
        await page.locator('.result h1').waitFor()
      },
    },
    {
      name: 'bookmarks',
      path: 'bookmarks/',
      hasPast: true,
      prepare: (page) => page.locator('.card').first().waitFor(),
    },
    { name: 'bookmarks-none', path: 'bookmarks/' },
    { name: 'wrong', path: 'wrong/', hasPast: true },
    { name: 'wrong-none', path: 'wrong/' },
    { name: 'stats', path: 'stats/', hasPast: true, prepare: (page) => page.locator('.figures').waitFor() },
    { name: 'stats-none', path: 'stats/' },
    {
      name: 'settings',
      path: 'settings/',
      hasPast: true,
      prepare: (page) => page.getByText(storage.saved).waitFor(),
    },
    { name: 'about', path: 'about/' },
    { name: 'print', path: 'print/' },
    {
      name: 'palette',
      path: '',
      isWindow: true,
      prepare: async (page) => {
        await page.keyboard.press('Control+k')
        await page.getByRole('combobox', { name: search.label }).fill('볼륨')
        await page.getByRole('option', { name: palette.question }).first().waitFor()
      },
    },
    {
      name: 'keys',
      path: '',
      isWindow: true,
      prepare: async (page) => {
        await page.keyboard.press('Shift+Slash')
        await page.getByRole('dialog').waitFor()
      },
    },
    { name: 'in-app', path: '', isWindow: true, userAgent: kakao },
    {
      name: 'unsaved',
      path: '',
      isWindow: true,
      prepare: async (page) => {
        // A browser that lets nobody store anything, from the next load on.
        await page.addInitScript(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException('denied', 'SecurityError')
          }
        })
        await page.reload({ waitUntil: 'networkidle' })
        await page.locator('.card .icon-button').first().click()
        await page.getByRole('region', { name: notice.label }).waitFor()
      },
    },
    {
      name: 'toast',
      path: '',
      isWindow: true,
      prepare: async (page) => {
        await page.locator('.card .icon-button').first().click()
        await page.locator('.toast').waitFor()
      },
    },
  ]
}

async function untilSearched(page: Page): Promise<void> {
  await page.locator('.list-bar, .empty').first().waitFor()
}

/** Starts the quiz that the address has set up, in the order of the notes: the same pictures each time. */
async function begin(page: Page, choices: Partial<Preferences> = {}): Promise<void> {
  await page.evaluate(
    (next) => {
      const key = 'mundap:/:preferences'
      localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key) ?? '{}'), ...next }))
    },
    { quizOrder: 'note', ...choices },
  )
  await page.reload({ waitUntil: 'networkidle' })
  await page.locator('.set-up-primary').click()
  await page.locator('.run-card').waitFor()
}

async function reveal(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: quiz.reveal })
  await button.waitFor()
  // A press right after a card has changed counts as a slip and does nothing.
  await page.waitForTimeout(400)
  await button.click()
  await page.getByRole('button', { name: /^알았어요/ }).waitFor()
  await page.waitForTimeout(400)
}
