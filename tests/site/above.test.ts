import { describe, expect, test } from 'vitest'
import { findAbove } from '../../src/site/above.ts'

/** Two notes; the first has two headings, one inside the other. */
const sections = [{ parent: null }, { parent: 0 }, { parent: 1 }, { parent: null }, { parent: 3 }]
const card = (section: number, leans: boolean) => ({ section, leans })

describe('the question above', () => {
  test.each([
    ['in the same section', card(1, false), card(1, true), true],
    ['under another heading of the same note', card(0, false), card(2, true), true],
    ['in the note before', card(2, false), card(4, true), false],
    ['in the note before, at its top', card(0, false), card(3, true), false],
    ['that is not leaned on', card(1, false), card(1, false), false],
  ])('%s', (_, above, own, isFound) => {
    expect(findAbove([above, own], 1, sections)).toBe(isFound ? above : null)
  })

  test('is none for the first question and for a position that does not exist', () => {
    expect(findAbove([card(1, true)], 0, sections)).toBeNull()
    expect(findAbove([card(1, true)], -1, sections)).toBeNull()
  })
})
