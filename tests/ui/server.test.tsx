import { describe, expect, test } from 'vitest'
import { renderPage } from '../../src/ui/server.tsx'
import { app } from '../../src/ui/strings/reading.ko.ts'
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
