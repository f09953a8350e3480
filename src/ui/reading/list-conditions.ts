/** The conditions of a list: a section, the filters, and the tags in the query. */
import type { Card, Site } from '../../site/site-data.ts'
import {
  type FilterFacts,
  type FilterState,
  holds,
  isIn,
  matchesFilters,
  type Range,
  type Tags,
} from '../study/filters.ts'

/** How many questions a page of a list holds, prerendered or not. */
export const PAGE_SIZE = 100

export interface Conditions {
  /** Index of the section; null for all. */
  readonly section: number | null
  readonly filters: FilterState
  readonly tags: Tags
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
    tags.sections.every((ranges) => ranges.some((range) => holds(range, card)))
  )
}

/** Returns where the questions of a section (an index; null for all) stand. */
export function rangeOf({ sections, total }: Site, section: number | null): Range {
  return (section === null ? null : sections[section]) ?? { first: 0, count: section === null ? total : 0 }
}
