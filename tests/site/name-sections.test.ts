import { describe, expect, test } from 'vitest'
import { nameSections } from '../../src/site/name-sections.ts'
import { siteOf } from '../support/sites.ts'

describe('the names of sections', () => {
  test('are their titles where there is one note', () => {
    expect(nameSections(siteOf(null, 0, 1), ['s1', 's2'])).toBe('섹션 1, 섹션 2')
  })

  test('tell the note, too, where several have sections of one title', () => {
    expect(nameSections(siteOf(null, 0, 1, null), ['s2', 's3'])).toBe('섹션 0 · 섹션 2, 섹션 3')
  })

  test('leave out what has gone from the notes', () => {
    expect(nameSections(siteOf(null, 0), ['gone', 's1'])).toBe('섹션 1')
  })
})
