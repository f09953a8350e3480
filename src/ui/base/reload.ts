/** Loading the page anew, and whether it is on its way: until the next page comes, this one still takes taps. */

let isOnItsWay = false

/** Loads the page anew. */
export function reloadPage(): void {
  isOnItsWay = true
  location.reload()
}

/**
 * True once the page loads itself anew. A link then leaves to the browser, which goes there instead: a route that the app took
 * meanwhile would be lost when the page comes again at its old address.
 */
export function isReloading(): boolean {
  return isOnItsWay
}
