/** The way from a list to a quiz of what it shows. */
import type { Card } from '../../site/site-data.ts'

/** Returns where a quiz of these cards leads. The set-up page takes them from the history entry, and has an address for them. */
export function quizOf(cards: readonly Pick<Card, 'id'>[]): { readonly to: string; readonly state: unknown } {
  return { to: '/quiz/', state: { these: cards.map(({ id }) => id) } }
}
