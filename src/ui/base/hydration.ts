/** Whether the page is hydrated, or still as it was prerendered. */
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

/** Provides the flag through context; every card needs it, so it is computed once. */
export function HydrationProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const isHydrated = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  return createElement(HydrationContext, { value: useDeferredValue(isHydrated) }, children)
}

/** False during prerendering and hydration, true from then on. */
export function useIsHydrated(): boolean {
  return useContext(HydrationContext)
}

const none = new URLSearchParams()

/** Like `useSearchParams`, but empty until the page is hydrated, because the build did not know the query. */
export function useHydratedSearchParams(): ReturnType<typeof useSearchParams> {
  const [params, setParams] = useSearchParams()
  return [useIsHydrated() ? params : none, setParams]
}
