/** The conditions a list can be narrowed by, as they stand in the address (`?f=bookmark,code`). */
import type { QuestionId } from '../notes/question.ts'
import type { Card } from '../notes/site.ts'

export const filterNames = ['bookmark', 'wrong', 'new', 'code', 'picture', 'pending'] as const
export type FilterName = (typeof filterNames)[number]
/** All must hold. */
export type FilterState = readonly FilterName[]

/** What the learner's journal says about questions; null while it is not known yet. */
export interface StudyMarks {
  readonly isBookmarked: (id: QuestionId) => boolean
  readonly isWrong: (id: QuestionId) => boolean
  readonly isNew: (id: QuestionId) => boolean
}

export function readFilters(params: URLSearchParams): FilterState {
  const wanted = (params.get('f') ?? '').split(',')
  return filterNames.filter((name) => wanted.includes(name))
}

/** Whether a card passes all filters. What depends on an unknown journal does not pass. */
export function matchesFilters(card: Card, filters: FilterState, marks: StudyMarks | null): boolean {
  return filters.every((name) => {
    switch (name) {
      case 'bookmark':
        return marks?.isBookmarked(card.id) ?? false
      case 'wrong':
        return marks?.isWrong(card.id) ?? false
      case 'new':
        return marks?.isNew(card.id) ?? false
      case 'code':
        return card.code
      case 'picture':
        return card.picture
      case 'pending':
        return card.pending
      default:
        return name satisfies never
    }
  })
}
