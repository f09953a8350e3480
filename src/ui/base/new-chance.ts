/** When to try again what could not be fetched. */

/**
 * Calls `run` whenever a fetch that failed may succeed: the line is back, or the page comes to the front again (iOS says nothing
 * of the line). Returns the way to stop.
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
