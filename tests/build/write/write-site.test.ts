import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { buildSite } from '../../../src/build/write/build-site.ts'
import { whyNotOutput } from '../../../src/build/write/output-folder.ts'
import { readApp } from '../../../src/build/write/read-app.ts'
import { writeSite } from '../../../src/build/write/write-site.ts'
import { madeEntry } from '../../support/made-site.ts'

let folder: string
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
const textOf = (path: string): string => readFileSync(join(folder, path), 'utf8')

beforeEach(() => {
  const made = mkdtempSync(join(tmpdir(), 'mundap-write-'))
  folder = made
  onTestFinished(() => rmSync(made, { recursive: true }))
  put('notes/note.md', '# 노트\n\n- 볼륨은?\n  - 저장소.\n')
  put('app/app.json', JSON.stringify({ entry: madeEntry, template: '<!--head--><!--app--><!--data-->' }))
  put(
    'app/server/server.js',
    `export const framePaths = ['/quiz/']
    export const renderPage = ({ view }) =>
      (view.cards ?? [view.card]).map((card) => (card ? '<h3 id="t-' + card.id + '">' : '')).join('')`,
  )
  put('app/worker/sw.js', 'start(__OFFLINE__)')
  for (const name of ['assets/main.js', 'favicon.svg', 'apple-touch-icon.png', 'icon-192.png'])
    put(`app/client/${name}`, name)
})

async function write(emptiesOutDir: boolean): Promise<void> {
  const site = await buildSite(join(folder, 'notes'))
  const options = { outDir: join(folder, 'out'), emptiesOutDir, base: '/', siteUrl: 'https://example.org' }
  writeSite(site, await readApp(join(folder, 'app')), options)
}

test('a site is written from notes and an app on disk', async () => {
  await write(true)
  expect(textOf('out/assets/main.js')).toBe('assets/main.js')
  expect(textOf('out/index.html')).toContain('<h3 id="t-')
  expect(textOf('out/index.html')).toContain('볼륨은?')
  expect(textOf('out/quiz/index.html')).toContain('"app"')
  expect(textOf('out/sw.js')).toMatch(/^const __OFFLINE__=\{.*\};\nstart\(__OFFLINE__\)$/)
})

test('what stood in the folder goes when it is emptied, but for git and what is its host’s', async () => {
  put('out/old.html', 'old')
  put('out/.git/HEAD', 'ref')
  put('out/CNAME', 'class.example.org')
  await write(false)
  expect(textOf('out/old.html')).toBe('old')
  await write(true)
  expect(existsSync(join(folder, 'out/old.html'))).toBe(false)
  expect(textOf('out/.git/HEAD')).toBe('ref')
  expect(textOf('out/CNAME')).toBe('class.example.org')
})

test('a site that was written may be written again in its place', async () => {
  put(
    'app/app.json',
    JSON.stringify({ entry: madeEntry, template: '<html data-base="/"><!--head--><!--app--><!--data-->' }),
  )
  await write(true)
  expect(whyNotOutput(join(folder, 'out'), [folder])).toBeNull()
})

test('where a page cannot be made, the site before stays', async () => {
  await write(true)
  put(
    'app/server/server.js',
    `export const framePaths = []; export const renderPage = () => { throw new Error('odd') }`,
  )
  const before = readdirSync(join(folder, 'out')).sort()
  await expect(write(true)).rejects.toThrow('odd')
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(before)
  expect(textOf('out/index.html')).toContain('볼륨은?')
})

test.each([
  ['{}'],
  ['null'],
  ['{"template":"","entry":{}}'],
  ['{"template":"","entry":{"script":"a","css":"","imports":[1],"search":[]}}'],
  ['{"template":1,"entry":{"script":"a","css":"","imports":[],"search":[]}}'],
])('an app that does not say what it is made of is refused: %s', async (facts) => {
  put('app/app.json', facts)
  await expect(readApp(join(folder, 'app'))).rejects.toThrow('does not describe an app')
})
