import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { my } from '../../../src/ui/strings/my.ko.ts'
import { backup } from '../../../src/ui/strings/settings.ko.ts'
import { accessTree, readAloud } from '../support/access-tree.ts'
import { reveal } from '../support/answer-quiz.ts'
import { pastBackup, readCards } from '../support/past.ts'
import { fullTest } from '../support/rows.ts'
import { startFive } from '../support/start-quiz.ts'
import { visit } from '../support/visit.ts'

/** Everything that depends on a day is of this one. */
const now = Date.parse('2026-03-02T09:00:00+09:00')

/**
 * The main pages as a screen reader reads them from start to end, kept in `read-aloud/`: a change of what is heard shows in a review.
 * `MUNDAP_ROWS=all npx vitest -u …` writes them anew.
 */
fullTest('the main pages are read out as the kept texts say', async () => {
  const { page, context, open } = await visit()
  await context.clock.setFixedTime(now)
  const reads = async (name: string) => {
    await page.waitForLoadState('networkidle')
    const file = fileURLToPath(new URL(`read-aloud/${name}.txt`, import.meta.url))
    await expect(readAloud(await accessTree(page))).toMatchFileSnapshot(file)
  }
  const cards = readCards()
  await open('')
  await reads('list')
  const code = cards.find((card) => card.code)
  await open(`q/${code?.id}/`)
  await reads('question')
  await open('quiz/')
  await page.getByRole('button', { name: /시작$/ }).first().waitFor()
  await reads('quiz')
  await startFive(page)
  await reveal(page)
  await reads('quiz-answer')

  await open('settings/')
  const buffer = Buffer.from(pastBackup(cards, now))
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'mundap.json', mimeType: 'application/json', buffer })
  await page.getByRole('button', { name: backup.add }).waitFor()
  await reads('import')
  await page.getByRole('button', { name: backup.add }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await open('settings/')
  await page.getByRole('button', { name: backup.download }).first().waitFor()
  await reads('settings')
  for (const name of ['bookmarks', 'wrong', 'stats']) {
    await open(`${name}/`)
    await page.getByRole('main').getByRole('heading', { level: 2 }).first().waitFor()
    await reads(name)
  }
  await open('my/')
  const note =
    '# 내 노트\n\n## 주제\n\n- 컨테이너란 무엇인가요?\n  - 프로세스입니다.\n- 답이 없는 질문인가요?\n'
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'a.md', mimeType: 'text/markdown', buffer: Buffer.from(note) })
  await page.getByRole('heading', { name: my.counts(1, 2) }).waitFor()
  await reads('my')
})
