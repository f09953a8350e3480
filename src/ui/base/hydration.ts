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

const HydrationContext = createContext(false)

/** Says it to everything below: asked for by every card, so it is found out once. */
export function HydrationProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const isHydrated = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  return createElement(HydrationContext, { value: useDeferredValue(isHydrated) }, children)
}

/** False in the prerendered page and while it is being hydrated, true from then on. */
export function useIsHydrated(): boolean {
  return useContext(HydrationContext)
}

const none = new URLSearchParams()

/** The address's query, as `useSearchParams`, but empty while the page is as it was prerendered: nobody knew it then. */
export function useHydratedSearchParams(): ReturnType<typeof useSearchParams> {
  const [params, setParams] = useSearchParams()
  return [useIsHydrated() ? params : none, setParams]
}
