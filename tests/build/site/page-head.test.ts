import { describe, expect, test } from 'vitest'
import { headFor } from '../../../src/build/site/page-head.ts'
import type { PageData } from '../../../src/site/site-data.ts'
import { madeCard } from '../../support/made-card.ts'
import { madeListPage, madeSite } from '../../support/made-site.ts'

const address = { base: '/repo/', siteUrl: 'https://example.org' }
const titleOf = (data: PageData) => /<title>(.*)<\/title>/.exec(headFor(data, address))?.[1]
const descriptionOf = (data: PageData) =>
  /name="description" content="([^"]*)"/.exec(headFor(data, address))?.[1]

function questionPage(text: string, answerText: string): PageData {
  const card = { ...madeCard('a'), text }
  const body = {
    id: card.id,
    blocks: [],
    codeBlocks: [],
    images: [],
    links: [],
    source: { file: 'note.md', line: 1, editUrl: null },
    related: [],
    answerText,
    oxExcluded: false,
  }
  const view = { kind: 'question', card, body, previous: null, next: null, above: null } as const
  return { site: madeSite(1), path: '/q/a/', view }
}

describe('the head of a list', () => {
  const page = madeListPage([madeCard('가?'), madeCard('나?'), madeCard('다?')])
  const section = { ...page, path: '/s/note/', view: { ...page.view, section: 0, page: 2 } } as PageData

  test('names the site, the page, and the product once', () => {
    expect(titleOf(page)).toBe('노트 · 문답')
    expect(titleOf({ ...page, site: madeSite(3, '문답') })).toBe('문답')
    expect(titleOf(section)).toBe('노트 (2쪽) · 문답')
  })

  test('of a section describes it by its number and first two questions', () => {
    expect(descriptionOf(section)).toBe('노트 질문 3개: 가? / 나?')
  })

  test('describes a note in the words of its front matter, cut to what is shown', () => {
    const described = (description: string) =>
      descriptionOf({ ...section, view: { ...section.view, description } } as PageData)
    expect(described('도커를 <처음> 배워요.')).toBe('도커를 &lt;처음&gt; 배워요.')
    expect(described('가'.repeat(200))).toHaveLength(150)
    expect(descriptionOf({ ...page, view: { ...page.view, description: '설명' } } as PageData)).toBe('설명')
  })

  test('leads to the address on the site, and to the icons below the base', () => {
    const head = headFor(section, address)
    expect(head).toContain('<link rel="canonical" href="https://example.org/repo/s/note/" />')
    expect(head).toContain('href="/repo/favicon.svg"')
    expect(head).toContain('property="og:image" content="https://example.org/repo/og.png"')
  })
})

describe('the head of a site that its author named', () => {
  const site = {
    ...madeSite(1, 'Docker 실습'),
    isNamed: true,
    description: '3기의 <질문>',
    lang: 'en-GB',
  } as const
  const start = { ...madeListPage([madeCard('가?')]), site }

  test('has the name in place of the product', () => {
    expect(titleOf(start)).toBe('Docker 실습')
    expect(titleOf({ ...start, view: { ...start.view, section: 0 } } as PageData)).toBe(
      'Docker 실습 · Docker 실습',
    )
    expect(titleOf({ ...questionPage('가?', '답'), site })).toBe('가? · Docker 실습')
    expect(titleOf({ ...start, path: '/quiz/', view: { kind: 'app' } })).toBe('Docker 실습')
    expect(headFor(start, address)).toContain('property="og:site_name" content="Docker 실습"')
  })

  test('describes the start page in the words of mundap.yaml, also where a note has its own', () => {
    expect(descriptionOf(start)).toBe('3기의 &lt;질문&gt;')
    expect(descriptionOf({ ...start, view: { ...start.view, description: '노트의 말' } } as PageData)).toBe(
      '3기의 &lt;질문&gt;',
    )
  })

  test('names its language as previews of links read it', () => {
    expect(headFor(start, address)).toContain('property="og:locale" content="en_GB"')
    expect(headFor({ ...start, site: madeSite(1) }, address)).toContain('content="ko_KR"')
  })
})

describe('the head of a question', () => {
  test('cuts long texts by letters and escapes what HTML reads', () => {
    expect(titleOf(questionPage('<a> & "b"?', '답'))).toBe('&lt;a&gt; &amp; &quot;b&quot;? · 문답')
    expect(titleOf(questionPage('😀'.repeat(61), '답'))).toBe(`${'😀'.repeat(59)}… · 문답`)
    expect(titleOf(questionPage('😀'.repeat(60), '답'))).toBe(`${'😀'.repeat(60)} · 문답`)
    expect(descriptionOf(questionPage('가?', '나 '.repeat(100)))).toHaveLength(150)
  })

  test('says so when there is no answer yet', () => {
    expect(descriptionOf(questionPage('가?', ' \n '))).toBe('가? 답변을 준비하고 있어요.')
  })
})

test('pages without content of their own are not for search engines', () => {
  for (const path of ['/404/', '/quiz/']) {
    const head = headFor({ site: madeSite(1), path, view: { kind: 'app' } }, address)
    expect(head).toContain('<meta name="robots" content="noindex" />')
    expect(head).not.toContain('canonical')
  }
})
