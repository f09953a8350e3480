import { describe, expect, test } from 'vitest'
import { framePaths, routes } from '../../src/ui/routes.tsx'
import { palettePages } from '../../src/ui/shell/route-table.ts'

describe('the table of pages', () => {
  test('has each route once, with a slash at both ends', () => {
    const paths = routes.map(({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    for (const path of paths) expect(path).toMatch(/^\/(?:[\w:-]+\/)*$/)
  })

  test('names every page that a link leads to', () => {
    const linked = routes.filter((route) => route.inRail || route.inPalette || route.tabIcon !== undefined)
    expect(linked.length).toBeGreaterThan(5)
    for (const { path, name } of linked)
      expect({ path, hasName: Boolean(name) }).toEqual({ path, hasName: true })
  })

  test('marks only tabs that exist', () => {
    const tabs = routes.filter(({ tabIcon }) => tabIcon !== undefined).map(({ path }) => path)
    expect(tabs).toEqual(['/', '/quiz/', '/bookmarks/', '/stats/'])
    for (const { path, tab } of routes)
      if (tab !== undefined) expect({ path, isTab: tabs.includes(tab) }).toEqual({ path, isTab: true })
  })

  test('gives the build one address for each page that does not come from the notes', () => {
    expect(framePaths).toContain('/quiz/run/')
    for (const path of framePaths) expect(path).not.toContain(':')
  })

  test('gives the palette its pages in order', () => {
    expect(palettePages(routes).map(({ path }) => path)).toEqual([
      '/',
      '/topics/',
      '/quiz/',
      '/bookmarks/',
      '/wrong/',
      '/stats/',
      '/my/',
      '/settings/',
      '/about/',
    ])
  })
})
