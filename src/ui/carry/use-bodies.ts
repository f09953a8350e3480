/** The answers of chosen questions. */
import type { Body, Card } from '../../site/site-data.ts'
import { useContent } from '../content/content.ts'
import { type Loaded, useLoaded } from '../content/use-loaded.ts'

/** Loads the answers of cards, in their order. */
export function useBodies(cards: readonly Card[]): Loaded<readonly Body[]> {
  const content = useContent()
  return useLoaded<readonly Body[]>(cards.map(({ id }) => id).join(' '), null, () =>
    Promise.all(cards.map((card) => content.body(card))),
  )
}
