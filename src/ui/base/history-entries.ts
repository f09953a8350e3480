/** Names for the entries of the tab's history that the router did not make: what a page remembers is kept by its entry's name. */
import { randomId } from './random-id.ts'

/**
 * Gives a fresh visit an entry of its own, also where the browser hands over what the same address had before (Chromium, when a
 * link leads to the page it stands on). After a reload, or back and forward, the entry keeps what it has.
 */
export function nameEntries(): void {
  const [load] = performance.getEntriesByType('navigation')
  const isFresh = load instanceof PerformanceNavigationTiming && load.type === 'navigate'
  if (isFresh || history.state === null) name(history.state?.idx)
  // A link to a part of the page makes an entry without asking the router.
  addEventListener('popstate', () => {
    if (history.state === null) name(null)
  })
}

/** `idx` is the router's own number of the entry. */
function name(idx: unknown): void {
  history.replaceState({ idx: idx ?? null, key: randomId() }, '')
}
