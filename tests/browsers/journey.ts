import { list } from '../../src/ui/strings/reading.ko.ts'
import type { Spot } from './driver.ts'
import type { Stage } from './stage.ts'

/** One use of the site, from opening it to what it should come to. Rejects where it does not; with `CannotAsk` where it cannot be told. */
export type Journey = (stage: Stage) => Promise<void>

/** A question's card in a list, by a part of its wording. */
export function card(text: string): Spot {
  return [{ css: 'article', text }]
}

/** Opens the answer of a question in a list. Gives where it stands: in its row, or in a wide window in the pane beside the list. */
export async function openAnswer(stage: Stage, text: string): Promise<Spot> {
  const pane = await findPane(stage)
  await stage.click(...card(text), { css: 'summary' })
  return pane ?? card(text)
}

/** Opens the page of a question in a list. Beside a pane its row leads there once the answers are unfolded. */
export async function openPage(stage: Stage, text: string): Promise<void> {
  if ((await findPane(stage)) === null) await openAnswer(stage, text)
  else if (!(await stage.driver.has([{ css: 'button', text: list.closeAll }])))
    await stage.click({ css: 'button', text: list.openAll })
  await stage.click(...card(text), { css: 'a', text: list.open })
}

/** Gives the pane once it takes presses; null in a window too narrow for one. */
async function findPane({ driver, shows }: Stage): Promise<Spot | null> {
  if (!(await driver.evaluate(() => matchMedia('(min-width: 75rem)').matches))) return null
  const pane = { css: '.pane[aria-label]' }
  await shows(pane)
  return [pane]
}
