/**
 * Calls `run` whenever the page comes to the front: shown again, restored from the back/forward cache, or focused. Returns a function
 * that stops it. Does nothing where there is no page.
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
