/**
 * Calls `run` whenever the page comes to the front: shown again, taken out of the browser's cache, or in use after another window.
 * Returns the way to stop; does nothing where there is no page.
 */
export function onFront(run: () => void): () => void {
  if (typeof document === 'undefined') return () => {}
  const runInSight = (): void => {
    if (document.visibilityState === 'visible') run()
  }
  document.addEventListener('visibilitychange', runInSight)
  addEventListener('focus', runInSight)
  addEventListener('pageshow', runInSight)
  return () => {
    document.removeEventListener('visibilitychange', runInSight)
    removeEventListener('focus', runInSight)
    removeEventListener('pageshow', runInSight)
  }
}
