/** Gives keys to history entries that the router did not make. What a page remembers is stored under its entry's key. */
import { randomId } from './random-id.ts'

/**
 * Gives a new visit an entry with a new key. Chromium would otherwise keep the state of the entry before when a link leads to the
 * page that it stands on. After a reload, or back and forward, the entry keeps its key.
 */
export function nameEntries(): void {
  const [load] = performance.getEntriesByType('navigation')
  const isFresh = load instanceof PerformanceNavigationTiming && load.type === 'navigate'
  if (isFresh || history.state === null) name(history.state?.idx)
  // A link to a part of the page makes an entry without the router.
  addEventListener('popstate', () => {
    if (history.state === null) name(null)
  })
}

/** `idx` is the router's own number of the entry. */
function name(idx: unknown): void {
  history.replaceState({ idx: idx ?? null, key: randomId() }, '')
}
