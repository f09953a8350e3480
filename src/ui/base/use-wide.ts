/** Whether the window has room for two panes: a list, and beside it the question that was chosen. */
import { useSyncExternalStore } from 'react'
import { useIsHydrated } from './hydration.ts'

/** The same width as in shell.css and panes.css. */
const wide = '(min-width: 75rem)'

/** True in a wide window; false in prerendered pages and during hydration. */
export function useIsWide(): boolean {
  const isWide = useSyncExternalStore(
    subscribe,
    () => matchMedia(wide).matches,
    () => false,
  )
  return useIsHydrated() && isWide
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(wide)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
