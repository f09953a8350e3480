/** Whether the page is the browser's own, or still as it was prerendered. */
import { useSyncExternalStore } from 'react'
import { useSearchParams } from 'react-router'

/** False in the prerendered page and while it is being hydrated, true from then on. */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
}

const none = new URLSearchParams()

/** The address's query, as `useSearchParams`, but empty while the page is as it was prerendered: nobody knew it then. */
export function useLiveSearchParams(): ReturnType<typeof useSearchParams> {
  const [params, setParams] = useSearchParams()
  return [useIsLive() ? params : none, setParams]
}
