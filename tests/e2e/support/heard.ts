import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { listen } from '../../support/listen.ts'
import type { Visit } from './visit.ts'

/** A learner who does not see the page: what is said to her after each step, and what has the focus. */
export interface Ear {
  /** Waits until exactly these sentences were said since the last step, in this order. */
  readonly hears: (...sentences: readonly (string | RegExp)[]) => Promise<void>
  /** Waits until this was said last. For typing, which a busy machine may let rest between two keys. */
  readonly hearsAtLast: (sentence: RegExp) => Promise<void>
  /** Forgets what was said so far, for steps that are no test of what is heard. */
  readonly forget: () => Promise<void>
  /** Returns role and full name of what has the focus, as a screen reader gets them. */
  readonly focus: () => Promise<string>
}

/** Listens to a visit; call it before a page is opened. */
export async function listenTo({ context, page }: Visit): Promise<Ear> {
  await context.addInitScript(listen)
  let said: string[] = []
  const gather = async (): Promise<readonly string[]> => {
    said.push(...(await page.evaluate(() => window.heard?.splice(0) ?? [])))
    return said
  }
  return {
    hears: async (...sentences) => {
      await expect
        .poll(gather)
        .toEqual(sentences.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))))
      said = []
    },
    hearsAtLast: async (sentence) => {
      await expect.poll(async () => (await gather()).at(-1)).toMatch(sentence)
      said = []
    },
    forget: async () => {
      await gather()
      said = []
    },
    focus: () => focusedNode(page),
  }
}

async function focusedNode(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  try {
    const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' })
    if (result.objectId === undefined) return 'nothing'
    const { nodes } = await session.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId,
      fetchRelatives: false,
    })
    return `${nodes[0]?.role?.value ?? ''} ${nodes[0]?.name?.value ?? ''}`.trim()
  } finally {
    await session.detach()
  }
}

/** Returns what of the focused control is covered by something that stays in place, as a share from 0 to 1. */
export function coveredShare(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { activeElement } = document
    if (activeElement === null || activeElement === document.body) return 0
    // A choice is drawn by its label.
    const focused = activeElement.closest('label') ?? activeElement
    const { left, right, top, bottom } = focused.getBoundingClientRect()
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
    )
    const isFree = ([x, y]: readonly [number, number]): boolean => {
      const hit = document.elementFromPoint(x, y)
      return hit !== null && (focused.contains(hit) || hit.contains(focused))
    }
    return 1 - points.filter(isFree).length / points.length
  })
}
