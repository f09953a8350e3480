import type { Locator } from 'playwright-core'
import { list } from '../../../src/ui/strings/reading.ko.ts'

/** The link from a card to its question's page. It stands inside the answer, and is hidden while that is folded. */
export function linkOf(card: Locator): Locator {
  return card.getByRole('link', { name: list.open, includeHidden: true })
}

/** Unfolds a card's answer where it is folded, and goes on to its question's page. */
export async function goToQuestion(card: Locator): Promise<void> {
  const link = linkOf(card)
  if (!(await link.isVisible())) await card.locator('summary').first().click()
  await link.click()
}
