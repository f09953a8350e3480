/** When to fetch again what could not be fetched. */

/**
 * Calls `run` whenever a failed fetch may succeed: when the connection is back, and when the page comes to the front again (iOS does
 * not report the connection). Returns a function that stops it.
 */
export function onNewChance(run: () => void): () => void {
  const onFront = (): void => {
    if (document.visibilityState === 'visible') run()
  }
  addEventListener('online', run)
  addEventListener('pageshow', onFront)
  document.addEventListener('visibilitychange', onFront)
  return () => {
    removeEventListener('online', run)
    removeEventListener('pageshow', onFront)
    document.removeEventListener('visibilitychange', onFront)
  }
}
