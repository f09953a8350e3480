/** The one way in which the app moves the focus. */

/** Moves the focus to an element; to the page's main part where the element is gone, disabled or none. */
export function moveFocus(target: EventTarget | null): void {
  if (target instanceof HTMLElement) {
    // Headings and labels take the focus only when they are told to.
    if (target.tabIndex < 0) target.tabIndex = -1
    target.focus({ preventScroll: true })
    if (document.activeElement === target) return
  }
  document.querySelector('main')?.focus({ preventScroll: true })
}
