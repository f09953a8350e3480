/** Work that nobody waits for. */

/** Runs something once the page has nothing better to do; returns the way to call it off. */
export function whenIdle(run: () => void): () => void {
  // Safari has no idle callbacks: there it runs once the page has surely been drawn.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(run, 300)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(run, { timeout: 2_000 })
  return () => cancelIdleCallback(handle)
}
