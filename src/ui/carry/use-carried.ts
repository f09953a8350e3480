/** Which questions are taken elsewhere, as the address says: a section, filters, or single ones. */
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { pathTo } from '../../site/section-path.ts'
import type { Card, Site } from '../../site/site-data.ts'
import { parseQuizAddress } from '../../study/quiz/quiz-address.ts'
import { useContent } from '../content/content.ts'
import { carry as words } from '../strings/carry.ko.ts'
import { filterLabels, isIn, matchesFilters, readFilters } from '../study/filters.ts'
import { useFilterFacts } from '../study/use-filter-facts.ts'

export interface Chosen {
  readonly cards: readonly Card[]
  /** What the questions are called together. */
  readonly title: string
}

/** Takes all questions. Returns those that the address names, in the order of the notes, or for `?these=` in that of the address. */
export function useCarried(cards: readonly Card[]): Chosen {
  const { site } = useContent()
  const [params] = useSearchParams()
  const facts = useFilterFacts()
  return useMemo(() => {
    const address = parseQuizAddress(`?${params}`)
    if (address.kind === 'these') {
      const byId = new Map<string, Card>(cards.map((card) => [card.id, card]))
      return { title: words.these, cards: address.ids.flatMap((id) => byId.get(id) ?? []) }
    }
    const filters = readFilters(params)
    const section = site.sections.findIndex((one) => one.id === params.get('s'))
    const chosen = cards.filter(
      (card) => isIn(site, card, section < 0 ? null : section) && matchesFilters(card, filters, facts),
    )
    const names = [
      ...(section < 0 ? [] : [site.sections[section]?.title ?? '']),
      ...filters.map((name) => filterLabels[name]),
    ]
    return { title: names.length === 0 ? site.title : names.join(', '), cards: chosen }
  }, [cards, site, params, facts])
}

/** Returns the titles around a question, from the note inwards. */
export function sectionTitles(site: Site, card: Card): readonly string[] {
  return pathTo(site, card.section).map(({ title }) => title)
}
