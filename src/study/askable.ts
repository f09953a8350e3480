/** Questions as quizzes and statistics see them. */

import { awaitsAnswer } from '../notes/awaiting.ts'
import type { QuestionId } from '../notes/model.ts'
import { findAbove } from '../site/above.ts'
import type { Card, SiteSection } from '../site/site-data.ts'

export interface Askable {
  readonly id: QuestionId
  readonly text: string
  /** Ids of the sections it is in, the innermost first. */
  readonly sections: readonly string[]
  /** Its answer has not been written yet. */
  readonly isPending: boolean
  /** A bullet with only a link: there is nothing to ask. */
  readonly isLinkOnly: boolean
  /** The question above, when this one cannot be understood without it. */
  readonly leansOn: QuestionId | null
}

/** Takes all cards and sections of the notes in their order. Returns one askable for each card, in the same order. */
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
