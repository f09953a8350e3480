import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import { search } from '../../../src/ui/strings/reading.ko.ts'
import { quiz as words } from '../../../src/ui/strings/study.ko.ts'
import { commitAll, gitIn } from '../../support/note-folder.ts'
import { type Installed, installProgram, runIn, serveIn } from '../support/installed-program.ts'
import { untilKept } from '../support/kept.ts'
import { fullTest, rows } from '../support/rows.ts'
import { browser, visitWithWorker } from '../support/visit.ts'

/** What an author sees who never sees the inside: the packed program, in a folder of her own. Packing it takes ten seconds of the machine. */

let installed: Installed

beforeAll(() => {
  installed = installProgram()
})

afterAll(() => rmSync(installed.folder, { recursive: true }))

/** A class: questions about animals, one of them with a picture whose name is Korean and has a space. */
const QUESTIONS = Array.from(
  { length: 11 },
  (_, at) => `- ${at + 1}번째 동물은 무엇을 먹나요?\n  - 먹이 ${at + 1}가지를 먹어요.\n`,
)
const NOTE = `# 동물 수업\n\n## 먹이\n\n${QUESTIONS.join('\n')}\n- 수달은 어디에 사나요?\n  - 강가에 살아요.\n\n![강가의 수달](<사진/수달 한 마리.png>)\n`

let classes = 0

/** Makes a folder of notes in a git repository of its own, beside the installed program. */
async function makeClass(): Promise<string> {
  classes += 1
  const folder = join(installed.folder, `수업 ${classes}`)
  mkdirSync(join(folder, '사진'), { recursive: true })
  writeFileSync(join(folder, '동물.md'), NOTE)
  await sharp({ create: { width: 320, height: 200, channels: 3, background: '#7a9' } })
    .png()
    .toFile(join(folder, '사진/수달 한 마리.png'))
  return folder
}

const run = (folder: string, ...args: readonly string[]) => runIn(folder, installed.program, ...args)

fullTest('the package is small, and brings one program without packages of its own', () => {
  expect(installed.tarballBytes).toBeLessThan(3_000_000)
  expect(installed.installedBytes).toBeLessThan(40_000_000)
  expect(installed.packages.length).toBeLessThanOrEqual(10)
  const licences = readFileSync(join(installed.program, '../licences.txt'), 'utf8')
  for (const name of ['shiki', 'remark', 'yaml']) expect(licences).toContain(name)
})

fullTest('init makes a folder that the checks find nothing in, and never overwrites', () => {
  const folder = join(installed.folder, '새 수업')
  mkdirSync(folder)
  expect(run(folder, 'init')).toMatchObject({ code: 0, out: expect.stringContaining('만들었어요: note.md') })
  expect(readdirSync(folder).sort()).toEqual(['.github', '.gitignore', 'mundap.yaml', 'note.md'])
  expect(run(folder, 'check', '--strict')).toMatchObject({
    code: 0,
    out: expect.stringContaining('질문 3개(답을 기다리는 질문 0개)를 읽었어요. 고칠 곳이 없어요.'),
  })
  writeFileSync(join(folder, 'mundap.yaml'), 'title: 우리 반\n')
  expect(run(folder, 'init').out).toContain('이미 있어서 그대로 두었어요: mundap.yaml')
  expect(readFileSync(join(folder, 'mundap.yaml'), 'utf8')).toBe('title: 우리 반\n')
  expect(run(folder, 'build', '--strict')).toMatchObject({ code: 0 })
  expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toContain('<title>우리 반')
})

fullTest.each(rows(['/강의/', '/my-class/']))(
  'a site below %s is read, searched, quizzed and kept',
  async (base) => {
    const folder = await makeClass()
    expect(run(folder, 'build', '--base', base, '--out', '사이트')).toMatchObject({
      code: 0,
      err: expect.anything(),
    })
    const { page, open, site } = await visitWithWorker({
      folder: join(folder, '사이트'),
      base: encodeURI(base),
      // What a browser writes when there is no network, below.
      allow: [/net::ERR_(?:CONNECTION_REFUSED|FAILED|INTERNET_DISCONNECTED)/],
    })
    await open('')
    const card = page.getByRole('article', { name: '수달은 어디에 사나요?' })
    await card.locator('summary').click()
    await card.getByText('강가에 살아요.').waitFor()
    await page.getByRole('searchbox', { name: search.label }).fill('수달')
    await expect.poll(() => page.getByRole('article').first().textContent()).toContain('수달은 어디에')
    await untilKept(page)
    expect(await page.evaluate(async () => (await caches.keys()).sort()).then((names) => names[0])).toBe(
      `mundap:${encodeURI(base)}:files`,
    )
    await site.goOffline()
    await open('quiz/')
    await page
      .getByRole('group', { name: words.scope })
      .getByRole('button', { name: words.scopes.all })
      .click()
    await page.locator('.run-card h1').waitFor()
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toContain(
      `mundap ${encodeURI(base)}`,
    )
    await open('')
    await page.getByRole('article', { name: '수달은 어디에 사나요?' }).locator('img').scrollIntoViewIfNeeded()
  },
)

fullTest('a repository of its own gives the edit links and the past', async () => {
  const folder = await makeClass()
  gitIn(folder, 'init', '-q', '-b', 'main')
  gitIn(folder, 'remote', 'add', 'origin', 'https://github.com/teacher/animals.git')
  commitAll(folder)
  run(folder, 'build', '--out', '전')
  const before = readdirSync(join(folder, '전/q'))
  writeFileSync(
    join(folder, '동물.md'),
    NOTE.replace('수달은 어디에 사나요?', '수달은 도대체 어디에서 사나요?'),
  )
  commitAll(folder)
  expect(run(folder, 'diff', 'HEAD~1').out).toContain('문장이 바뀌었어요. 북마크와 기록은 따라가요.')
  run(folder, 'build', '--out', '후')
  const pages = readdirSync(join(folder, '후/q'))
  expect(before.filter((id) => !pages.includes(id))).toEqual([])
  expect(pages).toHaveLength(before.length + 1)
  const page = readFileSync(join(folder, `후/q/${pages[0]}/index.html`), 'utf8')
  expect(page).toContain('https://github.com/teacher/animals/edit/')
})

fullTest('dev follows every edit without losing the place, and shows what is wrong', async () => {
  const folder = await makeClass()
  writeFileSync(join(folder, '메모.md.txt'), NOTE)
  const { url, lines, stop } = await serveIn(folder, installed.program, 'dev', '--port', '0')
  onTestFinished(stop)
  const context = await (await browser()).newContext({
    locale: 'ko-KR',
    viewport: { width: 900, height: 500 },
  })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(url)
  let text = NOTE
  /** Saves as most editors do: into another file, which then takes the place of the first. */
  const save = (from: string, to: string): void => {
    text = text.replace(from, to)
    writeFileSync(join(folder, '.동물.md.tmp'), text)
    renameSync(join(folder, '.동물.md.tmp'), join(folder, '동물.md'))
  }
  const card = (name: string) => page.getByRole('article', { name })
  await card('9번째 동물은 무엇을 먹나요?').locator('summary').click()
  await card('9번째 동물은 무엇을 먹나요?').getByText('먹이 9가지를 먹어요.').waitFor()
  const place = async () => ({
    top: Math.round((await card('9번째').boundingBox())?.y ?? Number.NaN),
    focus: await page.evaluate(() => document.activeElement?.closest('article')?.textContent?.slice(0, 3)),
  })
  const before = await place()

  await expect.poll(() => lines).toContain('노트가 아니라서 건너뛰었어요: 메모.md.txt')

  save('먹이 9가지를', '먹이 아홉 가지를')
  await card('9번째').getByText('먹이 아홉 가지를 먹어요.').waitFor()
  await expect.poll(place).toEqual(before)
  save('9번째 동물은 무엇을 먹나요?', '9번째 동물은 무엇을 즐겨 먹나요?')
  await card('9번째 동물은 무엇을 즐겨 먹나요?').getByText('먹이 아홉 가지를 먹어요.').waitFor()
  await expect.poll(place).toEqual(before)

  await card('9번째').getByRole('link').first().click()
  await page.getByRole('heading', { level: 1, name: /즐겨 먹나요/ }).waitFor()
  const address = page.url()
  // Hardly a word stays: it is the same question by its place.
  save('9번째 동물은 무엇을 즐겨 먹나요?', '아홉 번 만난 짐승의 먹이는?')
  await page.getByRole('heading', { level: 1, name: /짐승의 먹이는/ }).waitFor()
  expect(page.url()).not.toBe(address)
  expect((await page.request.get(page.url())).status()).toBe(200)

  save('수달 한 마리.png', '없는 그림.png')
  const panel = page.getByRole('complementary', { name: '노트에서 고칠 곳' })
  const told = panel.getByText(/^동물\.md:\d+ 그림 ".*없는 그림\.png" 파일이 없어요\. 파일을 그 자리에/)
  // An error shows itself; closed, it stays closed.
  await told.waitFor()
  await panel.locator('summary').click()
  await told.waitFor({ state: 'hidden' })
  expect(lines.filter((line) => /^\d\d:\d\d:\d\d 동물\.md → /.test(line))).toHaveLength(4)
})
