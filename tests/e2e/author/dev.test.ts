import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, inject, onTestFinished, test } from 'vitest'
import { root, viteProgram } from '../../support/root-folder.ts'
import { browser } from '../support/visit.ts'

/** What an author sees: `npm run dev` on her folder of notes while writing, `npm start` when she looks at the whole. */

/** Starts the development server on a folder; returns its address and every line it has printed so far. */
function startDev(contentDir: string): ReturnType<typeof startVite> {
  return startVite([], { CONTENT_DIR: contentDir })
}

async function startVite(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly url: string; readonly lines: readonly string[] }> {
  const server = spawn(process.execPath, [viteProgram, ...args, '--port', '0', '--host', 'localhost'], {
    cwd: root,
    env: { ...process.env, ...env, NO_COLOR: '1' },
  })
  onTestFinished(() => void server.kill())
  const lines: string[] = []
  createInterface({ input: server.stderr }).on('line', (line) => lines.push(line))
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      lines.push(line)
      const [address] = /http:\/\/localhost:\d+\//.exec(line) ?? []
      if (address) resolve(address)
    })
    server.once('exit', (code) => reject(new Error(`vite ended with ${code}\n${lines.join('\n')}`)))
  })
  return { url, lines }
}

test('노트를 고치고, 더하고, 지우면 열려 있는 화면이 따라온다', async () => {
  const notes = mkdtempSync(join(tmpdir(), 'mundap-notes-'))
  onTestFinished(() => rmSync(notes, { recursive: true }))
  const write = (name: string, text: string) => writeFileSync(join(notes, name), text)
  write('a.md', '# 첫 노트\n\n## Docker\n\n- 레이어는 무엇인가요?\n  - 쌓인 파일 묶음입니다.\n')
  const { url, lines } = await startDev(notes)
  const context = await (await browser()).newContext({ locale: 'ko-KR' })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(url)
  const main = page.locator('main')
  await main.getByText('레이어는 무엇인가요?').waitFor()

  write('a.md', '# 첫 노트\n\n## Docker\n\n- 이미지는 무엇인가요?\n  - 실행할 것의 틀입니다.\n')
  await main.getByText('이미지는 무엇인가요?').waitFor()
  expect(await main.getByText('레이어는 무엇인가요?').count()).toBe(0)

  write(
    'b.md',
    '# 둘째 노트\n\n## Kubernetes\n\n- 파드는 무엇인가요?\n  - 함께 사는 컨테이너들입니다.\n\n![](./없는_그림.png)\n',
  )
  await main.getByText('파드는 무엇인가요?').waitFor()
  await main.getByText('이미지는 무엇인가요?').waitFor()
  // The wrong path is told with its place, and the page still shows the rest.
  await expect.poll(() => lines.join('\n'), { timeout: 5000 }).toMatch(/b\.md:8:1 .*없는_그림\.png/)

  rmSync(join(notes, 'b.md'))
  await main.getByText('파드는 무엇인가요?').waitFor({ state: 'detached' })
  await main.getByText('이미지는 무엇인가요?').waitFor()
})

test('npm start serves the built pages themselves, and an address of none is not found', async () => {
  const folder = inject('sites').root
  const { url } = await startVite(['preview', '--outDir', folder])
  const question = readdirSync(join(folder, 'q'))[0] ?? ''
  for (const path of ['', 'quiz/', `q/${question}/`, `q/${question}`, '?q=볼륨']) {
    const response = await fetch(url + path)
    expect({ path, status: response.status }).toEqual({ path, status: 200 })
    const file = join(folder, path.replace(/\?.*/, ''), 'index.html')
    expect(await response.text()).toBe(readFileSync(file, 'utf8'))
  }
  for (const path of ['nowhere/at/all', 'nowhere.html', 'q/', '%']) {
    const nowhere = await fetch(url + path)
    expect({ path, status: nowhere.status }).toEqual({ path, status: 404 })
    expect(await nowhere.text()).toBe(readFileSync(join(folder, '404.html'), 'utf8'))
  }
})
