import { describe, expect, test } from 'vitest'
import { introsIn } from '../../src/site/intros.ts'
import type { Intro, SiteSection } from '../../src/site/site-data.ts'

/** A note with a section inside another, and a second note. */
const sections = [null, 0, 1, null].map(
  (parent, index): SiteSection => ({
    id: `s${index}`,
    title: `섹션 ${index}`,
    depth: 0,
    parent,
    count: 1,
    first: index,
  }),
)
const intro = (section: number | null, before: number): Intro => ({
  section,
  before,
  below: [],
  blocks: [],
  codeBlocks: [],
  images: [],
})
const intros = [intro(0, 0), intro(2, 2), intro(3, 3), intro(null, 4), intro(3, 4)]
const placesIn = (range: Parameters<typeof introsIn>[2]): readonly number[] =>
  introsIn(sections, intros, range).map((one) => intros.indexOf(one))

describe('the texts among some questions', () => {
  test('are those before one of them', () => {
    expect(placesIn({ section: null, first: 0, end: 2, isLast: false })).toEqual([0])
    expect(placesIn({ section: null, first: 1, end: 4, isLast: false })).toEqual([1, 2])
  })

  test('are also those after the last question, where nothing follows', () => {
    expect(placesIn({ section: null, first: 3, end: 4, isLast: true })).toEqual([2, 3, 4])
  })

  test('are those of a section and of the sections inside it', () => {
    expect(placesIn({ section: 0, first: 0, end: 4, isLast: true })).toEqual([0, 1])
    expect(placesIn({ section: 1, first: 0, end: 4, isLast: true })).toEqual([1])
    expect(placesIn({ section: 3, first: 0, end: 4, isLast: true })).toEqual([2, 4])
  })
})
