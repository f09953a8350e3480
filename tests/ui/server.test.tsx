import { describe, expect, test } from 'vitest'
import type { PageData, Site } from '../../src/site/site-data.ts'
import { renderPage } from '../../src/ui/server.tsx'
import { app } from '../../src/ui/strings/reading.ko.ts'
import { madeCard } from '../support/made-card.ts'
import { madeSite } from '../support/made-site.ts'

describe('a page that only the browser can draw', () => {
  test.each([
    ['/quiz/', app.quiz],
    ['/quiz/run/', app.quiz],
    ['/settings/', app.settings],
  ])('%s says before any script what it is and that it is on its way', (path, name) => {
    document.body.innerHTML = renderPage({ site: madeSite(3), path, view: { kind: 'app' } }, '/')
    const busy = document.querySelector('[aria-busy]')
    expect([busy?.querySelector('h1')?.textContent, busy?.querySelector('.waiting')?.textContent]).toEqual([
      name,
      app.loading,
    ])
  })
})

describe('of many notes', () => {
  const notes = Array.from({ length: 20 }, (_, at) => ({
    id: `note-${at}`,
    title: `노트 ${at}`,
    depth: 0,
    parent: null,
    count: 1,
    first: at,
  }))
  const linksAt = (path: string) => {
    document.body.innerHTML = renderPage(
      { site: { ...madeSite(20), sections: notes }, path, view: { kind: 'app' } },
      '/repo/',
    )
    return document.querySelectorAll('.rail a[href*="/s/"]').length
  }

  test('the start page has all links in its HTML, and no other page repeats them', () => {
    expect([linksAt('/'), linksAt('/quiz/')]).toEqual([20, 0])
  })
})

describe('the pages of questions', () => {
  const pageOf = (site: Site, id: string, section = 0): PageData => {
    const card = { ...madeCard(id), section }
    const body = {
      id: card.id,
      blocks: [{ kind: 'paragraph', children: [`답 ${id}`] }],
      codeBlocks: [],
      images: [],
      links: [],
      source: { file: 'a.md', line: 1, editUrl: null },
      related: [],
      answerText: `답 ${id}`,
      oxExcluded: false,
    } as const
    const view = { kind: 'question', card, body, previous: null, next: null, above: null } as const
    return { site, path: `/q/${id}/`, view }
  }
  const siteOf = (title: string): Site => {
    const [note] = madeSite(2, title).sections
    if (note === undefined) throw new Error('no note')
    const topic = { ...note, id: 'topic', title: '주제', depth: 1, parent: 0 }
    return { ...madeSite(2, title), sections: [note, topic] }
  }

  test('are the same after others of their site as after those of another one', () => {
    const [site, other] = [siteOf('노트'), siteOf('다른 노트')]
    const first = renderPage(pageOf(site, 'a'), '/')
    const second = renderPage(pageOf(site, 'b', 1), '/')
    expect(first).toContain('<nav class="rail"')
    for (const [base, from] of [
      ['/', other],
      ['/repo/', site],
      ['/', { ...other, total: 7 }],
    ] as const) {
      renderPage(pageOf(from, 'c'), base)
      expect(renderPage(pageOf(site, 'b', 1), '/')).toBe(second)
      expect(renderPage(pageOf(site, 'a'), '/')).toBe(first)
    }
  })
})
