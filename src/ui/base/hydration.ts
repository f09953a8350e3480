/** Whether the page is the browser's own, or still as it was prerendered. */
import {
  createContext,
  createElement,
  type ReactNode,
  useContext,
  useDeferredValue,
  useSyncExternalStore,
} from 'react'
import { useSearchParams } from 'react-router'

const LiveContext = createContext(false)

/** Says it to everything below: asked for by every card, so it is found out once. */
export function LiveProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const isLive = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  return createElement(LiveContext, { value: useDeferredValue(isLive) }, children)
}

/** False in the prerendered page and while it is being hydrated, true from then on. */
export function useIsLive(): boolean {
  return useContext(LiveContext)
}

const none = new URLSearchParams()

/** The address's query, as `useSearchParams`, but empty while the page is as it was prerendered: nobody knew it then. */
export function useLiveSearchParams(): ReturnType<typeof useSearchParams> {
  const [params, setParams] = useSearchParams()
  return [useIsLive() ? params : none, setParams]
}
