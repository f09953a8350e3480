/** Calls `run` once the browser is idle, after 2 s at most. Returns a function that cancels it. */
export function whenIdle(run: () => void): () => void {
  // Safari has no idle callbacks; after this time the page has been drawn.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(run, 300)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(run, { timeout: 2_000 })
  return () => cancelIdleCallback(handle)
}

/** Calls `run` once the page is loaded and the browser is idle. Returns a function that cancels it. */
export function afterLoad(run: () => void): () => void {
  let cancel = (): void => {}
  const wait = (): void => {
    cancel = whenIdle(run)
  }
  if (document.readyState === 'complete') wait()
  else addEventListener('load', wait, { once: true })
  return () => {
    removeEventListener('load', wait)
    cancel()
  }
}
