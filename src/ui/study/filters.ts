/** The filters of a list, from the address (`?f=bookmark,code`) or from a query (`#북마크`). */
import { awaitsAnswer } from '../../notes/awaiting.ts'
import type { QuestionId } from '../../notes/model.ts'
import type { Card, Site } from '../../site/site-data.ts'
import { filter as words } from '../strings/reading.ko.ts'

/** The filters in the order they are shown. The names stand in addresses: do not rename them. */
export const filterNames = [
  'code',
  'picture',
  'pending',
  'bookmark',
  'wrong',
  'new',
  'unread',
  'suspended',
] as const
export type FilterName = (typeof filterNames)[number]
/** The filters that are on. A question must pass all of them. */
export type FilterState = readonly FilterName[]

export const filterLabels: Readonly<Record<FilterName, string>> = {
  bookmark: words.bookmark,
  wrong: words.wrong,
  new: words.fresh,
  unread: words.unread,
  suspended: words.suspended,
  code: words.code,
  picture: words.picture,
  pending: words.pending,
}

/** What filters ask about a question and only the learner's browser knows. */
export interface FilterFacts {
  readonly isBookmarked: (id: QuestionId) => boolean
  readonly isWrong: (id: QuestionId) => boolean
  /** Added to the notes since the last visit. */
  readonly isNew: (id: QuestionId) => boolean
  /** Its answer was opened in this browser. */
  readonly isRead: (id: QuestionId) => boolean
  /** Taken out of the asking. */
  readonly isSuspended: (id: QuestionId) => boolean
  /** How weak the learner is in it, from 0 to 1. */
  readonly weakness: (id: QuestionId) => number
}

/** Returns the filters in an address. Unknown names are ignored. */
export function readFilters(params: URLSearchParams): FilterState {
  const wanted = (params.get('f') ?? '').split(',')
  return filterNames.filter((name) => wanted.includes(name))
}

/** Tells whether a card passes all filters. Without `facts`, the filters that need them let nothing pass. */
export function matchesFilters(card: Card, filters: FilterState, facts: FilterFacts | null): boolean {
  return filters.every((name) => {
    switch (name) {
      case 'bookmark':
        return facts?.isBookmarked(card.id) ?? false
      case 'wrong':
        return facts?.isWrong(card.id) ?? false
      case 'new':
        return facts?.isNew(card.id) ?? false
      case 'unread':
        return facts !== null && !facts.isRead(card.id)
      case 'suspended':
        return facts?.isSuspended(card.id) ?? false
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

/** Tells whether a card is in a section; null means all sections. */
export function isIn(site: Site, card: Card, section: number | null): boolean {
  if (section === null) return true
  const range = site.sections[section]
  return range !== undefined && rangeHolds(range, card)
}

/** Questions that stand one after another, by position. */
export interface CardRange {
  readonly first: number
  readonly count: number
}

/** Tells whether a card is in a range. */
export function rangeHolds({ first, count }: CardRange, { index }: Card): boolean {
  return index >= first && index < first + count
}

export interface Tags {
  readonly filters: FilterState
  /** For each tag that names sections or is an author's: the questions it may mean. */
  readonly sections: readonly (readonly CardRange[])[]
}

/** Returns what the `#…` tags of a query mean: a filter by its name, or else the sections and authors' tags that start with it. */
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
): { readonly filter: FilterName | undefined; readonly sections: readonly CardRange[] } {
  const wanted = fold(tag)
  if (wanted === '') return { filter: undefined, sections: [] }
  return {
    filter: filterNames.find((name) => name === wanted || fold(filterLabels[name]).startsWith(wanted)),
    sections: [...site.sections, ...(site.tags ?? [])].filter(({ title }) => fold(title).startsWith(wanted)),
  }
}

function fold(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
