import 'fake-indexeddb/auto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { render, screen, waitFor } from '@testing-library/react'
import { renderToString } from 'react-dom/server'
import { MemoryRouter, StaticRouter } from 'react-router'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SiteBuild } from '../../../src/build/site/assemble-site.ts'
import { buildSite } from '../../../src/build/write/build-site.ts'
import { openContent } from '../../../src/ui/content/content.ts'
import { Root } from '../../../src/ui/root.tsx'

let folder: string
let site: SiteBuild

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mundap-texts-'))
  vi.stubGlobal('fetch', async (url: string | URL) => {
    const content = site.files.get(decodeURIComponent(new URL(url, 'http://localhost').pathname.slice(1)))
    return content === undefined ? new Response('', { status: 404 }) : new Response(String(content))
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  rmSync(folder, { recursive: true })
})

async function build(notes: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(notes)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  site = await buildSite(folder)
}

/** What stands on a page from top to bottom: `# heading`, `? question`, and the words of texts and pictures. */
function outline(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll('.group, .intro, article h3, .sheet-question p')].map((element) => {
    const alt = element.querySelector('img, [role=img]')
    const words = `${element.textContent?.trim()}${alt === null ? '' : ` [${alt.getAttribute('alt') ?? alt.getAttribute('aria-label')}]`}`
    if (element.matches('.group')) return `# ${words}`
    return element.matches('.intro') ? words : `? ${words.replace(/^\d+/, '')}`
  })
}

/** The outline of a prerendered page, as it is without scripts. */
function prerendered(path: string): readonly string[] {
  const data = site.page(path)
  if (data === null) throw Error(`no page ${path}`)
  const holder = document.createElement('div')
  holder.innerHTML = renderToString(
    <StaticRouter location={path}>
      <Root content={openContent(data)} />
    </StaticRouter>,
  )
  return outline(holder)
}

/** Shows a page in a browser that came in at another one. */
function enter(path: string, from = path): void {
  // Pages of the learner's own things are frames, which the notes know nothing of.
  const data = site.page(from) ?? { site: site.site, path: from, view: { kind: 'app' } as const }
  render(
    <MemoryRouter initialEntries={[path]}>
      <Root content={openContent(data)} />
    </MemoryRouter>,
  )
}

const several = {
  'a.md':
    '# 가 노트\n\n가의 인사\n\n## Docker\n\nDocker 머리말\n\n- 도커 질문?\n  - 답\n\n---\n\nDocker 꼬리말\n\n## 요약\n\n요약 글\n',
  'b.md': '# 나 노트\n\n나의 인사\n\n## 공지\n\n### 시간표\n\n시간표 글\n',
  'c.md':
    '# 다 노트\n\n## Kubernetes\n\n### 그림\n\n![구조](none.png)\n\n### Pod\n\n- 파드 질문?\n  - 답\n\n- 또 다른 질문?\n  - 답\n\n---\n\n끝인사\n',
}
const outlineOfSeveral = [
  ...[
    '# 가 노트',
    '가의 인사',
    '# 가 노트 Docker',
    'Docker 머리말',
    '? 도커 질문?',
    'Docker 꼬리말',
    '# 가 노트 요약',
    '요약 글',
  ],
  ...['# 나 노트', '나의 인사', '# 나 노트 공지 시간표', '시간표 글'],
  ...['# 다 노트 Kubernetes 그림', expect.stringMatching(/\[구조\]$/)],
  ...['# 다 노트 Kubernetes Pod', '? 파드 질문?', '? 또 다른 질문?', '끝인사'],
]

describe('a text outside of the questions', () => {
  test('stands under its own heading in its own note', async () => {
    await build(several)
    expect(prerendered('/')).toEqual(outlineOfSeveral)
  })

  test('stands on the page of its section, and on no other', async () => {
    await build(several)
    const [a, docker, c, kubernetes, pod] = site.site.sections.map((section) => `/s/${section.id}/`)
    expect(prerendered(a ?? '')).toEqual([
      '가의 인사',
      '# Docker',
      ...outlineOfSeveral.slice(3, 6),
      '# 요약',
      '요약 글',
    ])
    expect(prerendered(docker ?? '')).toEqual(['Docker 머리말', '? 도커 질문?', 'Docker 꼬리말'])
    expect(prerendered(c ?? '').slice(0, 1)).toEqual(['# Kubernetes 그림'])
    expect(prerendered(kubernetes ?? '').slice(0, 3)).toEqual([
      '# 그림',
      expect.stringMatching(/구조/),
      '# Pod',
    ])
    expect(prerendered(pod ?? '')).toEqual(['? 파드 질문?', '? 또 다른 질문?', '끝인사'])
  })

  test('stands on top when it is under the title of the only note', async () => {
    await build({
      'a.md':
        '# 노트\n\n인사\n\n## 하나\n\n- 첫 질문?\n  - 답\n\n## 쉬는 시간\n\n쉬어요\n\n## 하나\n\n- 둘째 질문?\n  - 답\n\n다시\n\n## 끝\n\n끝 글\n',
    })
    expect(prerendered('/')).toEqual([
      ...['인사', '# 하나', '? 첫 질문?', '# 쉬는 시간', '쉬어요', '# 하나', '? 둘째 질문?', '# 끝', '끝 글'],
    ])
  })

  test('stands beside its own heading where that comes back later', async () => {
    await build({
      'a.md':
        '# 노트\n\n## Docker\n\n처음\n\n- 하나?\n  - 답\n\n## 사이\n\n- 둘?\n  - 답\n\n## Docker\n\n나중\n\n- 셋?\n  - 답\n',
    })
    expect(prerendered('/')).toEqual([
      '# Docker',
      '처음',
      '? 하나?',
      '# 사이',
      '? 둘?',
      '# Docker',
      '나중',
      '? 셋?',
    ])
    const [, first, , last] = site.site.sections.map((section) => `/s/${section.id}/`)
    expect(prerendered(first ?? '')).toEqual(['처음', '? 하나?'])
    expect(prerendered(last ?? '')).toEqual(['나중', '? 셋?'])
  })

  test('stands once on the pages of a long list', async () => {
    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => `- 질문 ${from + at}번?\n  - 답\n`).join('\n')
    await build({
      'a.md': `# 노트\n\n## 하나\n\n앞\n\n${many(0, 100)}\n---\n\n뒤\n\n## 둘\n\n${many(100, 20)}\n---\n\n끝\n`,
    })
    const texts = (path: string) => prerendered(path).filter((line) => !line.startsWith('?'))
    expect(texts('/')).toEqual(['# 하나', '앞'])
    expect(texts('/page/2/')).toEqual(['# 하나', '뒤', '# 둘', '끝'])
    expect(texts(`/s/${site.site.sections[1]?.id}/`)).toEqual(['앞', '뒤'])
    enter(`/s/${site.site.sections[1]?.id}/`, '/page/2/')
    await waitFor(() => expect(document.body.textContent).toContain('뒤'))
    expect(outline(document).filter((line) => !line.startsWith('?'))).toEqual(['앞', '뒤'])
  })

  test('is there too when its page is reached from another one', async () => {
    await build(several)
    enter(`/s/${site.site.sections[1]?.id}/`, '/')
    expect(outline(document)).toEqual(['Docker 머리말', '? 도커 질문?', 'Docker 꼬리말'])
  })

  test('is printed in its place', async () => {
    await build(several)
    enter('/print/')
    await screen.findByText('끝인사')
    expect(outline(document)).toEqual(outlineOfSeveral)
  })
})
