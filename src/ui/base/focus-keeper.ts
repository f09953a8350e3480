/** When the control that has the focus goes away or is disabled, the focus goes to what is nearest. Browsers would drop it. */
import { isTyping } from './is-typing.ts'
import { moveFocus } from './move-focus.ts'

/** A control and, from the inside out, what stood around it when it got the focus. */
interface Spot {
  readonly control: Element
  readonly around: readonly Around[]
}

interface Around {
  readonly parent: Element
  readonly next: Element | null
  readonly previous: Element | null
}

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]'

/**
 * Watches the page from now on. `path` is what has or had the focus, and what stood around it from the inside out: it may have been
 * disabled or taken away while this was loading. A whole page that is replaced is left alone: there the one who opened the next page
 * moves the focus (see study/scroll-restoration.ts). Returns a function that stops it.
 */
export function keepFocus(path: readonly unknown[] = [document.activeElement]): () => void {
  const [first = null, ...above] = path.filter((each) => each instanceof Element)
  let spot = spotOf(first)
  // What stood beside it is not known any more.
  if (spot !== null && !spot.control.isConnected)
    spot = { ...spot, around: above.map((parent) => ({ parent, next: null, previous: null })) }
  const onFocus = ({ target }: FocusEvent): void => {
    spot = target instanceof Element ? spotOf(target) : null
  }
  // A learner who presses beside everything takes the focus away on purpose.
  const onBlur = ({ target }: FocusEvent): void =>
    queueMicrotask(() => {
      if (spot !== null && spot.control === target && !isLost(spot)) spot = null
    })
  const look = (): void => {
    if (spot === null || !isLost(spot)) return
    const { activeElement } = document
    if (activeElement !== null && activeElement !== document.body && activeElement !== spot.control) return
    // A disabled control is still there, perhaps with something new beside it.
    const { around } = spotOf(spot.control.isConnected ? spot.control : null) ?? spot
    spot = null
    takeNearest(around)
  }
  const observer = new MutationObserver(look)
  observer.observe(document, { subtree: true, childList: true, attributeFilter: ['disabled'] })
  document.addEventListener('focusin', onFocus)
  document.addEventListener('focusout', onBlur)
  look()
  return () => {
    observer.disconnect()
    document.removeEventListener('focusin', onFocus)
    document.removeEventListener('focusout', onBlur)
  }
}

function isLost({ control }: Spot): boolean {
  return !control.isConnected || control.matches(':disabled')
}

function spotOf(control: Element | null): Spot | null {
  if (control === null || control === document.body || control.matches('main')) return null
  const around: Around[] = []
  for (let at = control; at.parentElement !== null; at = at.parentElement) {
    around.push({
      parent: at.parentElement,
      next: at.nextElementSibling,
      previous: at.previousElementSibling,
    })
  }
  return { control, around }
}

/** Gives the focus to what follows, or else to what precedes, in the smallest surviving part of the page. */
function takeNearest(around: readonly Around[]): void {
  for (const { parent, next, previous } of around) {
    if (!parent.isConnected) continue
    if (parent.matches('main')) return
    if (parent.matches('#root, body')) break
    const near = [...controlsIn(next), ...controlsIn(previous).reverse(), ...controlsIn(parent)]
    // In a field the next single-key shortcut would be typed.
    const candidates = near.sort((a, b) => Number(isTyping(a)) - Number(isTyping(b)))
    if (candidates.some(take)) return
  }
  moveFocus(null)
}

function controlsIn(part: Element | null): Element[] {
  if (part === null || !part.isConnected) return []
  return [...(part.matches(focusable) ? [part] : []), ...part.querySelectorAll(focusable)]
}

/** What is out of sight does not take the focus. */
function take(control: Element): boolean {
  if (control instanceof HTMLElement) control.focus({ preventScroll: true })
  return document.activeElement === control
}
