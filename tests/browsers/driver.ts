/** What a journey may do in a browser. Every engine's driver gives the same, so that the journeys are written once. */

/** What JSON can carry into the page and back. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain }

/** One step from a part of the page to a part in it: the first shown that matches the selector and has the text in its name. */
interface Step {
  readonly css: string
  /** In the name it has for screen readers, or else in its text. */
  readonly text?: string
}

/** A place on the page: steps from the whole of it inward. */
export type Spot = readonly Step[]

export type Key = 'Enter' | 'Escape' | 'Space' | 'Tab' | '/' | '1' | '2' | 'z'

export interface Driver {
  /** The browser's version. */
  readonly version: string
  /** Sets out for an address; does not wait for what comes. */
  goto(url: string): Promise<void>
  reload(): Promise<void>
  back(): Promise<void>
  /** Runs a function in the page and gives what it returns or its promise resolves to. It may use nothing from outside itself. */
  evaluate<A extends readonly Plain[], T>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>
  /** Whether a spot is there. */
  has(spot: Spot): Promise<boolean>
  /** Presses and lets go, by the browser's own pointer, in the middle of a spot. Rejects when it is not there. */
  click(spot: Spot): Promise<void>
  /** Types into what has the focus, key by key. */
  type(text: string): Promise<void>
  press(key: Key): Promise<void>
  /** Puts a file of this machine into a file field, which need not be shown. */
  chooseFile(css: string, path: string): Promise<void>
  /** Writes a PNG of the window. */
  screenshot(path: string): Promise<void>
  close(): Promise<void>
}

/**
 * Finds a spot in the page, and brings it into the middle of the window if it is to be pressed; runs there, so it uses nothing from
 * outside itself. Null while it is not there.
 */
export function findInPage(spot: Spot, isToPress: boolean): HTMLElement | null {
  let found: HTMLElement[] = [document.documentElement]
  for (const { css, text } of spot)
    found = found
      .flatMap((part) => [...part.querySelectorAll<HTMLElement>(css)])
      .filter((part) => part.getClientRects().length > 0)
      .filter((part) => {
        const heading = document.getElementById(part.getAttribute('aria-labelledby') ?? '')
        const name = part.getAttribute('aria-label') ?? (heading ?? part).textContent ?? ''
        return text === undefined || name.includes(text)
      })
  const [first = null] = found
  if (isToPress) first?.scrollIntoView({ block: 'center', behavior: 'instant' })
  return first
}
