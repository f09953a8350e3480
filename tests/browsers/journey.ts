import type { Spot } from './driver.ts'
import type { Stage } from './stage.ts'

/** One use of the site, from opening it to what it should come to. Rejects where it does not; with `CannotAsk` where it cannot be told. */
export type Journey = (stage: Stage) => Promise<void>

/** A question's card in a list, by a part of its wording. */
export function card(text: string): Spot {
  return [{ css: 'article', text }]
}
