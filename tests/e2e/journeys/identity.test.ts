import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { question as words } from '../../../src/ui/strings/reading.ko.ts'
import { buildSite } from '../support/build-site.ts'
import { visit } from '../support/visit.ts'

const folder = mkdtempSync(join(tmpdir(), 'mundap-identity-'))
const before = join(folder, 'before')
const after = join(folder, 'after')

const asked = '- 둘의 차이는 무엇인가요?\n'
const redirect = '- `>`는 무엇인가요?\n  - 출력을 파일로 보냅니다.\n'
const week2 = `# 둘째 주\n\n${redirect}\n${asked}  - 볼륨은 남고 컨테이너는 사라집니다.\n`

beforeAll(async () => {
  const write = (name: string, files: Readonly<Record<string, string>>): string => {
    const notes = join(folder, name)
    mkdirSync(notes)
    for (const [file, text] of Object.entries(files)) writeFileSync(join(notes, file), text)
    return notes
  }
  await buildSite(before, '/', write('before-notes', { 'week2.md': week2 }))
  const pipe = '- `|`는 무엇인가요?\n  - 출력을 다음 명령에 넘깁니다.\n'
  const week1 = `# 첫 주\n\n${pipe}\n${asked}  - 이미지는 틀입니다.\n`
  await buildSite(after, '/', write('after-notes', { 'week1.md': week1, 'week2.md': week2 }))
})
afterAll(() => rmSync(folder, { recursive: true }))

const pressed = (page: Page) =>
  page
    .getByRole('article')
    .getByRole('button', { name: words.bookmark })
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-pressed')))

test('a bookmark stays with the question it was put on, whatever the trainer adds above', async () => {
  const { page, open, site } = await visit()
  site.deploy(before)
  await open('')
  const buttons = page.getByRole('article').getByRole('button', { name: words.bookmark })
  await buttons.nth(0).click()
  await expect.poll(() => pressed(page)).toEqual(['true', 'false'])
  await buttons.nth(1).click()
  await expect.poll(() => pressed(page)).toEqual(['true', 'true'])

  site.deploy(after)
  await page.reload()
  await expect.poll(() => pressed(page)).toEqual(['false', 'false', 'true', 'true'])
})
