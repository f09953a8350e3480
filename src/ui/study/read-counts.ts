/** How many questions of a section were read. */
import { useMemo } from 'react'
import type { Card } from '../../site/site-data.ts'
import type { CardRange } from './filters.ts'
import { useVisits } from './visit-history.ts'

/** Takes all questions, or null while they are not here. Returns a function that counts those of a section that were read. */
export function useReadCounts(cards: readonly Card[] | null): (range: CardRange) => number {
  const visits = useVisits()
  return useMemo(() => {
    if (visits === null || cards === null) return () => 0
    // How many of the questions before each position were read.
    const before = [0]
    for (const card of cards) before.push((before.at(-1) ?? 0) + (visits.isRead(card.id) ? 1 : 0))
    return ({ first, count }: CardRange) => (before[first + count] ?? 0) - (before[first] ?? 0)
  }, [visits, cards])
}
