/** Which question another one leans on: one rule for pages, quizzes and the build. */
import type { Card, SiteSection } from './site-data.ts'

type Leaning = Pick<Card, 'section' | 'leans'>
type Tree = readonly Pick<SiteSection, 'parent'>[]

/**
 * Finds the question that another one leans on: the one directly above it in the same note, also across headings. Takes every
 * question of the site in order, and a position. Returns null when the question leans on none, or is the first of its note.
 */
export function findAbove<Card extends Leaning>(
  cards: readonly Card[],
  position: number,
  sections: Tree,
): Card | null {
  const card = cards[position]
  const above = cards[position - 1]
  if (card === undefined || above === undefined || !card.leans) return null
  return noteOf(card.section, sections) === noteOf(above.section, sections) ? above : null
}

/** Returns the note (the outermost section) of a section. */
function noteOf(section: number, sections: Tree): number {
  let note = section
  // A tree is never deeper than its size. So broken data cannot cause an endless loop.
  for (let steps = 0; steps < sections.length; steps += 1) {
    const parent = sections[note]?.parent ?? null
    if (parent === null) break
    note = parent
  }
  return note
}
