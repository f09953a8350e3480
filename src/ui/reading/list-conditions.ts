/** The conditions of a list: a section, the filters, and the tags in the query. */
import type { Card, Site } from '../../site/site-data.ts'
import {
  type CardRange,
  type FilterFacts,
  type FilterState,
  isIn,
  matchesFilters,
  rangeHolds,
  type Tags,
} from '../study/filters.ts'

/** How many questions a page of a list rangeHolds, prerendered or not. */
export const PAGE_SIZE = 100

export interface Conditions {
  /** Index of the section; null for all. */
  readonly section: number | null
  readonly filters: FilterState
  readonly tags: Tags
}

/** The orders of a list. The names stand in addresses (`?sort=weak`): do not rename them. */
export const sortNames = ['note', 'recent', 'weak'] as const
export type SortName = (typeof sortNames)[number]

/** Returns the order that an address names: that of the notes when it names none. */
export function readSort(params: URLSearchParams): SortName {
  return sortNames.find((name) => name === params.get('sort')) ?? 'note'
}

/** Returns the questions in an order. Those that are alike in it stay in the order of the notes. */
export function sortCards(
  cards: readonly Card[],
  sort: SortName,
  facts: Pick<FilterFacts, 'weakness'>,
): readonly Card[] {
  switch (sort) {
    case 'note':
      return cards
    case 'recent':
      return [...cards].sort((a, b) => (b.changed ?? 0) - (a.changed ?? 0))
    case 'weak':
      return [...cards].sort((a, b) => facts.weakness(b.id) - facts.weakness(a.id))
    default:
      return sort satisfies never
  }
}

/** Tells whether a question meets all conditions; `facts` is null while the journal is read. */
export function passes(
  site: Site,
  card: Card,
  { section, filters, tags }: Conditions,
  facts: FilterFacts | null,
): boolean {
  return (
    isIn(site, card, section) &&
    matchesFilters(card, filters, facts) &&
    tags.sections.every((ranges) => ranges.some((range) => rangeHolds(range, card)))
  )
}

/** Returns where the questions of a section (an index; null for all) stand. */
export function rangeOf({ sections, total }: Site, section: number | null): CardRange {
  return (section === null ? null : sections[section]) ?? { first: 0, count: section === null ? total : 0 }
}
