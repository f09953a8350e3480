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
