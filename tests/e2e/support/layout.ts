import type { Page } from 'playwright-core'

/** What sticks out of the page to the right, as `tag.class (right edge px)`; empty when the page does not scroll sideways. */
export async function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    const culprits = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 0.5)
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}.${element.className} (${element.getBoundingClientRect().right})`,
      )
    return [`page is ${document.documentElement.scrollWidth} px wide in ${width}`, ...culprits.slice(0, 10)]
  })
}

/** Interactive elements on screen smaller than `size` px in either direction, inline links in text excepted (WCAG 2.5.8). */
export async function smallTargets(page: Page, size: number): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const targets = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [role=button], label:has([type=checkbox], [type=radio])',
    )
    return [...targets].flatMap((target) => {
      const { width, height } = target.getBoundingClientRect()
      const isShown = target.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && width > 1
      const isInText = target.tagName === 'A' && getComputedStyle(target).display === 'inline'
      // A box to tick may be small when its label is the target.
      const isLabelled = target.matches(':is([type=checkbox], [type=radio]):is(label *)')
      if (!isShown || isInText || isLabelled || (width >= least && height >= least)) return []
      return [
        `${target.tagName.toLowerCase()} "${target.ariaLabel ?? target.textContent?.trim().slice(0, 30)}" ${Math.round(width)}x${Math.round(height)}`,
      ]
    })
  }, size)
}

/** Name of what has the focus, and whether a person can see that it has. */
export interface FocusStop {
  readonly name: string
  readonly isMarked: boolean
  readonly isOnScreen: boolean
}

/** Describes the focused element: marked means an outline or shadow of its own or of a frame drawn around it. */
export async function focusStop(page: Page): Promise<FocusStop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return undefined
    const looksMarked = (candidate: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(candidate)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    }
    // A field's frame may carry the mark for it.
    const marked = [element, element.parentElement].some((candidate) => candidate && looksMarked(candidate))
    const { top, bottom, left, right } = element.getBoundingClientRect()
    const name = element.ariaLabel ?? element.textContent.trim().slice(0, 40)
    return {
      name: `${element.tagName.toLowerCase()} ${name || element.id}`.trim(),
      isMarked: marked,
      isOnScreen: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
    }
  })
}
