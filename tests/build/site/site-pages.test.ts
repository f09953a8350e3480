import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { FinishedApp } from '../../../src/build/site/finished-app.ts'
import { toBase64 } from '../../../src/build/site/sha256.ts'
import { siteFiles } from '../../../src/build/site/site-pages.ts'
import { buildSite } from '../../../src/build/write/build-site.ts'
import { nodeSha256 } from '../../../src/build/write/node-sha256.ts'
import { validateTable } from '../../../src/site/validate-content.ts'
import { madeEntry } from '../../support/made-site.ts'

const icons = ['favicon.svg', 'apple-touch-icon.png', 'icon-192.png']

/** An app that draws the headings of a page's cards, and nothing else. */
const app: FinishedApp = {
  entry: { ...madeEntry, css: 'p{}', search: ['assets/search.js'] },
  template: '<html data-base="/"><!--head--><body><!--app--><!--data--></body></html>',
  framePaths: ['/quiz/'],
  render: ({ view }) => {
    const cards = view.kind === 'list' ? view.cards : view.kind === 'question' ? [view.card] : []
    return cards.map(({ id }) => `<h3 id="t-${id}"></h3>`).join('')
  },
  files: new Map([...icons, 'assets/main.js', 'assets/search.js'].map((path) => [path, Buffer.from(path)])),
  worker: 'start(__OFFLINE__)',
}

async function filesOf(note: string, from = app, base = '/repo/'): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'mundap-pages-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'note.md'), note)
  const site = await buildSite(folder)
  return new Map(
    [...siteFiles(site, from, { base, siteUrl: 'https://example.org' }, nodeSha256)].map(
      ([path, content]) => [path, Buffer.from(content).toString('utf8')],
    ),
  )
}

const textOf = (files: ReadonlyMap<string, string>, path: string): string => files.get(path) ?? ''

function offlineFacts(files: ReadonlyMap<string, string>) {
  const [, json = '', rest = ''] = /^const __OFFLINE__=(.*);\n(.*)$/.exec(textOf(files, 'sw.js')) ?? []
  return { facts: JSON.parse(json), rest }
}

test('one app makes sites of different notes, each with its own pages, list and version', async () => {
  const [one, two] = [
    await filesOf('# 첫\n\n- 볼륨은?\n  - 저장소.\n'),
    await filesOf('# 둘\n\n- 파드는?\n  - 묶음.\n'),
  ]
  for (const [files, word] of [
    [one, '볼륨'],
    [two, '파드'],
  ] as const) {
    expect(textOf(files, 'index.html')).toContain(word)
    expect(textOf(files, 'assets/main.js')).toBe('assets/main.js')
    expect(textOf(files, 'sitemap.xml')).toContain('<loc>https://example.org/repo/</loc>')
    // Robots look for theirs at the root of the host.
    expect(files.has('robots.txt')).toBe(false)
    expect([...files.keys()]).toEqual(expect.arrayContaining(['404.html', 'shell.html', 'quiz/index.html']))
  }
  expect(offlineFacts(one).facts.version).not.toBe(offlineFacts(two).facts.version)
})

test('at the root of its host a site leads robots to its pages', async () => {
  const files = await filesOf('# 첫\n\n- 볼륨은?\n  - 저장소.\n', app, '/')
  expect(textOf(files, 'robots.txt')).toContain('Sitemap: https://example.org/sitemap.xml')
})

test('programs find each question as Markdown beside its page, by way of llms.txt', async () => {
  const files = await filesOf('# 첫\n\n- 볼륨은 [무엇]인가요?\n  - 저장소.\n\n- 답이 없나요?\n')
  const list = textOf(files, 'llms.txt')
  expect(list).toMatch(/^# 첫\n\n> [^\n]+2개[^\n]+\n\n## 첫\n\n- \[볼륨은 \\\[무엇\\\]인가요\?\]\(/)
  const named = [...list.matchAll(/\]\(https:\/\/example\.org\/repo\/([^)]+)\)/g)].map(
    ([, path = '']) => path,
  )
  expect(named).toHaveLength(2)
  expect(named.map((path) => path.replace(/\.md$/, '.html')).filter((path) => !files.has(path))).toEqual([])
  expect(textOf(files, named[0] ?? '')).toContain('- 저장소.\n')
})

test('the service worker knows its list, and the list the size and hash of every file', async () => {
  const files = await filesOf('# 노트\n\n- 볼륨은?\n  - 저장소.\n')
  const { facts, rest } = offlineFacts(files)
  expect(rest).toBe(app.worker)
  const text = textOf(files, facts.listUrl)
  expect(facts.listProof).toEqual([Buffer.byteLength(text), toBase64(nodeSha256(text))])
  const list = JSON.parse(text)
  expect(list.app).toEqual(expect.arrayContaining(['assets/main.js', 'assets/search.js', list.catalogueUrl]))
  expect(Object.keys(list.proofs).sort()).toEqual(
    [...list.app, ...list.content, ...icons, 'manifest.webmanifest'].sort(),
  )
  for (const [path, proof] of Object.entries(list.proofs)) {
    const content = textOf(files, path)
    expect({ path, proof }).toEqual({
      path,
      proof: [Buffer.byteLength(content), toBase64(nodeSha256(content))],
    })
  }
  const pages = [...files].filter(([path]) => path.endsWith('index.html'))
  for (const [path, html] of pages)
    expect({ path, html }).toEqual({ path, html: expect.stringContaining(`data-version="${facts.version}"`) })
})

test('one app makes sites under any base path, which each page names', async () => {
  for (const base of ['/', '/my-class/', '/%EA%B0%95%EC%9D%98/']) {
    const files = await filesOf('# 노트\n\n- 볼륨은?\n  - 저장소.\n', app, base)
    const page = textOf(files, 'index.html')
    expect(page).toContain(`<html data-base="${base}">`)
    expect(page).toContain(`src="${base}assets/main.js"`)
    expect(page).toContain(`"mundap:${base}:preferences"`)
    expect(JSON.parse(textOf(files, 'manifest.webmanifest'))).toMatchObject({ id: base, scope: base })
  }
})

test('an app without an icon makes no site', async () => {
  const files = new Map([...app.files].filter(([path]) => path !== 'favicon.svg'))
  await expect(filesOf('# 노트\n\n- 볼륨은?\n  - 저장소.\n', { ...app, files })).rejects.toThrow(
    'favicon.svg',
  )
})

test('a card that is not drawn stops the build', async () => {
  const render = () => ''
  await expect(filesOf('# 노트\n\n- 볼륨은?\n  - 저장소.\n', { ...app, render })).rejects.toThrow('headings')
})

test('what every page knows of the site stands in each page, or once in a file where it is long', async () => {
  const note = (sections: number) =>
    Array.from({ length: sections }, (_, at) => `# 주제 ${at}에 대한 질문\n\n- 질문 ${at}?\n  - 답.\n`).join(
      '\n',
    )
  const dataOf = (files: ReadonlyMap<string, string>) =>
    JSON.parse(/id="page"[^>]*>(.*?)<\/script>/s.exec(textOf(files, 'quiz/index.html'))?.[1] ?? '')
  const short = await filesOf(note(3))
  expect(dataOf(short).site.sections).toHaveLength(3)
  expect([...short.keys()].filter((path) => path.startsWith('data/site-'))).toEqual([])
  const long = await filesOf(note(200))
  const path = dataOf(long).site
  expect(validateTable(JSON.parse(textOf(long, path))).sections).toHaveLength(200)
  // Fetched beside the scripts, and kept with them.
  expect(textOf(long, 'quiz/index.html')).toContain(
    `<link rel="preload" as="fetch" crossorigin href="/repo/${path}"`,
  )
  const { facts } = offlineFacts(long)
  expect(JSON.parse(textOf(long, facts.listUrl)).app).toContain(path)
})
