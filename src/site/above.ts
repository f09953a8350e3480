/** The one answer to which question another leans on. */
import type { Card, SiteSection } from './site-data.ts'

type Leaning = Pick<Card, 'section' | 'leans'>
type Tree = readonly Pick<SiteSection, 'parent'>[]

/**
 * Finds the question that the one at a position leans on: the one right above it in the same note, also across headings. Takes
 * every question of the site in order. Null when it leans on none, or nothing of its note stands above it.
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

/** The outermost section around another: its note. */
function noteOf(section: number, sections: Tree): number {
  let note = section
  // A tree is no deeper than it is large, whatever a file says.
  for (let steps = 0; steps < sections.length; steps += 1) {
    const parent = sections[note]?.parent ?? null
    if (parent === null) break
    note = parent
  }
  return note
}
