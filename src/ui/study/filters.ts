/** The conditions a list can be narrowed by, as they stand in the address (`?f=bookmark,code`) or in a query (`#북마크`). */
import { awaitsAnswer } from '../../notes/awaiting.ts'
import type { QuestionId } from '../../notes/model.ts'
import type { Card, Site } from '../../site/site-data.ts'
import { filter as words } from '../strings/reading.ko.ts'

export const filterNames = ['code', 'picture', 'pending', 'bookmark', 'wrong', 'new', 'unread'] as const
export type FilterName = (typeof filterNames)[number]
/** All must hold. */
export type FilterState = readonly FilterName[]

export const filterLabels: Readonly<Record<FilterName, string>> = {
  bookmark: words.bookmark,
  wrong: words.wrong,
  new: words.fresh,
  unread: words.unread,
  code: words.code,
  picture: words.picture,
  pending: words.pending,
}

/** What the learner's browser knows about questions; null while it is not known yet. */
export interface StudyMarks {
  readonly isBookmarked: (id: QuestionId) => boolean
  readonly isWrong: (id: QuestionId) => boolean
  /** Added to the notes since the last visit. */
  readonly isNew: (id: QuestionId) => boolean
  /** Its answer was opened in this browser. */
  readonly isRead: (id: QuestionId) => boolean
}

export function readFilters(params: URLSearchParams): FilterState {
  const wanted = (params.get('f') ?? '').split(',')
  return filterNames.filter((name) => wanted.includes(name))
}

/** Whether a card passes all filters. What depends on unknown marks does not pass. */
export function matchesFilters(card: Card, filters: FilterState, marks: StudyMarks | null): boolean {
  return filters.every((name) => {
    switch (name) {
      case 'bookmark':
        return marks?.isBookmarked(card.id) ?? false
      case 'wrong':
        return marks?.isWrong(card.id) ?? false
      case 'new':
        return marks?.isNew(card.id) ?? false
      case 'unread':
        return marks !== null && !marks.isRead(card.id)
      case 'code':
        return card.code
      case 'picture':
        return card.picture
      case 'pending':
        return awaitsAnswer(card)
      default:
        return name satisfies never
    }
  })
}

/** Whether a card stands in a section (null: anywhere). */
export function isIn(site: Site, card: Card, section: number | null): boolean {
  if (section === null) return true
  const range = site.sections[section]
  return range !== undefined && card.index >= range.first && card.index < range.first + range.count
}

export interface Tags {
  readonly filters: FilterState
  /** Per tag that names sections: those it may mean. */
  readonly sections: readonly (readonly number[])[]
}

/** What the `#…` parts of a query narrow to: a filter by its name, or sections whose title starts with the tag. */
export function readTags(tags: readonly string[], site: Site): Tags {
  const meanings = tags.map((tag) => readTag(tag, site))
  return {
    filters: meanings.flatMap(({ filter }) => filter ?? []),
    sections: meanings.flatMap(({ filter, sections }) => (filter === undefined ? [sections] : [])),
  }
}

/** Whether a tag narrows anything; what does not is no tag but a word of a question (`#FROM`). */
export function isTagOf(site: Site): (tag: string) => boolean {
  return (tag) => {
    const { filter, sections } = readTag(tag, site)
    return filter !== undefined || sections.length > 0
  }
}

function readTag(
  tag: string,
  site: Site,
): { readonly filter: FilterName | undefined; readonly sections: readonly number[] } {
  const wanted = fold(tag)
  if (wanted === '') return { filter: undefined, sections: [] }
  return {
    filter: filterNames.find((name) => name === wanted || fold(filterLabels[name]).startsWith(wanted)),
    sections: site.sections.flatMap(({ title }, index) => (fold(title).startsWith(wanted) ? [index] : [])),
  }
}

function fold(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
