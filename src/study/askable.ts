/** What choosing questions for a quiz needs to know of them. */

import { awaitsAnswer } from '../notes/awaiting.ts'
import type { QuestionId } from '../notes/model.ts'
import { findAbove } from '../site/above.ts'
import type { Card, SiteSection } from '../site/site-data.ts'

export interface Askable {
  readonly id: QuestionId
  readonly text: string
  /** Ids of the sections it stands in, from the innermost outwards. */
  readonly sections: readonly string[]
  /** Its answer has not been written yet. */
  readonly isPending: boolean
  /** A bullet that is nothing but a link. */
  readonly isLinkOnly: boolean
  /** The question above, when this one makes no sense without it. */
  readonly leansOn: QuestionId | null
}

/** Picks out what quizzes and statistics need, from the whole catalogue. */
export function toAskables(
  cards: readonly Pick<Card, 'id' | 'text' | 'section' | 'pending' | 'askable' | 'leans'>[],
  sections: readonly Pick<SiteSection, 'id' | 'parent'>[],
): readonly Askable[] {
  const paths = sections.map((_, index) => pathOf(index, sections))
  return cards.map((card, index) => {
    return {
      id: card.id,
      text: card.text,
      sections: paths[card.section] ?? [],
      isPending: awaitsAnswer(card),
      isLinkOnly: !card.askable,
      leansOn: findAbove(cards, index, sections)?.id ?? null,
    }
  })
}

function pathOf(index: number, sections: readonly Pick<SiteSection, 'id' | 'parent'>[]): readonly string[] {
  const path: string[] = []
  for (let next: number | null = index; next !== null; ) {
    const section: Pick<SiteSection, 'id' | 'parent'> | undefined = sections[next]
    if (!section || path.length > sections.length) break
    path.push(section.id)
    next = section.parent
  }
  return path
}
