import { describe, expect, test } from 'vitest'
import { hasManyNotes, pathTo } from '../../src/site/section-path.ts'
import type { Site } from '../../src/site/site-data.ts'
import { siteOf } from '../support/sites.ts'

const idsTo = (site: Site, section: number, within?: number | null): readonly string[] =>
  pathTo(site, section, within).map(({ id }) => id)

describe('the sections around a question', () => {
  test('start below the note where there is only one', () => {
    expect(idsTo(siteOf(null, 0, 1), 2)).toEqual(['s1', 's2'])
  })

  test('are the note alone where it has no section', () => {
    expect(idsTo(siteOf(null, 0), 0)).toEqual(['s0'])
  })

  test('start with the note where there are several', () => {
    expect(idsTo(siteOf(null, 0, 1, null), 2)).toEqual(['s0', 's1', 's2'])
  })

  test('leave out a section that the page shows already, and those around it', () => {
    expect(idsTo(siteOf(null, 0, 1, null), 2, 1)).toEqual(['s2'])
    expect(idsTo(siteOf(null, 0, 1, null), 2, 2)).toEqual([])
  })

  test('are none for a section that does not exist', () => {
    expect(idsTo(siteOf(null), 7)).toEqual([])
  })
})

test('a site has many notes from the second on', () => {
  expect([siteOf(null, 0), siteOf(null, 0, null)].map(({ sections }) => hasManyNotes(sections))).toEqual([
    false,
    true,
  ])
})
